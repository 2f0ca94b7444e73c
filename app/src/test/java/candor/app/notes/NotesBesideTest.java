package candor.app.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.model.interview.TypedLine;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotesBesideTest {
  private final EditorWindow written = new EditorWindow();

  @AfterEach
  void close() {
    written.close();
  }

  @Test
  void findGoesRoundAndGivesTheKeyboardBack() {
    written.open("Cache here", "nothing", "a cache and a CACHE");
    written.window().press(KeyCode.HOME, "ctrl");
    written.window().press(KeyCode.F, "ctrl");
    var box = (TextField) written.node(".note-find .text-field");
    assertTrue(Fx.get(box::isFocused));
    Fx.run(() -> box.setText("cache"));
    assertEquals("1 of 3", written.count());
    written.window().press(KeyCode.ENTER);
    assertEquals("2 of 3", written.count());
    written.window().press(KeyCode.ENTER);
    written.window().press(KeyCode.ENTER);
    assertEquals("1 of 3", written.count());
    written.window().press(KeyCode.ENTER, "shift");
    assertEquals("3 of 3", written.count());
    written.window().press(KeyCode.ESCAPE);
    assertTrue(Fx.get(() -> written.editor().writingProperty().get()));
    assertFalse(Fx.get(() -> written.node(".note-find").isVisible()));
    written.window().type("store");
    assertEquals("a cache and a store", written.texts().getLast());
  }

  @Test
  void aTagIsCompletedWithoutTakingTheKeyboard() {
    written.open();
    written.window().type("saw #d");
    assertTrue(Fx.get(() -> written.node(".note-completion").isVisible()));
    assertTrue(Fx.get(() -> written.editor().writingProperty().get()));
    assertEquals(List.of("Data modelling", "System design"), written.offered());
    written.window().press(KeyCode.DOWN);
    written.window().press(KeyCode.TAB);
    assertEquals(List.of("saw #System-design "), written.texts());
    assertFalse(Fx.get(() -> written.node(".note-completion").isVisible()));
    written.window().type("#ow");
    written.window().press(KeyCode.ESCAPE);
    written.window().press(KeyCode.ENTER);
    assertEquals(List.of("saw #System-design #ow", ""), written.texts());
  }

  @Test
  void whatIsBroughtBackOffersNoTags() {
    written.open("");
    written.window().type("#sys");
    assertTrue(Fx.get(() -> written.node(".note-completion").isVisible()));
    written.window().press(KeyCode.Z, "ctrl");
    written.window().press(KeyCode.Z, "ctrl", "shift");
    assertEquals(List.of("#sys"), written.texts());
    assertFalse(Fx.get(() -> written.node(".note-completion").isVisible()));
  }

  @Test
  void wideSignsOfEastAsianKeyboardsMeanTheSame() {
    written.open("！私が壊した", "？いつ", "＃own");
    var text = written.flows().stream().map(flow -> flow.getChildren().getLast()).toList();
    assertTrue(text.get(0).getStyleClass().contains("note-quote"));
    assertTrue(text.get(1).getStyleClass().contains("note-follow-up"));
    assertTrue(text.get(2).getStyleClass().contains("note-tag"));
    written.window().press(KeyCode.ENTER);
    written.window().type("夜中 ＃d");
    assertEquals(List.of("Data modelling", "System design"), written.offered());
    written.window().press(KeyCode.TAB);
    assertEquals("夜中 #Data-modelling ", written.texts().getLast());
  }

  @Test
  void aTagOfAnyCompetencyStandsOutWhole() {
    written.open("");
    for (var begun : List.of("#judg", "設計#対", "#.n")) {
      written.window().type(begun);
      written.window().press(KeyCode.TAB);
    }
    written.window().type("#.other #other");
    var tags =
        Fx.get(
            () ->
                written.shown().getFirst().getChildren().stream()
                    .filter(text -> text.getStyleClass().contains("note-tag"))
                    .map(text -> ((Text) text).getText())
                    .toList());
    assertEquals(List.of("#Judgement,-privacy-and-fairness", "#対話・傾聴", "#.NET"), tags);
  }

  @Test
  void whatIsSaidOfEmptyNotesStaysWithinThemWhenTheyGetNarrow() {
    written.open("");
    Fx.run(() -> written.window().scene().getWindow().setWidth(420));
    written.window().settle();
    var right =
        Fx.get(
            () -> {
              var prompt = written.window().scene().getRoot().lookup(".note-prompt");
              return prompt.localToScene(prompt.getLayoutBounds()).getMaxX();
            });
    assertTrue(right <= 420, "it ends at " + right);
  }

  @Test
  void tabLeavesTheNotes() {
    written.open("one");
    written.window().press(KeyCode.TAB);
    assertEquals(List.of("one"), written.texts());
  }

  @Test
  void aQuoteAndAFollowUpAreMarkedByMoreThanColour() {
    written.open("! I broke it", "? which one", "plain");
    var names =
        Fx.get(
            () ->
                written.window().scene().getRoot().lookupAll(".note-beside .icon").stream()
                    .map(Node::getAccessibleText)
                    .toList());
    assertEquals(List.of("Quote", "Follow-up"), names);
    written.window().press(KeyCode.HOME);
    written.window().type("!");
    assertEquals(
        3, Fx.get(() -> written.window().scene().getRoot().lookupAll(".note-beside .icon").size()));
  }

  @Test
  void aScreenReaderHearsTheNameAndTheText() {
    written.open("first", "second");
    var area = written.area();
    assertEquals(AccessibleRole.TEXT_AREA, Fx.get(area::getAccessibleRole));
    Fx.assertNames(written.editor());
    assertTrue(
        Fx.get(
            () ->
                String.valueOf(area.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                    .contains("second")));
    assertEquals(6, Fx.get(() -> area.queryAccessibleAttribute(AccessibleAttribute.CARET_OFFSET)));
    written.window().type("!");
    assertTrue(
        Fx.get(
            () ->
                String.valueOf(area.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                    .contains("second!")));
  }

  @Test
  void whatOthersChangeComesInAndWhatIsTypedHereStays() {
    written.open("one", "two", "three");
    var before = Fx.get(() -> written.editor().lines());
    written.window().type("!");
    Fx.run(
        () ->
            written
                .editor()
                .adopt(
                    List.of(before.get(0).saying("other"), before.get(2).saying("lost")),
                    List.of(before.get(1).id())));
    written.window().settle();
    assertEquals(List.of("other", "three!"), written.texts());
    assertEquals(written.texts(), written.seen());
    written.window().type("?");
    assertEquals(List.of("other", "three!?"), written.texts());
    var edits = Fx.get(() -> written.editor().take());
    assertEquals(List.of("three!?"), edits.put().stream().map(TypedLine::text).toList());
    assertEquals(List.of(), edits.removed());
  }

  @Test
  void whatIsAdoptedAsItStandsLeavesUndo() {
    written.open("one");
    written.window().type("!");
    var edits = Fx.get(() -> written.editor().take());
    Fx.run(() -> written.editor().adopt(edits.put(), edits.removed()));
    written.window().press(KeyCode.Z, "ctrl");
    assertEquals(List.of("one"), written.texts());
  }

  @Test
  void manyLinesAboveMayGoWhileTheViewIsAtTheEnd() {
    var many = new String[2000];
    for (var i = 0; i < many.length; i++) {
      many[i] = "line " + i;
    }
    written.open(many);
    var all = Fx.get(() -> written.editor().lines());
    Fx.run(
        () ->
            written
                .editor()
                .adopt(List.of(), all.subList(0, 1990).stream().map(TypedLine::id).toList()));
    written.window().settle();
    assertEquals(10, written.texts().size());
    assertEquals(written.texts(), written.seen());
    assertNotEquals(List.of(), written.flows());
  }
}
