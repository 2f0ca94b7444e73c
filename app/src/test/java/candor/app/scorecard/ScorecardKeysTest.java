package candor.app.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.Talks;
import candor.model.people.Me;
import candor.model.scorecard.Recommendation;
import candor.model.scorecard.Scorecard;
import candor.model.store.Act;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

/// What is said of the keys.
class ScorecardKeysTest extends ScorecardWindow {
  @Test
  void theRecommendationNamesItsOwnKeys() {
    assertTrue(says("0 not assessed"));
    for (var i = 0; i < 9; i++) {
      press(KeyCode.RIGHT);
    }
    assertFalse(says("0 not assessed"));
    assertTrue(says("1 to 4 recommend"));
    press(KeyCode.LEFT);
    assertTrue(says("0 not assessed"));
  }

  @Test
  void whereNoTaggedLineIsLeftToTakeTheKeySaysSo() {
    var _ = line(Talks.LIMITER, "Untagged");
    press(KeyCode.T);
    assertEquals("None of your notes is tagged with System design.", said());
    var _ = line("", "Sheds load #system-design");
    press(KeyCode.T);
    assertEquals(1, frame.notices.size(), said());
    press(KeyCode.T);
    assertEquals("All that is tagged with System design is taken already.", said());
  }

  private String said() {
    return frame.notices.isEmpty() ? "nothing" : frame.notices.getLast().what();
  }

  @Test
  void onceItIsSealedTheKeyboardIsOnTheWayToTheDebrief() {
    fillIn();
    seal();
    confirm();
    Fx.run(() -> ((Button) window.scene().getFocusOwner()).fire());
    var application = talks.store().read(s -> s.find(interview)).orElseThrow().application();
    assertEquals(List.of(application), debriefs);
  }

  @Test
  void theNamesOfTheStepsDoNotComeAndGoWithWhatIsChosen() {
    Fx.run(() -> window.stage().setWidth(700));
    settle();
    assertEquals(1, names());
    press(KeyCode.DIGIT3);
    assertEquals(1, names());
  }

  private long names() {
    return Fx.get(
        () ->
            window.scene().getRoot().lookupAll(".step-parts").stream()
                .map(parts -> ((HBox) parts).getChildren().getLast())
                .filter(Node::isVisible)
                .count());
  }

  @Test
  void theDebriefOfWhoWasTalkedToIsOneStepAway() {
    var debrief =
        Fx.get(screen::tools).stream()
            .map(Button.class::cast)
            .filter(tool -> "Debrief".equals(tool.getAccessibleText()))
            .findFirst()
            .orElseThrow();
    Fx.run(debrief::fire);
    var application = talks.store().read(s -> s.find(interview)).orElseThrow().application();
    assertEquals(List.of(application), debriefs);
  }

  @Test
  void aSealedScorecardOffersNoKeysThatChangeIt() {
    assertFalse(Fx.get(screen::shortcuts).isEmpty());
    press(KeyCode.DIGIT4);
    var _ =
        talks
            .store()
            .write(
                Act.lasting("seal-scorecard"),
                tx -> {
                  var id = Scorecard.of(interview, Me.OWNER);
                  var card = tx.find(id).orElseThrow();
                  return tx.put(
                      new Scorecard(
                          id,
                          interview,
                          card.author(),
                          Recommendation.YES,
                          "Sound",
                          tx.now(),
                          SALT,
                          "seal",
                          card.revision()));
                });
    settle();
    assertEquals(List.of(), Fx.get(screen::shortcuts));
  }
}
