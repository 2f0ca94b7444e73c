package candor.app.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.Talks;
import candor.model.interview.InterviewPlan;
import candor.model.interview.PlanInterviews;
import candor.model.interview.PlanResult;
import candor.model.people.Me;
import candor.model.scorecard.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What becomes of a scorecard when what is rated changes under it.
class ChangedKitTest extends ScorecardWindow {
  private static final String MODELLING = "data-modelling";

  @Test
  void theRecommendationStaysWhenCompetenciesBecomeFewer() {
    for (var i = 0; i < COMPETENCIES; i++) {
      press(KeyCode.RIGHT);
    }
    focus(Talks.DESIGN, MODELLING);
    assertEquals("Recommendation", title());
    press(KeyCode.DIGIT3);
    press(KeyCode.LEFT);
    assertEquals("Data modelling", title());
  }

  @Test
  void theRecommendationStaysWhenCompetenciesBecomeMore() {
    focus(Talks.DESIGN);
    press(KeyCode.RIGHT);
    assertEquals("Recommendation", title());
    focus();
    assertEquals("Recommendation", title());
  }

  @Test
  void theCompetencyShownStaysWhenAnotherGoes() {
    press(KeyCode.RIGHT);
    focus(MODELLING, "api-design");
    assertEquals("Data modelling", title());
    press(KeyCode.DIGIT4);
    assertEquals(Optional.of(Level.FOUR), stored(MODELLING));
  }

  @Test
  void whatWasRatedBeforeItLeftTheKitIsShownAndCanBeTakenBack() {
    press(KeyCode.DIGIT4);
    drop(Talks.DESIGN);
    assertEquals(Talks.DESIGN, title());
    assertTrue(isSaidToHaveLeft());
    Fx.assertNames(window.scene().getRoot());
    press(KeyCode.BACK_SPACE);
    assertEquals(Optional.empty(), stored(Talks.DESIGN));
    assertEquals("Recommendation", title());
    assertFalse(says(Talks.DESIGN));
  }

  @Test
  void whatWasRatedBeforeItLeftMyFocusIsShownWithItsAnchors() {
    press(KeyCode.DIGIT4);
    focus(MODELLING);
    assertEquals("System design", title());
    assertTrue(isSaidToHaveLeft());
    press(KeyCode.RIGHT);
    assertEquals("Data modelling", title());
    assertFalse(isSaidToHaveLeft());
  }

  @Test
  void whatWasRatedBeforeItLeftTheKitStandsOnTheSealedCardAndCanBeAmended() {
    focus(Talks.DESIGN);
    press(KeyCode.DIGIT3);
    write("Saw it in the answer");
    press(KeyCode.RIGHT);
    press(KeyCode.DIGIT3);
    Fx.run(
        () -> ((TextArea) window.scene().getRoot().lookup(".text-area")).setText("Thinks ahead."));
    drop(Talks.DESIGN);
    seal();
    confirm();
    assertTrue(card().isSealed());
    assertTrue(says(Talks.DESIGN));
    assertTrue(says("Saw it in the answer"));
    Fx.run(() -> ((ButtonBase) screen.tools().getLast()).fire());
    confirm();
    assertEquals(Level.NOT_ASSESSED, frame.asked.getLast().entries().getFirst().value());
  }

  private String title() {
    return Fx.get(() -> ((Label) window.scene().getRoot().lookup(".competency .title")).getText());
  }

  private boolean isSaidToHaveLeft() {
    return Fx.get(
        () ->
            window.scene().getRoot().lookupAll(".competency .warning-text").stream()
                .filter(Node::isVisible)
                .anyMatch(label -> says(label, "You rated this before it left")));
  }

  private void focus(String... competencies) {
    var plan = new InterviewPlan("Onsite", Talks.NOW, 45, "UTC", "");
    var panel = Map.of(Me.OWNER, List.of(competencies));
    assertInstanceOf(
        PlanResult.Planned.class, new PlanInterviews(talks.store()).move(interview, plan, panel));
    settle();
  }
}
