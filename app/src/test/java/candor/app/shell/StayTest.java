package candor.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.control.OpenRow;
import candor.app.control.Scroll;
import candor.app.control.SidePanel;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StayTest {
  private Shell shell;
  private Fx.Window window;
  private VBox lines;

  @BeforeEach
  void open() {
    lines = Fx.get(() -> new VBox(buttons().toArray(Node[]::new)));
    shell = Fx.get(() -> new Shell(new NowLanes(), new NoCommands()));
    window = Fx.window(() -> shell.root(), 1000, 700);
    Fx.run(() -> shell.show(new Here(lines)));
    window.settle();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void whatIsMadeAnewKeepsTheKeyboardAndWhatGoesLeavesItInThePlace() {
    Fx.run(() -> lines.getChildren().get(1).requestFocus());
    window.settle();
    Fx.run(() -> lines.getChildren().setAll(buttons()));
    window.settle();
    assertEquals("B", focusedText());
    Fx.run(() -> lines.getChildren().remove(1));
    window.settle();
    assertEquals("A", focusedText());
  }

  @Test
  void aRowThatIsCalledOtherwiseKeepsTheKeyboard() {
    Fx.run(() -> lines.getChildren().setAll(row("Ada"), row("Grace"), row("Yuki")));
    window.settle();
    Fx.run(() -> lines.getChildren().get(1).requestFocus());
    Fx.run(() -> lines.getChildren().setAll(row("Ada"), row("Grace, cancelled"), row("Yuki")));
    window.settle();
    assertEquals(
        "Grace, cancelled", Fx.get(() -> window.scene().getFocusOwner().getAccessibleText()));
  }

  @Test
  void whatCannotBeUsedForAWhileGetsTheKeyboardBack() {
    var busy = lines.getChildren().get(1);
    Fx.run(busy::requestFocus);
    Fx.run(() -> busy.setDisable(true));
    window.settle();
    Fx.run(() -> busy.setDisable(false));
    window.settle();
    assertEquals("B", focusedText());
    Fx.run(() -> busy.setDisable(true));
    window.settle();
    Fx.run(() -> lines.getChildren().getFirst().requestFocus());
    Fx.run(() -> busy.setDisable(false));
    window.settle();
    assertEquals("A", focusedText());
  }

  @Test
  void pageDownScrollsWhatHoldsNothingForTheKeyboard() {
    var words = new Region();
    words.setMinHeight(3000);
    var scroll = Fx.get(() -> new Scroll(words));
    Fx.run(() -> shell.show(new Here(scroll)));
    window.settle();
    window.press(KeyCode.PAGE_DOWN);
    assertTrue(scroll.getVvalue() > 0);
    window.press(KeyCode.PAGE_UP);
    assertEquals(0, scroll.getVvalue());
  }

  @Test
  void pageDownScrollsWhatTheKeyboardIsIn() {
    var left = Fx.get(() -> tall(new Button("Left")));
    var right = Fx.get(() -> tall(new TextField("Right")));
    Fx.run(
        () -> {
          shell.show(new Here(new HBox(left, right)));
          ((VBox) right.getContent()).getChildren().getFirst().requestFocus();
        });
    window.settle();
    window.press(KeyCode.PAGE_DOWN);
    assertEquals(0, left.getVvalue());
    assertTrue(right.getVvalue() > 0);
  }

  private static ScrollPane tall(Node first) {
    var content = new VBox(first);
    content.setMinHeight(3000);
    return new ScrollPane(content);
  }

  @Test
  void whoComesBackIsWhereTheyWere() {
    Fx.run(() -> lines.getChildren().get(2).requestFocus());
    Fx.run(
        () -> {
          shell.show(new Here(new Button("Elsewhere")));
          shell.back();
        });
    assertEquals("C", focusedText());
    Fx.run(
        () -> {
          shell.show(new Here(new Button("Elsewhere")));
          lines.getChildren().setAll(buttons());
          shell.back();
        });
    assertEquals("C", focusedText());
  }

  @Test
  void whatTakesTheKeyboardOnPurposeKeepsIt() {
    Fx.run(() -> lines.getChildren().get(1).requestFocus());
    window.settle();
    Fx.run(
        () -> {
          lines.getChildren().setAll(buttons());
          lines.getChildren().get(2).requestFocus();
        });
    window.settle();
    assertEquals("C", focusedText());
    var inPanel = new Button("Open");
    Fx.run(
        () -> {
          lines.getChildren().setAll(buttons());
          shell.panel(new SidePanel("Candidate", inPanel, () -> {}));
          inPanel.requestFocus();
        });
    window.settle();
    assertEquals("Open", focusedText());
  }

  @Test
  void aPanelThatIsMadeAnewKeepsTheKeyboard() {
    var inPanel = new VBox();
    Fx.run(
        () -> {
          inPanel.getChildren().setAll(buttons());
          shell.panel(new SidePanel("Candidate", inPanel, () -> {}));
          inPanel.getChildren().get(1).requestFocus();
        });
    window.settle();
    Fx.run(() -> inPanel.getChildren().setAll(buttons()));
    window.settle();
    assertEquals("B", focusedText());
  }

  private static List<Button> buttons() {
    return List.of(new Button("A"), new Button("B"), new Button("C"));
  }

  private static OpenRow row(String name) {
    return new OpenRow(name, () -> {}, new Label(name));
  }

  private String focusedText() {
    return window.scene().getFocusOwner() instanceof Labeled labeled ? labeled.getText() : "";
  }

  private record Here(Node content) implements Place {
    @Override
    public Section section() {
      return Section.JOBS;
    }

    @Override
    public ObservableValue<String> title() {
      return new SimpleStringProperty("Here");
    }

    @Override
    public void close() {}
  }
}
