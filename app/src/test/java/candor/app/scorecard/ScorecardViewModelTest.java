package candor.app.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.NowLanes;
import candor.app.Refusing;
import candor.app.Talks;
import candor.app.work.Autosave;
import candor.model.interview.InterviewId;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.people.Me;
import candor.model.scorecard.CardContent;
import candor.model.scorecard.Evidence;
import candor.model.scorecard.FillScorecard;
import candor.model.scorecard.Level;
import candor.model.scorecard.Recommendation;
import candor.model.scorecard.Scorecard;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScorecardViewModelTest {
  private static final Duration LATER = Duration.ofSeconds(5);
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final Refusing store = new Refusing(talks.store());
  private final InterviewId interview = talks.interview("Ada Lovelace");
  private final AtomicLong count = new AtomicLong();
  private final ScorecardViewModel model =
      new ScorecardViewModel(
          interview, store, lanes, () -> new NoteLineId(new UUID(1, count.incrementAndGet())));

  @BeforeEach
  void fillIn() {
    var fill = new FillScorecard(talks.store());
    talks
        .store()
        .read(s -> FillScorecard.mine(s, s.find(interview).orElseThrow()))
        .forEach(
            each -> {
              var _ = fill.rate(interview, each.key(), Level.NOT_ASSESSED);
            });
    var _ = fill.recommend(interview, Recommendation.YES, "Thinks");
    model.load();
    lanes.runAll();
  }

  @AfterEach
  void close() {
    talks.close();
  }

  private CardContent card() {
    return talks
        .store()
        .read(s -> CardContent.of(s, s.find(Scorecard.of(interview, Me.OWNER)).orElseThrow()));
  }

  private void seal() {
    model.seal(() -> ScorecardWindow.SALT);
    lanes.runAll();
  }

  @Test
  void theReasonOnTheFormIsSealedThoughASaveBeforeFailed() {
    model.reason().textProperty().set("Thinks of failure first.");
    store.setFull(true);
    lanes.pass(Autosave.SOON);
    store.refuseOne();
    seal();
    assertTrue(card().card().isSealed());
    assertEquals("Thinks of failure first.", card().reason());
    lanes.pass(LATER);
    assertFalse(model.reason().unsavedProperty().get());
  }

  @Test
  void whatCouldNotBeStoredIsHeldUntilItIsOrIsTypedBack() {
    for (var typed : List.of(model.reason().textProperty(), model.sentence().textProperty())) {
      store.setFull(true);
      typed.set("Drew the queue");
      lanes.pass(Autosave.SOON);
      assertTrue(model.holds());
      store.setFull(false);
      lanes.pass(LATER);
      assertFalse(model.holds());
    }
    store.setFull(true);
    model.reason().textProperty().set("Thinks of failure first.");
    lanes.pass(Autosave.SOON);
    model.reason().textProperty().set("Drew the queue");
    lanes.pass(LATER);
    assertFalse(model.holds());
  }

  @Test
  void theSentenceOnTheFormIsSealedThoughItsSaveFailed() {
    model.sentence().begin(Talks.DESIGN);
    model.sentence().textProperty().set("Drew the queue");
    store.refuseOne();
    seal();
    assertTrue(card().card().isSealed());
    assertEquals(
        List.of("Drew the queue"),
        card().evidence(Talks.DESIGN).stream().map(Evidence::text).toList());
    lanes.pass(LATER);
    assertEquals(1, talks.store().read(s -> s.all(NoteLine.KIND)).size());
    assertFalse(model.sentence().unsavedProperty().get());
  }

  @Test
  void nothingIsSealedWhileTheReasonCannotBeStored() {
    model.reason().textProperty().set("Thinks of failure first.");
    store.setFull(true);
    seal();
    assertFalse(card().card().isSealed());
    assertTrue(model.failedProperty().get());
    store.setFull(false);
    lanes.pass(LATER);
    assertFalse(card().card().isSealed());
    assertEquals("Thinks of failure first.", card().reason());
  }
}
