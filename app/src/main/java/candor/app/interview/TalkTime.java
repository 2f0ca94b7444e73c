package candor.app.interview;

import candor.model.interview.Interview;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/// How the time of an interview goes, in whole minutes: seconds would only draw the eye.
sealed interface TalkTime {
  /// How it goes at a time.
  static TalkTime of(Interview interview, Instant now) {
    var started = Optional.ofNullable(interview.startedAt());
    var until = Objects.requireNonNullElse(interview.endedAt(), now);
    var gone = started.map(at -> Math.max(0, Duration.between(at, until).toMinutes()));
    return switch (interview.state()) {
      case PLANNED -> new Planned(interview.minutes());
      case STARTED -> new Running(gone.orElse(0L), interview.minutes());
      case ENDED ->
          new Ended(
              gone.map(minutes -> OptionalInt.of(minutes.intValue()))
                  .orElseGet(OptionalInt::empty));
      case CANCELLED -> new Cancelled();
    };
  }

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
