package candor.app.control;

import java.util.function.Function;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// What is chosen of several values, in one line: the end of a long name is left out.
final class Chosen<T> extends ListCell<T> {
  private final Function<T, String> text;

  Chosen(Function<T, String> text) {
    this.text = text;
    setMinWidth(0);
  }

  @Override
  protected void updateItem(@Nullable T value, boolean empty) {
    super.updateItem(value, empty);
    setText(empty || value == null ? "" : text.apply(value));
  }
}
