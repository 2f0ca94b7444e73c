package candor.app.shell;

import candor.app.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import org.kordamp.ikonli.feather.Feather;

/// What can be pressed on what is shown, for the palette: each button by its name, but for those of
/// the rows of a list, which there would be many of.
final class Here {
  private static final Texts TEXTS = Texts.in(Here.class);

  private Here() {}

  /// The buttons that are to be seen and can be pressed, in their order.
  static List<PaletteEntry> in(List<Node> areas) {
    return areas.stream().flatMap(Here::buttons).filter(entry -> !entry.title().isBlank()).toList();
  }

  private static Stream<PaletteEntry> buttons(Node node) {
    if (!node.isVisible() || node.isDisabled() || node instanceof IndexedCell<?>) {
      return Stream.empty();
    }
    return switch (node) {
      case Button button -> Stream.of(entry(button));
      case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(Here::buttons);
      default -> Stream.empty();
    };
  }

  private static PaletteEntry entry(Button button) {
    var name = Objects.requireNonNullElse(button.getText(), "");
    return new PaletteEntry(
        Feather.CORNER_DOWN_RIGHT,
        name.isBlank() ? Objects.requireNonNullElse(button.getAccessibleText(), "") : name,
        TEXTS.of("shell.palette.here"),
        button::fire);
  }
}
