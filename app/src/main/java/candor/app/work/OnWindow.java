package candor.app.work;

import candor.model.store.CanIgnoreReturnValue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Lets a thread that is not the window's use the window: for what drives the program from outside,
/// such as the tour. Screens never need it.
public final class OnWindow {
  private static final long PATIENCE_SECONDS = 20;

  private OnWindow() {}

  /// Runs something on the window's thread and waits for its answer.
  ///
  /// @throws IllegalStateException when it threw, or there was no answer in 20 seconds
  @CanIgnoreReturnValue
  public static <T> T get(Supplier<T> work) {
    var answer = new CompletableFuture<T>();
    Platform.runLater(
        () -> {
          try {
            answer.complete(work.get());
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the window did not answer", e);
    }
  }
}
