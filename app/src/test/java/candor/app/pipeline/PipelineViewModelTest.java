package candor.app.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.EditCandidates;
import candor.model.history.Undo;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewState;
import candor.model.job.JobStatus;
import candor.model.people.Me;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationCard;
import candor.model.pipeline.EditStages;
import candor.model.pipeline.MoveApplications;
import candor.model.pipeline.Outcome;
import candor.model.scorecard.Scorecard;
import candor.model.scorecard.ScorecardId;
import candor.model.store.Act;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PipelineViewModelTest {
  private final Backend backend = new Backend();
  private final Application ada = backend.add("Ada Lovelace");
  private final Application grace = backend.add("Grace Hopper");
  private final PipelineViewModel model = backend.model();

  @AfterEach
  void close() {
    model.close();
    backend.close();
  }

  @Test
  void columnsAreTheStagesAndThoseHired() {
    assertEquals(
        List.of("Applied", "Phone screen", "Interview", "Onsite", "Offer", "Hired"),
        model.deck().columns().stream().map(column -> column.name().get()).toList());
    assertEquals(List.of("Ada Lovelace", "Grace Hopper"), names(0));
  }

  @Test
  void aMoveShowsBeforeItIsStored() {
    model.moves().move(List.of(ada.id()), backend.stage(3).id());

    assertEquals(List.of("Ada Lovelace"), names(3));
    assertEquals(ada.stage(), backend.stored(ada).stage());
    backend.lanes.runAll();
    assertEquals(List.of("Ada Lovelace"), names(3));
    assertEquals(backend.stage(3).id(), backend.stored(ada).stage());
    assertEquals(List.of("Moved Ada Lovelace to Onsite"), backend.frame.done);
  }

  @Test
  void aMoveToAStageRemovedMeanwhileIsTakenBackAndSaidWhy() {
    var gone = backend.stage(4).id();
    var _ = new EditStages(backend.store).remove(gone);
    model.moves().move(List.of(ada.id()), gone);
    backend.lanes.runAll();

    assertEquals(List.of("Ada Lovelace", "Grace Hopper"), names(0));
    assertEquals("1 candidate stays where it was", backend.frame.notices.getFirst().what());
    assertTrue(backend.frame.done.isEmpty());
  }

  @Test
  void twoQuickMovesShowOnlyTheLastOne() {
    model.moves().move(List.of(ada.id()), backend.stage(1).id());
    model.moves().move(List.of(ada.id()), backend.stage(2).id());
    var seen = new java.util.ArrayList<String>();
    var _ =
        model
            .deck()
            .version()
            .subscribe(now -> seen.add(names(1).contains("Ada Lovelace") ? "back" : "there"));
    backend.lanes.runAll();

    assertEquals(List.of("Ada Lovelace"), names(2));
    assertFalse(seen.contains("back"));
  }

  @Test
  void droppingOnTheSameStageStoresNothing() {
    model.moves().move(List.of(ada.id()), ada.stage());
    backend.lanes.runAll();

    assertEquals(ada.revision(), backend.stored(ada).revision());
    assertTrue(backend.frame.done.isEmpty());
  }

  @Test
  void undoBringsManyBackAtOnce() {
    model.moves().move(List.of(ada.id(), grace.id()), backend.stage(2).id());
    backend.lanes.runAll();
    assertEquals(List.of("Moved 2 candidates to Interview"), backend.frame.done);

    backend.frame.undos.getFirst().run();
    backend.lanes.runAll();

    assertEquals(List.of("Ada Lovelace", "Grace Hopper"), names(0));
  }

  @Test
  void cardsOfSeveralStagesStepToTheOneBesideTheOutermost() {
    backend.move(grace, 2);
    backend.lanes.runAll();

    var target = model.moves().step(List.of(ada.id(), grace.id()), 1);
    backend.lanes.runAll();

    assertEquals(backend.stage(3).id(), target.orElseThrow());
    assertEquals(2, names(3).size());
    assertTrue(model.moves().step(List.of(ada.id()), 5).isEmpty());
  }

  @Test
  void whoeverIsRejectedLeavesTheBoardUntilEndedOnesAreShown() {
    model.moves().reject(List.of(ada.id()), "Skills do not fit");
    backend.lanes.runAll();

    assertEquals(List.of("Grace Hopper"), names(0));
    assertEquals(1, model.deck().endedCount().get());
    assertEquals(6, model.deck().columns().size());
    model.deck().showEnded(true);
    assertEquals(List.of("Ada Lovelace"), names(6));
    assertEquals("Skills do not fit", backend.stored(ada).reason());
  }

  @Test
  void anEndedCardDroppedOnAStageIsReopenedThere() {
    model.moves().withdraw(List.of(ada.id()), "Took another offer");
    backend.lanes.runAll();

    model.moves().move(List.of(ada.id()), backend.stage(3).id());
    backend.lanes.runAll();

    assertEquals(Outcome.ACTIVE, backend.stored(ada).outcome());
    assertEquals(List.of("Ada Lovelace"), names(3));
    assertEquals(0, model.deck().endedCount().get());
  }

  @Test
  void theHiredAreCountedAgainstTheOpenings() {
    model.moves().hire(List.of(ada.id()));
    backend.lanes.runAll();

    assertEquals(1, model.deck().hiredCount().get());
    assertEquals(List.of("Ada Lovelace"), names(5));
  }

  @Test
  void theMedianCountsDaysInStageOfActiveCards() {
    backend.pass(4);
    var _ = backend.add("Yuki Tanaka");
    backend.lanes.runAll();
    var later = backend.model();

    assertEquals(OptionalLong.of(4), later.medianDays(later.deck().columns().getFirst()));
    assertEquals(OptionalLong.empty(), later.medianDays(later.deck().columns().get(1)));
    assertEquals(OptionalLong.empty(), later.medianDays(later.deck().columns().getLast()));
    later.close();
  }

  @Test
  void aNewNameAndANewCandidateShow() {
    var person = backend.store.read(s -> s.find(ada.candidate())).orElseThrow();
    var details = new CandidateDetails("Ada King", "Analyst", "", "");
    var _ = new EditCandidates(backend.store).edit(person.with(details));
    var _ = backend.add("Yuki Tanaka");
    backend.lanes.runAll();

    assertEquals(List.of("Ada King", "Grace Hopper", "Yuki Tanaka"), names(0));
    var _ = new Undo(backend.store).undo();
    backend.lanes.runAll();
    assertEquals(List.of("Ada King", "Grace Hopper"), names(0));
  }

  @Test
  void aSealedScorecardIsCountedOnItsCard() {
    backend.store.write(
        Act.lasting("seal-scorecard"),
        tx -> {
          var interview =
              tx.put(
                  new Interview(
                      new InterviewId(tx.newId()),
                      ada.id(),
                      "Technical interview",
                      null,
                      tx.now(),
                      60,
                      "UTC",
                      "",
                      InterviewState.PLANNED,
                      null,
                      null,
                      0));
          return tx.put(
              new Scorecard(
                  new ScorecardId(tx.newId()),
                  interview.id(),
                  Me.OWNER,
                  null,
                  "",
                  tx.now(),
                  "salt",
                  "seal",
                  0));
        });
    backend.lanes.runAll();

    assertEquals(1, model.deck().find(ada.id()).orElseThrow().sealedScorecards());
  }

  @Test
  void anOlderRevisionNeverReplacesANewerOne() {
    backend.move(ada, 2);
    backend.lanes.runAll();

    model.deck().put(new ApplicationCard(ada, "Ada Lovelace", "", 0));

    assertEquals(List.of("Ada Lovelace"), names(2));
  }

  @Test
  void searchingKeepsOnlyMatchingCardsInView() {
    model.deck().search("hop");

    assertEquals(List.of("Grace Hopper"), names(0));
    model.moves().move(List.of(ada.id()), backend.stage(1).id());
    backend.lanes.runAll();
    assertEquals(List.of(), names(1));
    model.deck().search("");
    assertEquals(List.of("Ada Lovelace"), names(1));
  }

  @Test
  void stagesAreAddedRenamedAndMoved() {
    model.stages().add("Reference check");
    backend.lanes.runAll();
    var added = model.deck().stages().getLast().id();
    model.stages().shift(added, -1);
    model.stages().rename(backend.stage(0).id(), "New");
    backend.lanes.runAll();

    assertEquals(
        List.of("New", "Phone screen", "Interview", "Onsite", "Reference check", "Offer", "Hired"),
        model.deck().columns().stream().map(column -> column.name().get()).toList());
  }

  @Test
  void aStageThatIsGivenTheNameItHasSaysNothing() {
    model.stages().rename(backend.stage(0).id(), " " + backend.stage(0).name());
    backend.lanes.runAll();
    assertEquals(List.of(), backend.frame.done, "an undo would take back something else");
  }

  @Test
  void aStageWithAnEndedApplicationSaysWhyItStays() {
    var _ = new MoveApplications(backend.store).end(List.of(ada.id()), Outcome.REJECTED, "");
    backend.move(grace, 1);
    backend.lanes.runAll();

    assertEquals(
        "1 candidate is in it, ended ones included", model.stages().kept(backend.stage(0).id()));
    assertEquals("", model.stages().kept(backend.stage(3).id()));
    model.stages().remove(backend.stage(0).id());
    backend.lanes.runAll();
    assertEquals(6, model.deck().columns().size());
    assertEquals(1, backend.frame.notices.size());
  }

  @Test
  void theNextStepIsPlannedAndTakenAway() {
    model.moves().plan(ada.id(), "Call back", LocalDate.of(2026, 3, 5));
    backend.lanes.runAll();
    assertEquals("Call back", backend.stored(ada).nextStep());

    model.moves().plan(ada.id(), "", LocalDate.of(2026, 3, 5));
    backend.lanes.runAll();
    assertEquals("", backend.stored(ada).nextStep());
    assertEquals(null, backend.stored(ada).nextStepOn());
  }

  @Test
  void aVerbIsAboutAllMarkedWhenItsCardIsOneOfThem() {
    model.mark(ada.id());

    assertEquals(List.of(ada.id()), model.chosen(ada.id()));
    assertEquals(List.of(grace.id()), model.chosen(grace.id()));
    model.mark(grace.id());
    assertEquals(2, model.chosen(grace.id()).size());
    model.mark(grace.id());
    assertEquals(1, model.marked().size());
  }

  @Test
  void theJobIsPutOnHoldAndItsStatusShows() {
    model.changeStatus(JobStatus.ON_HOLD);
    backend.lanes.runAll();

    assertEquals(JobStatus.ON_HOLD, java.util.Objects.requireNonNull(model.job().get()).status());
    assertEquals(List.of("Put Backend developer on hold"), backend.frame.done);
  }

  @Test
  void thatNobodyIsFoundIsToldEachTime() {
    var add =
        new AddViewModel(backend.job, backend.data(), backend.lanes, backend.voice(), model.deck());
    var told = new ArrayList<Integer>();
    var _ = add.found().subscribe(() -> told.add(add.found().get().rows().size()));
    for (var typed : List.of("Noor", "Noor van Dijk")) {
      add.search(typed);
      backend.lanes.pass(java.time.Duration.ofSeconds(1));
    }
    assertEquals(List.of(0, 0), told);
  }

  @Test
  void whoIsInTheJobAlreadyIsSaidWhileAdding() {
    var add =
        new AddViewModel(backend.job, backend.data(), backend.lanes, backend.voice(), model.deck());
    add.search("ada");
    backend.lanes.pass(java.time.Duration.ofSeconds(1));

    var found = add.found().get().rows().getFirst();
    assertEquals("Applied", add.standing(found.candidate().id()).orElseThrow());
    add.add(found, "");
    add.addNew("Kwame Mensah", "Referral");
    backend.lanes.runAll();

    assertEquals(List.of("Added Kwame Mensah to Applied"), backend.frame.done);
    assertEquals("Ada Lovelace is in this job already", backend.frame.notices.getFirst().what());
    assertEquals(3, names(0).size());
    assertEquals(
        "Referral",
        backend.store.read(s -> s.all(Candidate.KIND)).stream()
            .filter(person -> person.name().startsWith("Kwame"))
            .findFirst()
            .orElseThrow()
            .source());
  }

  private List<String> names(int column) {
    return model.deck().columns().get(column).cards().stream().map(ApplicationCard::name).toList();
  }
}
