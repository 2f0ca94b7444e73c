package candor.app.board;

import candor.app.control.Action;
import candor.app.control.Beside;
import candor.app.control.Buttons;
import candor.app.control.EmptyState;
import candor.app.control.Escape;
import candor.app.control.Loading;
import candor.app.control.SameRow;
import candor.app.document.DocumentPane;
import candor.app.document.DocumentViewModel;
import candor.app.text.Dates;
import candor.app.text.Texts;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Received applications: those that wait at the left, the one being looked at beside them. Enter
/// accepts, Delete or R turns down, with Shift all of them; the arrows go on, digits say who it is.
final class ReceivedView {
  private static final Texts TEXTS = Texts.in(ReceivedView.class);
  private static final Beside.Room ROOM = new Beside.Room(17, 24, 0, 0.42);
  private final ReceivedViewModel model;
  private final StackPane root = new StackPane();
  private final Beside page;
  private final ListView<ReceivedViewModel.Item> list = new ListView<>();
  private final ReviewPane review;
  private final Button all;
  private final Button none;
  private boolean following;
  private boolean wanted;

  ReceivedView(
      ReceivedViewModel model,
      DocumentPane document,
      DocumentViewModel files,
      Dates dates,
      BoardsScreen.Doors doors) {
    this.model = model;
    review = new ReviewPane(model, document, files, dates, doors);
    Escape.through(list);
    SameRow.stays(list, model.items(), item -> item.proposal().id());
    list.setAccessibleText(TEXTS.of("board.received"));
    list.getStyleClass().add("board-proposals");
    list.setCellFactory(_ -> new ProposalCell());
    VBox.setVgrow(list, Priority.ALWAYS);
    all = Buttons.quiet(Action.of(TEXTS.of("board.accept.all"), model::acceptPlain));
    none = Buttons.quiet(Action.of(TEXTS.of("board.turnDown.all"), model::turnDownAll));
    all.setTooltip(new Tooltip(TEXTS.of("board.key.all")));
    none.setTooltip(new Tooltip(TEXTS.of("board.key.none")));
    var head = new FlowPane(all, none);
    head.getStyleClass().add("board-proposals-head");
    var left = new VBox(head, list);
    left.getStyleClass().add("board-proposals-side");
    page = new Beside(left, review.root(), ROOM);
    page.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    var _ = list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    var _ = model.shown().subscribe(this::follow);
    model.items().addListener((ListChangeListener<ReceivedViewModel.Item>) _ -> show());
    var _ = model.loaded().subscribe(this::show);
  }

  Node root() {
    return root;
  }

  /// Puts the keyboard into the list, as soon as that is there: not onto what accepts all.
  void focus() {
    wanted = true;
    take();
  }

  private void take() {
    if (wanted && root.getChildren().contains(page)) {
      wanted = false;
      // What is beside each other is in the scene only once it has its looks.
      page.applyCss();
      list.requestFocus();
    }
  }

  private void show() {
    var plain = model.plain();
    all.setText(TEXTS.of("board.accept.all.count", plain));
    // Of a single one its own button says the same.
    var isOffered = plain > 1 || (plain == 1 && model.items().size() > 1);
    all.setVisible(isOffered);
    all.setManaged(isOffered);
    none.setText(TEXTS.of("board.turnDown.all.count", model.items().size()));
    none.setVisible(model.items().size() > 1);
    none.setManaged(model.items().size() > 1);
    Node now =
        !model.loaded().get()
            ? new Loading()
            : model.items().isEmpty()
                ? new EmptyState(
                    Feather.INBOX,
                    TEXTS.of("board.received.none"),
                    TEXTS.of("board.received.none.text"))
                : page;
    if (!root.getChildren().contains(now)) {
      var here = isKeyboardHere();
      root.getChildren().setAll(now);
      if (here) {
        stay(now);
      }
      take();
    }
  }

  // Enter, pressed once too often for the last one, would else go back or press what comes first.
  private void stay(Node now) {
    if (now.equals(page)) {
      wanted = true;
    } else {
      now.addEventHandler(KeyEvent.KEY_PRESSED, ReceivedView::still);
      now.requestFocus();
    }
  }

  // There is no row to go to, and what lies in that direction is none.
  private static void still(KeyEvent event) {
    if (event.getCode().isArrowKey() && !event.isAltDown() && !event.isShortcutDown()) {
      event.consume();
    }
  }

  private boolean isKeyboardHere() {
    var node = root.getScene() == null ? null : root.getScene().getFocusOwner();
    while (node != null && !node.equals(root)) {
      node = node.getParent();
    }
    return node != null;
  }

  private void chosen(ReceivedViewModel.@Nullable Item item) {
    if (item != null && !following) {
      model.show(item);
    }
  }

  private void follow(Optional<ReceivedViewModel.Item> item) {
    following = true;
    if (item.isPresent()) {
      list.getSelectionModel().select(item.get());
    } else {
      list.getSelectionModel().clearSelection();
    }
    following = false;
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case ENTER -> {
        if (event.isShiftDown()) {
          press(all);
        } else if (event.getTarget() instanceof Button) {
          return;
        } else {
          model.accept();
        }
      }
      case DELETE, R -> {
        if (event.isShiftDown()) {
          press(none);
        } else {
          model.turnDown();
        }
      }
      case DIGIT0, DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5 ->
          model.mark(event.getCode().getCode() - KeyCode.DIGIT0.getCode());
      default -> {
        return;
      }
    }
    event.consume();
  }

  // What is not offered is not done either.
  private static void press(Button button) {
    if (button.isVisible()) {
      button.fire();
    }
  }
}
