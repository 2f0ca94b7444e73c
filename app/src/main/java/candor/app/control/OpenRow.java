package candor.app.control;

import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/// A line of several parts that opens something: by a click, Enter or Space. Up and Down go to the
/// line before and after.
public final class OpenRow extends HBox {
  private static final PseudoClass INTERACTIVE = PseudoClass.getPseudoClass("interactive");
  private final Runnable open;

  /// Puts the parts beside each other.
  ///
  /// @param name everything that the line says, read aloud
  public OpenRow(String name, Runnable open, Node... parts) {
    super(parts);
    this.open = open;
    getStyleClass().add("open-row");
    pseudoClassStateChanged(INTERACTIVE, true);
    setAlignment(Pos.CENTER_LEFT);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(name);
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            open.run();
          }
        });
    setOnKeyPressed(this::key);
  }

  /// Leaves a part out while the line is narrower than it needs to be for all of them.
  ///
  /// @param part one of the parts of this line
  /// @param width in heights of the text
  public void spare(Node part, double width) {
    var measure = new Label();
    measure.setManaged(false);
    measure.setVisible(false);
    getChildren().add(measure);
    var wide =
        Bindings.createBooleanBinding(
            () -> getWidth() == 0 || getWidth() >= width * measure.getFont().getSize(),
            widthProperty(),
            measure.fontProperty());
    part.visibleProperty().bind(wide);
    part.managedProperty().bind(wide);
  }

  /// The same, and shows something else for as long as the part is left out.
  ///
  /// @param instead says in less room what the part says
  public void spare(Node part, double width, Node instead) {
    spare(part, width);
    instead.visibleProperty().bind(part.visibleProperty().not());
    instead.managedProperty().bind(instead.visibleProperty());
  }

  /// Several lines of text as one.
  public static String oneLine(Pane lines) {
    return lines.getChildren().stream()
        .filter(Label.class::isInstance)
        .map(line -> ((Label) line).getText())
        .collect(Collectors.joining(" · "));
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      open.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  private void key(KeyEvent event) {
    if (event.getTarget() != this || event.isAltDown() || event.isShortcutDown()) {
      return;
    }
    var code = event.getCode();
    if (code == KeyCode.ENTER || code == KeyCode.SPACE) {
      open.run();
      event.consume();
    } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
      step(code == KeyCode.DOWN ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
      event.consume();
    } else if (code == KeyCode.END || code == KeyCode.HOME) {
      toTheEnd(code == KeyCode.END ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
      event.consume();
    }
  }

  // What can be pressed within a line is for Tab.
  private void step(TraversalDirection way) {
    Node at = this;
    while (at != null && at.requestFocusTraversal(way)) {
      at = getScene().getFocusOwner();
      if (at == null || at instanceof OpenRow || !isPart(at)) {
        return;
      }
    }
  }

  // Where nothing but lines takes the keyboard, the one behind the last is the first.
  private void toTheEnd(TraversalDirection way) {
    var last = this;
    while (true) {
      last.step(way);
      if (!(getScene().getFocusOwner() instanceof OpenRow next)
          || next.equals(last)
          || next.equals(this)) {
        last.requestFocus();
        return;
      }
      last = next;
    }
  }

  private static boolean isPart(Node node) {
    for (var above = node.getParent(); above != null; above = above.getParent()) {
      if (above instanceof OpenRow) {
        return true;
      }
    }
    return false;
  }
}
