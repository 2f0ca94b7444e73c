package candor.app.control;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/// Says whether all is saved, in words beside an icon; something else several times a second while
/// somebody types.
public final class SavedLabel extends StackPane {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
  private final Text icon = Icons.of(Feather.CHECK);
  private final Label label = new Label();
  private boolean brief;
  private boolean lost;

  /// Says nothing at first.
  ///
  /// @param styles classes of the label
  public SavedLabel(String... styles) {
    getStyleClass().add("saved");
    label.getStyleClass().addAll(styles);
    label.setAccessibleRole(AccessibleRole.TEXT);
    label.setGraphic(icon);
    label.setVisible(false);
    setMinWidth(USE_PREF_SIZE);
    getChildren().add(new Steady(label));
  }

  /// The label with the words.
  public Label label() {
    return label;
  }

  /// Says how it is.
  public void say(Feather sign, String words) {
    say(sign, words, false, "");
  }

  /// Says that something is not saved; in words also where there is little room.
  ///
  /// @param why what more there is to know, or nothing
  public void warn(String words, String why) {
    say(Feather.ALERT_OCTAGON, words, true, why);
  }

  /// Shows the icon alone, or the words too.
  public void setBrief(boolean isBrief) {
    brief = isBrief;
    display();
  }

  private void say(Feather sign, String words, boolean danger, String why) {
    label.setTooltip(why.isEmpty() ? null : new Tooltip(why));
    if (words.equals(label.getText()) && danger == lost) {
      return;
    }
    Icons.turn(icon, sign);
    label.setText(words);
    label.setAccessibleText(words);
    label.setVisible(!words.isEmpty());
    if (danger != lost) {
      lost = danger;
      label.pseudoClassStateChanged(DANGER, danger);
      display();
    }
  }

  private void display() {
    label.setContentDisplay(brief && !lost ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
  }
}
