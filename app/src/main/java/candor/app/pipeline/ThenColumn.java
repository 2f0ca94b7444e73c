package candor.app.pipeline;

import candor.app.control.Escape;
import candor.app.control.Icons;
import candor.app.text.Texts;
import candor.model.candidate.CandidateId;
import candor.model.pipeline.ApplicationCard;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One column of the board as it was: who was in it, and for how long then.
final class ThenColumn extends VBox {
  private static final Texts TEXTS = Texts.in(ThenColumn.class);
  private final ThenViewModel model;
  private final ListView<ApplicationCard> list = new ListView<>();

  ThenColumn(BoardColumn column, ThenViewModel model, Consumer<CandidateId> show) {
    this.model = model;
    getStyleClass().addAll("column", "pipeline-column");
    Escape.through(list);
    list.getStyleClass().add("card-list");
    list.setItems(column.cards());
    list.setCellFactory(all -> new Cell());
    list.setAccessibleText(TEXTS.of("pipeline.column.list", column.name().get()));
    var nobody = new Label(TEXTS.of("pipeline.then.nobody"), Icons.of(Feather.INBOX));
    nobody.getStyleClass().addAll("column-empty", "caption", "muted");
    list.setPlaceholder(nobody);
    list.setOnMouseClicked(event -> shown(show));
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            shown(show);
            event.consume();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(head(column), list);
  }

  boolean hasFocus() {
    return list.isFocused();
  }

  /// In which row the cursor is.
  int row() {
    return Math.max(0, list.getSelectionModel().getSelectedIndex());
  }

  /// Puts the cursor on the card of this row or the nearest there is.
  ///
  /// @return whether there is any
  boolean enter(int row) {
    if (list.getItems().isEmpty()) {
      return false;
    }
    list.requestFocus();
    list.getSelectionModel().clearAndSelect(Math.clamp(row, 0, list.getItems().size() - 1));
    return true;
  }

  void leave() {
    list.getSelectionModel().clearSelection();
  }

  private void shown(Consumer<CandidateId> show) {
    var card = list.getSelectionModel().getSelectedItem();
    if (card != null) {
      show.accept(card.application().candidate());
    }
  }

  private HBox head(BoardColumn column) {
    var name = new Label(column.name().get());
    name.getStyleClass().addAll("bold", "column-name");
    name.setTextOverrun(OverrunStyle.ELLIPSIS);
    name.setMinWidth(0);
    name.setTooltip(new Tooltip(column.name().get()));
    var count = new Label("" + column.cards().size());
    count.getStyleClass().addAll("column-count", "tabular");
    count.setAccessibleText(TEXTS.of("pipeline.column.count", column.cards().size()));
    count.setMinWidth(USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var head = new HBox(name, count, space);
    head.getStyleClass().add("column-header-line");
    head.setAlignment(Pos.CENTER_LEFT);
    model
        .medianDays(column)
        .ifPresent(
            days -> {
              var median = new Label(TEXTS.of("pipeline.column.median", days));
              median.getStyleClass().addAll("caption", "muted", "tabular");
              median.setGraphic(Icons.of(Feather.CLOCK));
              median.setMinWidth(USE_PREF_SIZE);
              median.setAccessibleText(TEXTS.of("pipeline.column.medianExact", days));
              head.getChildren().add(median);
            });
    return head;
  }

  private final class Cell extends ListCell<ApplicationCard> {
    private final CardFace face = new CardFace(model.datesThen());

    Cell() {
      getStyleClass().add("card-cell");
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setPrefWidth(0);
      setMinWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ApplicationCard card, boolean empty) {
      super.updateItem(card, empty);
      if (card == null || empty) {
        setGraphic(null);
        setAccessibleText("");
      } else {
        face.show(card);
        setGraphic(face);
        setAccessibleText(face.sentence(card, false));
      }
    }
  }
}
