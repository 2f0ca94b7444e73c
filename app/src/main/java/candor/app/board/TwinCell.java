package candor.app.board;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Icons;
import candor.app.control.Tag;
import candor.app.control.Wrapping;
import candor.app.text.Dates;
import candor.app.text.Texts;
import java.util.List;
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
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One posting in a row: job and board, then want, sent and seen, and how far it is.
final class TwinCell extends ListCell<TwinViewModel.Row> {
  private static final Texts TEXTS = Texts.in(TwinCell.class);
  private final Dates dates;
  private final Function<TwinViewModel.Row, List<Action>> actions;
  private final Label job = new Label();
  private final Label board = new Label();
  private final Label wanted = new Label();
  private final Label sent = new Label();
  private final Label seen = new Label();
  private final StackPane state = new StackPane();
  private final GridPane grid = columns();

  TwinCell(Dates dates, Function<TwinViewModel.Row, List<Action>> actions) {
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
    var what = new VBox(job, board);
    what.setAlignment(Pos.CENTER_LEFT);
    grid.addRow(0, what, wanted, sent, seen, state);
    // Left alone, a cell asks a grid of wrapping words how tall it is without telling it how wide.
    grid.prefHeightProperty().bind(heightProperty());
    setGraphic(grid);
  }

  /// The names of the columns.
  static Node header() {
    var header = columns();
    header.getStyleClass().add("board-header");
    var column = 0;
    for (var key : List.of("job", "want", "sent", "seen", "state")) {
      var name = new Label(TEXTS.of("board.column." + key));
      name.getStyleClass().addAll("caption", "bold", "muted");
      header.add(column == 4 ? right(name) : name, column++, 0);
    }
    return header;
  }

  @Override
  protected void updateItem(TwinViewModel.@Nullable Row row, boolean empty) {
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
    var tag =
        new Tag(
            BoardWords.state(row.state()),
            BoardWords.tone(row.state()),
            BoardWords.icon(row.state()));
    state.getChildren().setAll(tag);
    setContextMenu(Buttons.menu(actions.apply(row)));
    setAccessibleText(
        TEXTS.of(
            "board.row",
            row.jobTitle(),
            row.boardName(),
            BoardWords.state(row.state()),
            row.wanted().words(),
            row.sent().words(),
            row.seen().words()));
  }

  private static void show(Label label, TwinViewModel.Side side) {
    label.setText(side.words());
    label.setGraphic(
        Icons.of(
            switch (side.mark()) {
              case SAME -> Feather.CHECK;
              case DIFFERS -> Feather.ALERT_TRIANGLE;
              case NOTHING -> Feather.MINUS;
            }));
    var differs = side.mark() == TwinViewModel.Mark.DIFFERS;
    label.getStyleClass().removeAll("warning-text", "muted");
    label.getStyleClass().add(differs ? "warning-text" : "muted");
  }

  private static GridPane columns() {
    var grid = new GridPane();
    grid.getStyleClass().add("board-grid");
    DoubleStream.of(29, 14, 21, 21, 15)
        .forEach(
            percent -> {
              var column = new ColumnConstraints();
              column.setPercentWidth(percent);
              grid.getColumnConstraints().add(column);
            });
    var row = new RowConstraints();
    row.setValignment(VPos.CENTER);
    row.setVgrow(Priority.ALWAYS);
    grid.getRowConstraints().add(row);
    return grid;
  }

  private static Node right(Node node) {
    var box = new StackPane(node);
    box.setAlignment(Pos.CENTER_RIGHT);
    return box;
  }
}
