package candor.app.control;

import candor.app.text.Texts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The layer over the window for one floating box at a time. While something floats, the focus
/// stays within it; Esc or a click beside it leaves; the focus then goes back to where it was. A
/// box that was being filled in then can be had back, unless a secret was typed into it.
public final class Overlay extends StackPane {
  private static final Texts TEXTS = Texts.in(Overlay.class);
  private final Region first = new Region();
  private final Region last = new Region();
  private final Deque<PromptBox> waiting = new ArrayDeque<>();
  private BiConsumer<String, Runnable> away = (_, _) -> {};
  private BiConsumer<Runnable, Runnable> confirming = (_, done) -> done.run();
  private @Nullable Node before;
  private @Nullable Subscription staying;
  private boolean turning;

  public Overlay() {
    getStyleClass().add("overlay");
    setVisible(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    setOnMousePressed(
        event -> {
          if (event.getTarget() == this) {
            leave();
          }
        });
    // The ends of the floating box: the focus passes through them, but Tab never stops there.
    for (var end : new Region[] {first, last}) {
      end.setMaxSize(0, 0);
      end.setAccessibleRole(AccessibleRole.NODE);
      end.setAccessibleText(TEXTS.of("control.overlay.edge"));
    }
  }

  /// Says who is told of what was put away.
  ///
  /// @param told of each box that was being filled in and is gone unconfirmed: its title, and what
  ///   shows it again as it was
  public void onAway(BiConsumer<String, Runnable> told) {
    away = told;
  }

  /// Says how what was confirmed is done.
  ///
  /// @param carryOut does what was confirmed, told first what asks for it again with the same words
  public void onConfirm(BiConsumer<Runnable, Runnable> carryOut) {
    confirming = carryOut;
  }

  public void ask(Prompt prompt) {
    ask(new PromptBox(prompt, this::leave, this::confirm));
  }

  private void ask(PromptBox box) {
    show(box, Pos.CENTER);
    box.begin();
  }

  private void confirm(PromptBox box) {
    box.leave();
    close();
    confirming.accept(() -> askAgain(box), box.prompt().done());
  }

  // Nobody fills in what only warns. Whatever else floats by then comes first.
  private void askAgain(PromptBox box) {
    if (box.prompt().entries().isEmpty() || box.getParent() != null || waiting.contains(box)) {
      return;
    }
    if (isVisible()) {
      waiting.add(box);
    } else {
      ask(box);
    }
  }

  /// Floats `box`; the caller moves the focus into it.
  public void show(Node box, Pos where) {
    var left = putAway();
    var scene = getScene();
    if (before == null && scene != null) {
      before = scene.getFocusOwner();
    }
    setAlignment(box, where);
    getChildren().setAll(first, box, last);
    setVisible(true);
    if (staying == null && scene != null) {
      staying = scene.focusOwnerProperty().subscribe(this::stay);
    }
    left.ifPresent(Runnable::run);
  }

  public boolean isOpen() {
    return isVisible();
  }

  /// Whether a box is being filled in, or is to be asked for again.
  public boolean isFilledIn() {
    return filledIn().isPresent() || !waiting.isEmpty();
  }

  // By the user, and not by what confirms it.
  private void leave() {
    var left = putAway();
    close();
    left.ifPresent(Runnable::run);
  }

  private Optional<PromptBox> filledIn() {
    return getChildren().stream()
        .filter(PromptBox.class::isInstance)
        .map(PromptBox.class::cast)
        .filter(PromptBox::isFilledIn)
        .findFirst();
  }

  // Tells that it is away, once it is.
  private Optional<Runnable> putAway() {
    var left = filledIn().filter(box -> !box.holdsSecret());
    left.ifPresent(PromptBox::leave);
    return left.map(box -> () -> away.accept(box.prompt().title(), () -> ask(box)));
  }

  public void close() {
    if (!isVisible()) {
      return;
    }
    if (staying != null) {
      staying.unsubscribe();
      staying = null;
    }
    setVisible(false);
    getChildren().clear();
    var back = before;
    before = null;
    if (back != null && Objects.equals(back.getScene(), getScene())) {
      back.requestFocus();
    }
    Optional.ofNullable(waiting.poll()).ifPresent(this::ask);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      leave();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB) {
      var back = event.isShiftDown();
      var direction = back ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT;
      var owner = getScene().getFocusOwner();
      turning = true;
      if (owner == null || !owner.requestFocusTraversal(direction) || !holdsFocus()) {
        var end = back ? last : first;
        end.requestFocus();
        var _ = end.requestFocusTraversal(direction);
      }
      turning = false;
      event.consume();
    }
  }

  // The arrows lead from a button to what lies next to it on the window, also behind this.
  private void stay(@Nullable Node from, @Nullable Node to) {
    if (!turning && to != null && holds(from) && !holds(to)) {
      Objects.requireNonNull(from).requestFocus();
    }
  }

  private boolean holdsFocus() {
    return holds(getScene().getFocusOwner());
  }

  private boolean holds(@Nullable Node some) {
    for (var node = some; node != null; node = node.getParent()) {
      if (node == this) {
        return true;
      }
    }
    return false;
  }
}
