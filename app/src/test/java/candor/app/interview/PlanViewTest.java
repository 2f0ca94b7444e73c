package candor.app.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.app.shell.Shell;
import candor.model.job.JobStages;
import candor.model.pipeline.MoveApplications;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whether the form of a plan was changed by somebody.
class PlanViewTest {
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final Shell shell = Fx.get(() -> Framed.shell(lanes));
  private final Fx.Window window = Fx.window(shell::root, 1000, 900);

  @AfterEach
  void close() {
    window.close();
    talks.close();
  }

  private PlanInterviewScreen screen() {
    return new PlanInterviewScreen(
        talks.store(),
        new PlanInterviewScreen.Ports(
            talks.workspace().pipelines(), talks.workspace().interviews()),
        lanes,
        shell,
        talks.clock(),
        () -> {});
  }

  private boolean isChanged() {
    return Fx.get(
        () -> {
          lanes.runAll();
          return shell.isFilledIn();
        });
  }

  private void type(String field, String text) {
    Fx.run(() -> field(field).setText(text));
  }

  private TextInputControl field(String name) {
    return shell.root().lookupAll(".plan .text-input").stream()
        .filter(each -> name.equals(each.getAccessibleText()))
        .map(TextInputControl.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private String round() {
    return Fx.get(
        () -> {
          lanes.runAll();
          return field("Round").getText();
        });
  }

  @Test
  void theButtonIsSeenHoweverLowTheWindow() {
    Fx.run(() -> window.stage().setHeight(500));
    Fx.run(() -> screen().open());
    window.settle();
    var button = window.scene().lookup(".plan .accent");
    var place = Fx.get(() -> button.localToScene(button.getLayoutBounds()));
    assertTrue(place.getMinY() > 100 && place.getMaxY() < 500, place.toString());
  }

  @Test
  void aNameOnThePanelIsSeenWhole() {
    Fx.run(() -> screen().open(talks.application(talks.candidate("Ada Lovelace", ""))));
    Fx.run(lanes::runAll);
    type("Name of an interviewer", "Augusta Ada King-Noel");
    Fx.run(
        () -> {
          field("Name of an interviewer").requestFocus();
          lanes.runAll();
        });
    window.press(KeyCode.ENTER);
    Fx.run(lanes::runAll);
    window.settle();
    var shown =
        Fx.get(
            () ->
                shell.root().lookupAll(".seat .label .text").stream()
                    .map(Text.class::cast)
                    .map(Text::getText)
                    .toList());
    assertTrue(shown.contains("Augusta Ada King-Noel"), shown.toString());
  }

  @Test
  void aRoundIsCalledAsItsStageButNotAsTheFirst() {
    var ada = talks.application(talks.candidate("Ada Lovelace", ""));
    Fx.run(() -> screen().open(ada));
    assertEquals("Interview", round());
    var stages = talks.store().read(s -> JobStages.inUse(s, talks.job()));
    var _ = new MoveApplications(talks.store()).move(List.of(ada), stages.get(2).id());
    Fx.run(() -> screen().open(ada));
    assertEquals(stages.get(2).name(), round());
  }

  @Test
  void whatIsTypedTakesThePlaceOfTheRoundThatWasOffered() {
    var ada = talks.application(talks.candidate("Ada Lovelace", ""));
    Fx.run(() -> screen().open(ada));
    assertEquals("Interview", round());
    assertTrue(Fx.get(() -> field("Round").isFocused()));
    Fx.run(() -> field("Round").replaceSelection("Phone"));
    assertEquals("Phone", round());
  }

  @Test
  void whatIsFilledInFromTheStartIsNoChange() {
    var ada = talks.application(talks.candidate("Ada Lovelace", ""));
    Fx.run(() -> screen().open(ada));
    assertFalse(isChanged());
    var talk = talks.interview("Grace Hopper");
    Fx.run(() -> screen().move(talk));
    assertFalse(isChanged());
    Fx.run(() -> screen().open());
    assertFalse(isChanged());
  }

  @Test
  void eachLineIsOne() {
    var ada = talks.application(talks.candidate("Ada Lovelace", ""));
    Fx.run(() -> screen().open(ada));
    assertFalse(isChanged());
    type("Room or link", "Room 4");
    assertTrue(isChanged());
    type("Room or link", "");
    assertFalse(isChanged());
    type("Date", "next week");
    assertTrue(isChanged());
  }

  @Test
  void soIsAHalfTypedName() {
    Fx.run(() -> screen().open(talks.application(talks.candidate("Ada Lovelace", ""))));
    type("Name of an interviewer", "Grace");
    assertTrue(isChanged());
  }

  @Test
  void soIsAnotherPanel() {
    var model =
        new PlanViewModel(
            talks.store(), talks.workspace().pipelines(), talks.workspace().interviews(), lanes);
    model.begin(talks.interview("Ada Lovelace"));
    lanes.runAll();
    assertFalse(model.isPanelChanged());
    model.dismiss(model.panel().getFirst());
    assertTrue(model.isPanelChanged());
  }
}
