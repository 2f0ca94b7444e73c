package candor.app.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.Talks;
import candor.app.control.Subject;
import candor.app.work.Autosave;
import candor.model.interview.AskQuestions;
import candor.model.interview.AskResult;
import candor.model.people.Me;
import candor.model.scorecard.AmendResult;
import candor.model.scorecard.AmendScorecards;
import candor.model.scorecard.CardContent;
import candor.model.scorecard.Correction;
import candor.model.scorecard.EarlyResult;
import candor.model.scorecard.Level;
import candor.model.scorecard.OpenEarly;
import candor.model.scorecard.Recommendation;
import candor.model.scorecard.Scorecard;
import candor.model.scorecard.Seal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ScorecardScreenTest extends ScorecardWindow {
  @Test
  void theHeaderSaysWho() {
    var subject = (Subject) window.scene().getRoot().lookup(".subject");
    assertEquals("Ada Lovelace", subject.nameProperty().get());
    assertTrue(subject.aboutProperty().get().contains("Technical interview"));
  }

  @Test
  void digitsRateAndBackspaceTakesBack() {
    press(KeyCode.DIGIT4);
    assertEquals(Optional.of(Level.FOUR), stored(Talks.DESIGN));
    press(KeyCode.NUMPAD1);
    assertEquals(Optional.of(Level.ONE), stored(Talks.DESIGN));
    press(KeyCode.BACK_SPACE);
    assertEquals(Optional.empty(), stored(Talks.DESIGN));
  }

  @Test
  void notAssessedIsNoNumber() {
    press(KeyCode.DIGIT0);
    assertEquals(Optional.of(Level.NOT_ASSESSED), stored(Talks.DESIGN));
    assertTrue(Level.NOT_ASSESSED.number().isEmpty());
    var mark = (Label) window.scene().getRoot().lookup(".step-rating");
    assertEquals("–", mark.getText());
  }

  @Test
  void whatIWroteStandsBelowItsCompetency() {
    var _ = line(Talks.LIMITER, "Asked about bursts");
    assertTrue(says("Asked about bursts"));
    press(KeyCode.RIGHT);
    assertFalse(says("Asked about bursts"));
  }

  @Test
  void soDoesWhatIWroteUnderAQuestionThatIAdded() {
    var result = new AskQuestions(talks.store()).add(interview, Talks.DESIGN, "And by tenant?");
    var _ = line(assertInstanceOf(AskResult.Added.class, result).question().key(), "Two tables");
    assertTrue(says("Two tables"));
    assertTrue(says("And by tenant?"));
    press(KeyCode.RIGHT);
    assertFalse(says("Two tables"));
  }

  @Test
  void whereIWroteNothingForACompetencyThatIsSaid() {
    assertTrue(says("None of your notes"));
    var _ = line(Talks.LIMITER, "Asked about bursts");
    assertFalse(says("None of your notes"));
  }

  @Test
  void linesAreTakenByArrowsAndSpace() {
    var _ = line(Talks.LIMITER, "First");
    var _ = line(Talks.LIMITER, "Second");
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.SPACE);
    assertEquals(List.of("Second"), evidence(Talks.DESIGN));
    press(KeyCode.UP);
    press(KeyCode.SPACE);
    assertEquals(Set.of("First", "Second"), Set.copyOf(evidence(Talks.DESIGN)));
    press(KeyCode.SPACE);
    assertEquals(List.of("Second"), evidence(Talks.DESIGN));
    press(KeyCode.UP);
    press(KeyCode.DIGIT4);
    assertEquals(Optional.of(Level.FOUR), stored(Talks.DESIGN));
  }

  @Test
  void aLineThatIsTakenBeforeTheOneBeforeItWasStoredTakesNothingBack() {
    var _ = line(Talks.LIMITER, "First");
    var _ = line(Talks.LIMITER, "Second");
    press(KeyCode.DOWN);
    window.press(KeyCode.SPACE);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.SPACE);
    settle();
    assertEquals(Set.of("First", "Second"), Set.copyOf(evidence(Talks.DESIGN)));
  }

  @Test
  void allTaggedLinesAreTakenAtOnce() {
    var _ = line("", "Sheds load #system-design");
    var _ = line("", "Names the cost #system-design");
    var _ = line(Talks.LIMITER, "Untagged");
    press(KeyCode.T);
    assertEquals(2, evidence(Talks.DESIGN).size());
    assertFalse(evidence(Talks.DESIGN).contains("Untagged"));
  }

  @Test
  void aSentenceIsWrittenWhereNoLineSaysIt() {
    press(KeyCode.DIGIT4);
    assertTrue(says("Choose at least one line"));
    write("Drew the queue first");
    assertEquals(List.of("Drew the queue first"), evidence(Talks.DESIGN));
    assertTrue(says("Drew the queue first"));
    press(KeyCode.DIGIT5);
    assertEquals(Optional.of(Level.FIVE), stored(Talks.DESIGN));
  }

  @Test
  void whereTheKeyboardGoesIsInSight() {
    var _ = line(Talks.LIMITER, "First");
    var _ = line(Talks.LIMITER, "Second");
    Fx.run(() -> window.scene().getWindow().setHeight(420));
    window.settle();
    press(KeyCode.W);
    assertTrue(isInSight(), "the sentence");
    press(KeyCode.ENTER);
    press(KeyCode.DOWN);
    assertTrue(isInSight(), "the first line");
    press(KeyCode.DOWN);
    assertTrue(isInSight(), "the second line");
    press(KeyCode.UP);
    press(KeyCode.UP);
    assertTrue(isInSight(window.scene().getRoot().lookup(".competency .title")), "the ratings");
  }

  private boolean isInSight() {
    return isInSight(Fx.get(() -> window.scene().getFocusOwner()));
  }

  private boolean isInSight(Node node) {
    return Fx.get(
        () -> {
          var view = window.scene().getRoot().lookup(".scroll > .viewport");
          var seen = view.localToScene(view.getBoundsInLocal());
          var place = node.localToScene(node.getLayoutBounds());
          return seen.getMinY() <= place.getMinY() && place.getMaxY() <= seen.getMaxY();
        });
  }

  @Test
  void aSentenceIsStoredAsItIsTyped() {
    press(KeyCode.W);
    window.type("Drew the queue");
    soon();
    assertEquals(List.of("Drew the queue"), evidence(Talks.DESIGN));
    assertFalse(says("Drew the queue"));
    window.type(" first");
    soon();
    assertEquals(List.of("Drew the queue first"), evidence(Talks.DESIGN));
    press(KeyCode.ENTER);
    assertTrue(says("Drew the queue first"));
    write("Then the cache");
    assertEquals(
        Set.of("Drew the queue first", "Then the cache"), Set.copyOf(evidence(Talks.DESIGN)));
    assertEquals(2, evidence(Talks.DESIGN).size());
  }

  @Test
  void aSentenceThatIsDeletedAgainLeavesNothing() {
    press(KeyCode.W);
    window.type("Dr");
    soon();
    press(KeyCode.BACK_SPACE);
    press(KeyCode.BACK_SPACE);
    soon();
    assertEquals(List.of(), evidence(Talks.DESIGN));
    press(KeyCode.ENTER);
    assertEquals(List.of(), evidence(Talks.DESIGN));
  }

  @Test
  void aSentenceStaysWithTheCompetencyThatItWasTypedFor() {
    press(KeyCode.W);
    window.type("Drew the queue");
    window.press(KeyCode.DOWN, "alt");
    settle();
    write("Normalised it");
    assertEquals(List.of("Drew the queue"), evidence(Talks.DESIGN));
    assertEquals(List.of("Normalised it"), evidence("data-modelling"));
  }

  private void soon() {
    Fx.run(() -> lanes.pass(Autosave.SOON));
    window.settle();
  }

  @Test
  void theRecommendationWaitsForTheRatings() {
    for (var i = 0; i < COMPETENCIES; i++) {
      press(KeyCode.RIGHT);
    }
    press(KeyCode.DIGIT3);
    assertEquals(
        Optional.empty(),
        talks
            .store()
            .read(s -> s.find(Scorecard.of(interview, Me.OWNER)))
            .map(c -> c.recommendation()));
    assertTrue(says("Rate first"));
  }

  @Test
  void theWholeCloseIsDoneByKeyboard() {
    fillIn();
    window.press(KeyCode.ENTER, "ctrl");
    settle();
    confirm();
    assertTrue(card().isSealed());
    assertTrue(Seal.isIntact(talks.store().read(s -> CardContent.of(s, card()))));
  }

  @Test
  void onlyDigitsAndTheChosenOneChoose() {
    fillIn();
    press(KeyCode.DIGIT3);
    press(KeyCode.TAB);
    press(KeyCode.SPACE);
    assertEquals(Recommendation.YES, card().recommendation());
    press(KeyCode.BACK_SPACE);
    press(KeyCode.TAB);
    window.press(KeyCode.ENTER, "ctrl");
    settle();
    assertNull(card().recommendation());
    press(KeyCode.DIGIT2);
    press(KeyCode.W);
    assertInstanceOf(TextArea.class, Fx.get(() -> window.scene().getFocusOwner()));
  }

  @Test
  void anAmendmentStandsBesideWhatWasSealed() {
    fillIn();
    seal();
    confirm();
    var amend = new AmendScorecards(talks.store());
    var design = new Correction.OfRating(Talks.DESIGN, Level.ONE);
    assertInstanceOf(
        AmendResult.Amended.class, amend.amend(interview, design, "Looked again", SALT));
    settle();
    assertTrue(says("Before: 3. Amended"));
    assertTrue(says("Looked again"));
    assertEquals(Optional.of(Level.THREE), stored(Talks.DESIGN));
  }

  @Test
  void whatWasOpenedEarlyIsSaidToAll() {
    sealOfGrace();
    for (var i = 0; i < COMPETENCIES; i++) {
      press(KeyCode.RIGHT);
    }
    assertTrue(button("Open early…"));
    assertFalse(says("Grace's reason"));
    assertInstanceOf(
        EarlyResult.Opened.class, new OpenEarly(talks.store()).open(interview, "Client decides"));
    settle();
    assertTrue(says("Grace's reason"));
    assertTrue(says("Opened early by Robin Park"));
    assertTrue(says("Client decides"));
  }

  private boolean button(String words) {
    return Fx.get(() -> button(window.scene().getRoot(), words));
  }

  private static boolean button(Node node, String words) {
    return (node instanceof ButtonBase button && button.getText().equals(words))
        || (node instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream().anyMatch(child -> button(child, words)));
  }

  @Test
  void whatIsMissingIsSaidInsteadOfSealing() {
    press(KeyCode.DIGIT4);
    seal();
    assertEquals(0, frame.asked.size());
    assertTrue(frame.notices.getFirst().next().contains("Data modelling"));
    assertFalse(card().isSealed());
  }

  @Test
  void whatWasMissingIsSaidNoLonger() {
    fillIn();
    press(KeyCode.BACK_SPACE);
    seal();
    assertEquals(1, frame.notices.size());
    press(KeyCode.DIGIT3);
    seal();
    assertEquals(List.of(), frame.notices);
  }

  @Test
  void sealingAsksOnceAndKeepsTheReasonTypedLast() {
    fillIn();
    seal();
    assertFalse(card().isSealed());
    confirm();
    assertTrue(card().isSealed());
    assertEquals(Recommendation.YES, card().recommendation());
    assertEquals("Designs for failure from the first minute.", card().reason());
    assertTrue(says("Sealed"));
  }

  @Test
  void othersStayClosedUntilMineIsSealed() {
    sealOfGrace();
    fillIn();
    assertTrue(says("Grace Hopper has sealed"));
    assertFalse(says("Grace's reason"));
    seal();
    confirm();
    assertTrue(says("Grace's reason"));
    assertTrue(says("Strong no"));
  }

  @Test
  void aSealedCardTakesNoRatings() {
    fillIn();
    seal();
    confirm();
    press(KeyCode.DIGIT1);
    assertEquals(Optional.of(Level.THREE), stored(Talks.DESIGN));
  }

  @Test
  void everythingHasAName() {
    Fx.assertNames(window.scene().getRoot());
    fillIn();
    Fx.assertNames(window.scene().getRoot());
  }
}
