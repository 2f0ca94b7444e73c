package candor.app.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.NowLanes;
import candor.app.Refusing;
import candor.app.Talks;
import candor.app.work.Autosave;
import candor.model.debrief.Decide;
import candor.model.debrief.Decision;
import candor.model.debrief.DecisionOutcome;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.MoveApplications;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionViewModelTest {
  private static final Duration LATER = Duration.ofSeconds(10);
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final Refusing store = new Refusing(talks.store());
  private final Table table = new Table(talks, 2);
  private final ApplicationId application = table.rated("Ada Lovelace", 3, table.people);
  private final DecisionViewModel model =
      new DecisionViewModel(
          application,
          new Decide(store, talks.workspace().interviews()),
          new MoveApplications(store),
          lanes);

  @AfterEach
  void close() {
    talks.close();
  }

  @BeforeEach
  void read() {
    model.adopt(table.debrief(application));
  }

  private List<Decision> decisions() {
    return talks.store().read(s -> s.of(Decision.KIND, application));
  }

  private void type(String rationale) {
    model.outcomeProperty().set(Optional.of(DecisionOutcome.HIRE));
    model.rationaleProperty().set(rationale);
  }

  private void seal() {
    model.seal(DebriefPage.SALT, _ -> {});
    lanes.runAll();
  }

  @Test
  void aReadingOlderThanASaveTakesNoLettersBack() {
    type("Thinks");
    model.flush();
    lanes.runAll();
    var older = table.debrief(application);
    type("Thinks of failure first.");
    model.flush();
    lanes.runAll();
    model.adopt(older);
    assertEquals("Thinks of failure first.", model.rationaleProperty().get());
    model.adopt(table.debrief(application));
    assertEquals("Thinks of failure first.", model.rationaleProperty().get());
  }

  @Test
  void whatTheFormSaysIsSealedThoughASaveBeforeFailed() {
    type("Thinks");
    model.flush();
    lanes.runAll();
    type("Thinks of failure first.");
    store.setFull(true);
    lanes.pass(Autosave.SOON);
    store.refuseOne();
    seal();
    assertTrue(decisions().getFirst().isSealed());
    assertEquals("Thinks of failure first.", decisions().getFirst().rationale());
    assertFalse(model.unsavedProperty().get());
    lanes.pass(LATER);
    assertEquals(1, decisions().size());
  }

  @Test
  void askedTwiceBeforeTheAnswerOneDecisionIsSealed() {
    type("Thinks of failure first.");
    model.seal(DebriefPage.SALT, _ -> {});
    seal();
    assertEquals(List.of(true), decisions().stream().map(Decision::isSealed).toList());
    model.close();
    lanes.pass(LATER);
    assertEquals(1, decisions().size());
  }

  @Test
  void whatIsTypedWhileItIsSealedIsTheNextDraft() {
    type("Thinks of failure first.");
    model.seal(DebriefPage.SALT, _ -> {});
    type("Thinks of failure first, and");
    seal();
    model.adopt(table.debrief(application));
    assertEquals("Thinks of failure first, and", model.rationaleProperty().get());
    seal();
    assertEquals(
        Set.of("Thinks of failure first.", "Thinks of failure first, and"),
        decisions().stream()
            .filter(Decision::isSealed)
            .map(Decision::rationale)
            .collect(Collectors.toSet()));
    model.adopt(table.debrief(application));
    assertEquals("", model.rationaleProperty().get());
  }

  @Test
  void whatWasTypedBackIsNotUnsaved() {
    type("Thinks");
    model.flush();
    lanes.runAll();
    store.setFull(true);
    type("Thinks of failure first.");
    lanes.pass(Autosave.SOON);
    assertTrue(model.unsavedProperty().get());
    type("Thinks");
    lanes.pass(LATER);
    assertFalse(model.unsavedProperty().get());
  }

  @Test
  void nothingIsSealedWhileTheRationaleCannotBeStored() {
    type("Thinks of failure first.");
    store.setFull(true);
    seal();
    assertEquals(List.of(), decisions());
    assertTrue(model.unsavedProperty().get());
    store.setFull(false);
    lanes.pass(LATER);
    assertFalse(decisions().getFirst().isSealed());
    assertEquals("Thinks of failure first.", decisions().getFirst().rationale());
  }
}
