package candor.app.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// One of a few, all in view: *Board | Table*. The arrow keys move the choice.
///
/// @param <T> what is chosen
public final class SegmentedChoice<T> extends HBox {
  private final ObjectProperty<T> value;
  private final ToggleGroup group = new ToggleGroup();

  /// Offers the values in their order.
  ///
  /// @param name what is chosen here, read aloud
  /// @param values at least one; the first is chosen until told otherwise
  public SegmentedChoice(String name, List<T> values, Function<T, String> text) {
    this.value = new SimpleObjectProperty<>(this, "value", values.getFirst());
    getStyleClass().add("segmented");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(name);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    for (var each : values) {
      var button = new ToggleButton(text.apply(each));
      button.setMnemonicParsing(false);
      button.setMinWidth(USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.setUserData(each);
      button.setAccessibleText(name + ": " + text.apply(each));
      button.setOnAction(
          event -> {
            value.set(each);
            group.selectToggle(button);
          });
      getChildren().add(button);
    }
    show();
    var _ = value.subscribe(this::show);
    // Before the buttons, which would only move the focus.
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            var step = event.getCode() == KeyCode.LEFT ? -1 : 1;
            var next = values.indexOf(value.get()) + step;
            if (next >= 0 && next < values.size()) {
              value.set(values.get(next));
              getChildren().get(next).requestFocus();
            }
            event.consume();
          }
        });
  }

  /// What is chosen; never absent.
  public ObjectProperty<T> valueProperty() {
    return value;
  }

  public T getValue() {
    return value.get();
  }

  private void show() {
    for (var toggle : group.getToggles()) {
      if (toggle.getUserData().equals(value.get())) {
        group.selectToggle(toggle);
      }
    }
  }
}
