package candor.app.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.FakeFrame;
import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.app.control.Subject;
import candor.model.interview.InterviewId;
import candor.model.interview.TakeNotes;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.scorecard.FillScorecard;
import candor.model.scorecard.Level;
import candor.model.scorecard.Rating;
import candor.model.scorecard.Recommendation;
import candor.model.scorecard.Scorecard;
import candor.model.store.Act;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScorecardScreenTest {
  private static final String SALT = "5a".repeat(32);
  private static final int COMPETENCIES = 6;
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final FakeFrame frame = new FakeFrame();
  private final PersonId grace = talks.person("Grace Hopper");
  private final InterviewId interview =
      talks.interview(
          talks.application(talks.candidate("Ada Lovelace", "Analyst")), Talks.NOW, grace);
  private ScorecardScreen screen;
  private Fx.Window window;

  @BeforeEach
  void open() {
    screen = Fx.get(this::screen);
    window = Fx.window(() -> (Parent) screen.content(), 1000, 700);
    Fx.run(screen::shown);
    settle();
  }

  @AfterEach
  void close() {
    window.close();
    talks.close();
  }

  private ScorecardScreen screen() {
    return new ScorecardScreen(
        interview,
        talks.store(),
        lanes,
        frame,
        talks.clock(),
        new ScorecardScreen.Doors(any -> {}, () -> SALT));
  }

  private void settle() {
    Fx.run(lanes::runAll);
    window.settle();
  }

  private void press(KeyCode key) {
    window.press(key);
    settle();
  }

  private Optional<Level> stored(String competency) {
    var card = Scorecard.of(interview, Me.OWNER);
    return talks.store().read(s -> s.find(Rating.of(card, competency))).map(Rating::level);
  }

  private Scorecard card() {
    return talks.store().read(s -> s.find(Scorecard.of(interview, Me.OWNER))).orElseThrow();
  }

  private boolean says(String words) {
    return Fx.get(() -> says(window.scene().getRoot(), words));
  }

  private static boolean says(Node node, String words) {
    return (node instanceof Label label && label.getText().contains(words))
        || (node instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream().anyMatch(child -> says(child, words)));
  }

  private void sealOfGrace() {
    talks
        .store()
        .write(
            Act.lasting("seal-scorecard"),
            tx -> {
              var id = Scorecard.of(interview, grace);
              tx.put(
                  new Scorecard(
                      id,
                      interview,
                      grace,
                      Recommendation.STRONG_NO,
                      "Grace's reason",
                      tx.now(),
                      SALT,
                      "seal",
                      0));
              return tx.put(
                  new Rating(Rating.of(id, Talks.DESIGN), id, Talks.DESIGN, Level.TWO, 0));
            });
    settle();
  }

  private void fillIn() {
    for (var key : new KeyCode[] {KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT0}) {
      press(key);
      press(KeyCode.RIGHT);
    }
    for (var i = 3; i < COMPETENCIES; i++) {
      press(KeyCode.DIGIT5);
      press(KeyCode.RIGHT);
    }
    press(KeyCode.DIGIT3);
    Fx.run(
        () -> {
          var reason = (TextArea) window.scene().getRoot().lookup(".text-area");
          reason.setText("Designs for failure from the first minute.");
        });
  }

  private void seal() {
    Fx.run(() -> screen.primary().orElseThrow().run().run());
    settle();
  }

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
    var _ = new TakeNotes(talks.store()).write(interview, Talks.LIMITER, "Asked about bursts");
    settle();
    assertTrue(says("Asked about bursts"));
    press(KeyCode.RIGHT);
    assertFalse(says("Asked about bursts"));
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
  void sealingAsksOnceAndKeepsTheReasonTypedLast() {
    fillIn();
    seal();
    assertFalse(card().isSealed());
    Fx.run(() -> frame.asked.getFirst().done().run());
    settle();
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
    Fx.run(() -> frame.asked.getFirst().done().run());
    settle();
    assertTrue(says("Grace's reason"));
    assertTrue(says("Strong no"));
  }

  @Test
  void aSealedCardTakesNoRatings() {
    fillIn();
    seal();
    Fx.run(() -> frame.asked.getFirst().done().run());
    settle();
    press(KeyCode.DIGIT1);
    assertEquals(Optional.of(Level.THREE), stored(Talks.DESIGN));
  }

  @Test
  void everythingHasAName() {
    Fx.assertNames(window.scene().getRoot());
    fillIn();
    Fx.assertNames(window.scene().getRoot());
  }

  @Test
  void looksRight() {
    var _ =
        new TakeNotes(talks.store())
            .write(
                interview,
                Talks.LIMITER,
                "Asks first: how many callers, how bursty?\n"
                    + "Token bucket per key, fallback when slow.");
    var fill = new FillScorecard(talks.store());
    var _ = fill.rate(interview, Talks.DESIGN, Level.FOUR);
    var _ = fill.rate(interview, "data-modelling", Level.NOT_ASSESSED);
    Fx.pictures("scorecard", () -> framed(KeyCode.LEFT));
    sealOfGrace();
    fillIn();
    settle();
    Fx.pictures("scorecard-overall", () -> framed(KeyCode.RIGHT));
    seal();
    Fx.run(() -> frame.asked.getFirst().done().run());
    settle();
    Fx.pictures("scorecard-sealed", () -> framed(KeyCode.RIGHT));
  }

  private Parent framed(KeyCode key) {
    var shell = Framed.shell(lanes);
    shell.show(
        new ScorecardScreen(
            interview,
            talks.store(),
            lanes,
            shell,
            talks.clock(),
            new ScorecardScreen.Doors(any -> {}, () -> SALT)));
    lanes.runAll();
    for (var i = 0; i < COMPETENCIES; i++) {
      shell
          .root()
          .lookup(".scorecard")
          .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
    return shell.root();
  }
}
