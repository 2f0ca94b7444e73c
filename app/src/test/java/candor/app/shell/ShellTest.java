package candor.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.control.Action;
import candor.app.control.Notice;
import candor.app.control.SearchBox;
import candor.app.control.SidePanel;
import candor.app.control.Tone;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class ShellTest {
  private final NowLanes lanes = new NowLanes();
  private final List<String> heard = new ArrayList<>();
  private final BooleanProperty canDo = new SimpleBooleanProperty(true);
  private Shell shell;
  private Fx.Window window;

  @BeforeEach
  void open() {
    shell = Fx.get(() -> new Shell(lanes, new Heard()));
    window = Fx.window(() -> shell.root(), 1000, 700);
    Fx.run(() -> shell.show(new Page("One")));
    window.settle();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void everythingThatTakesTheKeyboardHasAName() {
    Fx.run(
        () -> {
          shell.status().saved(LocalTime.NOON);
          shell.panel(new SidePanel("Candidate", new Button("Open"), () -> {}));
          shell.notice(Notice.of(Tone.WARNING, "What", "Next", Action.of("Do", () -> {})));
          shell.undoable("Moved", () -> {});
        });
    window.settle();
    Fx.assertNames(shell.root());
  }

  @Test
  void aLetterThatOpensAFormIsNotTypedIntoIt() {
    var words = new TextField();
    Fx.run(
        () -> {
          var here = shell.root().lookup(".field-here");
          here.addEventFilter(
              KeyEvent.KEY_PRESSED,
              event -> {
                shell.panel(new SidePanel("Next step", words, () -> {}));
                words.requestFocus();
              });
          here.requestFocus();
        });
    window.strike(KeyCode.N, "n");
    assertEquals("", words.getText());
    window.strike(KeyCode.N, "n");
    assertEquals("n", words.getText());
  }

  @Test
  void escOutOfAPanelGoesBackToWhereOneWas() {
    focus(".field-here");
    var inPanel = new Button("Open");
    Fx.run(
        () -> {
          shell.panel(new SidePanel("Candidate", inPanel, () -> {}));
          inPanel.requestFocus();
        });
    window.press(KeyCode.ESCAPE);
    assertTrue(Fx.get(() -> window.scene().getFocusOwner().getStyleClass().contains("field-here")));
  }

  @Test
  void whereMotionIsNotWantedAPanelIsThereAtOnce() {
    var still = new SidePanel("Candidate", new Button("Open"), () -> {});
    Fx.run(() -> shell.panel(still));
    assertEquals(1, Fx.get(still::getOpacity));
    var moving = new SidePanel("Candidate", new Button("Open"), () -> {});
    var begins =
        Fx.get(
            () -> {
              shell.closePanel();
              window.theme().setReducedMotion(false);
              shell.panel(moving);
              return moving.getOpacity();
            });
    assertTrue(begins < 1, "" + begins);
  }

  @Test
  void aPanelInASmallWindowFloatsAndLeavesTheListItsWidth() {
    Fx.run(() -> shell.panel(new SidePanel("Candidate", new Button("Open"), () -> {})));
    window.settle();
    var main = Fx.get(() -> shell.root().lookup(".main-pane"));
    var beside = main.getLayoutBounds().getWidth();
    Fx.run(() -> window.theme().setTextScale(2));
    window.settle();
    assertTrue(main.getLayoutBounds().getWidth() > beside);
    Fx.assertFits(shell.root());
  }

  @Test
  void ctrlAndADigitOpensASection() {
    window.press(KeyCode.DIGIT1, "ctrl");
    window.press(KeyCode.DIGIT6, "ctrl");
    assertEquals(List.of("open TODAY", "open KITS"), heard);
  }

  @Test
  void goingBackClosesWhatOneLeft() {
    Fx.run(() -> shell.show(new Page("Two")));
    assertEquals("Two", title());
    window.press(KeyCode.LEFT, "alt");
    assertEquals("One", title());
    window.press(KeyCode.LEFT, "alt");
    assertEquals(List.of("close Two"), heard);
  }

  @Test
  void onlySoManyPlacesAreKept() {
    Fx.run(
        () -> {
          for (var i = 2; i <= 25; i++) {
            shell.show(new Page("" + i));
          }
        });
    assertEquals(20, heard.size());
    assertEquals("close One", heard.getFirst());
    Fx.run(shell::close);
    assertEquals(25, heard.size());
  }

  @Test
  void undoIsTheFieldsOwnWithinAField() {
    focus(".field-here");
    window.press(KeyCode.Z, "ctrl");
    assertEquals(List.of(), heard);
    focus(".button-here");
    window.press(KeyCode.Z, "ctrl");
    window.press(KeyCode.Z, "ctrl", "shift");
    assertEquals(List.of("undo", "redo"), heard);
  }

  @Test
  void searchIsOneKeyAway() {
    window.press(KeyCode.F, "ctrl");
    assertTrue(window.scene().getFocusOwner() instanceof SearchBox);
  }

  @Test
  void thePanelClosesWithEscapeAndGivesTheFocusBack() {
    Fx.run(() -> shell.panel(new SidePanel("A", new Button("In"), () -> heard.add("gone"))));
    window.press(KeyCode.F6);
    assertEquals("In", focusedText());
    window.press(KeyCode.ESCAPE);
    assertEquals(List.of("gone"), heard);
    assertEquals("Here", focusedText());
  }

  @Test
  void f6GoesRoundTheAreasAndBackToWhereOneWas() {
    Fx.run(() -> shell.panel(new SidePanel("A", new Button("In"), () -> {})));
    focus(".field-here");
    var seen = new ArrayList<String>();
    for (var i = 0; i < 3; i++) {
      window.press(KeyCode.F6);
      seen.add(focusedText());
    }
    assertEquals(List.of("In", "Jobs", ""), seen);
    assertTrue(window.scene().getFocusOwner().getStyleClass().contains("field-here"));
  }

  @Test
  void thePaletteFindsAndGoes() {
    window.press(KeyCode.K, "ctrl");
    Fx.run(lanes::runAll);
    window.settle();
    var list = (ListView<?>) shell.root().lookup(".palette .list-view");
    assertEquals(2, list.getItems().size());
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    assertEquals(List.of("went to Second"), heard);
    assertEquals("Here", focusedText());
  }

  @Test
  void whileSomethingFloatsTheWindowsKeysRest() {
    window.press(KeyCode.F1);
    window.press(KeyCode.DIGIT1, "ctrl");
    assertEquals(List.of(), heard);
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.DIGIT1, "ctrl");
    assertEquals(List.of("open TODAY"), heard);
  }

  @Test
  void whatIsSaidTwiceStandsThereOnce() {
    Fx.run(() -> shell.notice(Notice.of(Tone.NEUTRAL, "There is nothing to undo.", "")));
    Fx.run(() -> shell.notice(Notice.of(Tone.NEUTRAL, "There is nothing to undo.", "")));
    assertEquals(1, shell.root().lookupAll(".notice").size());
  }

  @Test
  void theRailIsNarrowWhereThereIsLittleRoom() {
    var rail = (Rail) shell.root().lookup(".rail");
    assertEquals(200, rail.getWidth(), 1);
    Fx.run(() -> window.theme().setTextScale(1.5));
    window.settle();
    assertEquals(72, rail.getWidth(), 1);
    Fx.assertNames(shell.root());
  }

  @Test
  void theStatusLineSaysWhatIsSavedInWords() {
    Fx.run(() -> shell.status().notSaved("Disk full"));
    assertTrue(words(".status-line").contains("Not saved"));
    Fx.run(() -> shell.status().setOutbox(2, 0));
    assertTrue(words(".status-line").contains("2 to send"));
    Fx.run(() -> shell.status().setOutbox(0, 1));
    assertTrue(words(".status-line").contains("Nothing to send, 1 needs you"));
    assertFalse(words(".status-line").contains("Demo"));
    Fx.run(() -> shell.status().setDemo(true));
    assertTrue(words(".status-line").contains("Demo"));
  }

  private List<String> words(String area) {
    return Fx.get(
        () ->
            shell.root().lookup(area).lookupAll("*").stream()
                .filter(Node::isVisible)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  @Test
  void ctrlEnterPressesTheMainButtonWhileItCanBePressed() {
    window.press(KeyCode.ENTER, "ctrl");
    assertEquals(List.of("did One"), heard);
    Fx.run(() -> canDo.set(false));
    window.press(KeyCode.ENTER, "ctrl");
    assertEquals(List.of("did One"), heard);
  }

  @Test
  void theListOfShortcutsIsReadByKeys() {
    Fx.run(() -> window.theme().setTextScale(2));
    window.press(KeyCode.F1);
    window.settle();
    var list = (ScrollPane) shell.root().lookup(".shortcut-sheet .scroll");
    window.press(KeyCode.PAGE_DOWN);
    assertTrue(list.getVvalue() > 0);
    window.press(KeyCode.PAGE_UP);
    assertEquals(0, list.getVvalue());
  }

  @Test
  void theMenuKeyAsksForTheMenuOfWhatHasTheKeyboard() {
    var asked = new ArrayList<Boolean>();
    Fx.run(
        () ->
            shell
                .root()
                .lookup(".button-here")
                .setOnContextMenuRequested(event -> asked.add(event.isKeyboardTrigger())));
    focus(".button-here");
    window.press(KeyCode.CONTEXT_MENU);
    window.press(KeyCode.F10, "shift");
    window.press(KeyCode.F10);
    assertEquals(List.of(true, true), asked);
  }

  private String title() {
    return ((Labeled) shell.root().lookup(".page-header .title")).getText();
  }

  private String focusedText() {
    return window.scene().getFocusOwner() instanceof Labeled labeled ? labeled.getText() : "";
  }

  private void focus(String selector) {
    Fx.run(() -> shell.root().lookup(selector).requestFocus());
  }

  private final class Page implements Place {
    private final String name;

    Page(String name) {
      this.name = name;
    }

    @Override
    public Section section() {
      return Section.JOBS;
    }

    @Override
    public ObservableValue<String> title() {
      return new SimpleStringProperty(name);
    }

    @Override
    public Node content() {
      var button = new Button("Here");
      button.getStyleClass().add("button-here");
      var field = new TextField();
      field.getStyleClass().add("field-here");
      field.setAccessibleText("Field");
      return new VBox(button, field);
    }

    @Override
    public Optional<SearchBox> search() {
      return Optional.of(new SearchBox("Search"));
    }

    @Override
    public Optional<Action> primary() {
      return Optional.of(Action.of("Do", () -> heard.add("did " + name)).when(canDo));
    }

    @Override
    public void close() {
      heard.add("close " + name);
    }
  }

  private final class Heard implements Commands {
    @Override
    public void open(Section section) {
      heard.add("open " + section);
    }

    @Override
    public List<PaletteEntry> find(String words) {
      return List.of(entry("First"), entry("Second"));
    }

    private PaletteEntry entry(String name) {
      return new PaletteEntry(Feather.USER, name, "", () -> heard.add("went to " + name));
    }

    @Override
    public void undo() {
      heard.add("undo");
    }

    @Override
    public void redo() {
      heard.add("redo");
    }

    @Override
    public void switchNetwork() {
      heard.add("network");
    }

    @Override
    public void openOutbox() {
      heard.add("outbox");
    }

    @Override
    public List<Action> workspaces() {
      return List.of();
    }
  }
}
