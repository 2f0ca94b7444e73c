package candor.app.main;

import candor.app.work.Lanes;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewState;
import candor.model.interview.InterviewStore;
import candor.model.interview.InterviewSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Says in the window which interview of mine begins next, from a quarter of an hour before until
/// it is started or ten minutes late. It only says so: it opens nothing, makes no sound and takes
/// no focus. On the window's thread.
final class Reminder {
  static final Duration BEFORE = Duration.ofMinutes(15);
  static final Duration LATE = Duration.ofMinutes(10);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private final InterviewStore interviews;
  private final Lanes lanes;
  private final Clock clock;
  private final Consumer<Optional<Next>> shown;
  private final Lanes.Slot slot = new Lanes.Slot();
  private Lanes.Later tick = () -> {};
  private boolean closed;

  /// What begins next.
  ///
  /// @param minutes until then; 0 for now, negative when it should have begun
  record Next(InterviewSummary summary, long minutes) {
    InterviewId id() {
      return summary.interview().id();
    }

    /// "In 10 minutes: Ada Lovelace, Onsite".
    String words() {
      var key = minutes > 1 ? "in" : minutes == 1 ? "soon" : minutes == 0 ? "now" : "late";
      return Messages.of("main.next." + key)
          .formatted(Math.abs(minutes), summary.candidateName(), summary.interview().round());
    }
  }

  /// @param shown told each minute, and when something changed
  Reminder(InterviewStore interviews, Lanes lanes, Clock clock, Consumer<Optional<Next>> shown) {
    this.interviews = interviews;
    this.lanes = lanes;
    this.clock = clock;
    this.shown = shown;
  }

  /// Looks now, and again with each minute of the clock.
  void look() {
    tick.cancel();
    if (closed) {
      return;
    }
    var now = clock.instant();
    var rest = now.toEpochMilli() % MINUTE.toMillis();
    tick = lanes.after(Duration.ofMillis(MINUTE.toMillis() - rest), this::look);
    lanes.read(
        slot,
        () -> next(interviews.between(now.minus(LATE), now.plus(BEFORE).plusSeconds(1)), now),
        found -> {
          if (!closed) {
            shown.accept(found);
          }
        });
  }

  void close() {
    closed = true;
    tick.cancel();
  }

  static Optional<Next> next(List<InterviewSummary> near, Instant now) {
    return near.stream()
        .filter(InterviewSummary::mine)
        .filter(each -> each.interview().state() == InterviewState.PLANNED)
        .min(Comparator.comparing(each -> each.interview().startsAt()))
        .map(each -> new Next(each, minutes(now, each.interview().startsAt())));
  }

  // Up: half a minute before is not now yet.
  private static long minutes(Instant now, Instant start) {
    return Math.ceilDiv(Duration.between(now, start).toMillis(), MINUTE.toMillis());
  }
}
