package candor.model.scorecard;

import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.Panelist;
import candor.model.kit.Competency;
import candor.model.people.Me;
import candor.model.seal.SaltedHash;
import candor.model.store.Act;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fills in and seals my scorecards. What each rating rests on is [GiveEvidence]'s.
public final class FillScorecard {
  private static final Act RATE = Act.undoable("rate-competency");
  private static final Act RECOMMEND = Act.undoable("recommend");
  private static final Act EXPLAIN = Act.lasting("explain-recommendation");
  private static final Act SEAL = Act.lasting("seal-scorecard");
  private final Drafts drafts;

  public FillScorecard(Store store) {
    this.drafts = new Drafts(store);
  }

  /// The competencies that are mine in an interview, in the kit's order.
  public static List<Competency> mine(Snapshot s, Interview interview) {
    var me = Me.id(s);
    var focus =
        s.of(Panelist.KIND, interview.id()).stream()
            .filter(panelist -> panelist.person().equals(me))
            .flatMap(panelist -> panelist.focus().stream())
            .toList();
    return kit(s, interview).stream()
        .filter(competency -> focus.isEmpty() || focus.contains(competency.key()))
        .toList();
  }

  /// The competencies that my card is about: those that are mine, and those that I rated before
  /// they left the kit or my focus. In the kit's order; those that it has no more come last.
  public static List<Competency> onCard(Snapshot s, Interview interview, CardContent card) {
    var mine = mine(s, interview).stream().map(Competency::key);
    var keys = Stream.concat(mine, card.rated().stream()).collect(Collectors.toSet());
    return Competency.among(kit(s, interview), keys);
  }

  private static List<Competency> kit(Snapshot s, Interview interview) {
    return Optional.ofNullable(interview.kit())
        .flatMap(s::find)
        .map(kit -> kit.content().competencies())
        .orElseGet(List::of);
  }

  /// What is missing before a draft can be sealed.
  ///
  /// @param onCard what it is about
  public static ScorecardResult.Incomplete missing(CardContent content, List<Competency> onCard) {
    var unsupported =
        onCard.stream()
            .filter(c -> content.given(c.key()).flatMap(FillScorecard::number).isPresent())
            .filter(c -> content.evidence(c.key()).isEmpty())
            .map(Competency::name)
            .toList();
    return new ScorecardResult.Incomplete(
        unrated(content, onCard),
        unsupported,
        content.card().recommendation() == null,
        content.card().reason().isBlank());
  }

  /// Rates a competency, or says that it was not assessed. Its evidence stays.
  ///
  /// @param level absent to take the rating back
  public ScorecardResult rate(InterviewId interview, String competency, @Nullable Level level) {
    return drafts.change(
        RATE,
        interview,
        (tx, _, draft) -> {
          var card = Drafts.stored(tx, draft);
          var id = Rating.of(card.id(), competency);
          if (level == null) {
            tx.remove(id);
          } else {
            var revision = tx.find(id).map(Rating::revision).orElse(0L);
            tx.put(new Rating(id, card.id(), competency, level, revision));
          }
          return Optional.empty();
        });
  }

  /// Gives the overall recommendation and its reason, once everything is rated.
  public ScorecardResult recommend(
      InterviewId interview, @Nullable Recommendation recommendation, String reason) {
    return recommend(interview, recommendation, card -> card.saying(recommendation, reason));
  }

  /// Gives the overall recommendation, once everything is rated, or takes it back; leaves the
  /// reason as it is.
  public ScorecardResult recommend(InterviewId interview, @Nullable Recommendation recommendation) {
    return recommend(interview, recommendation, card -> card.saying(recommendation, card.reason()));
  }

  /// Keeps the sentence of reason while it is typed. Like notes, typing is not taken back by Ctrl+Z
  /// outside the text: the field has its own undo.
  public ScorecardResult explain(InterviewId interview, String reason) {
    return drafts.change(
        EXPLAIN,
        interview,
        (tx, _, draft) -> {
          tx.put(Drafts.stored(tx, draft).saying(draft.recommendation(), reason));
          return Optional.empty();
        });
  }

  /// Seals my card for ever, with its evidence as the note lines say it now. A chosen line that is
  /// no longer there, or empty, is no evidence; nor is one for what the card is not about.
  ///
  /// @param salt random hex of at least 32 digits, never used before
  /// @throws IllegalArgumentException when it is no such salt
  public ScorecardResult seal(InterviewId interview, String salt) {
    if (!SaltedHash.isSalt(salt)) {
      throw new IllegalArgumentException("no salt");
    }
    return drafts.change(SEAL, interview, (tx, found, draft) -> seal(tx, found, draft, salt));
  }

  private static Optional<ScorecardResult> seal(
      Transaction tx, Interview interview, Scorecard draft, String salt) {
    var written = CardContent.of(tx, draft);
    var onCard = onCard(tx, interview, written);
    var keys = onCard.stream().map(Competency::key).toList();
    var evidence =
        written.evidence().stream()
            .filter(each -> keys.contains(each.competency()))
            .flatMap(each -> GiveEvidence.line(tx, draft, each.lineId()).map(each::saying).stream())
            .toList();
    var content = new CardContent(draft, written.ratings(), evidence, List.of());
    var missing = missing(content, onCard);
    if (!missing.isNothing()) {
      return Optional.of(missing);
    }
    var left = evidence.stream().map(Evidence::id).toList();
    written.evidence().stream()
        .map(Evidence::id)
        .filter(id -> !left.contains(id))
        .forEach(tx::remove);
    evidence.forEach(tx::put);
    var unsigned = draft.sealed(tx.now(), salt, "");
    var seal = Seal.of(new CardContent(unsigned, content.ratings(), evidence, List.of()));
    tx.put(draft.sealed(tx.now(), salt, seal));
    return Optional.empty();
  }

  private ScorecardResult recommend(
      InterviewId id, @Nullable Recommendation recommendation, UnaryOperator<Scorecard> saying) {
    return drafts.change(
        RECOMMEND,
        id,
        (tx, interview, draft) -> {
          var unrated = unrated(CardContent.of(tx, draft), mine(tx, interview));
          if (recommendation != null && !unrated.isEmpty()) {
            return Optional.of(new ScorecardResult.RatingsFirst(unrated));
          }
          tx.put(saying.apply(Drafts.stored(tx, draft)));
          return Optional.empty();
        });
  }

  private static List<String> unrated(CardContent content, List<Competency> onCard) {
    return onCard.stream()
        .filter(competency -> content.given(competency.key()).isEmpty())
        .map(Competency::name)
        .toList();
  }

  private static Optional<Integer> number(Level level) {
    var number = level.number();
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }
}
