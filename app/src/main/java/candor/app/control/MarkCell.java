package candor.app.control;

import java.util.function.Function;
import javafx.collections.ObservableSet;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The box at the left of a line by which a mouse marks it. It draws itself by the state of its
/// line.
final class MarkCell<T> extends TableCell<RowWindow.Place<T>, @Nullable T> {
  private final StackPane box = new StackPane(new Region());

  MarkCell(ObservableSet<Object> marked, Function<T, Object> id, String name) {
    box.getStyleClass().add("mark-box");
    box.getChildren().getFirst().getStyleClass().add("mark");
    box.setAccessibleRole(AccessibleRole.CHECK_BOX);
    box.setAccessibleText(name);
    addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          var row = getItem();
          if (row != null && !event.isShiftDown()) {
            var key = id.apply(row);
            if (!marked.remove(key)) {
              marked.add(key);
            }
            event.consume();
          }
        });
  }

  @Override
  protected void updateItem(@Nullable T row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(row == null || empty ? null : box);
  }
}
