package candor.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.control.Buttons;
import candor.app.control.Notice;
import candor.app.control.SidePanel;
import candor.app.control.Tone;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is said above the main pane, and what is shown beside it.
class BesideTest {
  private final NowLanes lanes = new NowLanes();
  private final List<String> heard = new ArrayList<>();
  private Shell shell;
  private Fx.Window window;

  @BeforeEach
  void open() {
    shell = Fx.get(() -> Framed.shell(lanes));
    window = Fx.window(shell::root, 1000, 700);
    Fx.run(() -> shell.show(new Page()));
    window.settle();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void whatSaysThatSomethingIsNotSavedGoesOnceItIs() {
    Fx.run(
        () -> {
          shell.notice(Notice.of(Tone.WARNING, "What", "Next"));
          shell.notice(Notice.unsaved("Full", "Make room"));
        });
    assertEquals(2, bars());
    Fx.run(shell::saved);
    assertEquals(1, bars());
  }

  @Test
  void itGoesTooBySomethingThatWasDoneSinceButNotWhileChangesAreRefused() {
    Fx.run(
        () -> {
          shell.status().notSaved("why");
          shell.notice(Notice.unsaved("Full", "Make room"));
          shell.undoable("Discarded", () -> {});
        });
    assertEquals(1, bars());
    Fx.run(
        () -> {
          shell.status().saved(LocalTime.NOON);
          shell.undoable("Added", () -> {});
        });
    assertEquals(0, bars());
  }

  @Test
  void escOutOfADocumentGoesBackToThePanelThatItCameFrom() {
    var link = Fx.get(() -> new Button("Resume"));
    panel("Candidate", link);
    Fx.run(link::requestFocus);
    var page = Fx.get(() -> new Button("Page 1"));
    Fx.run(() -> shell.panel(new SidePanel("Document", page, () -> heard.add("read")).above()));
    window.settle();
    assertTrue(isSeen(page));
    assertEquals(page, window.scene().getFocusOwner());
    window.press(KeyCode.ESCAPE);
    assertEquals(link, window.scene().getFocusOwner());
    assertEquals(List.of("read"), heard);
    window.press(KeyCode.ESCAPE);
    assertEquals(List.of("read", "Candidate gone"), heard);
  }

  @Test
  void aDocumentOpenedFromAPageTakesThePlaceOfTheOneOpenedBefore() {
    for (var name : List.of("resume", "letter")) {
      Fx.run(
          () -> shell.panel(new SidePanel(name, new Button(name), () -> heard.add(name)).above()));
      window.settle();
    }
    assertEquals(List.of("resume"), heard);
    Fx.run(shell::leavePanel);
    assertEquals(List.of("resume", "letter"), heard);
    assertEquals(Optional.empty(), Fx.get(shell::panel));
  }

  @Test
  void keysOfThePanelWorkWhileTheKeyboardIsInTheListButNotUnderADocument() {
    var panel = Fx.get(() -> new SidePanel("Candidate", new Button("Resume"), () -> {}));
    Fx.run(() -> shell.panel(panel.keys(event -> heard.add(event.getCode().getName()))));
    window.settle();
    Fx.run(() -> shell.root().lookup(".button-here").requestFocus());
    window.press(KeyCode.F4);
    window.press(KeyCode.J, "ctrl");
    assertEquals(List.of("F4", "J"), heard);
    Fx.run(() -> shell.panel(new SidePanel("CV", new Label(), () -> {}).above()));
    window.press(KeyCode.F4);
    assertEquals(List.of("F4", "J"), heard);
  }

  @Test
  void bothGoWithThePlaceAndWithThePanelOfSomethingElse() {
    panel("Ada", new Button("Resume"));
    Fx.run(() -> shell.panel(new SidePanel("CV", new Label(), () -> heard.add("read")).above()));
    panel("Grace", new Button("Resume"));
    assertEquals(List.of("read", "Ada gone"), heard);
    Fx.run(() -> shell.panel(new SidePanel("CV", new Label(), () -> heard.add("read")).above()));
    Fx.run(() -> shell.show(new Page()));
    assertEquals(List.of("read", "Ada gone", "read", "Grace gone"), heard);
  }

  @Test
  void whatIsLookedForByFurtherWordsIsFoundByThem() {
    var open = Fx.get(() -> new Button("Open Lovelace.pdf"));
    Buttons.also(open, "resume document");
    panel("Candidate", open);
    window.press(KeyCode.K, "ctrl");
    window.type("resum");
    Fx.run(lanes::runAll);
    window.settle();
    var found = (ListView<?>) shell.root().lookup(".palette .list-view");
    var first = (PaletteEntry) Fx.get(() -> found.getItems().getFirst());
    assertEquals("Open Lovelace.pdf", first.title());
  }

  private void panel(String title, Node content) {
    Fx.run(() -> shell.panel(new SidePanel(title, content, () -> heard.add(title + " gone"))));
    window.settle();
  }

  private int bars() {
    return Fx.get(() -> shell.root().lookupAll(".notice").size());
  }

  private boolean isSeen(Node node) {
    return Fx.get(() -> node.getScene() != null && node.getBoundsInParent().getHeight() > 0);
  }

  private static final class Page implements Place {
    @Override
    public Section section() {
      return Section.CANDIDATES;
    }

    @Override
    public ObservableValue<String> title() {
      return new SimpleStringProperty("Candidates");
    }

    @Override
    public Node content() {
      var here = new Button("Here");
      here.getStyleClass().add("button-here");
      return new VBox(here);
    }
  }
}
