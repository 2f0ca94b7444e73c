package candor.app.main;

import candor.app.work.OnWindow;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// Run by the build: starts the program on the demo with no display and nobody there, goes where
/// most people go first, and ends. A JVM that is told so (`-XX:AOTCacheOutput`) keeps ready what
/// was loaded meanwhile, and later starts take half the time.
///
/// Ends the process with 1 when something did not appear, so that no such archive is kept.
public final class Rehearsal {
  private static final long PATIENCE_SECONDS = 60;
  private static final long GLANCE_MILLIS = 40;
  private static final String JOB = "Backend Developer";
  private final Scene scene;

  private Rehearsal(Scene scene) {
    this.scene = scene;
  }

  /// Starts the program; `CANDOR_HOME` must name a folder that may be filled and thrown away.
  public static void main(String[] args) {
    var window = firstWindow();
    var _ = Thread.ofPlatform().daemon().name("rehearsal").start(() -> play(window));
    Main.headless();
    Main.main(new String[] {"--demo"});
  }

  private static void play(CompletableFuture<Window> window) {
    try {
      var shown = window.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      new Rehearsal(OnWindow.get(shown::getScene)).play();
      OnWindow.get(
          () -> {
            shown.hide();
            return shown;
          });
    } catch (InterruptedException
        | ExecutionException
        | TimeoutException
        | IllegalStateException e) {
      System.err.println("candor: the rehearsal got stuck: " + e.getMessage());
      Runtime.getRuntime().halt(1);
    }
  }

  private void play() throws InterruptedException {
    until(".today", () -> has(".today"));
    press(KeyCode.K);
    until(".palette", () -> has(".palette"));
    OnWindow.get(
        () -> {
          ((TextField) scene.getRoot().lookup(".palette .text-field")).setText(JOB);
          return scene;
        });
    until(JOB, this::isOffered);
    OnWindow.get(
        () -> {
          fire(KeyCode.ENTER, false);
          return scene;
        });
    until(".card-cell", () -> has(".card-cell"));
    press(KeyCode.DIGIT3);
    until(".candidates", () -> has(".candidates .table-row-cell"));
    press(KeyCode.DIGIT1);
    until(".today", () -> has(".today"));
  }

  private static CompletableFuture<Window> firstWindow() {
    var found = new CompletableFuture<Window>();
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(found::complete);
                  }
                });
    return found;
  }

  private void press(KeyCode code) {
    OnWindow.get(
        () -> {
          fire(code, true);
          return code;
        });
  }

  private void fire(KeyCode code, boolean ctrl) {
    var focused = scene.getFocusOwner();
    Node target = focused == null ? scene.getRoot() : focused;
    Event.fireEvent(
        target,
        new KeyEvent(
            KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, ctrl, false, false));
  }

  // The switcher's first line changes until everything was searched.
  private boolean isOffered() {
    return scene.getRoot().lookupAll(".palette .list-cell").stream()
        .anyMatch(
            node ->
                node instanceof ListCell<?> cell
                    && cell.getIndex() == 0
                    && String.valueOf(cell.getAccessibleText()).contains(JOB));
  }

  private boolean has(String selector) {
    return scene.getRoot().lookup(selector) != null;
  }

  private static void until(String what, BooleanSupplier seen) throws InterruptedException {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!OnWindow.get(seen::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("no " + what);
      }
      Thread.sleep(GLANCE_MILLIS);
    }
  }
}
