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
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lanes that let the status line say whether everything is saved: a write counts as saved when it
/// has returned, which is when it is on the disk.
final class StatusLanes implements Lanes {
  private final Lanes lanes;
  private final Clock clock;
  private final String refused;
  private Optional<StatusLine> line = Optional.empty();
  private int underWay;
  private boolean lost;

  /// @param refused what the line says after a change could not be stored
  StatusLanes(Lanes lanes, Clock clock, String refused) {
    this.lanes = lanes;
    this.clock = clock;
    this.refused = refused;
  }

  /// Says where the state is to be shown, once the window has its line.
  void showOn(StatusLine status) {
    line = Optional.of(status);
  }

  @Override
  public <T> void write(Supplier<T> work, Consumer<T> then) {
    write(work, then, () -> {});
  }

  @Override
  public <T> void write(Supplier<T> work, Consumer<T> then, Runnable failed) {
    underWay++;
    line.ifPresent(StatusLine::saving);
    lanes.write(
        work,
        result -> {
          lost = false;
          ended();
          then.accept(result);
        },
        () -> {
          lost = true;
          ended();
          failed.run();
        });
  }

  @Override
  public <T> void read(Supplier<T> work, Consumer<T> then) {
    lanes.read(work, then);
  }

  @Override
  public <T> void board(Supplier<T> work, Consumer<T> then) {
    lanes.board(work, then);
  }

  @Override
  public Later after(Duration delay, Runnable work) {
    return lanes.after(delay, work);
  }

  @Override
  public ChangeFeed.Subscription deliver(ChangeFeed feed, Consumer<List<Change<?>>> then) {
    return lanes.deliver(feed, then);
  }

  private void ended() {
    underWay--;
    if (underWay == 0) {
      if (lost) {
        line.ifPresent(status -> status.notSaved(refused));
      } else {
        line.ifPresent(status -> status.saved(LocalTime.now(clock)));
      }
    }
  }
}
