package candor.model.scorecard;

import candor.model.interview.InterviewId;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.store.Act;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Text;

/// Opens sealed scorecards before the rule opens them. It is possible, since somebody must be able
/// to go on when an interviewer is away; it asks why, and it is on record for all to see.
public final class OpenEarly {
  private static final Act OPEN = Act.lasting("open-scorecards-early");
  private final Store store;

  public OpenEarly(Store store) {
    this.store = store;
  }

  /// Whether I could do so now: it is my workspace, and a sealed scorecard there is closed to me.
  public static boolean isPossible(Snapshot s, InterviewId interview) {
    return mayOpen(Me.id(s)) && isSomethingClosed(s, interview);
  }

  /// Opens what is sealed of an interview, and what will be, to me.
  ///
  /// @param why the reason, in one line
  public EarlyResult open(InterviewId interview, String why) {
    return store.write(
        OPEN,
        tx -> {
          var me = Me.id(tx);
          if (!mayOpen(me)) {
            return new EarlyResult.NotAllowed();
          }
          if (Text.line(why).isEmpty()) {
            return new EarlyResult.NoReason();
          }
          if (!isSomethingClosed(tx, interview)) {
            return new EarlyResult.NothingClosed();
          }
          var id = EarlyOpening.of(interview, me);
          return new EarlyResult.Opened(
              tx.put(new EarlyOpening(id, interview, me, why, tx.now(), 0)));
        });
  }

  private static boolean mayOpen(PersonId me) {
    return me.equals(Me.OWNER);
  }

  private static boolean isSomethingClosed(Snapshot s, InterviewId interview) {
    return OpenScorecards.in(s, interview).stream()
        .anyMatch(view -> view instanceof OpenScorecards.Closed closed && closed.isSealed());
  }
}
