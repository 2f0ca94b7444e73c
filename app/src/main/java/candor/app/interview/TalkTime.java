package candor.app.interview;

import java.util.OptionalInt;

/// How the time of an interview goes, in whole minutes: seconds would only draw the eye.
sealed interface TalkTime {
  /// Its clock has not been started.
  record Planned(int minutes) implements TalkTime {}

  /// Its clock runs.
  record Running(long gone, int planned) implements TalkTime {
    boolean isOver() {
      return gone > planned;
    }
  }

  /// It is over.
  ///
  /// @param took absent when its clock was never started
  record Ended(OptionalInt took) implements TalkTime {}

  /// It does not take place.
  record Cancelled() implements TalkTime {}
}
