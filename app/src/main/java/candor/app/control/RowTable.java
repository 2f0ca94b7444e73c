package candor.app.control;

import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.app.work.Refresh;
import candor.model.store.CanIgnoreReturnValue;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A table over any number of stored rows: it reads the rows in view, sorts nothing itself, and
/// keeps what is marked as a set of ids.
///
/// Keys: up and down move, Enter opens, Space marks, Shift with up or down marks on the way, Esc
/// takes all marks away. Ctrl+click marks one, Shift+click all between.
///
/// @param <T> one row, with what its cells show
public final class RowTable<T> extends StackPane {
  private static final Texts TEXTS = Texts.in(RowTable.class);
  private static final int FIRST = 100;
  private static final double INSIDE = 24;
  private final Lanes lanes;
  private final Function<T, Object> id;
  private final TableView<RowWindow.Place<T>> table = new TableView<>();
  private final RowColumns<T> columns = new RowColumns<>(table);
  private final ObservableSet<Object> marked = FXCollections.observableSet();
  private Consumer<T> shown = row -> {};
  private Consumer<T> opened = row -> {};
  private BiConsumer<String, Boolean> sorted = (key, ascending) -> {};
  private Function<T, ContextMenu> menu = row -> new ContextMenu();
  private Optional<Refresh<RowView<T>>> refresh = Optional.empty();
  // Where the reading begins, and the id of the row under the cursor; off the window's thread, too.
  private volatile int from;
  private volatile Optional<Object> followed = Optional.empty();
  private Optional<Object> wanted = Optional.empty();
  private Node empty = new Loading();
  private boolean isRead;
  private boolean isFromTop;
  private int shows;
  private String order = "";
  private @Nullable Object arrived;
  private boolean marking = true;
  private int anchor = -1;
  private int before = -1;

  /// A table without columns and rows yet.
  ///
  /// @param name what is listed, read aloud
  /// @param id of a row; equal ids are the same row, also after a change
  public RowTable(Lanes lanes, String name, Function<T, Object> id) {
    this.lanes = lanes;
    this.id = id;
    getStyleClass().add("row-table");
    var measure = new Label();
    measure.setManaged(false);
    measure.setVisible(false);
    getChildren().addAll(measure, table);
    table.setAccessibleText(name);
    table.setSortPolicy(all -> sort());
    table.setRowFactory(all -> new RowTableRow<>(marked, id));
    table.setPlaceholder(empty);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    Escape.through(table);
    table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    table.setOnMouseClicked(this::click);
    table.setOnContextMenuRequested(
        event ->
            withCurrent(
                row -> {
                  var at = new Point2D(event.getScreenX(), event.getScreenY());
                  var shown = event.isKeyboardTrigger() ? corner().orElse(at) : at;
                  menu.apply(row).show(table, shown.getX(), shown.getY());
                }));
    var _ =
        table
            .getSelectionModel()
            .selectedItemProperty()
            .flatMap(RowWindow.Place::row)
            .subscribe(this::arrive);
    var column = new TableColumn<RowWindow.Place<T>, @Nullable T>();
    column.getStyleClass().add("mark-column");
    column.setText("");
    column.setSortable(false);
    column.setReorderable(false);
    column.setResizable(false);
    column.setCellValueFactory(cell -> cell.getValue().row());
    column.setCellFactory(all -> new MarkCell<>(marked, id, TEXTS.of("control.table.mark")));
    table.getColumns().add(column);
    var _ = measure.fontProperty().subscribe(font -> columns.fit(column, font.getSize()));
  }

  /// Adds a column at the right.
  ///
  /// @param key names it in sorting and in the stored choice of columns
  /// @param width in widths of the letter *m* at the present text size, about 14 px each
  @CanIgnoreReturnValue
  public RowColumn<T> column(String key, String title, double width, Function<T, String> text) {
    return columns.add(new RowColumn<>(key, title, width, text));
  }

  /// Shows these rows instead of those before, from the top. What was marked stays marked.
  public void show(Pages<T> pages) {
    var asked = ++shows;
    var rows =
        new Refresh<RowView<T>>(
            lanes,
            () -> RowView.of(pages, from, FIRST, followed),
            view -> {
              if (asked == shows) {
                take(pages, view);
              }
            });
    from = 0;
    followed = Optional.empty();
    wanted = Optional.empty();
    isFromTop = true;
    refresh.ifPresent(before -> before.setSeen(false));
    refresh = Optional.of(rows);
    rows.ask();
  }

  /// Reads again what is stored, and stays where it is; from moment to moment where it is asked for
  /// all the time.
  public void refresh() {
    if (!isFromTop) {
      from = Math.max(0, firstInView() - 10);
    }
    followed = wanted.or(() -> isFromTop ? Optional.empty() : current().map(id));
    refresh.ifPresent(Refresh::ask);
  }

  /// Puts the cursor on another row once that was read, without telling that it moved there; on
  /// none where the row is not in the list, or not to be found.
  public void moveTo(Object row) {
    table.getSelectionModel().clearSelection();
    arrived = row;
    wanted = Optional.of(row);
    refresh();
  }

  /// What stands here when there are no rows, once that was read.
  public void setEmpty(Node node) {
    empty = node;
    if (isRead) {
      table.setPlaceholder(empty);
    }
  }

  /// Leaves out the marks, where nothing is done to many rows together.
  public void hideMarks() {
    table.getColumns().removeFirst();
    marking = false;
  }

  /// Ids of the rows marked; may be changed from outside.
  public ObservableSet<Object> marked() {
    return marked;
  }

  /// Told of the row that the cursor moved to, once it has been read, and of a click on the row
  /// where the cursor is already.
  public void onShow(Consumer<T> run) {
    shown = run;
  }

  /// The row that the cursor is on; empty where there is none, or while it is still being read.
  public Optional<T> current() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem())
        .flatMap(place -> Optional.ofNullable(place.row().get()));
  }

  /// Told of a row on Enter or a double click.
  public void onOpen(Consumer<T> run) {
    opened = run;
  }

  /// Told of the column (by its key, empty for none) and whether ascending; shows rows in that
  /// order by [#show].
  public void onSort(BiConsumer<String, Boolean> run) {
    sorted = run;
  }

  /// Makes the menu of a row, for a right click and the menu key.
  public void onMenu(Function<T, ContextMenu> make) {
    menu = make;
  }

  /// Told of the keys of all hidden columns when the user changed them.
  public void onColumns(Consumer<Set<String>> run) {
    columns.onChosen(run);
  }

  public void setHidden(Set<String> keys) {
    columns.hide(keys);
  }

  /// A button for choosing columns, to stand beside other tools of the list.
  public Control columnChoice() {
    return columns.choice();
  }

  /// Moves the focus into the list.
  public void focusRows() {
    table.requestFocus();
    if (table.getSelectionModel().getSelectedIndex() < 0) {
      table.getSelectionModel().selectFirst();
    }
  }

  private void take(Pages<T> source, RowView<T> view) {
    var selection = table.getSelectionModel();
    var before = selection.getSelectedIndex();
    var cursor = isFromTop ? Optional.empty() : current().map(id);
    var begins = isFromTop || table.getItems().isEmpty();
    isFromTop = false;
    var window = new RowWindow<>(lanes, source, view.count());
    window.seed(view.from(), view.rows());
    table.setItems(window);
    isRead = true;
    table.setPlaceholder(empty);
    if (wanted.isPresent() && wanted.equals(view.followed())) {
      moveToWanted(view, window);
      return;
    }
    if (cursor.isPresent()) {
      place(view, cursor.get(), before).ifPresent(found -> select(window, found));
      return;
    }
    if (begins) {
      table.scrollTo(0);
      // Whoever waited for the rows with the keyboard goes on from the first one.
      if (table.isFocused() && view.count() > 0) {
        selection.select(0);
      }
    }
  }

  private void moveToWanted(RowView<T> view, RowWindow<T> window) {
    var there = wanted.flatMap(row -> view.find(row, id));
    wanted = Optional.empty();
    there.ifPresent(found -> select(window, found));
    there.ifPresent(found -> table.scrollTo(Math.max(0, found.at() - 3)));
  }

  private void select(RowWindow<T> window, Pages.Found<T> found) {
    window.put(found);
    table.getSelectionModel().select(found.at());
  }

  // Whoever has the keyboard here goes on from the row in the place of one that has gone.
  private Optional<Pages.Found<T>> place(RowView<T> view, Object row, int before) {
    var there = view.find(row, id);
    return there.isEmpty() && table.isFocused() ? view.inPlaceOf(row, before) : there;
  }

  private boolean sort() {
    var by = table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
    var key = by == null ? "" : by.getId();
    var ascending = by == null || by.getSortType() == TableColumn.SortType.ASCENDING;
    var asked = key + (ascending ? "+" : "-");
    if (!asked.equals(order)) {
      order = asked;
      sorted.accept(key, ascending);
    }
    return true;
  }

  private void key(KeyEvent event) {
    var at = table.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case ENTER -> {
        if (event.isShortcutDown()) {
          return;
        }
        withCurrent(opened);
      }
      case SPACE -> withCurrent(row -> mark(row, !marked.contains(id.apply(row))));
      case ESCAPE -> {
        if (marked.isEmpty()) {
          return;
        }
        marked.clear();
      }
      case UP, DOWN -> {
        if (at < 0) {
          table.getSelectionModel().selectFirst();
        } else if (event.isShiftDown()) {
          var next = at + (event.getCode() == KeyCode.UP ? -1 : 1);
          withCurrent(row -> mark(row, true));
          table.getSelectionModel().select(Math.clamp(next, 0, table.getItems().size() - 1));
          table.scrollTo(Math.max(0, next - 3));
          withCurrent(row -> mark(row, true));
        } else {
          return;
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void arrive(@Nullable T row) {
    // The same row read anew is not another one.
    if (row != null && !id.apply(row).equals(arrived)) {
      arrived = id.apply(row);
      shown.accept(row);
    }
  }

  private void click(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    ifOnRow(
        event,
        at -> {
          if (event.getClickCount() == 2) {
            withCurrent(opened);
          } else if (at == before && event.getClickCount() == 1) {
            withCurrent(shown);
          }
        });
  }

  private void press(MouseEvent event) {
    before = table.getSelectionModel().getSelectedIndex();
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    ifOnRow(
        event,
        at -> {
          if (event.isShiftDown() && anchor >= 0 && table.getItems() instanceof RowWindow<T> rows) {
            rows.between(anchor, at, all -> all.forEach(row -> mark(row, true)));
          } else if (event.isShortcutDown()) {
            var row = table.getItems().get(at).row().get();
            if (row != null) {
              mark(row, !marked.contains(id.apply(row)));
            }
          }
          anchor = at;
        });
  }

  private void ifOnRow(MouseEvent event, java.util.function.IntConsumer then) {
    for (var node = (Node) event.getTarget(); node != null; node = node.getParent()) {
      if (node instanceof RowTableRow<?> row && !row.isEmpty()) {
        then.accept(row.getIndex());
        return;
      }
    }
  }

  private void mark(T row, boolean on) {
    if (on && marking) {
      marked.add(id.apply(row));
    } else {
      marked.remove(id.apply(row));
    }
  }

  private Optional<Point2D> corner() {
    return table.lookupAll(".table-row-cell").stream()
        .filter(node -> node instanceof TableRow<?> row && row.isSelected() && row.isVisible())
        .findFirst()
        .map(node -> node.localToScreen(INSIDE, node.getLayoutBounds().getCenterY()));
  }

  private void withCurrent(Consumer<T> then) {
    current().ifPresent(then);
  }

  private int firstInView() {
    return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
            && flow.getFirstVisibleCell() != null
        ? flow.getFirstVisibleCell().getIndex()
        : 0;
  }
}
