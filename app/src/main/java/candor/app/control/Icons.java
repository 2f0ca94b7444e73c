package candor.app.control;

import java.util.Locale;
import java.util.Objects;
import java.util.ServiceLoader;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.feather.Feather;

/// Outline icons (Feather), 16 px at normal text size and growing with the text.
public final class Icons {
  private static final String FAMILY = load();
  private static final String OWN = "icon-";

  private Icons() {}

  /// An icon beside words that say the same: a screen reader passes over it.
  public static Text of(Feather icon) {
    var node = new Text(glyph(icon));
    // The glyphs live in this font only; the size comes from the style sheet.
    node.setFont(Font.font(FAMILY, 16));
    node.getStyleClass().addAll("icon", OWN + icon.name().toLowerCase(Locale.ROOT));
    node.setAccessibleRole(AccessibleRole.NODE);
    return node;
  }

  /// Shows another icon in the place of one, as often as wanted without a look at the style sheet;
  /// so it is none that has a style class of its own.
  public static void turn(Text icon, Feather into) {
    icon.setText(glyph(into));
    icon.getStyleClass().removeIf(each -> each.startsWith(OWN));
  }

  /// An icon that stands alone: its name is its tooltip and is read aloud.
  public static Text of(Feather icon, String name) {
    var node = of(icon);
    node.setAccessibleRole(AccessibleRole.TEXT);
    node.setAccessibleText(name);
    // One is dear, and few are ever seen.
    node.setOnMouseEntered(
        _ -> {
          node.setOnMouseEntered(null);
          Tooltip.install(node, new Tooltip(name));
        });
    return node;
  }

  private static String glyph(Feather icon) {
    return new String(Character.toChars(icon.getCode()));
  }

  private static String load() {
    var handler =
        ServiceLoader.load(IkonHandler.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.supports(Feather.USER.getDescription()))
            .findFirst()
            .orElseThrow();
    return Objects.requireNonNull(
            Font.loadFont(handler.getFontResourceAsStream(), 16), "icon font cannot be read")
        .getFamily();
  }
}
