package candor.app.board;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Icons;
import candor.app.control.Wrapping;
import candor.app.text.Dates;
import candor.app.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One posting in a row: job and board, then want, sent and seen, and how far it is.
final class TwinCell extends ListCell<TwinRow> {
  private static final Texts TEXTS = Texts.in(TwinCell.class);
  private static final double NARROW = 47;
  private final Dates dates;
  private final Function<TwinRow, List<Action>> actions;
  private final Label job = new Label();
  private final Label board = new Label();
  private final Label wanted = new Label();
  private final Label sent = new Label();
  private final Label seen = new Label();
  private final StackPane state = new StackPane();
  private final VBox sides = new VBox();
  private final VBox what = new VBox(job, board);
  private final GridPane grid = new GridPane();
  private @Nullable Boolean narrow;

  TwinCell(Dates dates, Function<TwinRow, List<Action>> actions) {
    this.dates = dates;
    this.actions = actions;
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    // The width is the list's; a long title must not widen it.
    setPrefWidth(0);
    job.getStyleClass().add("bold");
    board.getStyleClass().addAll("caption", "muted");
    for (var side : List.of(wanted, sent, seen)) {
      Wrapping.wrap(side);
      side.getStyleClass().add("board-side");
    }
    state.setAlignment(Pos.CENTER_RIGHT);
    what.setAlignment(Pos.CENTER_LEFT);
    sides.setAlignment(Pos.CENTER_LEFT);
    grid.getStyleClass().add("board-grid");
    // Left alone, a cell asks a grid of wrapping words how tall it is without telling it how wide.
    grid.prefHeightProperty().bind(heightProperty());
    setGraphic(grid);
    var _ = widthProperty().subscribe(this::fit);
    var _ = fontProperty().subscribe(this::fit);
  }

  // In a narrow list the three sides stand below each other.
  private void fit() {
    // As the header does: the cell itself is less wide by the edges and the scroll bar.
    var wide = Optional.ofNullable(getListView()).map(Region::getWidth).orElse(0.0);
    var now = isNarrow(wide, getFont().getSize());
    if (Boolean.valueOf(now).equals(narrow)) {
      return;
    }
    narrow = now;
    grid.getChildren().clear();
    sides.getChildren().clear();
    columns(grid, now);
    if (now) {
      sides.getChildren().setAll(wanted, sent, seen);
      grid.addRow(0, what, sides, state);
    } else {
      grid.addRow(0, what, wanted, sent, seen, state);
    }
  }

  /// Whether a list of this width has the three sides below each other.
  static boolean isNarrow(double width, double em) {
    return width > 0 && width < NARROW * em;
  }

  /// The names of the columns.
  static GridPane header(boolean narrow) {
    var header = new GridPane();
    columns(header, narrow);
    header.getStyleClass().addAll("board-grid", "board-header");
    var keys =
        narrow ? List.of("job", "sides", "state") : List.of("job", "want", "sent", "seen", "state");
    for (var key : keys) {
      var name = new Label(TEXTS.of("board.column." + key));
      name.getStyleClass().addAll("caption", "bold", "muted");
      name.setMinWidth(0);
      header.addRow(0, key.equals("state") ? right(name) : name);
    }
    return header;
  }

  @Override
  protected void updateItem(@Nullable TwinRow row, boolean empty) {
    super.updateItem(row, empty);
    grid.setVisible(row != null && !empty);
    if (row == null || empty) {
      setAccessibleText(null);
      setContextMenu(null);
      return;
    }
    job.setText(row.jobTitle());
    board.setText(row.boardName());
    show(wanted, row.wanted());
    show(sent, row.sent());
    show(seen, row.seen());
    var seenAt = row.posting().seenAt();
    seen.setTooltip(seenAt == null ? null : new Tooltip(dates.exact(seenAt)));
    var tag = BoardWords.tag(row);
    state.getChildren().setAll(tag);
    setContextMenu(Buttons.menu(actions.apply(row)));
    setAccessibleText(
        TEXTS.of(
            "board.row",
            row.jobTitle(),
            row.boardName(),
            BoardWords.tag(row).getText(),
            row.wanted().words(),
            row.sent().words(),
            row.seen().words()));
  }

  private static void show(Label label, TwinRow.Side side) {
    label.setText(side.words());
    label.setGraphic(
        Icons.of(
            switch (side.mark()) {
              case SAME -> Feather.CHECK;
              case DIFFERS -> Feather.ALERT_TRIANGLE;
              case NOTHING -> Feather.MINUS;
            }));
    var differs = side.mark() == TwinRow.Mark.DIFFERS;
    label.getStyleClass().removeAll("warning-text", "muted");
    label.getStyleClass().add(differs ? "warning-text" : "muted");
  }

  private static void columns(GridPane grid, boolean narrow) {
    grid.getColumnConstraints().clear();
    grid.getRowConstraints().clear();
    var shares = narrow ? DoubleStream.of(40, 37, 23) : DoubleStream.of(29, 14, 21, 21, 15);
    shares.forEach(
        percent -> {
          var column = new ColumnConstraints();
          column.setPercentWidth(percent);
          grid.getColumnConstraints().add(column);
        });
    var row = new RowConstraints();
    row.setValignment(VPos.CENTER);
    row.setVgrow(Priority.ALWAYS);
    grid.getRowConstraints().add(row);
  }

  private static Node right(Node node) {
    var box = new StackPane(node);
    box.setAlignment(Pos.CENTER_RIGHT);
    return box;
  }
}
