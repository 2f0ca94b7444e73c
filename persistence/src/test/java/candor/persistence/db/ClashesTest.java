package candor.persistence.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.fixture.Somebody;
import candor.model.candidate.CustomFieldId;
import candor.model.candidate.Documents;
import candor.model.interview.Clashes;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewPlan;
import candor.model.interview.InterviewState;
import candor.model.interview.PlanInterviews;
import candor.model.interview.PlanResult;
import candor.model.interview.TakeNotes;
import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.kit.RoleKit;
import candor.model.people.Me;
import candor.model.people.People;
import candor.model.people.PersonId;
import candor.model.pipeline.ApplicationId;
import candor.persistence.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who would have to be in two interviews at once, and which kit an interview uses.
class ClashesTest {
  private static final Instant TEN = Instant.parse("2026-03-04T10:00:00Z");
  @TempDir Path folder;
  private Workspace workspace;
  private PlanInterviews planning;
  private ApplicationId first;
  private ApplicationId second;
  private PersonId grace;
  private PersonId rob;
  private InterviewId there;

  @BeforeEach
  void oneIsPlanned() {
    workspace =
        Workspace.inMemory(
            folder, InstantSource.fixed(TEN.minusSeconds(86_400)), new SplittableRandom(1));
    var store = workspace.store();
    planning = new PlanInterviews(store);
    var opened =
        new EditJobs(store).open(JobDetails.titled("Backend"), null, EditJobs.FIRST_STAGES);
    var job = assertInstanceOf(JobResult.Saved.class, opened).job();
    var field = Somebody.field(store);
    first = applied("quagga", field, job);
    second = applied("zebra", field, job);
    grace = new People(store).add("Grace").orElseThrow().id();
    rob = new People(store).add("Rob").orElseThrow().id();
    there = planned(first, new InterviewPlan("Onsite", TEN, 45, "UTC", ""), grace);
  }

  private ApplicationId applied(String word, CustomFieldId field, Job job) {
    var somebody = new Somebody(workspace.store(), word);
    return somebody.applied(somebody.added(field, new Documents.Stored(1, word)), job);
  }

  private InterviewId planned(ApplicationId application, InterviewPlan plan, PersonId who) {
    return assertInstanceOf(
            PlanResult.Planned.class, planning.plan(application, plan, Map.of(who, List.of())))
        .interview()
        .id();
  }

  @AfterEach
  void end() {
    workspace.close();
  }

  private List<String> clashes(
      ApplicationId with,
      Instant start,
      int minutes,
      Optional<InterviewId> moved,
      PersonId... who) {
    return new Clashes(workspace.store(), workspace.interviews())
        .find(new Clashes.Question(with, start, minutes, Set.of(who), moved)).stream()
            .map(clash -> clash.who() + " in " + clash.other().interview().round())
            .toList();
  }

  private List<String> clashes(Instant start, int minutes, PersonId... who) {
    return clashes(second, start, minutes, Optional.empty(), who);
  }

  @Test
  void whoIsOnBothPanelsClashesAndNobodyElse() {
    assertEquals(List.of("Grace in Onsite"), clashes(TEN, 45, grace, rob));
    assertEquals(List.of(), clashes(TEN, 45, rob));
  }

  @Test
  void theCandidateCannotBeInTwoEither() {
    assertEquals(
        List.of("Nn quagga in Onsite", "Grace in Onsite"),
        clashes(first, TEN, 45, Optional.empty(), grace));
    assertEquals(List.of("Nn quagga in Onsite"), clashes(first, TEN, 45, Optional.empty(), rob));
  }

  @Test
  void backToBackIsNoClashAndAMinuteIs() {
    assertEquals(List.of(), clashes(TEN.plusSeconds(45 * 60), 30, grace));
    assertEquals(List.of(), clashes(TEN.minusSeconds(30 * 60), 30, grace));
    assertEquals(List.of("Grace in Onsite"), clashes(TEN.plusSeconds(44 * 60), 30, grace));
    assertEquals(List.of("Grace in Onsite"), clashes(TEN.minusSeconds(30 * 60), 31, grace));
    assertEquals(List.of("Grace in Onsite"), clashes(TEN.plusSeconds(600), 5, grace));
  }

  @Test
  void aLongOneThatBeganHoursBeforeIsFound() {
    var _ =
        planned(second, new InterviewPlan("Day", TEN.minusSeconds(7 * 3600), 480, "UTC", ""), rob);
    assertEquals(
        List.of("Rob in Day"), clashes(first, TEN.plusSeconds(46 * 60), 5, Optional.empty(), rob));
  }

  @Test
  void whatIsMovedCalledOffOrOverDoesNotClash() {
    assertEquals(List.of(), clashes(first, TEN, 45, Optional.of(there), grace));
    var _ = planning.lead(there, InterviewState.ENDED);
    assertEquals(List.of(), clashes(TEN, 45, grace));
    var other = planned(second, new InterviewPlan("Second", TEN, 45, "UTC", ""), grace);
    assertEquals(List.of("Grace in Second"), clashes(first, TEN, 45, Optional.empty(), grace));
    var _ = planning.lead(other, InterviewState.CANCELLED);
    assertEquals(List.of(), clashes(first, TEN, 45, Optional.empty(), grace));
  }

  @Test
  void anInterviewMayUseAnotherKitUntilSomethingIsWrittenWithIt() {
    var kits = workspace.store().read(s -> s.all(RoleKit.KIND));
    var plan = new InterviewPlan("Onsite", TEN, 45, "UTC", "");
    var panel = Map.of(grace, List.<String>of());
    var moved = planning.move(there, plan.with(kits.get(0).id()), panel);
    assertEquals(
        kits.get(0).id(), assertInstanceOf(PlanResult.Planned.class, moved).interview().kit());
    var kept = planning.move(there, plan, panel);
    assertEquals(
        kits.get(0).id(), assertInstanceOf(PlanResult.Planned.class, kept).interview().kit());
    workspace.seat(grace);
    var _ = new TakeNotes(workspace.store()).jot(there, "", "Begun");
    workspace.seat(Me.OWNER);
    assertEquals(
        new PlanResult.Unsound(PlanResult.Problem.KIT_IN_USE),
        planning.move(there, plan.with(kits.get(1).id()), panel));
    assertInstanceOf(
        PlanResult.Planned.class, planning.move(there, plan.with(kits.get(0).id()), panel));
  }
}
