package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.Somebody;
import candor.model.archive.Finding;
import candor.model.candidate.Documents;
import candor.model.debrief.Debriefs;
import candor.model.debrief.Decide;
import candor.model.debrief.Decision;
import candor.model.debrief.DecisionOutcome;
import candor.model.debrief.DecisionResult;
import candor.model.debrief.Dissent;
import candor.model.debrief.Matrix;
import candor.model.debrief.Rule;
import candor.model.debrief.Weigh;
import candor.model.erasure.EraseCandidates;
import candor.model.interview.Interview;
import candor.model.interview.InterviewState;
import candor.model.interview.Panelist;
import candor.model.interview.PanelistId;
import candor.model.interview.PlanInterviews;
import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.people.EditPeople;
import candor.model.people.People;
import candor.model.people.Role;
import candor.model.pipeline.ApplicationId;
import candor.model.store.Act;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Decisions as the database keeps them, on every path out of it.
class DecisionsTest {
  private static final Documents.Stored RESUME = new Documents.Stored(3, "00".repeat(32));
  private static final String SALT = "5a".repeat(32);
  private final Workspace workspace =
      Workspace.inMemory(
          Path.of("target", "decisions"),
          InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z")),
          new SplittableRandom(7));
  private final Job job =
      ((JobResult.Saved)
              new EditJobs(workspace.store())
                  .open(JobDetails.titled("Nurse"), null, EditJobs.FIRST_STAGES))
          .job();
  private final Decide decide = new Decide(workspace.store(), workspace.interviews());
  private final Somebody ada = new Somebody(workspace.store(), "Qwertz");

  @AfterEach
  void close() {
    workspace.close();
  }

  private ApplicationId decided() {
    var field = Somebody.field(workspace.store());
    var application = ada.applied(ada.added(field, RESUME), job);
    var _ = ada.interviewed(application, List.of("a", "b"));
    var grace = new People(workspace.store()).add("Grace").orElseThrow().id();
    var _ = new Weigh(workspace.store()).by(job.id(), Rule.HOLISTIC);
    var _ = new Weigh(workspace.store()).count(job.id(), "a", 2);
    var _ = new Weigh(workspace.store()).drop(job.id(), grace, true);
    var _ = decide.write(application, DecisionOutcome.HIRE, "Qwertz knows", "Few rated Qwertz");
    var said = decide.dissent(application, grace, "Grace doubts Qwertz");
    var sealed = decide.seal(((DecisionResult.Saved) said).decision(), SALT);
    assertTrue(sealed instanceof DecisionResult.Saved, sealed.toString());
    return application;
  }

  private Decision decision(ApplicationId application) {
    return workspace.store().read(s -> s.of(Decision.KIND, application)).getFirst();
  }

  // The document of the made-up candidate has no bytes.
  private List<Finding> found() {
    return Archive.verify(workspace).findings().stream()
        .filter(finding -> !(finding instanceof Finding.DocumentAltered))
        .toList();
  }

  private String exported() throws IOException {
    var out = new ByteArrayOutputStream();
    var _ = Archive.export(workspace, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void itIsReadAsItWasWrittenAndVerified() {
    var decision = decision(decided());
    assertTrue(decision.isSealed());
    assertEquals(List.of(), found());
  }

  @Test
  void anAlteredDecisionIsFound() {
    var decision = decision(decided());
    workspace
        .store()
        .write(
            Act.lasting("write-decision"),
            tx ->
                tx.put(
                    new Decision(
                        decision.id(),
                        decision.job(),
                        decision.application(),
                        decision.author(),
                        DecisionOutcome.REJECT,
                        decision.rationale(),
                        decision.ruleReason(),
                        decision.basis(),
                        decision.sealedAt(),
                        decision.salt(),
                        decision.seal(),
                        decision.revision())));
    assertEquals(List.of(new Finding.DecisionAltered(decision.id().value())), found());
  }

  @Test
  void aDissentThatIsTakenAwayIsFound() {
    var decision = decision(decided());
    var dissent = workspace.store().read(s -> s.of(Dissent.KIND, decision.id())).getFirst();
    workspace
        .store()
        .write(
            Act.lasting("note-dissent"),
            tx -> {
              tx.remove(dissent.id());
              return true;
            });
    assertEquals(List.of(new Finding.DecisionAltered(decision.id().value())), found());
  }

  @Test
  void noWordOfAClosedDecisionLeavesByExportOrHistory() throws IOException {
    var application = decided();
    assertTrue(exported().contains("Few rated Qwertz"));
    assertFalse(
        workspace.history().of(application, Long.MAX_VALUE, 100).toString().contains("Few rated"));
    // Who is on the panel and has not sealed.
    var kim = new People(workspace.store()).add("Kim").orElseThrow().id();
    var _ = new EditPeople(workspace.store()).assign(kim, Role.RECRUITER);
    var talk = workspace.store().read(s -> s.of(Interview.KIND, application)).getFirst().id();
    var _ =
        workspace
            .store()
            .write(
                Act.undoable("move-interview"),
                tx -> tx.put(new Panelist(new PanelistId(tx.newId()), talk, kim, List.of(), 0)));
    workspace.seat(kim);
    var told = exported();
    for (var words : List.of("Few rated Qwertz", "Qwertz knows", "Grace doubts")) {
      assertFalse(told.contains(words), words);
    }
  }

  @Test
  void itGoesWithTheCandidate() throws IOException {
    var application = decided();
    var candidate = workspace.store().read(s -> s.find(application)).orElseThrow().candidate();
    var _ = new EraseCandidates(workspace.store(), ZoneOffset.UTC).erase(candidate, "Asked");
    assertEquals(0, workspace.store().read(s -> s.all(Decision.KIND)).size());
    assertEquals(0, workspace.store().read(s -> s.all(Dissent.KIND)).size());
  }

  @Test
  void whoIsOutIsComparedNoMoreAndStillCountsForAgreement() {
    var store = workspace.store();
    var field = Somebody.field(store);
    var nobody = new Somebody(store, "Noone");
    var _ = nobody.applied(nobody.added(field, RESUME), job);
    var first = ada.applied(ada.added(field, RESUME), job);
    var _ = ada.interviewed(first, List.of("a"));
    var _ = ada.interviewed(first, List.of("b"));
    var out = new Somebody(store, "Out");
    var rejected = out.applied(out.added(field, RESUME), job);
    var _ = out.interviewed(rejected, List.of("a"));
    out.rejected(rejected);
    var off = new Somebody(store, "Off");
    var cancelled = off.applied(off.added(field, RESUME), job);
    var talk = off.interviewed(cancelled, List.of("a"));
    var _ = new PlanInterviews(store).lead(talk, InterviewState.CANCELLED);
    var debriefs = new Debriefs(store, workspace.interviews());
    assertEquals(List.of(first), applications(debriefs.of(first).orElseThrow().candidates()));
    assertEquals(List.of(first, rejected), applications(debriefs.interviewed(job.id())));
  }

  private static List<ApplicationId> applications(List<Matrix> candidates) {
    return candidates.stream().map(Matrix::application).toList();
  }
}
