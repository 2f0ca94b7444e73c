package candor.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.SameRow;
import candor.app.control.SegmentedChoice;
import candor.app.control.SidePanel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class ShellKeysTest {
  private final NowLanes lanes = new NowLanes();
  private final List<String> heard = new ArrayList<>();
  private Shell shell;
  private Fx.Window window;

  @BeforeEach
  void open() {
    shell = Fx.get(() -> new Shell(lanes, new Heard()));
    window = Fx.window(() -> shell.root(), 1000, 700);
    window.settle();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void tabLeavesAnAreaOfTextBothWays() {
    var words = new TextArea();
    var before = new Button("Before");
    var after = new Button("After");
    Fx.run(
        () -> {
          shell.panel(new SidePanel("Candidate", new VBox(before, words, after), () -> {}));
          words.requestFocus();
        });
    window.press(KeyCode.TAB);
    assertEquals(after, Fx.get(() -> window.scene().getFocusOwner()));
    Fx.run(words::requestFocus);
    window.press(KeyCode.TAB, "shift");
    assertEquals(before, Fx.get(() -> window.scene().getFocusOwner()));
    assertEquals("", words.getText());
  }

  @Test
  void whatF6LeadsTheKeyboardToIsScrolledIntoSight() {
    var first = new Button("First");
    var lines = new VBox(first);
    for (var i = 0; i < 60; i++) {
      lines.getChildren().add(new Button("Line " + i));
    }
    var pane = new ScrollPane(lines);
    pane.setFocusTraversable(false);
    Fx.run(() -> shell.panel(new SidePanel("Form", pane, () -> {})));
    window.settle();
    Fx.run(first::requestFocus);
    window.press(KeyCode.F6, "shift");
    Fx.run(() -> pane.setVvalue(1));
    window.settle();
    window.press(KeyCode.F6);
    assertEquals(first, Fx.get(() -> window.scene().getFocusOwner()));
    assertEquals(0, Fx.get(pane::getVvalue));
  }

  @Test
  void aLongNameEndsWithinTheRail() {
    Fx.run(() -> shell.setPerson("Maria Alexandra Hohenberg-Schillingsfürst"));
    window.settle();
    var rail = (Rail) shell.root().lookup(".rail");
    var person = (Button) rail.getChildren().getLast();
    assertEquals(200, rail.getWidth(), 1);
    assertTrue(person.getBoundsInParent().getMaxX() <= rail.getWidth(), "over the border");
    assertTrue(person.getTooltip().getText().contains("Hohenberg-Schillingsfürst"));
  }

  @Test
  void whatCanBePressedHereIsFoundByItsWords() {
    var publish = new Button("Publish jobs");
    publish.setOnAction(event -> heard.add("published"));
    var not = new Button("Publish nothing");
    not.setDisable(true);
    Fx.run(() -> shell.panel(new SidePanel("Boards", new VBox(publish, not), () -> {})));
    window.press(KeyCode.K, "ctrl");
    var list = (ListView<?>) shell.root().lookup(".palette .list-view");
    assertEquals(0, list.getItems().size());
    Fx.run(() -> ((TextInputControl) window.scene().getFocusOwner()).setText("jobs PUB"));
    Fx.run(lanes::runAll);
    window.settle();
    assertEquals(1, list.getItems().size());
    window.press(KeyCode.ENTER);
    assertEquals(List.of("published"), heard);
  }

  @Test
  void choicesAndLinksHereAreFoundByWhatIsReadAloud() {
    var open = new Hyperlink("cv.pdf");
    open.setAccessibleText("Open cv.pdf");
    open.setOnAction(event -> heard.add("opened"));
    var remove = new Button();
    remove.setAccessibleText("Remove cv.pdf");
    var parts = Fx.get(() -> new SegmentedChoice<>("Part", List.of("Matrix", "Lab"), part -> part));
    Fx.run(() -> shell.panel(new SidePanel("Here", new VBox(open, remove, parts), () -> {})));
    pick("cv.pdf");
    assertEquals(List.of("opened"), heard);
    pick("lab");
    assertEquals("Lab", parts.getValue());
  }

  @Test
  void whatIsCalledSoHereComesFirstAndTheSameCommandFromElsewhereNotAtAll() {
    var here = new Button("Two steps on");
    here.setOnAction(event -> heard.add("two here"));
    var same = new Button("Two");
    same.setOnAction(event -> heard.add("the same here"));
    var last = new Button("Take two");
    var again = new Button("Two steps on");
    Fx.run(() -> shell.panel(new SidePanel("Here", new VBox(here, same, last, again), () -> {})));
    look("two");
    assertEquals(List.of("Two steps on", "Two", "Take two"), found());
    window.press(KeyCode.ENTER);
    assertEquals(List.of("two here"), heard);
    look("t");
    assertEquals(List.of("Two steps on", "Two", "Take two", "t"), found().subList(0, 4));
  }

  @Test
  void whatTheMenuOfAPlaceHoldsIsFound() {
    var erase = Action.of("Erase", () -> heard.add("erased"));
    var never = Action.of("Erase all", () -> {}).when(new SimpleBooleanProperty(false));
    Fx.run(
        () ->
            shell.show(
                new Place() {
                  @Override
                  public Section section() {
                    return Section.CANDIDATES;
                  }

                  @Override
                  public ObservableValue<String> title() {
                    return new SimpleStringProperty("Candidate");
                  }

                  @Override
                  public Node content() {
                    return new VBox();
                  }

                  @Override
                  public List<Node> tools() {
                    return List.of(
                        Buttons.menu(Feather.MORE_HORIZONTAL, "More", List.of(erase, never)));
                  }
                }));
    look("erase");
    assertEquals(List.of("Erase"), found());
    window.press(KeyCode.ENTER);
    assertEquals(List.of("erased"), heard);
  }

  @Test
  void whatTheMenusOfRowsHoldIsNotFound() {
    var menu = Fx.get(() -> Buttons.menu(Feather.MORE_HORIZONTAL, "More", List.of(erase())));
    var same = Fx.get(() -> Buttons.menu(Feather.MORE_HORIZONTAL, "More", List.of(erase())));
    var row = Fx.get(() -> new VBox(same));
    SameRow.known(row, 1);
    Fx.run(() -> shell.panel(new SidePanel("Here", row, () -> {})));
    look("erase");
    assertEquals(List.of(), found());
    window.press(KeyCode.ESCAPE);
    Fx.run(() -> shell.panel(new SidePanel("Here", new VBox(menu), () -> {})));
    pick("erase");
    assertEquals(List.of("erased"), heard);
  }

  private Action erase() {
    return Action.of("Erase", () -> heard.add("erased"));
  }

  private List<String> found() {
    var list = (ListView<?>) shell.root().lookup(".palette .list-view");
    return Fx.get(
        () -> list.getItems().stream().map(each -> ((PaletteEntry) each).title()).toList());
  }

  private void pick(String words) {
    look(words);
    window.press(KeyCode.ENTER);
  }

  private void look(String words) {
    window.press(KeyCode.K, "ctrl");
    Fx.run(() -> ((TextInputControl) window.scene().getFocusOwner()).setText(words));
    Fx.run(lanes::runAll);
    window.settle();
  }

  @Test
  void enterRightAfterTypingRunsWhatTheWordsFind() {
    window.press(KeyCode.K, "ctrl");
    window.type("t");
    Fx.run(lanes::runAll);
    window.type("wo");
    window.press(KeyCode.ENTER);
    assertEquals(List.of(), heard);
    Fx.run(lanes::runAll);
    assertEquals(List.of("ran two"), heard);
  }

  @Test
  void whatWasLeftMeanwhileRunsNothing() {
    window.press(KeyCode.K, "ctrl");
    window.type("two");
    window.press(KeyCode.ENTER);
    window.click(shell.root().lookup(".overlay"), 1);
    Fx.run(lanes::runAll);
    assertEquals(List.of(), heard);
  }

  @Test
  void onlyAClickOnALineRunsIt() {
    window.press(KeyCode.K, "ctrl");
    window.type("two");
    Fx.run(lanes::runAll);
    window.settle();
    var list = shell.root().lookup(".palette .list-view");
    window.click(list.lookup(".list-cell"), MouseButton.SECONDARY);
    window.click(list, 1);
    assertEquals(List.of(), heard);
    window.click(list.lookup(".list-cell"), 1);
    assertEquals(List.of("ran two"), heard);
  }

  @Test
  void undoIsOfferedForAWhileAndOnce() {
    Fx.run(() -> shell.undoable("Moved Ada Lovelace to Onsite", () -> heard.add("undone")));
    Fx.run(() -> ((Button) shell.root().lookup(".undo-bar .undo")).fire());
    assertEquals(List.of("undone"), heard);
    assertEquals(Set.of(), shell.root().lookupAll(".undo-bar"));
    Fx.run(() -> shell.undoable("Moved", () -> {}));
    Fx.run(() -> lanes.pass(Duration.ofSeconds(11)));
    assertEquals(Set.of(), shell.root().lookupAll(".undo-bar"));
  }

  @Test
  void ctrlZTakesBackWhatIsSaidToBeDone() {
    Fx.run(() -> shell.undoable("Removed Teamwork", () -> heard.add("put back")));
    window.press(KeyCode.Z, "ctrl");
    window.press(KeyCode.Z, "ctrl");
    assertEquals(List.of("put back", "undo"), heard);
    assertEquals(Set.of(), shell.root().lookupAll(".undo-bar"));
  }

  @Test
  void ctrlZGoesOnToWhatWasDoneBefore() {
    Fx.run(() -> shell.replayed("Undid: moved", () -> heard.add("moved again")));
    window.press(KeyCode.Z, "ctrl");
    assertEquals(List.of("undo"), heard);
  }

  private final class Heard extends NoCommands {
    @Override
    public List<PaletteEntry> find(String words) {
      return words.startsWith("t")
          ? List.of(
              new PaletteEntry(Feather.STAR, words, "", "pair", () -> heard.add("ran " + words)))
          : List.of();
    }

    @Override
    public void undo() {
      heard.add("undo");
    }
  }
}
