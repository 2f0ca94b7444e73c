package candor.app.main;

import java.time.Duration;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import jfx.incubator.scene.control.richtext.RichTextArea;

/// Whether somebody is at work in the window, and whether they write a longer text. On any thread.
final class Presence {
  /// So long after a key or the pointer nobody is.
  static final Duration QUIET = Duration.ofSeconds(2);

  private volatile long touched = System.nanoTime() - QUIET.toNanos();
  private volatile long written = touched;

  /// Looks at what is done in a window from now on. On the window's thread.
  void watch(Scene scene) {
    scene.addEventFilter(InputEvent.ANY, event -> touch());
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    scene.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::typed);
  }

  private void typed(InputEvent event) {
    if (event.getTarget() instanceof TextArea || event.getTarget() instanceof RichTextArea) {
      write();
    }
  }

  /// Somebody pressed a key or moved the pointer now.
  void touch() {
    touched = System.nanoTime();
  }

  boolean isAtWork() {
    return System.nanoTime() - touched < QUIET.toNanos();
  }

  /// Somebody typed a letter of a text of many lines now.
  void write() {
    written = System.nanoTime();
  }

  boolean isWriting() {
    return System.nanoTime() - written < QUIET.toNanos();
  }
}
