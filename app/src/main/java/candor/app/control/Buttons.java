package candor.app.control;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Buttons and menus made from actions.
public final class Buttons {
  private static final String ALSO = "candor.also";

  private Buttons() {}

  /// The one thing to do here; at most one on a screen.
  public static Button primary(Action action) {
    var button = plain(action);
    button.getStyleClass().add("accent");
    return button;
  }

  /// One of several things to do.
  public static Button plain(Action action) {
    var button = new Button(action.text());
    button.setMnemonicParsing(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    action.icon().ifPresent(icon -> button.setGraphic(Icons.of(icon)));
    return wired(button, action);
  }

  /// A quiet one, with no edge until it is under the pointer or has the focus.
  public static Button quiet(Action action) {
    var button = plain(action);
    button.getStyleClass().add("flat");
    return button;
  }

  /// What destroys or leaves the machine.
  public static Button danger(Action action) {
    var button = plain(action);
    button.getStyleClass().add("danger");
    return button;
  }

  /// An icon alone: the action's text is its name and its tooltip.
  public static Button icon(Feather icon, Action action) {
    var button = new Button();
    button.setGraphic(Icons.of(icon));
    button.setAccessibleText(action.text());
    button.setTooltip(new Tooltip(action.text()));
    button.getStyleClass().addAll("flat", "icon-button");
    return wired(button, action);
  }

  /// Words that open a menu: things to do of which there are too many to stand side by side.
  public static Button choices(String text, List<Action> actions) {
    var menu = menu(actions);
    var button = new Button(text, Icons.of(Feather.CHEVRON_DOWN));
    button.setMnemonicParsing(false);
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> menu.show(button, Side.BOTTOM, 0, 4));
    Supplier<List<Action>> offered = () -> actions;
    var _ = button.getProperties().put(Buttons.class, offered);
    return button;
  }

  /// An icon that opens a menu.
  ///
  /// @param name what the menu is for; read aloud and shown as tooltip
  public static Button menu(Feather icon, String name, List<Action> actions) {
    var menu = menu(actions);
    return menu(icon, name, () -> menu, () -> actions);
  }

  /// The same, of what can be done by then.
  public static Button menu(Feather icon, String name, Supplier<List<Action>> actions) {
    return menu(icon, name, () -> menu(actions.get()), actions);
  }

  private static Button menu(
      Feather icon, String name, Supplier<ContextMenu> menu, Supplier<List<Action>> actions) {
    var button = new Button();
    button.setGraphic(Icons.of(icon));
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.getStyleClass().addAll("flat", "icon-button");
    button.setOnAction(event -> menu.get().show(button, Side.BOTTOM, 0, 4));
    var _ = button.getProperties().put(Buttons.class, actions);
    return button;
  }

  /// What can be done just now by the menu that a button opens; nothing for one that opens none.
  public static List<Action> offered(ButtonBase button) {
    return button.getProperties().get(Buttons.class) instanceof Supplier<?> offered
            && offered.get() instanceof List<?> actions
        ? actions.stream()
            .filter(Action.class::isInstance)
            .map(Action.class::cast)
            .filter(action -> action.enabled().getValue())
            .toList()
        : List.of();
  }

  /// Lets the palette find a button by these words, too, which are not shown.
  public static void also(ButtonBase button, String words) {
    var _ = button.getProperties().put(ALSO, words);
  }

  /// By which words a button is found besides its name; none, most often.
  public static String also(ButtonBase button) {
    return button.getProperties().get(ALSO) instanceof String words ? words : "";
  }

  /// A menu for a right click or for the menu key ([javafx.scene.control.Control#setContextMenu]).
  public static ContextMenu menu(List<Action> actions) {
    var menu = new ContextMenu();
    for (var action : actions) {
      menu.getItems().add(item(action));
    }
    return menu;
  }

  public static MenuItem item(Action action) {
    var item = new MenuItem(action.text());
    item.setMnemonicParsing(false);
    action.icon().ifPresent(icon -> item.setGraphic(Icons.of(icon)));
    item.disableProperty().bind(action.enabled().map(enabled -> !enabled));
    item.setOnAction(event -> action.run().run());
    return item;
  }

  public static MenuItem separator() {
    return new SeparatorMenuItem();
  }

  private static <B extends ButtonBase> B wired(B button, Action action) {
    button.disableProperty().bind(action.enabled().map(enabled -> !enabled));
    button.setOnAction(event -> action.run().run());
    return button;
  }
}
