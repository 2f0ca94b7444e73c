package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.EditCandidates;
import candor.model.intake.AcceptProposals;
import candor.model.interview.Interview;
import candor.model.interview.InterviewState;
import candor.model.job.Job;
import candor.model.pipeline.Application;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardException;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.OutboxState;
import candor.model.scorecard.CardContent;
import candor.model.scorecard.OpenScorecards;
import candor.model.scorecard.Scorecard;
import candor.model.scorecard.Seal;
import candor.model.store.Operation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  private static final Duration TEN = Duration.ofMinutes(10);
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
  void nobodyIsDebriefedBeforeTheTalk() {
    try (var demo = opened(Demo.open(temporary.resolve("demo"), Demo.clock()))) {
      var talks = demo.store().read(s -> s.all(Interview.KIND));
      var debriefed =
          demo.store().read(s -> s.all(Application.KIND)).stream()
              .filter(application -> application.nextStep().startsWith("Debrief"))
              .toList();
      assertFalse(debriefed.isEmpty());
      for (var application : debriefed) {
        var due = Objects.requireNonNull(application.nextStepOn());
        var theirs =
            talks.stream()
                .filter(talk -> talk.application().equals(application.id()))
                .map(talk -> LocalDate.ofInstant(talk.startsAt(), ZoneOffset.UTC))
                .toList();
        assertFalse(theirs.isEmpty());
        assertTrue(theirs.stream().noneMatch(due::isBefore), theirs + " and " + due);
      }
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
              .map(twin -> Objects.requireNonNull(twin.newest()).state())
              .collect(Collectors.groupingBy(state -> state, Collectors.counting()));
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
      var times = times(demo);
      assertTrue(times.size() > 1_500, times.size() + " operations");
      assertTrue(isInOrder(demo));
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
  void aNewOneStartsInTheMorning() {
    var folder = temporary.resolve("demo");
    var time = Demo.clock();
    time.goOnFrom(Demo.NOW.plus(TEN));
    try (var demo = opened(Demo.open(folder, time))) {
      assertNear(Demo.NOW.plus(TEN), demo);
      write(demo);
    }
    try (var demo = opened(Demo.reset(folder, Demo.clock()))) {
      assertNear(Demo.NOW, demo);
    }
  }

  @Test
  void itsTimeGoesOnFromWhatWasWrittenLastWhoeverOpensIt() throws Exception {
    var folder = temporary.resolve("demo");
    var time = Demo.clock();
    var backup = temporary.resolve("demo.candor");
    try (var demo = opened(Demo.open(folder, time))) {
      time.goOnFrom(Demo.NOW.plus(TEN));
      write(demo);
      var _ = Backups.write(demo, backup);
    }
    try (var demo = opened(Demo.open(folder, Demo.clock()))) {
      assertNear(Demo.NOW.plus(TEN), demo);
      write(demo);
      assertTrue(isInOrder(demo));
    }
    var workspaces = new Workspaces(InstantSource.system(), new Random());
    try (var demo = opened(workspaces.open(folder))) {
      assertNear(Demo.NOW.plus(TEN), demo);
    }
    try (var demo = opened(workspaces.restore(backup, temporary.resolve("back")))) {
      assertNear(Demo.NOW.plus(TEN), demo);
      assertTrue(isInOrder(demo));
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

  @Test
  void nothingLeavesThisComputerFromIt() {
    try (var demo = opened(Demo.open(temporary.resolve("demo"), Demo.clock()));
        var boards = new JobBoards(demo, demo.clock())) {
      var inside = Set.of(BoardSort.PRACTICE, BoardSort.CAREER_SITE);
      for (var sort : BoardSort.values()) {
        if (!inside.contains(sort)) {
          assertStays(boards, account(sort, Map.of()));
        }
      }
      assertStays(boards, account(BoardSort.CAREER_SITE, Map.of("delivery", "webdav")));
      assertStays(boards, account(BoardSort.CAREER_SITE, Map.of("delivery", "sftp")));
      assertStays(
          boards, account(BoardSort.MAILBOX, Map.of("intake", "folder", "thanks", "Thank you")));
      assertDoesNotThrow(() -> boards.test(account(BoardSort.PRACTICE, Map.of())));
      assertDoesNotThrow(() -> boards.test(account(BoardSort.CAREER_SITE, Map.of())));
      assertDoesNotThrow(() -> boards.test(account(BoardSort.MAILBOX, Map.of("intake", "folder"))));
    }
  }

  private static void assertStays(JobBoards boards, BoardAccount account) {
    var why = assertThrows(BoardException.class, () -> boards.test(account), account.toString());
    assertEquals(BoardException.Reason.UNREACHABLE, why.reason(), why::toString);
    assertTrue(why.toString().contains("demo"), why::toString);
  }

  private BoardAccount account(BoardSort sort, Map<String, String> options) {
    var address = temporary.toAbsolutePath().toString();
    var said = new BoardSettings("Board", address, "Fernhill", "", "", options);
    return BoardAccount.of(new BoardId(new UUID(1, 1)), sort, said);
  }

  private static void write(Workspace demo) {
    var _ = new EditCandidates(demo.store()).add(CandidateDetails.named("Guest"));
  }

  private static void assertNear(Instant time, Workspace demo) {
    var now = demo.clock().instant();
    assertFalse(now.isBefore(time), now.toString());
    assertTrue(now.isBefore(time.plus(TEN)), now.toString());
  }

  private static boolean isInOrder(Workspace demo) {
    var times = times(demo);
    return times.equals(times.stream().sorted(Comparator.naturalOrder()).toList());
  }

  private static List<Instant> times(Workspace demo) {
    return demo.history().all(Long.MAX_VALUE, 10_000).reversed().stream()
        .map(Operation::at)
        .toList();
  }

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
