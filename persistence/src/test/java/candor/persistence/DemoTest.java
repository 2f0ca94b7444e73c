package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.EditCandidates;
import candor.model.intake.AcceptProposals;
import candor.model.interview.Interview;
import candor.model.interview.InterviewState;
import candor.model.job.Job;
import candor.model.pipeline.Application;
import candor.model.posting.OutboxState;
import candor.model.scorecard.CardContent;
import candor.model.scorecard.OpenScorecards;
import candor.model.scorecard.Scorecard;
import candor.model.scorecard.Seal;
import candor.model.store.Operation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  @TempDir private Path temporary;

  @Test
  void aCompanyWithFourMonthsBehindIt() {
    try (var demo = opened(Demo.open(temporary.resolve("demo"), Demo.clock()))) {
      assertTrue(demo.isDemo());
      var rows = demo.store();
      assertTrue(rows.read(s -> s.all(Job.KIND)).size() >= 7);
      assertTrue(rows.read(s -> s.all(Candidate.KIND)).size() >= 160);
      assertTrue(rows.read(s -> s.all(Application.KIND)).size() >= 220);
      var past =
          rows.read(s -> s.all(Interview.KIND)).stream()
              .filter(interview -> interview.state() == InterviewState.ENDED)
              .count();
      assertTrue(past >= 40, past + " interviews");
      assertTrue(demo.jobs().summaries().stream().filter(job -> job.active() >= 5).count() >= 7);
    }
  }

  @Test
  void itsSealsAreTrue() {
    try (var demo = opened(Demo.open(temporary.resolve("demo"), Demo.clock()))) {
      var cards = demo.store().read(s -> s.all(Scorecard.KIND));
      assertTrue(cards.size() >= 50, cards.size() + " cards");
      for (var card : cards) {
        var content = demo.store().read(s -> CardContent.of(s, card));
        assertTrue(Seal.isIntact(content));
        for (var rating : content.ratings()) {
          assertEquals(
              rating.level().number().isEmpty(),
              content.evidence(rating.competency()).isEmpty(),
              rating.toString());
        }
      }
    }
  }

  @Test
  void todayOneTalkWaitsForMyCardAndAColleaguesIsClosedUntilThen() {
    try (var demo = opened(Demo.open(temporary.resolve("demo"), Demo.clock()))) {
      var due = demo.interviews().unsealed(Demo.NOW);
      assertEquals(List.of("Leonor Magalhães"), due.stream().map(i -> i.candidateName()).toList());
      var views = new OpenScorecards(demo.store()).of(due.getFirst().interview().id());
      assertEquals(1, views.size());
      assertTrue(assertInstanceOf(OpenScorecards.Closed.class, views.getFirst()).isSealed());
      var start = Demo.NOW.truncatedTo(ChronoUnit.DAYS);
      assertEquals(2, demo.interviews().between(start, start.plus(Duration.ofDays(1))).size());
      assertTrue(
          demo.interviews().between(Demo.NOW, Demo.NOW.plus(Duration.ofDays(20))).size() > 4);
    }
  }

  @Test
  void proposalsWaitAndOneOfThemIsSomebodyKnown() {
    try (var demo = opened(Demo.open(temporary.resolve("demo"), Demo.clock()))) {
      var waiting = new AcceptProposals(demo.store()).waiting();
      assertTrue(waiting.size() >= 3, waiting.toString());
      assertTrue(waiting.stream().anyMatch(proposal -> !proposal.duplicates().isEmpty()));
    }
  }

  @Test
  void mostPostingsAreVerifiedAndOneIsQueued() {
    try (var demo = opened(Demo.open(temporary.resolve("demo"), Demo.clock()))) {
      var states =
          demo.postings().twins().stream()
              .collect(Collectors.groupingBy(twin -> twin.state(), Collectors.counting()));
      assertTrue(states.getOrDefault(OutboxState.VERIFIED, 0L) >= 7, states.toString());
      assertEquals(1, states.getOrDefault(OutboxState.QUEUED, 0L), states.toString());
      try (var boards = new JobBoards(demo, Demo.clock())) {
        assertTrue(boards.exchange().isClean());
      }
    }
  }

  @Test
  void itsJournalIsInTheOrderOfTime() {
    try (var demo = opened(Demo.open(temporary.resolve("demo"), Demo.clock()))) {
      var times =
          demo.history().all(Long.MAX_VALUE, 10_000).reversed().stream()
              .map(Operation::at)
              .toList();
      assertTrue(times.size() > 1_500, times.size() + " operations");
      assertEquals(times.stream().sorted(Comparator.naturalOrder()).toList(), times);
      assertTrue(times.getLast().isBefore(Demo.NOW));
    }
  }

  @Test
  void isTheSameEveryTime() {
    try (var one = opened(Demo.live(temporary.resolve("one"), Demo.clock()));
        var other = opened(Demo.open(temporary.resolve("other"), Demo.clock()))) {
      assertEquals(
          other.history().all(Long.MAX_VALUE, 10_000), one.history().all(Long.MAX_VALUE, 10_000));
    }
  }

  @Test
  void aResetTakesBackWhatWasDone() {
    var folder = temporary.resolve("demo");
    long before;
    try (var demo = opened(Demo.open(folder, Demo.clock()))) {
      before = demo.history().all(Long.MAX_VALUE, 1).getFirst().sequence();
      var _ = new EditCandidates(demo.store()).add(CandidateDetails.named("Guest"));
      assertInstanceOf(OpenResult.InUse.class, Demo.reset(folder, Demo.clock()));
    }
    try (var demo = opened(Demo.open(folder, Demo.clock()))) {
      assertEquals(before + 1, demo.history().all(Long.MAX_VALUE, 1).getFirst().sequence());
    }
    try (var demo = opened(Demo.reset(folder, Demo.clock()))) {
      assertEquals(before, demo.history().all(Long.MAX_VALUE, 1).getFirst().sequence());
    }
  }

  @Test
  void whatIsNoDemoIsNeverReset() throws Exception {
    var folder = temporary.resolve("work");
    opened(new Workspaces(InstantSource.system(), new Random()).create(folder, false, "Me"))
        .close();
    var before = Fingerprint.of(folder);
    assertInstanceOf(OpenResult.NotEmpty.class, Demo.reset(folder, Demo.clock()));
    var other = Files.createDirectory(temporary.resolve("other"));
    Files.writeString(other.resolve("thesis.txt"), "mine");
    assertInstanceOf(OpenResult.NotEmpty.class, Demo.reset(other, Demo.clock()));
    assertEquals(before, Fingerprint.of(folder));
    assertFalse(Workspaces.isWorkspace(other));
  }

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
