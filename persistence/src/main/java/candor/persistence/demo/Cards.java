package candor.persistence.demo;

import candor.model.interview.Interview;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.people.PersonId;
import candor.model.scorecard.CardContent;
import candor.model.scorecard.Evidence;
import candor.model.scorecard.GiveEvidence;
import candor.model.scorecard.Level;
import candor.model.scorecard.Rating;
import candor.model.scorecard.Recommendation;
import candor.model.scorecard.Scorecard;
import candor.model.scorecard.ScorecardResult;
import candor.model.scorecard.Seal;
import candor.model.store.Act;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/// Fills in and seals scorecards.
final class Cards {
  private static final Act RECEIVE = Act.lasting("receive-scorecard");
  private static final int SALT = 32;
  private static final int GOOD = 0;
  private static final int WEAK = 1;
  private final Scene scene;

  Cards(Scene scene) {
    this.scene = scene;
  }

  private record Opinion(
      Map<String, Level> ratings, Recommendation recommendation, String reason) {}

  /// Mine, by the use case of the screen.
  void mine(Talks.Talk talk, Interview interview, List<String> competencies) {
    var cards = scene.desk().scorecards();
    var opinion =
        opinion(talk.who(), competencies, (key, level) -> heard(talk, interview, key, level));
    opinion
        .ratings()
        .forEach(
            (key, level) -> {
              expect(cards.rate(interview.id(), key, level));
              evidence(talk, interview, key, level);
            });
    expect(cards.recommend(interview.id(), opinion.recommendation(), opinion.reason()));
    expect(cards.seal(interview.id(), scene.dice().hex(SALT)));
  }

  // What my notes say of it, or a sentence where they say nothing.
  private void evidence(Talks.Talk talk, Interview interview, String competency, Level level) {
    if (level.number().isEmpty()) {
      return;
    }
    var lines = noted(talk, interview, competency).stream().map(NoteLine::id).toList();
    var evidence = scene.desk().evidence();
    expect(
        lines.isEmpty()
            ? evidence.write(interview.id(), competency, said(talk, competency, level))
            : evidence.choose(interview.id(), competency, lines));
  }

  private List<NoteLine> noted(Talks.Talk talk, Interview interview, String competency) {
    var about = talk.kit().competency(competency).orElseThrow();
    return scene
        .desk()
        .store()
        .read(s -> GiveEvidence.offered(s, interview, about, List.of()))
        .stream()
        .map(GiveEvidence.Offer::line)
        .toList();
  }

  // A rating follows the notes: a weak answer is never above two, and a good one never below three.
  private Level heard(Talks.Talk talk, Interview interview, String competency, Level level) {
    var said = noted(talk, interview, competency).stream().map(NoteLine::text).toList();
    if (said.stream().anyMatch(answers(talk, competency, GOOD)::contains)) {
      return level.compareTo(Level.THREE) < 0 ? Level.THREE : level;
    }
    return said.stream().anyMatch(answers(talk, competency, WEAK)::contains)
            && level.compareTo(Level.TWO) > 0
        ? Level.TWO
        : level;
  }

  // What a good or a weak answer leaves behind.
  private String said(Talks.Talk talk, String competency, Level level) {
    return answers(talk, competency, level.compareTo(Level.THREE) < 0 ? WEAK : GOOD).stream()
        .findFirst()
        .orElseGet(() -> scene.dice().one(scene.content().words().generalNotes()));
  }

  private static List<String> answers(Talks.Talk talk, String competency, int which) {
    return talk.kit().questions().stream()
        .filter(question -> question.competency().equals(competency))
        .map(question -> talk.trade().evidence().getOrDefault(question.key(), List.of()))
        .filter(words -> words.size() > which)
        .map(words -> talk.who().said(words.get(which)))
        .toList();
  }

  /// A colleague's, as it comes from their workstation: sealed.
  void of(PersonId author, Talks.Talk talk, Interview interview, List<String> competencies) {
    var opinion = opinion(talk.who(), competencies, (_, level) -> level);
    var salt = scene.dice().hex(SALT);
    var id = Scorecard.of(interview.id(), author);
    var ratings =
        opinion.ratings().entrySet().stream()
            .map(e -> new Rating(Rating.of(id, e.getKey()), id, e.getKey(), e.getValue(), 0))
            .toList();
    var evidence =
        ratings.stream()
            .filter(rating -> rating.level().number().isPresent())
            .map(rating -> evidence(talk, rating))
            .toList();
    scene
        .desk()
        .store()
        .write(
            RECEIVE,
            tx -> {
              var unsigned = card(interview, author, opinion, tx.now(), salt, "");
              var seal = Seal.of(new CardContent(unsigned, ratings, evidence, List.of()));
              var card = tx.put(card(interview, author, opinion, tx.now(), salt, seal));
              ratings.forEach(tx::put);
              evidence.forEach(tx::put);
              return card;
            });
  }

  // Their notes stay with them; what they point at comes along.
  private Evidence evidence(Talks.Talk talk, Rating rating) {
    var random = scene.dice().random();
    var line = new NoteLineId(new UUID(random.nextLong(), random.nextLong()));
    return new Evidence(
        Evidence.of(rating.scorecard(), rating.competency(), line),
        rating.scorecard(),
        rating.competency(),
        line.value().toString(),
        "",
        said(talk, rating.competency(), rating.level()),
        0);
  }

  private static Scorecard card(
      Interview interview, PersonId author, Opinion opinion, Instant at, String salt, String seal) {
    return new Scorecard(
        Scorecard.of(interview.id(), author),
        interview.id(),
        author,
        opinion.recommendation(),
        opinion.reason(),
        at,
        salt,
        seal,
        0);
  }

  private Opinion opinion(
      Somebody who, List<String> competencies, BiFunction<String, Level, Level> heard) {
    var dice = scene.dice();
    var ratings = new LinkedHashMap<String, Level>();
    for (var competency : competencies) {
      var value = 1.2 + 3.8 * who.quality() + 0.7 * dice.random().nextGaussian();
      var level = Level.of(Math.clamp(Math.round(value), 1, 5));
      var isAssessed = !dice.chance(0.07);
      ratings.put(competency, isAssessed ? heard.apply(competency, level) : Level.NOT_ASSESSED);
    }
    var mean =
        ratings.values().stream()
            .flatMapToInt(level -> level.number().stream())
            .average()
            .orElse(3);
    var words = scene.content().words();
    if (mean >= 4.3) {
      return said(ratings, Recommendation.STRONG_YES, words.veryGoodReasons());
    }
    if (mean >= 3.2) {
      return said(ratings, Recommendation.YES, words.goodReasons());
    }
    return mean >= 1.8
        ? said(ratings, Recommendation.NO, words.weakReasons())
        : said(ratings, Recommendation.STRONG_NO, words.veryWeakReasons());
  }

  private Opinion said(
      Map<String, Level> ratings, Recommendation recommendation, List<String> reasons) {
    return new Opinion(ratings, recommendation, scene.dice().one(reasons));
  }

  private static void expect(ScorecardResult result) {
    if (!(result instanceof ScorecardResult.Saved)) {
      throw new IllegalStateException(result.toString());
    }
  }
}
