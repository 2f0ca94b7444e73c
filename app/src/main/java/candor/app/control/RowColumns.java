package candor.app.control;

import candor.app.text.Texts;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Side;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;

/// The columns of a [RowTable]: how wide they are, which of them there is room for, and which the
/// user chose to hide.
///
/// @param <T> one row
final class RowColumns<T> {
  private static final Texts TEXTS = Texts.in(RowColumns.class);
  private static final double MARK_WIDTH = 2.571;
  private final TableView<RowWindow.Place<T>> table;
  private final Map<String, RowColumn<T>> columns = new LinkedHashMap<>();
  private Consumer<Set<String>> chosen = hidden -> {};
  private Set<String> off = Set.of();
  private double em = 14;

  RowColumns(TableView<RowWindow.Place<T>> table) {
    this.table = table;
    var _ = table.widthProperty().subscribe(this::share);
    table.getVisibleLeafColumns().addListener((InvalidationListener) all -> share());
  }

  /// Adds a column at the right.
  RowColumn<T> add(RowColumn<T> column) {
    column.fit(em);
    columns.put(column.key(), column);
    table.getColumns().add(column.column());
    return column;
  }

  /// Told of the keys of all hidden columns when the user changed them.
  void onChosen(Consumer<Set<String>> run) {
    chosen = run;
  }

  void hide(Set<String> keys) {
    off = Set.copyOf(keys);
    share();
  }

  /// A button for choosing columns.
  Control choice() {
    var button =
        Buttons.icon(Feather.COLUMNS, Action.of(TEXTS.of("control.table.columns"), () -> {}));
    button.setOnAction(event -> menu().show(button, Side.BOTTOM, 0, 4));
    return button;
  }

  // Columns know no style sheet for their width: they follow the size of the text by hand.
  void fit(TableColumn<?, ?> marks, double size) {
    em = size;
    marks.setMinWidth(MARK_WIDTH * size);
    marks.setMaxWidth(MARK_WIDTH * size);
    columns.values().forEach(column -> column.fit(size));
    share();
  }

  // Columns share the width as long as they stay readable; then the last ones make room. Only where
  // even those that cannot be hidden do not fit, the table scrolls sideways.
  private void share() {
    var room = table.getWidth() - MARK_WIDTH * em - em;
    for (var each : table.getColumns()) {
      var column = columns.get(each.getId());
      if (column != null && !off.contains(column.key())) {
        room -= each.getMinWidth();
        each.setVisible(column.isFixed() || room >= 0 || table.getWidth() == 0);
      } else if (column != null) {
        each.setVisible(false);
      }
    }
    var least =
        table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getMinWidth).sum() + em;
    var narrow = table.getWidth() > 0 && table.getWidth() < least;
    table.setColumnResizePolicy(
        narrow
            ? TableView.UNCONSTRAINED_RESIZE_POLICY
            : TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    // A new preferred width is taken as it is until the policy is asked again.
    var _ = table.getColumnResizePolicy().call(new TableView.ResizeFeatures<>(table, null, 0.0));
  }

  private ContextMenu menu() {
    var choice = new ContextMenu();
    columns.forEach(
        (key, column) -> {
          var item = new CheckMenuItem(column.column().getText());
          item.setSelected(!off.contains(key));
          item.setDisable(column.isFixed());
          item.setOnAction(
              event -> {
                var hidden = new HashSet<>(off);
                var _ = item.isSelected() ? hidden.remove(key) : hidden.add(key);
                hide(hidden);
                chosen.accept(off);
              });
          choice.getItems().add(item);
        });
    return choice;
  }
}
