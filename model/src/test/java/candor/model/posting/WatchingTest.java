package candor.model.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.JobStatus;
import candor.model.job.Workplace;
import candor.model.store.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is looked at though it was opened at a board, and what is noted of it.
class WatchingTest {
  private static final Instant LATER = MemoryStore.START.plus(Duration.ofDays(2));
  private final MemoryStore store = new MemoryStore();
  private final EditBoards boards = new EditBoards(store);
  private final EditJobs jobs = new EditJobs(store);
  private final Outbox outbox = new Outbox(store);
  private final Undo undo = new Undo(store);
  private final BoardAccount greenhouse = board(BoardSort.GREENHOUSE, "acme");
  private final Job nurse = job("Nurse");

  @Test
  void onlyABoardWhosePublicSideIsKnownIsAsked() {
    var silent = board(BoardSort.GREENHOUSE, "");
    var others =
        List.of(
            silent,
            board(BoardSort.WORKABLE, "acme"),
            board(BoardSort.PERSONIO, ""),
            board(BoardSort.LEVER, ""),
            board(BoardSort.ASHBY, ""));
    for (var other : others) {
      var _ = tie(nurse, other, "1");
    }
    assertEquals(List.of(), outbox.outThere(LATER));
    var watched = tie(nurse, greenhouse, "1");
    assertEquals(List.of(watched), outbox.outThere(LATER));
    assertTrue(greenhouse.watches());
    assertTrue(others.stream().noneMatch(BoardAccount::watches));
  }

  @Test
  void itIsLookedAtAgainOnceThatWasLongAgoAndNoLongerWithoutAToken() {
    var posting = tie(nurse, greenhouse, "1");
    assertEquals(List.of(), watch(posting, "Nurse"));
    assertEquals(List.of(), outbox.outThere(MemoryStore.START.minusSeconds(1)));
    assertEquals(1, outbox.outThere(LATER).size());
    var _ = boards.edit(greenhouse.id(), settings("")).orElseThrow();
    assertEquals(List.of(), outbox.outThere(LATER));
  }

  @Test
  void whatThePublicSeesIsNotedAndNoOperationComesOfIt() {
    var posting = tie(nurse, greenhouse, "1");
    assertEquals(List.of(posting.id()), watch(posting, "Nurse, nights"));
    var seen = stored(posting);
    assertEquals("Nurse, nights", Objects.requireNonNull(seen.seen()).title());
    assertEquals(MemoryStore.START, seen.seenAt());
    assertEquals("https://boards.example/1", seen.link());
    assertEquals("1", seen.remote(), "applications still come by it");
    assertNull(seen.sent());
    assertNull(seen.wanted());
    assertEquals(List.of(), outbox.due());

    assertEquals(List.of(posting.id()), watch(seen, null));
    assertNull(stored(posting).seen());
    assertNull(stored(posting).link());
    var _ = jobs.changeStatus(nurse.id(), JobStatus.CLOSED);
    assertEquals(List.of(), watch(stored(posting), null), "nothing is wanted there any more");
  }

  @Test
  void anotherTieForgetsWhatWasSeenOfTheOneBefore() {
    var posting = tie(nurse, greenhouse, "1");
    var _ = watch(posting, "Nurse");
    var again = tie(nurse, greenhouse, "1");
    assertEquals(stored(posting), again);
    assertEquals(MemoryStore.START, again.seenAt(), "it is the same job there");
    assertForgotten(tie(nurse, greenhouse, "2"));

    var _ = watch(stored(posting), "Nurse");
    var cook = tie(job("Cook"), greenhouse, "2");
    assertForgotten(cook);
    assertForgotten(stored(posting));
    assertNull(stored(posting).remote(), "a job there belongs to one here");

    var _ = watch(cook, "Cook");
    assertForgotten(boards.untie(cook.id()).orElseThrow());
    assertEquals(List.of(), outbox.outThere(LATER));
  }

  @Test
  void aTieIsUndoneAlsoOnceItWasLookedAtAndReceivedFrom() {
    var first = tie(nurse, greenhouse, "1");
    var _ = watch(first, "Nurse");
    var _ = tie(nurse, greenhouse, "2");
    store.write(
        Act.lasting("receive"), tx -> tx.put(tx.find(greenhouse.id()).orElseThrow().at("page 2")));
    assertEquals(
        List.of(first.id()), outbox.watched(List.of(new Outbox.Watch(stored(first), null))));

    assertInstanceOf(UndoResult.Done.class, undo.undo());
    assertEquals("1", stored(first).remote());
    assertEquals("Nurse", Objects.requireNonNull(stored(first).seen()).title());
    assertInstanceOf(UndoResult.Done.class, undo.undo(), "the job that was made to be seen");
    assertInstanceOf(UndoResult.Done.class, undo.undo());
    assertEquals(Optional.empty(), store.read(s -> s.find(first.id())));
  }

  @Test
  void whatWasTiedToAnotherJobMeanwhileIsLeft() {
    var before = tie(nurse, greenhouse, "1");
    var now = tie(nurse, greenhouse, "2");
    assertEquals(List.of(), watch(before, "Doctor"));
    assertEquals(now, stored(now));
  }

  private List<PostingId> watch(Posting asked, @Nullable String title) {
    var shown =
        title == null
            ? null
            : new Board.Shown(PostingContent.of(job(title), ""), "", "https://boards.example/1");
    return outbox.watched(List.of(new Outbox.Watch(asked, shown)));
  }

  private static void assertForgotten(Posting posting) {
    assertNull(posting.seen());
    assertNull(posting.seenAt());
    assertNull(posting.link());
  }

  private Posting tie(Job job, BoardAccount board, String there) {
    return boards.tie(job.id(), board.id(), new Board.OwnJob(there, "There")).orElseThrow();
  }

  private Posting stored(Posting posting) {
    return store.read(s -> s.find(posting.id())).orElseThrow();
  }

  private BoardAccount board(BoardSort sort, String token) {
    return boards.add(sort, settings(token)).orElseThrow();
  }

  private static BoardSettings settings(String token) {
    return new BoardSettings("Board", "", "Acme", "", "", options(token));
  }

  private static Map<String, String> options(String token) {
    return Map.of("clientId", "id", "user", "7", "subdomain", "acme", "boardToken", token);
  }

  private Job job(String title) {
    var details =
        new JobDetails(
            title, 1, "", "", "AT", Workplace.ON_SITE, Employment.FULL_TIME, null, "Care.");
    return ((JobResult.Saved) jobs.open(details, null, EditJobs.FIRST_STAGES)).job();
  }
}
