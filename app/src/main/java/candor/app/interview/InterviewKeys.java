package candor.app.interview;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of an interview. None moves the keyboard away from the notes.
final class InterviewKeys {
  private static final List<KeyCode> DIGITS =
      List.of(
          KeyCode.DIGIT0,
          KeyCode.DIGIT1,
          KeyCode.DIGIT2,
          KeyCode.DIGIT3,
          KeyCode.DIGIT4,
          KeyCode.DIGIT5,
          KeyCode.DIGIT6,
          KeyCode.DIGIT7,
          KeyCode.DIGIT8,
          KeyCode.DIGIT9);
  private final InterviewViewModel model;
  private final InterviewView view;
  private final Questions asking;
  private final Ways ways;

  /// What leads elsewhere.
  record Ways(Runnable about, Runnable replay) {}

  InterviewKeys(InterviewViewModel model, InterviewView view, Questions asking, Ways ways) {
    this.model = model;
    this.view = view;
    this.asking = asking;
    this.ways = ways;
  }

  /// Whether the key did something here.
  boolean act(KeyEvent event) {
    if (event.isShortcutDown() || event.isControlDown()) {
      return false;
    }
    return event.isAltDown()
        ? alt(event.getCode(), event.isShiftDown())
        : plain(event.getCode(), event.isShiftDown());
  }

  private boolean plain(KeyCode code, boolean shift) {
    switch (code) {
      case F2 -> view.questions().switchAnchors();
      case F4 -> {
        if (shift) {
          ways.about().run();
        } else {
          view.switchDocument();
        }
      }
      case F5 -> {
        if (shift) {
          model.end();
        } else {
          model.start();
        }
      }
      case F7 -> asking.add();
      case F8 -> asking.switchNotAsked();
      case F9 -> ways.replay().run();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean alt(KeyCode code, boolean shift) {
    switch (code) {
      case PAGE_DOWN -> view.scrollDocument(1);
      case PAGE_UP -> view.scrollDocument(-1);
      case PERIOD -> view.widenDocument(1);
      case COMMA -> view.widenDocument(-1);
      case DOWN -> asking.go(() -> model.move(1), shift);
      case UP -> asking.go(() -> model.move(-1), shift);
      default -> {
        var digit = DIGITS.indexOf(code);
        if (digit < 0) {
          return false;
        }
        asking.go(() -> model.number(digit), shift);
      }
    }
    return true;
  }
}
