package candor.app.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// Looks at a window frame by frame.
final class Watch {
  private static final long PATIENCE = 60;
  private final Scene scene;

  /// @param nanos from before the deed to when the frame with what was waited for had been drawn
  /// @param frames which frame after the deed it was: 1 for the next one
  /// @param work nanoseconds of the window's thread that the deed and all frames took, without
  ///   drawing
  record Seen(long nanos, int frames, long work) {}

  Watch(Scene scene) {
    this.scene = scene;
  }

  /// The first window that the program shows; asked for before the program is started.
  static CompletableFuture<Watch> first() {
    var found = new CompletableFuture<Watch>();
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().stream()
                        .map(Window::getScene)
                        .filter(scene -> scene != null)
                        .findFirst()
                        .ifPresent(scene -> found.complete(new Watch(scene)));
                  }
                });
    return found;
  }

  Scene scene() {
    return scene;
  }

  /// Does a deed, and waits until the frame in which a condition holds has been drawn: until the
  /// frame after it begins, which waits for the drawing. Called on the window's thread.
  CompletableFuture<Seen> until(Runnable deed, BooleanSupplier condition) {
    var waiting = new Waiting(condition);
    scene.addPreLayoutPulseListener(waiting.before);
    scene.addPostLayoutPulseListener(waiting.after);
    deed.run();
    waiting.work += System.nanoTime() - waiting.started;
    Platform.requestNextPulse();
    return waiting.seen.whenComplete(
        (seen, e) -> {
          scene.removePreLayoutPulseListener(waiting.before);
          scene.removePostLayoutPulseListener(waiting.after);
        });
  }

  /// As [#until], from any other thread, which waits.
  Seen see(Runnable deed, BooleanSupplier condition) {
    return within(get(() -> until(deed, condition)));
  }

  /// Presses a key where the focus is.
  void key(KeyCode code, boolean ctrl, boolean alt) {
    var focused = scene.getFocusOwner();
    var target = focused == null ? scene.getRoot() : focused;
    target.fireEvent(
        new KeyEvent(
            KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, ctrl, alt, false));
  }

  /// Types a letter where the focus is.
  void typed(char letter) {
    var focused = scene.getFocusOwner();
    var target = focused == null ? scene.getRoot() : focused;
    target.fireEvent(
        new KeyEvent(
            KeyEvent.KEY_TYPED,
            String.valueOf(letter),
            "",
            KeyCode.UNDEFINED,
            false,
            false,
            false,
            false));
  }

  /// Whether something of this style class is shown.
  boolean has(String selector) {
    var node = scene.getRoot().lookup(selector);
    return node != null && node.isVisible();
  }

  /// Asks on the window's thread, and waits.
  static <T> T get(Supplier<T> question) {
    var answer = new CompletableFuture<T>();
    Platform.runLater(
        () -> {
          try {
            answer.complete(question.get());
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    return within(answer);
  }

  static <T> T within(CompletableFuture<T> answer) {
    try {
      return answer.get(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("never seen", e);
    }
  }

  private static final class Waiting {
    private final CompletableFuture<Seen> seen = new CompletableFuture<>();
    private final Runnable before = this::begin;
    private final Runnable after = this::end;
    private final BooleanSupplier condition;
    private final long started = System.nanoTime();
    private long work;
    private long begun;
    private int frames;
    private boolean met;

    Waiting(BooleanSupplier condition) {
      this.condition = condition;
    }

    void begin() {
      begun = System.nanoTime();
      if (met) {
        seen.complete(new Seen(begun - started, frames, work));
      }
    }

    void end() {
      if (!met) {
        work += System.nanoTime() - begun;
        frames++;
        met = condition.getAsBoolean();
        if (met) {
          Platform.requestNextPulse();
        }
      }
    }
  }
}
