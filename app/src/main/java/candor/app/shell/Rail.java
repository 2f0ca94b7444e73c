package candor.app.shell;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.text.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The way to the sections; up and down move within it. Narrow, it shows icons with their names as
/// tooltips.
final class Rail extends VBox {
  private static final Texts TEXTS = Texts.in(Rail.class);
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private final Map<Section, Button> entries = new EnumMap<>(Section.class);
  private final Button workspace;
  private final Button person;
  private final HBox brand;
  private boolean narrow;

  Rail(Commands commands) {
    getStyleClass().add("rail");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(TEXTS.of("shell.rail"));
    var mark = new Region();
    mark.getStyleClass().add("brand-mark");
    var name = new Label(TEXTS.of("shell.brand"));
    name.getStyleClass().add("strong");
    brand = new HBox(mark, name);
    brand.getStyleClass().add("brand");
    brand.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(brand);
    for (var section : Section.values()) {
      var text = TEXTS.of("shell.section." + section.name().toLowerCase(Locale.ROOT));
      entries.put(section, entry(section.icon(), text, () -> commands.open(section)));
    }
    workspace = entry(Feather.HARD_DRIVE, TEXTS.of("shell.rail.workspace"), () -> {});
    workspace.setOnAction(
        event -> Buttons.menu(commands.workspaces()).show(workspace, Side.TOP, 0, -4));
    person = entry(Feather.USER, "", commands::turn);
    // A name may be longer than the rail is wide; it is whole in the tooltip.
    person.setMinWidth(0);
    setPerson("");
    var space = new Region();
    setVgrow(space, Priority.ALWAYS);
    for (var section : Section.values()) {
      if (section == Section.HISTORY) {
        getChildren().addAll(space, workspace);
      }
      if (commands.has(section)) {
        getChildren().add(entries.get(section));
      }
    }
    getChildren().add(person);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  void mark(Section here) {
    entries.forEach(
        (section, button) -> {
          button.pseudoClassStateChanged(HERE, section == here);
          button.setAccessibleRoleDescription(section == here ? TEXTS.of("shell.rail.here") : null);
        });
  }

  /// Says who sits here; nobody when empty.
  void setPerson(String name) {
    person.setText(name);
    person.setAccessibleText(TEXTS.of("shell.rail.person", name));
    person.setVisible(!name.isEmpty());
    person.setManaged(!name.isEmpty());
    person.setTooltip(new Tooltip(TEXTS.of("shell.rail.person", name)));
  }

  void setNarrow(boolean on) {
    if (narrow == on) {
      return;
    }
    narrow = on;
    pseudoClassStateChanged(NARROW, on);
    brand.getChildren().getLast().setVisible(!on);
    brand.getChildren().getLast().setManaged(!on);
    for (var node : getChildren()) {
      if (node instanceof Button button) {
        button.setContentDisplay(on ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        if (!button.equals(person)) {
          button.setTooltip(on ? new Tooltip(button.getText()) : null);
        }
      }
    }
  }

  void focus() {
    getChildren().stream()
        .filter(node -> node.getPseudoClassStates().contains(HERE))
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private void key(KeyEvent event) {
    var step = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
    var buttons = getChildren().stream().filter(Button.class::isInstance).toList();
    var at = buttons.indexOf(getScene().getFocusOwner());
    if (step != 0 && at >= 0) {
      buttons.get(Math.clamp(at + step, 0, buttons.size() - 1)).requestFocus();
      event.consume();
    }
  }

  private static Button entry(Feather icon, String text, Runnable open) {
    var button = Buttons.quiet(Action.of(text, icon, open));
    button.getStyleClass().add("rail-entry");
    button.setAccessibleText(text);
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }
}
