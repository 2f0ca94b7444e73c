package candor.app.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.control.Loading;
import candor.app.control.Overlay;
import candor.model.candidate.CandidateId;
import candor.model.candidate.Tag;
import candor.model.note.Note;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The screens by keyboard alone.
class CandidateKeysTest {
  @TempDir Path folder;
  private Pool pool;
  private CandidateId ada;
  private StackPane room;
  private Fx.Window window;

  @BeforeEach
  void open() {
    pool = new Pool(folder);
    ada = pool.ada();
    room = Fx.get(StackPane::new);
    window = Fx.window(() -> room, 1000, 700);
  }

  @AfterEach
  void close() {
    window.close();
    pool.close();
  }

  @Test
  void theListOpensWhoeverTheCursorRestsOnBesideItAndOnEnterWhole() {
    var _ = pool.add("Grace Hopper");
    var screen = Fx.get(() -> new CandidatesScreen(pool.ports(), pool.doors(), pool.desk()));
    show(screen.content());
    Fx.assertNames(window.scene().getRoot());
    var table = assertInstanceOf(TableView.class, find(".table-view"));
    Fx.run(table::requestFocus);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    answer(Duration.ofMillis(60));
    assertEquals(List.of(), pool.frame.panels);
    answer(Duration.ofMillis(60));
    assertEquals(1, pool.frame.panels.size());
    window.press(KeyCode.ENTER);
    assertEquals(1, pool.opened.size());
    window.press(KeyCode.N, "ctrl");
    assertEquals("Add candidate", pool.frame.asked.getFirst().title());
    Fx.run(screen::close);
  }

  @Test
  void nothingIsSaidOfHowManyThereAreBeforeTheyWereRead() {
    var screen = Fx.get(() -> new CandidatesScreen(pool.ports(), pool.doors(), pool.desk()));
    Fx.run(() -> room.getChildren().setAll(screen.content()));
    window.settle();
    var table = assertInstanceOf(TableView.class, find(".table-view"));
    assertInstanceOf(Loading.class, Fx.get(table::getPlaceholder));
    var count = assertInstanceOf(Label.class, find(".candidates-count"));
    assertEquals("", Fx.get(count::getText));
    answer(Duration.ZERO);
    assertEquals("1 candidate", Fx.get(count::getText));
    Fx.run(screen::close);
  }

  @Test
  void theCursorAndTheScrollingStayWhereTheyAreWhenSomethingChanges() {
    for (var i = 10; i < 90; i++) {
      var _ = pool.add("Person " + i);
    }
    var screen = Fx.get(() -> new CandidatesScreen(pool.ports(), pool.doors(), pool.desk()));
    show(screen.content());
    var table = assertInstanceOf(TableView.class, find(".table-view"));
    Fx.run(
        () -> {
          table.scrollTo(40);
          table.getSelectionModel().select(45);
        });
    answer(Duration.ofMillis(200));
    var panels = pool.frame.panels.size();
    var _ = pool.edit.tag(pool.add("Zoe Zimmer"), "last");
    answer(Duration.ofMillis(200));
    assertEquals(82, Fx.get(() -> table.getItems().size()));
    assertEquals(45, Fx.get(() -> table.getSelectionModel().getSelectedIndex()));
    assertEquals(panels, pool.frame.panels.size());
    Fx.run(screen::close);
  }

  @Test
  void whoWasAddedIsUnderTheCursorSoThatEnterOpensNobodyElse() {
    for (var i = 100; i < 290; i++) {
      var _ = pool.add("Person " + i);
    }
    var screen = Fx.get(() -> new CandidatesScreen(pool.ports(), pool.doors(), pool.desk()));
    show(screen.content());
    var table = assertInstanceOf(TableView.class, find(".table-view"));
    Fx.run(table::requestFocus);
    window.press(KeyCode.DOWN);
    answer(Duration.ofMillis(200));
    add(screen, "Person 285b");
    var panels = pool.frame.panels.size();
    window.press(KeyCode.ENTER);
    assertEquals(1, pool.opened.size());
    var opened = assertInstanceOf(CandidateId.class, pool.opened.getFirst());
    assertEquals("Person 285b", pool.sheet(opened).candidate().name());
    answer(Duration.ofMillis(200));
    assertEquals(panels, pool.frame.panels.size(), "the panel is there already");
    Fx.run(screen::close);
  }

  @Test
  void whoWasAddedAndIsNotListedLeavesNobodyElseUnderTheCursor() {
    var screen = Fx.get(() -> new CandidatesScreen(pool.ports(), pool.doors(), pool.desk()));
    show(screen.content());
    Fx.run(() -> screen.search().orElseThrow().setText("Ada"));
    answer(Duration.ofMillis(500));
    var table = assertInstanceOf(TableView.class, find(".table-view"));
    Fx.run(table::requestFocus);
    window.press(KeyCode.DOWN);
    answer(Duration.ofMillis(200));
    assertEquals(0, Fx.get(() -> table.getSelectionModel().getSelectedIndex()));
    add(screen, "Grace Hopper");
    window.press(KeyCode.ENTER);
    assertEquals(List.of(), pool.opened);
    Fx.run(screen::close);
  }

  @Test
  void aNoteIsWrittenAndAddedWithoutThePointer() {
    var screen = page();
    window.press(KeyCode.M, "ctrl");
    var focused = assertInstanceOf(TextArea.class, window.scene().getFocusOwner());
    window.type("Asks before designing");
    window.press(KeyCode.ENTER, "ctrl");
    answer(Duration.ZERO);
    assertEquals("", Fx.get(focused::getText));
    assertTrue(
        pool.sheet(ada).notes().stream().map(Note::text).anyMatch("Asks before designing"::equals));
    window.press(KeyCode.J, "ctrl");
    answer(Duration.ZERO);
    assertEquals(1, pool.frame.notices.size() + pool.frame.asked.size());
    Fx.run(screen::close);
  }

  @Test
  void theNextNoteIsWrittenWhereTheLastOneWasAdded() {
    var screen = page();
    window.press(KeyCode.M, "ctrl");
    var entry = window.scene().getFocusOwner();
    window.type("First");
    var add = assertInstanceOf(Button.class, find(".note-foot .button"));
    Fx.run(
        () -> {
          add.requestFocus();
          add.fire();
        });
    answer(Duration.ZERO);
    assertEquals(entry, window.scene().getFocusOwner());
    assertTrue(pool.sheet(ada).notes().stream().map(Note::text).anyMatch("First"::equals));
    Fx.run(screen::close);
  }

  @Test
  void aNoteThatCouldNotBeKeptIsNotSaidToBe() {
    var screen = page();
    window.press(KeyCode.M, "ctrl");
    window.type("First");
    answer(Duration.ofSeconds(1));
    var foot = assertInstanceOf(Label.class, find(".note-foot .caption"));
    assertEquals("Draft, kept as you type", Fx.get(foot::getText));
    pool.disk.setFull(true);
    window.type(" of all");
    answer(Duration.ofSeconds(1));
    assertEquals("Not saved. It is kept here, and saving is tried again.", Fx.get(foot::getText));
    pool.disk.setFull(false);
    answer(Duration.ofSeconds(3));
    assertEquals("Draft, kept as you type", Fx.get(foot::getText));
    Fx.run(screen::close);
  }

  @Test
  void aKeyShowsTheNewestDocument() {
    pool.document(ada, "first.pdf", 3_000);
    pool.ago(-1);
    pool.document(ada, "second.pdf", 3_000);
    var screen = page();
    window.press(KeyCode.M, "ctrl");
    window.press(KeyCode.F4);
    var panel = pool.frame.panels.getFirst();
    assertTrue(panel.isAbove());
    answer(Duration.ZERO);
    assertEquals(
        "second.pdf",
        assertInstanceOf(Label.class, panel.lookup(".document-head .bold")).getText());
    Fx.run(screen::close);
  }

  @Test
  void whatADetailIsCalledIsSeenWhole() {
    var _ = pool.edit.addField("Salary expectation for the year");
    var screen = page();
    var name =
        room.lookupAll(".detail-name").stream()
            .map(Label.class::cast)
            .filter(each -> each.getText().startsWith("Salary"))
            .findFirst()
            .orElseThrow();
    assertTrue(name.getHeight() > 2 * name.getFont().getSize(), name.getHeight() + "");
    assertFalse(Fx.get(name::isTextTruncated));
    Fx.run(screen::close);
  }

  @Test
  void aTagIsTypedAndTakenOffWithoutThePointer() {
    var screen = page();
    var entry =
        find("Add a tag", window.scene().getRoot()) instanceof TextField field ? field : null;
    Fx.run(() -> Objects.requireNonNull(entry).requestFocus());
    window.type("java");
    window.press(KeyCode.ENTER);
    answer(Duration.ZERO);
    assertTrue(tags().contains("java"), tags().toString());
    window.press(KeyCode.BACK_SPACE);
    answer(Duration.ZERO);
    assertEquals(List.of("distributed systems", "java", "kotlin"), tags());
    Fx.run(screen::close);
  }

  @Test
  void everythingOnThePageHasAName() {
    var screen = page();
    Fx.assertNames(window.scene().getRoot());
    Fx.run(screen::close);
  }

  @Test
  void aPanelEndsWhatItBeganWhenItIsGone() {
    var panel =
        Fx.get(() -> new CandidatePanel(pool.ports(), pool.doors(), pool.desk()).panel(ada));
    show(panel);
    Fx.assertNames(window.scene().getRoot());
    window.press(KeyCode.M, "ctrl");
    var area = find("Write a note", window.scene().getRoot());
    Fx.run(Objects.requireNonNull(area)::requestFocus);
    window.type("Kept");
    Fx.run(panel::gone);
    answer(Duration.ZERO);
    assertEquals("Kept", pool.candidate(ada).notes().draft().getText());
  }

  @Test
  void aLetterOfANoteLaysOutTheFieldAndNothingElse() {
    var screen = page();
    var field = assertInstanceOf(TextArea.class, find(".note-entry"));
    Fx.run(() -> field.appendText("S"));
    window.settle();
    Fx.run(() -> field.appendText("he"));
    assertFalse(Fx.get(room::isNeedsLayout));
    Fx.run(screen::close);
  }

  private void add(CandidatesScreen screen, String name) {
    Fx.run(screen::addCandidate);
    var overlay = Fx.get(Overlay::new);
    var table = find(".table-view");
    Fx.run(
        () -> {
          room.getChildren().add(overlay);
          overlay.ask(pool.frame.asked.getLast());
        });
    window.settle();
    window.type(name);
    window.press(KeyCode.ENTER, "ctrl");
    Fx.run(() -> room.getChildren().remove(overlay));
    Fx.run(table::requestFocus);
    answer(Duration.ofMillis(500));
    answer(Duration.ofMillis(500));
  }

  private CandidateScreen page() {
    var screen = Fx.get(() -> new CandidateScreen(pool.ports(), pool.doors(), pool.desk(), ada));
    show(screen.content());
    return screen;
  }

  private void show(Node content) {
    Fx.run(() -> room.getChildren().setAll(content));
    window.settle();
    answer(Duration.ZERO);
    answer(Duration.ZERO);
  }

  private void answer(Duration time) {
    Fx.run(() -> pool.lanes.pass(time));
    window.settle();
  }

  private Node find(String css) {
    return Objects.requireNonNull(Fx.get(() -> window.scene().getRoot().lookup(css)));
  }

  private static @org.jspecify.annotations.Nullable Node find(String name, Node from) {
    if (name.equals(from.getAccessibleText()) && from.isFocusTraversable()) {
      return from;
    }
    if (from instanceof Parent parent) {
      for (var child : parent.getChildrenUnmodifiable()) {
        var found = find(name, child);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private List<String> tags() {
    return pool.sheet(ada).tags().stream().map(Tag::name).toList();
  }
}
