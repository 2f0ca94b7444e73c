package candor.app.control;

import candor.model.store.CanIgnoreReturnValue;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// One column of a [RowTable].
///
/// @param <T> one row
public final class RowColumn<T> {
  private static final double LEAST = 0.7;
  private final String key;
  private final double width;
  private final Function<T, String> text;
  private final TableColumn<RowWindow.Place<T>, @Nullable T> column;
  private Function<T, @Nullable Node> picture = row -> null;
  private boolean fixed;
  private double least = LEAST;

  RowColumn(String key, String title, double width, Function<T, String> text) {
    this.key = key;
    this.width = width;
    this.text = text;
    column = new TableColumn<>(title);
    column.setId(key);
    column.setSortable(false);
    column.setCellValueFactory(cell -> cell.getValue().row());
    column.setCellFactory(all -> new RowCell());
  }

  /// A click on its header sorts.
  @CanIgnoreReturnValue
  public RowColumn<T> sortable() {
    column.setSortable(true);
    return this;
  }

  /// Numbers: at the right, digits of one width.
  @CanIgnoreReturnValue
  public RowColumn<T> numeric() {
    column.getStyleClass().add("numeric");
    return this;
  }

  /// Something before the text, such as an avatar or an icon; it is made again for every row that
  /// comes into view, so it is to be light.
  @CanIgnoreReturnValue
  public RowColumn<T> picture(Function<T, @Nullable Node> make) {
    picture = make;
    return this;
  }

  /// Cannot be hidden.
  @CanIgnoreReturnValue
  public RowColumn<T> fixed() {
    fixed = true;
    return this;
  }

  /// Is as wide as it is said to be also where others make room: what a row is known by.
  @CanIgnoreReturnValue
  public RowColumn<T> whole() {
    least = 1;
    return this;
  }

  void fit(double em) {
    column.setMinWidth(width * em * least);
    column.setPrefWidth(width * em);
  }

  String key() {
    return key;
  }

  boolean isFixed() {
    return fixed;
  }

  TableColumn<RowWindow.Place<T>, @Nullable T> column() {
    return column;
  }

  private final class RowCell extends TableCell<RowWindow.Place<T>, @Nullable T> {
    @Override
    protected void updateItem(@Nullable T row, boolean empty) {
      super.updateItem(row, empty);
      setText(row == null || empty ? null : text.apply(row));
      setGraphic(row == null || empty ? null : picture.apply(row));
    }
  }
}
