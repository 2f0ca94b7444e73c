package candor.app.shell;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.OpenRow;
import candor.app.control.SameRow;
import candor.app.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.IndexedCell;
import org.kordamp.ikonli.feather.Feather;

/// What can be pressed on what is shown, for the palette: each button, choice and link by its name,
/// and what menus hold, but for those of rows, which there would be many of.
final class Here {
  private static final Texts TEXTS = Texts.in(Here.class);

  private Here() {}

  /// What is to be seen and can be pressed, in its order; the first of several of one name, since
  /// nobody could tell them apart.
  static List<PaletteEntry> in(List<Node> areas) {
    var names = new HashSet<String>();
    return areas.stream()
        .flatMap(area -> Stream.concat(buttons(area), inMenus(area)))
        .filter(entry -> !entry.title().isBlank() && names.add(entry.title()))
        .toList();
  }

  private static Stream<PaletteEntry> inMenus(Node node) {
    if (!node.isVisible() || node.isDisabled() || isRow(node)) {
      return Stream.empty();
    }
    return switch (node) {
      case ButtonBase button -> Buttons.offered(button).stream().map(Here::entry);
      case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(Here::inMenus);
      default -> Stream.empty();
    };
  }

  private static boolean isRow(Node node) {
    return node instanceof IndexedCell<?>
        || node instanceof OpenRow
        || SameRow.id(node).isPresent();
  }

  private static PaletteEntry entry(Action action) {
    return new PaletteEntry(
        action.icon().orElse(Feather.CORNER_DOWN_RIGHT),
        action.text(),
        TEXTS.of("shell.palette.here"),
        action.run());
  }

  private static Stream<PaletteEntry> buttons(Node node) {
    if (!node.isVisible() || node.isDisabled() || node instanceof IndexedCell<?>) {
      return Stream.empty();
    }
    return switch (node) {
      case ButtonBase button -> Stream.of(entry(button));
      case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(Here::buttons);
      default -> Stream.empty();
    };
  }

  private static PaletteEntry entry(ButtonBase button) {
    return new PaletteEntry(
        Feather.CORNER_DOWN_RIGHT,
        name(button),
        TEXTS.of("shell.palette.here"),
        Buttons.also(button),
        button::fire);
  }

  // What is read aloud says of a choice or a link what it does; the words of a button do so alone.
  private static String name(ButtonBase button) {
    var words = Objects.requireNonNullElse(button.getText(), "");
    var aloud = Objects.requireNonNullElse(button.getAccessibleText(), "");
    return aloud.isBlank() || (button instanceof Button && !words.isBlank()) ? words : aloud;
  }
}
