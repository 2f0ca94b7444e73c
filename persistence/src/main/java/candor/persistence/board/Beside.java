package candor.persistence.board;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;
import java.util.function.Consumer;

/// Calls a board beside the exchange's thread, which stores meanwhile what came of the calls
/// before. Only files are asked for several at a time: else a board has one caller, and who begins
/// a call waits for the one before first.
final class Beside implements AutoCloseable {
  private final Consumer<Runnable> threads;
  private final Runnable courtesy;

  /// This one, and each call that is not done yet.
  private final Phaser underWay = new Phaser(1);

  /// @param threads runs what it is given, at once or on another thread
  /// @param courtesy called before each call, on its thread; returns when the call may be made
  Beside(Consumer<Runnable> threads, Runnable courtesy) {
    this.threads = threads;
    this.courtesy = courtesy;
  }

  /// Begins a call.
  <T> Future<T> begin(Callable<T> call) {
    var task =
        new FutureTask<>(
            () -> {
              courtesy.run();
              return call.call();
            });
    var _ = underWay.register();
    var begun = false;
    try {
      threads.accept(
          () -> {
            try {
              task.run();
            } finally {
              var _ = underWay.arriveAndDeregister();
            }
          });
      begun = true;
      return task;
    } finally {
      if (!begun) {
        var _ = underWay.arriveAndDeregister();
      }
    }
  }

  /// Waits for a call's end.
  ///
  /// @return what it gave; throws what it threw
  static <T> T ended(Future<T> call) {
    try {
      return call.get();
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

  /// Waits until nothing is called any more.
  @Override
  public void close() {
    var _ = underWay.awaitAdvance(underWay.arriveAndDeregister());
  }
}
