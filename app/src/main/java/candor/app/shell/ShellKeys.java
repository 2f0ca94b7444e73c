package candor.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that work everywhere in the window. While something floats, only its own keys work.
final class ShellKeys {
  private static final List<KeyCode> DIGITS =
      List.of(
          KeyCode.DIGIT1,
          KeyCode.DIGIT2,
          KeyCode.DIGIT3,
          KeyCode.DIGIT4,
          KeyCode.DIGIT5,
          KeyCode.DIGIT6);
  private static final List<Section> SECTIONS = List.of(Section.values());
  private final Shell shell;
  private final Commands commands;
  private Optional<Stroke> last = Optional.empty();

  // A key that was pressed, the letter on it, and what had the focus then.
  private record Stroke(String letter, Node focus) {}

  ShellKeys(Shell shell, Commands commands) {
    this.shell = shell;
    this.commands = commands;
  }

  void listen(Node root) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, event -> last = stroke(root, event));
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::page);
    root.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(root, event));
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventHandler(
        KeyEvent.KEY_TYPED,
        event -> {
          if ("?".equals(event.getCharacter()) && !inText(event) && !shell.isAsking()) {
            shell.showShortcuts();
          }
        });
  }

  private static Optional<Stroke> stroke(Node root, KeyEvent event) {
    return focus(root).map(focus -> new Stroke(event.getText(), focus));
  }

  private static Optional<Node> focus(Node root) {
    return Optional.ofNullable(root.getScene()).map(Scene::getFocusOwner);
  }

  // The letter of a command comes after what the command did. In a field that this opened it would
  // be taken for a text's first.
  private void typed(Node root, KeyEvent event) {
    var isElsewhere =
        last.filter(stroke -> stroke.letter().equalsIgnoreCase(event.getCharacter()))
            .filter(stroke -> focus(root).filter(stroke.focus()::equals).isEmpty())
            .isPresent();
    last = Optional.empty();
    if (isElsewhere) {
      event.consume();
    }
  }

  // JavaFX types Tab into an area of text, so that the keyboard would not get out of it as out of
  // any other field. What floats over the window keeps it within itself.
  private void tab(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB
        && !event.isShortcutDown()
        && !shell.isAsking()
        && event.getTarget() instanceof TextArea area) {
      var _ =
          area.requestFocusTraversal(
              event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    }
  }

  // A line of text would take these keys and do nothing.
  private void page(KeyEvent event) {
    if (event.getTarget() instanceof TextField && !shell.isAsking() && turn(event)) {
      event.consume();
    }
  }

  private boolean turn(KeyEvent event) {
    return !event.isShortcutDown()
        && !event.isAltDown()
        && switch (event.getCode()) {
          case PAGE_UP -> shell.turn(-1);
          case PAGE_DOWN -> shell.turn(1);
          default -> false;
        };
  }

  private void pressed(KeyEvent event) {
    if (!shell.isAsking() && act(event)) {
      event.consume();
    }
  }

  private boolean act(KeyEvent event) {
    if (event.isShortcutDown()) {
      return !event.isAltDown() && withShortcut(event);
    }
    switch (event.getCode()) {
      case F1 -> shell.showShortcuts();
      case F6 -> shell.nextArea(event.isShiftDown());
      case ESCAPE -> {
        var open = shell.panel().isPresent();
        shell.leavePanel();
        return open;
      }
      case PAGE_UP, PAGE_DOWN -> {
        return turn(event);
      }
      case LEFT -> {
        if (!event.isAltDown()) {
          return false;
        }
        shell.back();
      }
      default -> {
        return inPanel(event);
      }
    }
    return true;
  }

  private boolean withShortcut(KeyEvent event) {
    var digit = DIGITS.indexOf(event.getCode());
    if (digit >= 0) {
      commands.open(SECTIONS.get(digit));
      return true;
    }
    switch (event.getCode()) {
      case ENTER -> {
        return shell.pressPrimary();
      }
      case K -> shell.openPalette();
      case F -> {
        return shell.focusSearch();
      }
      case B -> shell.switchRail();
      case H -> commands.open(Section.HISTORY);
      case L -> commands.lock();
      case Z -> {
        if (inText(event)) {
          return false;
        }
        if (event.isShiftDown()) {
          commands.redo();
        } else if (!shell.takeBack()) {
          commands.undo();
        }
      }
      case Y -> {
        if (inText(event)) {
          return false;
        }
        commands.redo();
      }
      default -> {
        return inPanel(event);
      }
    }
    return true;
  }

  // What is selected is in the panel, and the keyboard in the list.
  private boolean inPanel(KeyEvent event) {
    return shell.panel().filter(panel -> panel.act(event)).isPresent();
  }

  private static boolean inText(KeyEvent event) {
    return event.getTarget() instanceof TextInputControl;
  }
}
