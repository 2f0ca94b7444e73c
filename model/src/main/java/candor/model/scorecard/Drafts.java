package candor.model.scorecard;

import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.Panelist;
import candor.model.people.Me;
import candor.model.store.Act;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.util.Optional;

/// My scorecards while they are drafts.
final class Drafts {
  private final Store store;

  Drafts(Store store) {
    this.store = store;
  }

  /// Work on my draft of an interview.
  interface Work {
    /// Does it, and says what came of it; empty for a card that was stored.
    Optional<ScorecardResult> on(Transaction tx, Interview interview, Scorecard draft);
  }

  /// Does work on my draft, which is stored first where there was none; refuses a sealed card.
  ScorecardResult change(Act act, InterviewId id, Work work) {
    return store.write(
        act,
        tx -> {
          var interview = tx.find(id);
          if (interview.isEmpty() || !onPanel(tx, id)) {
            return new ScorecardResult.NotMine();
          }
          var card = mine(tx, id);
          return card.isSealed()
              ? new ScorecardResult.AlreadySealed(card)
              : work.on(tx, interview.get(), card).orElseGet(() -> saved(tx, id));
        });
  }

  /// The draft as stored, so that rows can point at it.
  static Scorecard stored(Transaction tx, Scorecard draft) {
    return tx.find(draft.id()).orElseGet(() -> tx.put(draft));
  }

  private static ScorecardResult saved(Snapshot s, InterviewId interview) {
    return new ScorecardResult.Saved(CardContent.of(s, mine(s, interview)));
  }

  private static boolean onPanel(Snapshot s, InterviewId interview) {
    var me = Me.id(s);
    return s.of(Panelist.KIND, interview).stream().anyMatch(p -> p.person().equals(me));
  }

  private static Scorecard mine(Snapshot s, InterviewId interview) {
    var me = Me.id(s);
    return s.find(Scorecard.of(interview, me)).orElseGet(() -> Scorecard.draft(interview, me));
  }
}
