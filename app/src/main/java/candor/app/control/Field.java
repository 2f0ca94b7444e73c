package candor.app.control;

import candor.model.store.CanIgnoreReturnValue;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One row of a form: a label above, the control, and below it a hint or what is wrong.
public final class Field extends VBox {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
  private final Node control;
  private final Label hint = new Label();
  private final Label problem = new Label("", Icons.of(Feather.ALERT_CIRCLE));

  public Field(String label, Node control) {
    this.control = control;
    getStyleClass().add("field");
    var above = new Label(label);
    above.getStyleClass().add("field-label");
    above.setLabelFor(control);
    Wrapping.wrap(above);
    above.setMinHeight(USE_PREF_SIZE);
    if (control.getAccessibleText() == null) {
      control.setAccessibleText(label);
    }
    hint.getStyleClass().addAll("caption", "muted");
    problem.getStyleClass().addAll("caption", "field-problem");
    for (var below : new Label[] {hint, problem}) {
      Wrapping.wrap(below);
      below.setVisible(false);
      below.setManaged(false);
    }
    var place = control instanceof TextArea area ? new Still(area) : control;
    getChildren().addAll(above, place, hint, problem);
  }

  /// A quiet line below the control.
  @CanIgnoreReturnValue
  public Field hint(String text) {
    hint.setText(text);
    show(hint, true);
    return this;
  }

  /// Says what is wrong, or nothing when empty; also read aloud with the control.
  public void setProblem(Optional<String> text) {
    problem.setText(text.orElse(""));
    show(problem, text.isPresent());
    show(hint, text.isEmpty() && !hint.getText().isEmpty());
    control.pseudoClassStateChanged(DANGER, text.isPresent());
    control.setAccessibleHelp(text.orElse(null));
  }

  /// Something to press beside the control.
  @CanIgnoreReturnValue
  public Field beside(Node button) {
    var at = getChildren().indexOf(control);
    var row = new HBox(control, button);
    row.getStyleClass().add("field-beside");
    HBox.setHgrow(control, Priority.ALWAYS);
    getChildren().add(at, row);
    return this;
  }

  /// What changes when something else stands in the control, or when this is shown or hidden.
  Observable[] changing() {
    return Stream.concat(values(control), Stream.of(visibleProperty())).toArray(Observable[]::new);
  }

  /// What is wrong is said until something else stands in the control.
  @CanIgnoreReturnValue
  public Field untilChanged() {
    values(control).forEach(value -> value.subscribe((_, _) -> setProblem(Optional.empty())));
    return this;
  }

  private static Stream<ObservableValue<?>> values(Node control) {
    return switch (control) {
      case TextInputControl text -> Stream.of(text.textProperty());
      case DayPicker day -> Stream.of(day.getEditor().textProperty());
      case ComboBoxBase<?> choice -> Stream.of(choice.valueProperty());
      case Pane several -> several.getChildren().stream().flatMap(Field::values);
      default -> Stream.empty();
    };
  }

  /// Puts the keyboard into the control, behind what stands in it; into the first of several.
  public void begin() {
    var _ = begin(control);
  }

  private static boolean begin(Node node) {
    if (node.isFocusTraversable()) {
      node.requestFocus();
      if (node instanceof TextInputControl text) {
        text.end();
      }
      return true;
    }
    return node instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream().anyMatch(Field::begin);
  }

  private static void show(Label label, boolean shown) {
    label.setVisible(shown);
    label.setManaged(shown);
  }
}
