package candor.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.control.SidePanel;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is right before a frame was drawn: a window is there, and then the shell comes into it, as
/// at a start.
class FirstFrameTest {
  private final Shell shell = Fx.get(() -> Framed.shell(new NowLanes()));
  private final Fx.Window window = Fx.window(StackPane::new, 1000, 700);

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aPlaceThatScrollsHasTheKeyboardAtOnce() {
    comes();
    var form = new Form(true);
    Fx.run(() -> shell.show(form));
    assertTrue(Fx.get(form.field::isFocused));
    Fx.run(() -> shell.show(new Form(false)));
    assertEquals("First", focused());
  }

  @Test
  void thePlaceShownBeforeTheWindowHasTheKeyboard() {
    Fx.run(() -> shell.show(new Form(false)));
    comes();
    assertEquals("First", focused());
  }

  @Test
  void aPanelThatScrollsTakesTheKeyboardAtOnce() {
    comes();
    var inPanel = new Button("Open");
    Fx.run(
        () -> {
          shell.panel(new SidePanel("Candidate", scrolling(inPanel), () -> {}));
          inPanel.requestFocus();
        });
    assertTrue(Fx.get(inPanel::isFocused));
  }

  @Test
  void theKeyboardWaitsForWhatAPlaceStillReads() {
    comes();
    var read = new Button("Read");
    var content = new VBox(new Label("Reading"));
    Fx.run(() -> shell.show(new Still(content)));
    window.settle();
    assertEquals("", focused());
    Fx.run(() -> content.getChildren().setAll(read));
    window.settle();
    assertEquals("Read", focused());
    Fx.run(() -> content.getChildren().addFirst(new Button("More")));
    window.settle();
    assertEquals("Read", focused());
  }

  @Test
  void theRailStandsLeft() {
    Fx.run(() -> shell.show(new Form(false)));
    comes();
    window.settle();
    var places =
        Fx.get(
            () ->
                shell.root().lookupAll(".rail-entry").stream()
                    .map(node -> ((Labeled) node).getAlignment())
                    .collect(Collectors.toSet()));
    assertEquals(Set.of(Pos.CENTER_LEFT), places);
  }

  private void comes() {
    Fx.run(() -> window.scene().setRoot(shell.root()));
  }

  private String focused() {
    return Fx.get(
        () -> window.scene().getFocusOwner() instanceof Labeled labeled ? labeled.getText() : "");
  }

  private static ScrollPane scrolling(Node... nodes) {
    var pane = new ScrollPane(new VBox(nodes));
    pane.setFocusTraversable(false);
    return pane;
  }

  // It scrolls, and may put the keyboard into its field.
  private static final class Form implements Place {
    private final TextField field = new TextField();
    private final boolean begins;

    Form(boolean begins) {
      this.begins = begins;
    }

    @Override
    public Section section() {
      return Section.JOBS;
    }

    @Override
    public ObservableValue<String> title() {
      return new SimpleStringProperty("Form");
    }

    @Override
    public Node content() {
      return scrolling(new Button("First"), field);
    }

    @Override
    public void shown() {
      if (begins) {
        field.requestFocus();
      }
    }
  }

  // It holds what it is given.
  private record Still(Node content) implements Place {
    @Override
    public Section section() {
      return Section.JOBS;
    }

    @Override
    public ObservableValue<String> title() {
      return new SimpleStringProperty("Still");
    }
  }
}
