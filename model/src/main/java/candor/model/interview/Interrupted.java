package candor.model.interview;

import candor.model.people.Me;
import candor.model.store.Snapshot;
import java.util.Comparator;
import java.util.Optional;

/// Finds the talk in whose midst the program, or the machine, ended.
public final class Interrupted {
  private Interrupted() {}

  /// The interview whose clock runs and whose notes, mine, were not left in order; of several the
  /// one that was written in last. Empty when there is none.
  public static Optional<InterviewId> in(Snapshot s) {
    var me = Me.id(s);
    return s.all(Sitting.KIND).stream()
        .filter(sitting -> sitting.author().equals(me) && !sitting.leftInOrder())
        .sorted(Comparator.comparing(Sitting::at).reversed())
        .map(Sitting::interview)
        .filter(
            id ->
                s.find(id)
                    .filter(interview -> interview.state() == InterviewState.STARTED)
                    .isPresent())
        .findFirst();
  }
}
