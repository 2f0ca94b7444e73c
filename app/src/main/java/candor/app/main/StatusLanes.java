package candor.app.main;

import candor.app.shell.StatusLine;
import candor.app.work.Lanes;
import candor.model.store.Change;
import candor.model.store.ChangeFeed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lanes that let the status line say whether everything is saved: a write counts as saved when it
/// has returned, which is when it is on the disk. When nothing was written for a moment, the
/// workspace is settled.
final class StatusLanes implements Lanes {
  static final Duration MOMENT = Duration.ofSeconds(1);
  private final Lanes lanes;
  private final Clock clock;
  private final String refused;
  private final Runnable settle;
  private Optional<StatusLine> line = Optional.empty();
  private int underWay;
  private boolean lost;
  private BooleanSupplier holds = () -> false;
  private Runnable kept = () -> {};
  private boolean held;
  private Runnable again = () -> {};
  private Later settling = () -> {};

  /// @param refused what the line says after a change could not be stored
  /// @param settle what is to be done, off the window's thread, after a moment without changes
  StatusLanes(Lanes lanes, Clock clock, String refused, Runnable settle) {
    this.lanes = lanes;
    this.clock = clock;
    this.refused = refused;
    this.settle = settle;
  }

  /// Says where the state is to be shown, where a window has a line for it.
  ///
  /// @param holding whether something typed could not be stored, and is in the window only
  /// @param nowKept told once that was stored after all
  void showOn(Optional<StatusLine> status, BooleanSupplier holding, Runnable nowKept) {
    line = status;
    holds = holding;
    kept = nowKept;
  }

  @Override
  public <T> void write(Supplier<T> work, Consumer<T> then) {
    write(work, then, () -> {});
  }

  @Override
  public <T> void write(Supplier<T> work, Consumer<T> then, Runnable failed) {
    var asked = again;
    underWay++;
    line.ifPresent(StatusLine::saving);
    lanes.write(
        work,
        result -> {
          lost = false;
          ended();
          then.accept(result);
          tellKept();
        },
        () -> {
          lost = true;
          ended();
          failed.run();
          held |= holds.getAsBoolean();
          asked.run();
        });
  }

  @Override
  public void asking(Runnable once, Runnable work) {
    again = once;
    try {
      work.run();
    } finally {
      again = () -> {};
    }
  }

  @Override
  public <T> void read(Supplier<T> work, Consumer<T> then) {
    lanes.read(work, then);
  }

  @Override
  public <T> void board(Supplier<T> work, Consumer<T> then, Runnable failed) {
    lanes.board(work, then, failed);
  }

  @Override
  public Later after(Duration delay, Runnable work) {
    return lanes.after(delay, work);
  }

  @Override
  public ChangeFeed.Subscription deliver(ChangeFeed feed, Consumer<List<Change<?>>> then) {
    return lanes.deliver(feed, then);
  }

  private void tellKept() {
    if (held && !holds.getAsBoolean()) {
      held = false;
      kept.run();
    }
  }

  private void ended() {
    underWay--;
    if (underWay == 0) {
      if (lost) {
        line.ifPresent(status -> status.notSaved(refused));
      } else {
        line.ifPresent(status -> status.saved(LocalTime.now(clock)));
      }
      settling.cancel();
      settling = lanes.after(MOMENT, this::settle);
    }
  }

  private void settle() {
    lanes.board(
        () -> {
          settle.run();
          return settle;
        },
        _ -> {});
  }
}
