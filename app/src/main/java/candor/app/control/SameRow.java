package candor.app.control;

import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListView;

/// Rows that are read anew: what was selected stays selected, and the keyboard stays where it was.
/// A list of JavaFX's own forgets it, and what is done next would be done to another row.
public final class SameRow {
  private SameRow() {}

  /// Shows rows in a list, also as they change.
  ///
  /// @param id by what a row is known again
  public static <T> void stays(ListView<T> list, ObservableList<T> rows, Function<T, Object> id) {
    list.setItems(FXCollections.observableArrayList(rows));
    rows.addListener((ListChangeListener<T>) _ -> fill(list, rows, id));
  }

  /// Says by what a row is known again when all are made anew, so that the keyboard stays in it, or
  /// once it is gone goes on to the next.
  public static void known(Node row, Object id) {
    var _ = row.getProperties().put(SameRow.class, id);
  }

  /// By what a row is known again; empty for what is none.
  public static Optional<Object> id(Node row) {
    return row.hasProperties()
        ? Optional.ofNullable(row.getProperties().get(SameRow.class))
        : Optional.empty();
  }

  private static <T> void fill(ListView<T> list, ObservableList<T> rows, Function<T, Object> id) {
    var selection = list.getSelectionModel();
    var selected = selection.getSelectedItem();
    var place = selection.getSelectedIndex();
    selection.clearSelection();
    list.getItems().setAll(rows);
    if (selected != null) {
      rows.stream()
          .filter(row -> id.apply(row).equals(id.apply(selected)))
          .findFirst()
          .ifPresentOrElse(
              selection::select, () -> selection.select(Math.min(place, rows.size() - 1)));
    }
  }
}
