package candor.app.main;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.work.Lanes;
import candor.persistence.Tempo;
import candor.persistence.UnsoundException;
import candor.persistence.Workspace;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// Keeps copies of the open workspace in its folder: one a day, and one at the end if something was
/// changed; and one a day in the place elsewhere that the user chose. Those of a day keep out of
/// the way of whoever is at work. A demo's are not worth keeping.
final class Copies {
  static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration OVERDUE = Duration.ofDays(3);
  private static final Logger LOG = System.getLogger(Copies.class.getName());
  private final Workspace workspace;
  private final Lanes lanes;
  private final InstantSource clock;
  private final Consumer<Notice> notices;
  private final Presence presence;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Elsewhere elsewhere;
  private Lanes.Later next = () -> {};
  private boolean isMissed;

  /// @param notices told when a copy could not be made
  Copies(
      Workspace workspace,
      Lanes lanes,
      InstantSource clock,
      Presence presence,
      Consumer<Notice> notices) {
    this.workspace = workspace;
    this.lanes = lanes;
    this.clock = clock;
    this.presence = presence;
    this.notices = notices;
    this.elsewhere = new Elsewhere(workspace);
  }

  /// Looks in a moment whether one is due, and every hour from then on. On the window's thread.
  void begin() {
    if (!workspace.isDemo()) {
      in(SOON);
    }
  }

  /// Makes none any more. The one that is being made is given up, and nothing of it is left; where
  /// there is none of the last days it is finished, at once.
  void stop() {
    next.cancel();
    ended.countDown();
  }

  /// How fast one is made that the user asks for: it keeps out of the way, too, and is finished
  /// even when the program ends.
  Tempo asked() {
    return new Gentle(presence, ended, true);
  }

  /// Whether making the last one takes more than about a second.
  boolean isLastLong() {
    try {
      return !workspace.isDemo() && !workspace.isSnapshotQuick();
    } catch (IOException e) {
      return false;
    }
  }

  /// Makes the last one unless that takes long; blocks until then.
  void end() {
    if (!isLastLong()) {
      end(Tempo.FULL);
    }
  }

  /// Makes the last one, unless it is given up at a step; blocks until then. What can't be made is
  /// passed over: everything is in the workspace itself.
  void end(Tempo tempo) {
    next.cancel();
    if (!workspace.isDemo()) {
      made(tempo)
          .filter(trouble -> !(trouble instanceof InterruptedIOException))
          .ifPresent(
              trouble ->
                  LOG.log(Level.WARNING, "no copy at the end: {0}", trouble.getClass().getName()));
    }
  }

  private void in(Duration time) {
    next =
        lanes.after(
            time,
            () ->
                lanes.board(
                    () -> new Made(madeIfDue(), madeElsewhere()),
                    made -> {
                      if (ended.getCount() > 0) {
                        made.here().ifPresent(this::tell);
                        tellMissed(made.elsewhere());
                        again();
                      }
                    },
                    this::again));
  }

  private void again() {
    if (ended.getCount() > 0) {
      in(Duration.ofHours(1));
    }
  }

  private record Made(Optional<IOException> here, Optional<IOException> elsewhere) {}

  private Optional<IOException> madeElsewhere() {
    try {
      elsewhere.copyIfDue(clock.instant(), this::after);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  // A stick that is not plugged in is said once, and not every hour.
  private void tellMissed(Optional<IOException> trouble) {
    if (trouble.isPresent() && !isMissed) {
      notices.accept(
          Notice.of(
              Tone.WARNING,
              Messages.of("main.no-copy-elsewhere"),
              Messages.of("main.no-copy-elsewhere.next").formatted(trouble.get())));
    }
    isMissed = trouble.isPresent();
  }

  private Optional<IOException> madeIfDue() {
    try {
      var last = workspace.lastSnapshot().orElse(Instant.MIN);
      var isDue = workspace.isCheckDue() || isDue(last, clock.instant());
      return isDue ? made(after(last)) : Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  private Optional<IOException> made(Tempo tempo) {
    try {
      var _ = workspace.snapshot(tempo);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  /// Whether the last copy is a day old; or of a day to come, since the clock was set back.
  static boolean isDue(Instant last, Instant now) {
    return last.isBefore(now.minus(DAY)) || last.isAfter(now);
  }

  private Tempo after(Instant last) {
    return new Gentle(presence, ended, last.isBefore(clock.instant().minus(OVERDUE)));
  }

  private void tell(IOException trouble) {
    notices.accept(
        trouble instanceof UnsoundException
            ? Notice.of(Tone.DANGER, Messages.of("main.unsound"), Messages.of("main.unsound.next"))
            : Notice.of(
                Tone.WARNING,
                Messages.of("main.no-copy"),
                Messages.of("main.no-copy.next").formatted(trouble)));
  }
}
