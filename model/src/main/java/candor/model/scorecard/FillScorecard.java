package candor.model.scorecard;

import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.Panelist;
import candor.model.kit.Competency;
import candor.model.kit.RoleKit;
import candor.model.people.Me;
import candor.model.store.Act;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fills in and seals my scorecards.
public final class FillScorecard {
  private static final Act RATE = Act.undoable("rate-competency");
  private static final Act RECOMMEND = Act.undoable("recommend");
  private static final Act EXPLAIN = Act.lasting("explain-recommendation");
  private static final Act SEAL = Act.lasting("seal-scorecard");
  private final Store store;

  public FillScorecard(Store store) {
    this.store = store;
  }

  /// The competencies that are mine in an interview, in the kit's order.
  public static List<Competency> mine(Snapshot s, Interview interview) {
    var kit = Optional.ofNullable(interview.kit()).flatMap(s::find).map(RoleKit::content);
    var me = Me.id(s);
    var focus =
        s.of(Panelist.KIND, interview.id()).stream()
            .filter(panelist -> panelist.person().equals(me))
            .flatMap(panelist -> panelist.focus().stream())
            .toList();
    return kit.map(content -> content.competencies().stream())
        .orElseGet(Stream::empty)
        .filter(competency -> focus.isEmpty() || focus.contains(competency.key()))
        .toList();
  }

  /// Rates a competency, or says that it was not assessed.
  ///
  /// @param level absent to take the rating back
  public ScorecardResult rate(InterviewId interview, String competency, @Nullable Level level) {
    return change(
        RATE,
        interview,
        (tx, card) -> {
          var id = Rating.of(card.id(), competency);
          if (level == null) {
            tx.remove(id);
          } else {
            var revision = tx.find(id).map(Rating::revision).orElse(0L);
            tx.put(new Rating(id, card.id(), competency, level, revision));
          }
          return card;
        });
  }

  /// Gives the overall recommendation and its reason.
  public ScorecardResult recommend(
      InterviewId interview, @Nullable Recommendation recommendation, String reason) {
    return change(RECOMMEND, interview, (tx, card) -> tx.put(card.saying(recommendation, reason)));
  }

  /// Keeps the sentence of reason while it is typed. Like notes, typing is not taken back by Ctrl+Z
  /// outside the text: the field has its own undo.
  public ScorecardResult explain(InterviewId interview, String reason) {
    return change(
        EXPLAIN, interview, (tx, card) -> tx.put(card.saying(card.recommendation(), reason)));
  }

  /// Gives or takes back the overall recommendation, and leaves the reason as it is.
  public ScorecardResult recommend(InterviewId interview, @Nullable Recommendation recommendation) {
    return change(
        RECOMMEND, interview, (tx, card) -> tx.put(card.saying(recommendation, card.reason())));
  }

  /// Seals my card for ever.
  ///
  /// @param salt random hex of at least 32 digits, never used before
  public ScorecardResult seal(InterviewId interview, String salt) {
    return store.write(
        SEAL,
        tx -> {
          var found = tx.find(interview);
          if (found.isEmpty() || !onPanel(tx, interview)) {
            return new ScorecardResult.NotMine();
          }
          var card = card(tx, interview);
          if (card.isSealed()) {
            return new ScorecardResult.AlreadySealed(card);
          }
          var ratings = tx.of(Rating.KIND, card.id());
          var missing = missing(card, ratings, mine(tx, found.get()));
          if (missing.isPresent()) {
            return missing.get();
          }
          var unsigned = card.sealed(tx.now(), salt, "");
          var sealed = tx.put(card.sealed(tx.now(), salt, Seal.of(unsigned, ratings)));
          return new ScorecardResult.Saved(sealed, ratings);
        });
  }

  private ScorecardResult change(
      Act act, InterviewId interview, BiFunction<Transaction, Scorecard, Scorecard> work) {
    return store.write(
        act,
        tx -> {
          if (tx.find(interview).isEmpty() || !onPanel(tx, interview)) {
            return new ScorecardResult.NotMine();
          }
          var card = card(tx, interview);
          if (card.isSealed()) {
            return new ScorecardResult.AlreadySealed(card);
          }
          var stored = card.revision() == 0 ? tx.put(card) : card;
          var changed = work.apply(tx, stored);
          return new ScorecardResult.Saved(changed, tx.of(Rating.KIND, changed.id()));
        });
  }

  private static boolean onPanel(Snapshot s, InterviewId interview) {
    var me = Me.id(s);
    return s.of(Panelist.KIND, interview).stream().anyMatch(p -> p.person().equals(me));
  }

  private static Scorecard card(Snapshot s, InterviewId interview) {
    var me = Me.id(s);
    return s.find(Scorecard.of(interview, me)).orElseGet(() -> Scorecard.draft(interview, me));
  }

  private static Optional<ScorecardResult> missing(
      Scorecard card, List<Rating> ratings, List<Competency> mine) {
    var unrated =
        mine.stream()
            .filter(c -> ratings.stream().noneMatch(r -> r.competency().equals(c.key())))
            .map(Competency::name)
            .toList();
    var noRecommendation = card.recommendation() == null;
    var noReason = card.reason().isBlank();
    return unrated.isEmpty() && !noRecommendation && !noReason
        ? Optional.empty()
        : Optional.of(new ScorecardResult.Incomplete(unrated, noRecommendation, noReason));
  }
}
