package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.Somebody;
import candor.model.access.NotAllowedException;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateQuery;
import candor.model.candidate.Documents;
import candor.model.history.HistoryQuery;
import candor.model.history.Undo;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewPlan;
import candor.model.interview.InterviewState;
import candor.model.interview.PlanInterviews;
import candor.model.interview.PlanResult;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.Salary;
import candor.model.job.Workplace;
import candor.model.note.NoteResult;
import candor.model.note.WriteNotes;
import candor.model.people.EditPeople;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.people.PersonResult;
import candor.model.people.Role;
import candor.model.pipeline.ApplicationId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.PostingStore;
import candor.model.posting.PublishJob;
import candor.model.retention.RetentionStart;
import candor.model.store.Change;
import candor.model.store.Field;
import candor.model.store.Id;
import candor.model.store.Kind;
import candor.model.store.Operation;
import candor.model.store.Row;
import candor.persistence.db.Kinds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Walks every path by which something can be read, as somebody who interviews one candidate, and
/// looks for a word that is in every field of another.
class WhatAnInterviewerSeesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant EVER = Instant.parse("9000-01-01T00:00:00Z");
  private static final String THEIRS = "zebra";
  private static final String MINE = "quagga";
  @TempDir Path folder;
  private Workspace workspace;
  private Job job;
  private Job otherJob;
  private CandidateId mine;
  private CandidateId theirs;
  private ApplicationId myApplication;
  private ApplicationId theirApplication;
  private InterviewId myInterview;
  private InterviewId theirInterview;
  private PersonId grace;
  // As the owner sees them.
  private final List<Row<?>> everything = new ArrayList<>();
  private long operations;

  @BeforeEach
  void aLifeOfTwo() throws IOException {
    workspace = Workspace.inMemory(folder, InstantSource.fixed(NOW), new SplittableRandom(1));
    var store = workspace.store();
    job = opened("Backend");
    otherJob = opened("Of a " + THEIRS);
    var board =
        new EditBoards(store)
            .add(BoardSort.PRACTICE, BoardSettings.of("Board", "", "Company"))
            .orElseThrow();
    var _ = new PublishJob(store).publish(otherJob.id(), board.id());
    var field = Somebody.field(store);
    var other = new Somebody(store, THEIRS);
    theirs = other.added(field, resume(THEIRS));
    theirApplication = other.applied(theirs, otherJob);
    theirInterview = other.interviewed(theirApplication, List.of("a"));
    other.accepted(other.received(board.id(), otherJob.id(), "1"), theirs);
    var _ = other.received(board.id(), otherJob.id(), "2");
    other.heldOnce(theirs);
    other.noteRemoved(theirs);
    other.handedIn(Lives.client(store), theirApplication);
    other.rejected(theirApplication);
    var met = new Somebody(store, MINE);
    mine = met.added(field, resume(MINE));
    myApplication = met.applied(mine, job);
    var _ = met.interviewed(myApplication, List.of("a"));
    grace =
        assertInstanceOf(
                PersonResult.Saved.class,
                new EditPeople(store).add("Grace Hopper", "", Role.INTERVIEWER))
            .person()
            .id();
    var plan = new InterviewPlan("Panel", NOW.plusSeconds(86_400), 45, "UTC", "Room 1");
    myInterview =
        assertInstanceOf(
                PlanResult.Planned.class,
                new PlanInterviews(store).plan(myApplication, plan, Map.of(grace, List.of("a"))))
            .interview()
            .id();
    Kinds.ALL.forEach(kind -> everything.addAll(all(kind)));
    operations = workspace.history().count(HistoryQuery.ALL);
  }

  @AfterEach
  void end() {
    workspace.close();
  }

  private Job opened(String title) {
    var details =
        new JobDetails(
            title,
            1,
            "",
            "Leeds",
            "GB",
            Workplace.ON_SITE,
            Employment.FULL_TIME,
            new Salary(43_210, 54_321, "GBP"),
            "Builds.");
    var opened = new EditJobs(workspace.store()).open(details, null, EditJobs.FIRST_STAGES);
    return assertInstanceOf(JobResult.Saved.class, opened).job();
  }

  private Documents.Stored resume(String word) throws IOException {
    var bytes = ("Resume of " + word).getBytes(StandardCharsets.UTF_8);
    return workspace.documents().keep(new ByteArrayInputStream(bytes));
  }

  private List<? extends Row<?>> all(Kind<?> kind) {
    return allOf(kind);
  }

  private List<?> parts(Kind<?> kind) {
    return partsOf(kind);
  }

  private <R extends Row<R>> List<?> partsOf(Kind<R> kind) {
    var fields = kind.fields().stream().map(Field::name).toList();
    return workspace.store().read(s -> s.parts(kind, fields));
  }

  private <R extends Row<R>> List<R> allOf(Kind<R> kind) {
    return workspace.store().read(s -> s.all(kind));
  }

  /// Everything that can be asked for, by what was asked.
  private Map<String, Object> answers() {
    var answers = new TreeMap<String, Object>();
    Kinds.ALL.forEach(kind -> answers.put("all " + kind, all(kind)));
    Kinds.ALL.forEach(kind -> answers.put("parts of " + kind, parts(kind)));
    everything.forEach(row -> answers.putAll(about(row)));
    var everybody = CandidateQuery.everybody();
    for (var text : List.of("", THEIRS, THEIRS + "@example.org", "tag " + THEIRS, "Nn")) {
      for (var order : CandidateQuery.Order.values()) {
        var query = new CandidateQuery(text, null, order, false);
        answers.put("candidates " + query, workspace.candidates().page(query, 0, 100));
      }
      answers.put("search " + text, workspace.search().find(text, 50));
    }
    var tagged = new CandidateQuery("", "tag " + THEIRS, CandidateQuery.Order.NAME, false);
    answers.put("tagged", workspace.candidates().page(tagged, 0, 100));
    answers.put("tags", workspace.candidates().tags());
    answers.put("count", workspace.candidates().count(everybody));
    for (var each : List.of(job, otherJob)) {
      answers.put("cards " + each.id(), workspace.pipelines().cards(each.id()));
      answers.put("then " + each.id(), workspace.history().pipeline(each.id(), NOW));
    }
    for (var id : List.of(myApplication, theirApplication)) {
      answers.put("card " + id, workspace.pipelines().card(id));
    }
    for (var id : List.of(mine, theirs)) {
      answers.put("standings " + id, workspace.pipelines().standings(id));
      answers.put("interviews of " + id, workspace.interviews().of(id));
      answers.put("history of " + id, workspace.history().of(id, Long.MAX_VALUE, 100));
    }
    for (var id : List.of(myInterview, theirInterview)) {
      answers.put("summary " + id, workspace.interviews().summary(id));
    }
    answers.put("between", workspace.interviews().between(Instant.EPOCH, EVER));
    answers.put("unsealed", workspace.interviews().unsealed(EVER));
    answers.put("jobs", workspace.jobs().summaries());
    answers.put("outbox", workspace.postings().outbox(100));
    answers.put("twins", workspace.postings().twins());
    answers.put("unpublished", workspace.postings().unpublished());
    answers.put("submittals", workspace.submittals().submittals(100));
    answers.put("left", workspace.postings().left());
    answers.put(
        "lifetimes", workspace.retention().lifetimes(EVER, Set.of(RetentionStart.values())));
    answers.put("history", workspace.history().all(Long.MAX_VALUE, 1000));
    answers.put("page", workspace.history().page(HistoryQuery.ALL, Long.MAX_VALUE, 0, 1000));
    answers.put("operations", workspace.history().count(HistoryQuery.ALL));
    answers.put("authors", workspace.history().authors());
    for (var sequence = 1L; sequence <= operations; sequence++) {
      var at = sequence;
      answers.put("named " + at, workspace.history().named(List.of(at)));
      answers.put("past " + at, workspace.store().read(s -> s.past().operation(at)));
      answers.put("look " + at, new Undo(workspace.store()).look(at));
    }
    return answers;
  }

  private <R extends Row<R>> Map<String, Object> about(Row<R> row) {
    var store = workspace.store();
    var kind = row.id().kind();
    var answers = new LinkedHashMap<String, Object>();
    answers.put("find " + row.id(), store.read(s -> s.find(row.id())));
    answers.put("find all " + row.id(), store.read(s -> s.findAll(List.of(row.id()))));
    answers.put("pointing at " + row.id(), store.read(s -> s.pointingAt(row.id(), 1000)));
    @SuppressWarnings("unchecked")
    var values = kind.values((R) row);
    for (Field field : kind.fields()) {
      var value = values.get(field.name());
      if (value instanceof String || value instanceof Id<?> || value instanceof UUID) {
        answers.put(
            "where " + kind + "." + field.name() + " of " + row.id(),
            store.read(s -> s.where(kind, field.name(), value)));
        answers.put(
            "where any " + kind + "." + field.name() + " of " + row.id(),
            store.read(s -> s.whereAny(kind, field.name(), List.of(value, value))));
      }
    }
    return answers;
  }

  private static List<String> telling(Map<String, Object> answers, String word) {
    return answers.entrySet().stream()
        .filter(answer -> answer.getValue().toString().contains(word))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Test
  void noPathTellsOfAnotherCandidate() {
    // What is looked for is there to be found.
    assertTrue(telling(answers(), THEIRS).size() > 100);
    workspace.seat(grace);
    var answers = answers();
    assertEquals(List.of(), telling(answers, THEIRS));
    assertEquals(List.of(), telling(answers, theirs.value().toString()));
    assertTrue(telling(answers, "Nn " + MINE).size() > 10);
  }

  @Test
  void ofTheOwnCandidateNothingIsToldThatIsNotForInterviewers() {
    workspace.seat(grace);
    var answers = answers();
    for (var hidden :
        List.of(
            MINE + "@example.org",
            "https://example.org/" + MINE,
            "tag " + MINE,
            "by " + MINE,
            "via " + MINE,
            "value of " + MINE,
            "Call " + MINE,
            "A note about " + MINE,
            "43210")) {
      assertEquals(List.of(), telling(answers, hidden), hidden);
    }
    assertFalse(telling(answers, MINE + ".pdf").isEmpty());
    assertEquals(1, answers.get("count"));
    assertEquals(new PostingStore.Left(0, 0), answers.get("left"));
    assertEquals(0, answers.get("operations"));
  }

  @Test
  void nothingIsExportedByAnInterviewer() throws IOException {
    var out = new ByteArrayOutputStream();
    workspace.seat(grace);
    assertThrows(NotAllowedException.class, () -> Archive.export(workspace, out));
    assertEquals(0, out.size());
    workspace.seat(Me.OWNER);
    var _ = Archive.export(workspace, out);
    assertTrue(out.toString(StandardCharsets.UTF_8).contains(THEIRS));
  }

  @Test
  void whatIsRefusedLeavesNoTraceAndTheNextIsStored() {
    workspace.seat(grace);
    var notes = new WriteNotes(workspace.store());
    assertThrows(NotAllowedException.class, () -> notes.add(mine, "I was here"));
    assertThrows(NotAllowedException.class, () -> notes.add(theirs, "I was here"));
    workspace.seat(Me.OWNER);
    assertEquals(operations, workspace.history().count(HistoryQuery.ALL));
    assertInstanceOf(NoteResult.Saved.class, notes.add(theirs, "Mine"));
    assertTrue(Archive.verify(workspace).findings().isEmpty());
  }

  @Test
  void whatIsPlannedForSomebodyIsSeenAtOnce() {
    workspace.seat(grace);
    assertEquals(1, workspace.interviews().between(Instant.EPOCH, EVER).size());
    assertEquals(
        0,
        workspace
            .candidates()
            .count(new CandidateQuery(THEIRS, null, CandidateQuery.Order.NAME, false)));
    workspace.seat(Me.OWNER);
    var plan = new InterviewPlan("Next", NOW, 45, "UTC", "");
    var _ =
        new PlanInterviews(workspace.store())
            .plan(theirApplication, plan, Map.of(grace, List.of()));
    workspace.seat(grace);
    assertEquals(2, workspace.interviews().between(Instant.EPOCH, EVER).size());
    assertEquals(2, workspace.candidates().count(CandidateQuery.everybody()));
    assertEquals(
        1,
        workspace
            .candidates()
            .count(new CandidateQuery(THEIRS, null, CandidateQuery.Order.NAME, false)));
  }

  @Test
  void changesAndUndoTellNothingOfOthers() {
    var told = new ArrayList<Change<?>>();
    workspace.seat(grace);
    var undone = new Undo(workspace.store()).undo();
    assertFalse(undone.toString().contains(THEIRS), undone.toString());
    try (var _ = workspace.store().changes().subscribe(told::addAll)) {
      var _ = new PlanInterviews(workspace.store()).lead(myInterview, InterviewState.STARTED);
    }
    assertEquals(1, told.size());
    assertEquals(List.<Operation>of(), workspace.history().all(Long.MAX_VALUE, 10));
  }
}
