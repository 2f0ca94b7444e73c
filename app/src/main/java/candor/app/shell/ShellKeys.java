package candor.app.shell;

import java.util.List;
import javafx.scene.Node;
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

  ShellKeys(Shell shell, Commands commands) {
    this.shell = shell;
    this.commands = commands;
  }

  void listen(Node root) {
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventHandler(
        KeyEvent.KEY_TYPED,
        event -> {
          if ("?".equals(event.getCharacter()) && !inText(event) && !shell.isAsking()) {
            shell.showShortcuts();
          }
        });
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
        var open = shell.hasPanel();
        shell.closePanel();
        return open;
      }
      case LEFT -> {
        if (!event.isAltDown()) {
          return false;
        }
        shell.back();
      }
      default -> {
        return false;
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
        } else {
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
        return false;
      }
    }
    return true;
  }

  private static boolean inText(KeyEvent event) {
    return event.getTarget() instanceof TextInputControl;
  }
}
