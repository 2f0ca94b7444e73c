package candor.app.scorecard;

import candor.app.control.Icons;
import candor.app.control.SideBySide;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One of a few choices side by side: its key, and what it means. A chosen one is marked by a tick,
/// not by colour alone.
final class Choice extends VBox {
  private static final Texts TEXTS = Texts.in(Choice.class);
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass INTERACTIVE = PseudoClass.getPseudoClass("interactive");
  // The least width of one, in heights of the text.
  private static final double LEAST = 7;
  private final Runnable choose;
  private final Node tick;
  private boolean selected;

  /// @param key the key that chooses it
  /// @param title short; may be empty
  /// @param text what it means; may be empty
  Choice(String key, String title, String text, Runnable choose) {
    this.choose = choose;
    getStyleClass().addAll("card", "choice");
    pseudoClassStateChanged(INTERACTIVE, true);
    var mark = new Label(key);
    mark.getStyleClass().addAll("choice-key", "tabular");
    var name = new Label(title);
    name.getStyleClass().add("bold");
    Wrapping.wrap(name);
    name.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    tick = Icons.of(Feather.CHECK_CIRCLE, TEXTS.of("scorecard.chosen"));
    tick.setVisible(false);
    var head = new HBox(mark, name, tick);
    head.getStyleClass().add("choice-head");
    getChildren().add(head);
    if (!text.isEmpty()) {
      var words = new Label(text);
      Wrapping.wrap(words);
      words.setMinHeight(Region.USE_PREF_SIZE);
      getChildren().add(words);
    }
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    setAccessibleText(TEXTS.of("scorecard.choice.name", key, title, text));
    setOnMouseClicked(event -> choose.run());
    setOnKeyPressed(
        event -> {
          var chooses = event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER;
          if (chooses && !event.isShortcutDown()) {
            choose.run();
            event.consume();
          }
        });
  }

  /// Choices of one width and as high as the longest of them needs; below each other where they
  /// would be too narrow to read.
  static Node sideBySide(Collection<Choice> choices) {
    for (var choice : choices) {
      choice.setMinWidth(0);
      choice.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    }
    return new SideBySide(LEAST, List.copyOf(choices));
  }

  /// Marks the one that is chosen, and makes it the only one that Tab stops at: past it lies what
  /// is written, and a space meant for that must not choose another one.
  static <T> void mark(Map<T, Choice> choices, @Nullable T chosen) {
    choices.forEach(
        (each, choice) -> {
          choice.setSelected(each.equals(chosen));
          choice.setFocusTraversable(chosen == null || each.equals(chosen));
        });
  }

  private void setSelected(boolean chosen) {
    selected = chosen;
    pseudoClassStateChanged(SELECTED, chosen);
    tick.setVisible(chosen);
    notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
  }

  boolean isSelected() {
    return selected;
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.SELECTED
        ? selected
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      choose.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
