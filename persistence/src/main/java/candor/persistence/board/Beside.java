package candor.persistence.board;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Calls a board beside the exchange's thread, which stores meanwhile what came of the calls
/// before. Who begins a call waits for the one before first: a board has one caller at a time.
/// Nothing interrupts a call.
final class Beside implements AutoCloseable {
  private final Consumer<Runnable> threads;

  /// This one, and the call that is made.
  private final Phaser underWay = new Phaser(1);

  /// @param threads runs what it is given, at once or on another thread
  Beside(Consumer<Runnable> threads) {
    this.threads = threads;
  }

  /// Begins a call.
  ///
  /// @return waits for its end, and gives what it gave or throws what it threw
  <T> Supplier<T> begin(Supplier<T> call) {
    var task = new FutureTask<>(call::get);
    var _ = underWay.register();
    threads.accept(
        () -> {
          try {
            task.run();
          } finally {
            var _ = underWay.arriveAndDeregister();
          }
        });
    return () -> ended(task);
  }

  /// Waits until nothing is called any more.
  @Override
  public void close() {
    var _ = underWay.awaitAdvance(underWay.arriveAndDeregister());
  }

  private static <T> T ended(FutureTask<T> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException own) {
        throw own;
      }
      throw new IllegalStateException(e);
    }
  }
}
