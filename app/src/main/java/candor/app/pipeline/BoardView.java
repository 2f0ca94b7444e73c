package candor.app.pipeline;

import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.model.pipeline.ApplicationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// The board: columns side by side that scroll sideways, one cursor over all of them.
final class BoardView extends StackPane {
  private static final Texts TEXTS = Texts.in(BoardView.class);
  private final PipelineViewModel model;
  private final CardVerbs verbs;
  private final Frame frame;
  private final HBox row = new HBox();
  private final ScrollPane scroll = new ScrollPane(row);
  private final CardDrag drag = new CardDrag(scroll, this::columnAt);
  private final Map<BoardColumn, ColumnView> views = new HashMap<>();
  private Optional<ApplicationId> anchor = Optional.empty();
  private Optional<ApplicationId> cursor = Optional.empty();
  private boolean lost;

  BoardView(PipelineViewModel model, CardVerbs verbs, Frame frame) {
    this.model = model;
    this.verbs = verbs;
    this.frame = frame;
    getStyleClass().add("board");
    row.getStyleClass().add("board-row");
    scroll.getStyleClass().add("board-scroll");
    scroll.setFitToHeight(true);
    scroll.setFitToWidth(true);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setAccessibleRole(AccessibleRole.PARENT);
    scroll.setAccessibleText(TEXTS.of("pipeline.board"));
    getChildren().addAll(scroll, drag.glass());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    model.deck().columns().addListener((ListChangeListener<BoardColumn>) change -> lay());
    lay();
  }

  /// Puts the keyboard on the board: where the cursor was, or on the first card.
  void enter() {
    // The columns are within the scene, and can take the keyboard, only once they are dressed.
    applyCss();
    var at = current();
    if (at.isPresent() && reveal(at.get())) {
      return;
    }
    columns().stream()
        .filter(view -> !view.column().cards().isEmpty())
        .findFirst()
        .or(() -> columns().stream().findFirst())
        .ifPresent(view -> view.enter(0));
  }

  /// The card that the cursor is on.
  Optional<ApplicationId> current() {
    return columns().stream().flatMap(view -> view.current().stream()).findFirst();
  }

  /// Puts the cursor on a card, wherever it is now.
  boolean reveal(ApplicationId id) {
    for (var view : columns()) {
      if (view.reveal(id)) {
        scrollTo(view);
        return true;
      }
    }
    return false;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (lost) {
      lost = false;
      follow();
    }
  }

  // JavaFX forgets the cursor on a card that is alone in its column and changes, or goes elsewhere.
  private void follow() {
    if (current().isEmpty() && columns().stream().anyMatch(view -> view.list().isFocused())) {
      var _ = cursor.map(this::reveal);
    }
  }

  private Optional<ColumnView> columnAt(Point2D inScene) {
    return columns().stream().filter(view -> view.contains(view.sceneToLocal(inScene))).findFirst();
  }

  private List<ColumnView> columns() {
    return row.getChildren().stream().map(ColumnView.class::cast).toList();
  }

  private void lay() {
    var columns = model.deck().columns();
    var shown = new ArrayList<ColumnView>();
    for (var column : columns) {
      shown.add(views.computeIfAbsent(column, this::view));
    }
    views.keySet().retainAll(columns);
    row.getChildren().setAll(shown);
  }

  private ColumnView view(BoardColumn column) {
    var view = new ColumnView(column, model, verbs, drag, frame);
    HBox.setHgrow(view, Priority.ALWAYS);
    var _ =
        view.list()
            .getSelectionModel()
            .selectedItemProperty()
            .subscribe(
                card -> {
                  if (card == null) {
                    lost |= view.list().isFocused();
                    requestLayout();
                  } else {
                    cursor = Optional.of(card.application().id());
                    columns().stream()
                        .filter(other -> other != view)
                        .forEach(other -> other.list().getSelectionModel().clearSelection());
                  }
                });
    return view;
  }

  private void key(KeyEvent event) {
    var at = columns().stream().filter(view -> view.list().isFocused()).findFirst();
    if (at.isEmpty()) {
      return;
    }
    if (at.get().current().isEmpty() && event.getCode() == KeyCode.DOWN) {
      at.get().enter(0);
      event.consume();
      return;
    }
    var current = at.get().current();
    if (verbs.key(event, current)) {
      // A card that moved by key takes the cursor along, so that the next key moves it on.
      if (event.isAltDown()) {
        var _ = current.map(this::reveal);
      }
      event.consume();
    } else if (act(event, at.get())) {
      event.consume();
    }
  }

  private boolean act(KeyEvent event, ColumnView view) {
    if (event.isAltDown()) {
      return false;
    }
    var id = view.current();
    switch (event.getCode()) {
      case LEFT -> go(view, -1);
      case RIGHT -> go(view, 1);
      case ENTER -> {
        if (event.isShortcutDown()) {
          return false;
        }
        id.ifPresent(verbs::show);
      }
      case SPACE -> id.ifPresent(model::mark);
      case UP, DOWN -> {
        return event.isShiftDown() && markNext(view, event.getCode() == KeyCode.UP ? -1 : 1);
      }
      case A -> {
        if (!event.isShortcutDown()) {
          return false;
        }
        view.column().cards().forEach(card -> model.marked().add(card.application().id()));
      }
      case ESCAPE -> {
        if (!drag.dragged().get().isEmpty()) {
          drag.end();
        } else if (model.marked().isEmpty()) {
          return false;
        } else {
          model.marked().clear();
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void go(ColumnView from, int steps) {
    var all = columns();
    var at = all.indexOf(from) + steps;
    if (at >= 0 && at < all.size()) {
      var row = Math.max(0, from.list().getSelectionModel().getSelectedIndex());
      from.list().getSelectionModel().clearSelection();
      cursor = Optional.empty();
      all.get(at).enter(row);
      scrollTo(all.get(at));
    }
  }

  private boolean markNext(ColumnView view, int step) {
    view.current().ifPresent(model.marked()::add);
    var at = view.list().getSelectionModel().getSelectedIndex() + step;
    if (at >= 0 && at < view.column().cards().size()) {
      view.enter(at);
      view.current().ifPresent(model.marked()::add);
    }
    return true;
  }

  private void press(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    cell(event)
        .flatMap(CardCell::id)
        .ifPresent(
            id -> {
              if (event.isShortcutDown()) {
                model.mark(id);
                anchor = Optional.of(id);
              } else if (event.isShiftDown()) {
                markBetween(anchor.orElse(id), id);
              } else {
                anchor = Optional.of(id);
              }
            });
  }

  private void markBetween(ApplicationId from, ApplicationId to) {
    for (var view : columns()) {
      var ids = view.column().cards().stream().map(card -> card.application().id()).toList();
      var one = ids.indexOf(from);
      var other = ids.indexOf(to);
      if (one >= 0 && other >= 0) {
        model.marked().addAll(ids.subList(Math.min(one, other), Math.max(one, other) + 1));
      }
    }
    model.marked().add(to);
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && event.isStillSincePress()
        && !event.isShortcutDown()
        && !event.isShiftDown()) {
      cell(event).flatMap(CardCell::id).ifPresent(verbs::show);
    }
  }

  private static Optional<CardCell> cell(MouseEvent event) {
    for (var node = (Node) event.getTarget(); node != null; node = node.getParent()) {
      if (node instanceof CardCell cell) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }

  private void scrollTo(ColumnView view) {
    var hidden = row.getWidth() - scroll.getViewportBounds().getWidth();
    if (hidden <= 0) {
      return;
    }
    var left = scroll.getHvalue() * hidden;
    var right = left + scroll.getViewportBounds().getWidth();
    var bounds = view.getBoundsInParent();
    if (bounds.getMinX() < left) {
      scroll.setHvalue(Math.max(0, bounds.getMinX() / hidden));
    } else if (bounds.getMaxX() > right) {
      scroll.setHvalue(
          Math.min(1, (bounds.getMaxX() - scroll.getViewportBounds().getWidth()) / hidden));
    }
  }
}
