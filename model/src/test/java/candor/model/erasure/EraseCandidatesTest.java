package candor.model.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.fixture.Somebody;
import candor.model.candidate.Candidate;
import candor.model.candidate.CustomFieldId;
import candor.model.candidate.Documents;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.intake.Proposal;
import candor.model.intake.ReceiveApplications;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.Workplace;
import candor.model.people.Me;
import candor.model.pipeline.Application;
import candor.model.pipeline.Outcome;
import candor.model.posting.Board;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.Posting;
import candor.model.posting.PublishJob;
import candor.model.store.Kind;
import candor.model.store.Row;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EraseCandidatesTest {
  private static final Documents.Stored RESUME = new Documents.Stored(3, "00");
  private static final List<Kind<?>> KINDS =
      List.of(
          Candidate.KIND,
          candor.model.candidate.Contact.KIND,
          candor.model.candidate.Tag.KIND,
          candor.model.candidate.Document.KIND,
          candor.model.candidate.CustomValue.KIND,
          candor.model.note.Note.KIND,
          candor.model.people.Setting.KIND,
          LegalHold.KIND,
          Application.KIND,
          candor.model.pipeline.StageVisit.KIND,
          candor.model.interview.Interview.KIND,
          candor.model.interview.Panelist.KIND,
          candor.model.interview.NoteLine.KIND,
          candor.model.interview.Sitting.KIND,
          candor.model.interview.QuestionVisit.KIND,
          candor.model.interview.NotAsked.KIND,
          candor.model.interview.AddedQuestion.KIND,
          candor.model.scorecard.Scorecard.KIND,
          candor.model.scorecard.Rating.KIND,
          candor.model.scorecard.Evidence.KIND,
          candor.model.scorecard.Amendment.KIND,
          candor.model.scorecard.EarlyOpening.KIND,
          candor.model.interview.NoteLine.KIND,
          Proposal.KIND);
  private final MemoryStore store = new MemoryStore();
  private final EraseCandidates erase = new EraseCandidates(store, ZoneOffset.UTC);
  private final Somebody ada = new Somebody(store, "Qwertz");
  private final Somebody grace = new Somebody(store, "Hopper");
  private final CustomFieldId field = Somebody.field(store);
  private final BoardId board =
      new EditBoards(store)
          .add(BoardSort.PRACTICE, BoardSettings.of("Practice", "", "Acme"))
          .orElseThrow()
          .id();
  private final Job job = job();

  @Test
  void everythingOfThemGoesAndEverythingOfOthersStays() {
    var other = grace.added(field, RESUME);
    grace.typed(other);
    var _ = grace.interviewed(grace.applied(other, job), List.of("a"));
    var before = rows();
    var id = ada.added(field, RESUME);
    ada.typed(id);
    var _ = ada.interviewed(ada.applied(id, job), List.of("a", "b"));
    ada.accepted(ada.received(board, job.id(), "1"), id);
    var _ = ada.received(board, job.id(), "2");
    var more = rows();

    var erasure = assertErased(erase.erase(id, "Asked for it"));

    assertEquals(before, rows());
    assertFalse(erasure.toString().contains("Qwertz"), erasure.toString());
    var counts =
        erasure.removed().stream().collect(Collectors.toMap(ErasedCount::kind, ErasedCount::count));
    assertEquals(more.size() - before.size(), counts.values().stream().mapToInt(n -> n).sum());
    assertEquals(2, counts.get("proposal"));
    assertEquals(2, counts.get("scorecard"));
    assertEquals(2, counts.get("rating"));
    assertEquals(4, counts.get("note"));
    assertEquals(3, counts.get("setting"));
  }

  @Test
  void whatStaysSaysWhatHappenedToNobody() {
    var _ = new Me(store).rename("Lin", "");
    var id = ada.added(field, RESUME);
    store.at(MemoryStore.START.plus(Duration.ofDays(1)));
    var application = ada.applied(id, job);
    store.at(MemoryStore.START.plus(Duration.ofDays(9)));
    ada.rejected(application);

    var erasure = assertErased(erase.erase(id, "Asked for it"));

    assertEquals("Lin", erasure.author());
    assertEquals("Asked for it", erasure.reason());
    assertEquals(id.value().toString(), erasure.candidate());
    assertEquals(ErasureState.ASKED, erasure.state());
    assertEquals(
        List.of(
            new ErasedApplication(
                job.id(),
                "Nurse",
                Outcome.REJECTED,
                "",
                List.of(
                    new ErasedApplication.Stay("Applied", 0),
                    new ErasedApplication.Stay("Onsite", 8)))),
        erasure.applications());
  }

  @Test
  void aSourceStaysOnlyWhereItIsSaidOfOthersToo() {
    var id = ada.added(field, RESUME);
    ada.accepted(ada.received(board, job.id(), "1"), id);

    var erasure = assertErased(erase.erase(id, "Asked for it"));

    assertEquals("Practice", erasure.applications().getFirst().source());
  }

  @Test
  void undoDoesNotReachIt() {
    var id = ada.added(field, RESUME);
    var _ = assertErased(erase.erase(id, "Asked for it"));

    assertFalse(
        new Undo(store).undo() instanceof UndoResult.Done done
            && done.operation().act().equals(EraseCandidates.ERASE.name()));
    assertTrue(store.read(s -> s.find(id)).isEmpty());
  }

  @Test
  void aHoldForbidsItUntilItsLastDayIsOver() {
    var id = ada.added(field, RESUME);
    var today = LocalDate.ofInstant(MemoryStore.START, ZoneOffset.UTC);
    var hold = new HoldCandidates(store, ZoneOffset.UTC).hold(id, "A claim", today).orElseThrow();

    assertEquals(new EraseResult.Held(hold), erase.erase(id, "Asked for it"));
    assertTrue(store.read(s -> s.find(id)).isPresent());
    assertEquals(hold, erase.preview(id).orElseThrow().hold().orElseThrow());

    store.at(MemoryStore.START.plus(Duration.ofDays(1)));
    var _ = assertErased(erase.erase(id, "Asked for it"));
    assertTrue(rows().isEmpty());
  }

  @Test
  void aHoldIsChangedWhileItHoldsAndBegunAnewAfterwards() {
    var id = ada.added(field, RESUME);
    var holds = new HoldCandidates(store, ZoneOffset.UTC);
    var today = LocalDate.ofInstant(MemoryStore.START, ZoneOffset.UTC);
    var first = holds.hold(id, "A claim", today).orElseThrow();
    var longer = holds.hold(id, "A claim", today.plusDays(1)).orElseThrow();
    assertEquals(first.since(), longer.since());

    store.at(MemoryStore.START.plus(Duration.ofDays(2)));
    var another = holds.hold(id, "Another claim", null).orElseThrow();
    assertEquals(MemoryStore.START.plus(Duration.ofDays(2)), another.since());
  }

  @Test
  void aHoldWithoutAnEndHoldsUntilItIsLifted() {
    var id = ada.added(field, RESUME);
    var holds = new HoldCandidates(store, ZoneOffset.UTC);
    assertTrue(holds.hold(id, " ", null).isEmpty());
    assertTrue(holds.hold(id, "A claim", null).isPresent());
    store.at(MemoryStore.START.plus(Duration.ofDays(5000)));

    assertInstanceOf(EraseResult.Held.class, erase.erase(id, "Asked for it"));

    holds.lift(id);
    var _ = assertErased(erase.erase(id, "Asked for it"));
  }

  @Test
  void theReasonIsNeededAndMayNotNameThem() {
    var id = ada.added(field, RESUME);

    assertEquals(new EraseResult.ReasonMissing(), erase.erase(id, " \n"));
    assertEquals(new EraseResult.ReasonNamesThem("Qwertz"), erase.erase(id, "Qwertz asked for it"));
    assertEquals(
        new EraseResult.ReasonNamesThem(ada.email()),
        erase.erase(id, "Mail from " + ada.email() + " of Monday"));
    assertTrue(store.read(s -> s.find(id)).isPresent());
  }

  @Test
  void nobodyIsErasedTwice() {
    var id = ada.added(field, RESUME);
    var _ = assertErased(erase.erase(id, "Asked for it"));

    assertEquals(new EraseResult.Gone(id), erase.erase(id, "Asked for it"));
    assertEquals(1, erase.all().size());
    assertTrue(erase.preview(id).isEmpty());
  }

  @Test
  void whatABoardDeliveredIsNotTakenAgain() {
    var id = ada.added(field, RESUME);
    ada.accepted(ada.received(board, job.id(), "1"), id);
    var _ = assertErased(erase.erase(id, "Asked for it"));

    assertEquals(0, receive("1", "Nn Qwertz", ada.email()));
    assertEquals(1, receive("2", "Nn Qwertz", ada.email()));
  }

  @Test
  void anApplicationOfANamesakeStays() {
    var id = ada.added(field, RESUME);
    assertEquals(1, receive("1", "Nn Qwertz", "other@example.com"));
    assertEquals(1, receive("2", "Nn Qwertz", ""));
    assertEquals(1, receive("3", "Somebody", ada.email().toUpperCase(java.util.Locale.ROOT)));

    assertEquals(1, erase.preview(id).orElseThrow().namesakes());
    var _ = assertErased(erase.erase(id, "Asked for it"));

    assertEquals(
        List.of("other@example.com"),
        store.read(s -> s.all(Proposal.KIND)).stream().map(Proposal::email).toList());
  }

  @Test
  void itIsDoneOnceTheFilesAre() {
    var id = ada.added(field, RESUME);
    var _ = assertErased(erase.erase(id, "Asked for it"));
    var files = new ErasedFiles(9, 2, 0, 1, 0);

    EraseCandidates.finish(store, files);

    var done = erase.all().getFirst();
    assertEquals(ErasureState.DONE, done.state());
    assertEquals(files, done.files());
    assertTrue(store.read(EraseCandidates::asked).isEmpty());
  }

  private static Erasure assertErased(EraseResult result) {
    return assertInstanceOf(EraseResult.Erased.class, result).erasure();
  }

  private Map<String, String> rows() {
    return store.read(
        s -> {
          var all = new TreeMap<String, String>();
          KINDS.forEach(
              kind -> {
                for (Row<?> row : s.all(kind)) {
                  all.put(kind + " " + row.id().value(), row.toString());
                }
              });
          return all;
        });
  }

  private int receive(String number, String name, String email) {
    var incoming =
        new Board.IncomingApplication(
            number,
            Board.To.posting(Posting.of(job.id(), board)),
            new Board.Applicant(name, email, ""),
            new Board.Said("", "", ""));
    var receive = new ReceiveApplications(store);
    var fetched = List.of(ReceiveApplications.Fetched.of(incoming));
    var cursor = receive.cursor(board).orElseThrow();
    var now = receive.progress(board, cursor, List.of(incoming));
    return receive.receive(board, fetched, now, number);
  }

  private Job job() {
    var details =
        new JobDetails(
            "Nurse", 1, "", "Leeds", "GB", Workplace.ON_SITE, Employment.FULL_TIME, null, "Cares.");
    var opened = new EditJobs(store).open(details, null, List.of("Applied", "Onsite"));
    var saved = assertInstanceOf(JobResult.Saved.class, opened).job();
    var _ = new PublishJob(store).publish(saved.id(), board);
    return saved;
  }
}
