package candor.app.pipeline;

import candor.app.control.Escape;
import candor.app.control.Wrapping;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.model.job.JobStatus;
import candor.model.pipeline.ApplicationCard;
import candor.model.pipeline.ApplicationId;
import java.util.Collection;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One column of the board: its head, its cards, and the place where a card would land.
final class ColumnView extends VBox {
  private static final Texts TEXTS = Texts.in(ColumnView.class);
  private static final PseudoClass DROP_TARGET = PseudoClass.getPseudoClass("drop-target");
  private final BoardColumn column;
  private final CardVerbs verbs;
  private final PipelineViewModel model;
  private final ListView<ApplicationCard> list = new ListView<>();
  private final Label slot = new Label();

  ColumnView(
      BoardColumn column, PipelineViewModel model, CardVerbs verbs, CardDrag drag, Frame frame) {
    this.column = column;
    this.model = model;
    this.verbs = verbs;
    getStyleClass().addAll("column", "pipeline-column");
    Escape.through(list);
    list.getStyleClass().add("card-list");
    list.setItems(column.cards());
    list.setCellFactory(all -> new CardCell(model, drag));
    list.accessibleTextProperty()
        .bind(column.name().map(name -> TEXTS.of("pipeline.column.list", name)));
    list.setPlaceholder(empty());
    list.setOnContextMenuRequested(this::menu);
    slot.getStyleClass().add("drop-slot");
    slot.setMaxWidth(Double.MAX_VALUE);
    slot.setMouseTransparent(true);
    slot.setVisible(false);
    slot.setManaged(false);
    var body = new StackPane(list, slot);
    StackPane.setAlignment(slot, Pos.TOP_LEFT);
    body.setMinHeight(0);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(new ColumnHeader(model, column, frame), body);
  }

  BoardColumn column() {
    return column;
  }

  ListView<ApplicationCard> list() {
    return list;
  }

  /// The card that the cursor is on.
  Optional<ApplicationId> current() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .map(card -> card.application().id());
  }

  /// Puts the cursor on a card of this column and the keyboard here.
  boolean reveal(ApplicationId id) {
    for (var i = 0; i < column.cards().size(); i++) {
      if (column.cards().get(i).application().id().equals(id)) {
        list.requestFocus();
        list.getSelectionModel().clearAndSelect(i);
        scrollIntoView(i);
        return true;
      }
    }
    return false;
  }

  /// Puts the keyboard here, and the cursor on the card of this row or the nearest there is.
  void enter(int row) {
    list.requestFocus();
    if (!column.cards().isEmpty()) {
      var at = Math.clamp(row, 0, column.cards().size() - 1);
      list.getSelectionModel().clearAndSelect(at);
      scrollIntoView(at);
    }
  }

  private void scrollIntoView(int at) {
    // The flow counts its cells only when it is laid out, and knows how high they are only once
    // they are there: a card that just came last would stay below the edge.
    for (var look = 0; look < 2; look++) {
      list.layout();
      if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
        flow.scrollTo(at);
      }
    }
  }

  private Label empty() {
    var text = new Label();
    text.textProperty()
        .bind(Bindings.createStringBinding(this::emptyWords, model.job(), column.name()));
    text.getStyleClass().addAll("column-empty", "caption", "muted");
    Wrapping.wrap(text);
    text.setGraphic(candor.app.control.Icons.of(Feather.INBOX));
    return text;
  }

  private String emptyWords() {
    return switch (column.role()) {
      case HIRED -> TEXTS.of("pipeline.empty.hired");
      case ENDED -> TEXTS.of("pipeline.empty.ended");
      case STAGE ->
          column.stage().filter(stage -> model.stages().place(stage) == 0).isPresent()
              ? firstWords()
              : TEXTS.of("pipeline.empty.stage", column.name().get());
    };
  }

  // Only an open job can be published.
  private String firstWords() {
    var job = model.job().get();
    return TEXTS.of("pipeline.empty.first." + (job == null ? JobStatus.OPEN : job.status()));
  }

  private void menu(ContextMenuEvent event) {
    current()
        .ifPresent(
            id -> {
              var at = new Point2D(event.getScreenX(), event.getScreenY());
              if (event.isKeyboardTrigger()) {
                at = cellCorner().orElse(at);
              }
              verbs.menu(id).show(list, at.getX(), at.getY());
              event.consume();
            });
  }

  private Optional<Point2D> cellCorner() {
    return list.lookupAll(".card-cell").stream()
        .filter(node -> node instanceof CardCell cell && cell.isSelected() && cell.isVisible())
        .findFirst()
        .map(node -> node.localToScreen(24, node.getLayoutBounds().getHeight() / 2));
  }

  /// Shows whether and where these cards would land if they were dropped now.
  void offer(Collection<ApplicationId> ids) {
    var welcome = isWelcome(ids);
    pseudoClassStateChanged(DROP_TARGET, welcome);
    if (welcome) {
      slot.setText(
          switch (column.role()) {
            case STAGE -> TEXTS.of("pipeline.drop.stage", column.name().get());
            case HIRED -> TEXTS.of("pipeline.drop.hired");
            case ENDED -> TEXTS.of("pipeline.drop.ended");
          });
      var place = slotPlace();
      slot.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
    }
    slot.setVisible(welcome);
  }

  /// Does what dropping here means; dropping cards where they are means nothing.
  void drop(Collection<ApplicationId> ids) {
    if (!isWelcome(ids)) {
      return;
    }
    switch (column.role()) {
      case STAGE -> {
        column.stage().ifPresent(stage -> model.moves().move(ids, stage));
        var _ = reveal(ids.iterator().next());
      }
      case HIRED -> verbs.hire(ids);
      case ENDED -> verbs.reject(ids);
    }
  }

  private boolean isWelcome(Collection<ApplicationId> ids) {
    return ids.stream()
        .flatMap(id -> model.deck().find(id).stream())
        .anyMatch(card -> !column.cards().contains(card));
  }

  // Below the last card, or at the foot of the column where the cards reach below it; among the
  // ended ones on top, since the latest come first there.
  private Rectangle2D slotPlace() {
    var height = slot.prefHeight(-1);
    var inset = list.getInsets().getLeft();
    var below = inset;
    if (column.role() == BoardColumn.Role.STAGE
        && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getLastVisibleCell() != null) {
      below = flow.getLastVisibleCell().getBoundsInParent().getMaxY();
    }
    var most = Math.max(inset, list.getHeight() - height - inset);
    return new Rectangle2D(
        inset + 8, Math.min(below, most), Math.max(0, list.getWidth() - 2 * inset - 16), height);
  }
}
