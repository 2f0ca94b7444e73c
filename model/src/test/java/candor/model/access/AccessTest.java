package candor.model.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.fixture.Somebody;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.Contact;
import candor.model.candidate.Documents;
import candor.model.candidate.EditCandidates;
import candor.model.debrief.Decision;
import candor.model.debrief.DecisionId;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
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
import candor.model.note.Audience;
import candor.model.note.Note;
import candor.model.note.NoteResult;
import candor.model.note.WriteNotes;
import candor.model.people.EditPeople;
import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.people.PersonResult;
import candor.model.people.Role;
import candor.model.pipeline.Application;
import candor.model.scorecard.FillScorecard;
import candor.model.scorecard.Level;
import candor.model.scorecard.Recommendation;
import candor.model.store.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTest {
  private static final String SALT = "00112233445566778899aabbccddeeff";
  private final MemoryStore store = new MemoryStore();
  private final EditPeople people = new EditPeople(store);
  private final Somebody met = new Somebody(store, "quagga");
  private final Somebody other = new Somebody(store, "zebra");
  private Job job;
  private CandidateId candidate;
  private CandidateId stranger;
  private InterviewId interview;
  private Person grace;

  @BeforeEach
  void twoCandidates() {
    var _ = new Me(store).rename("Zoe", "");
    var opened =
        new EditJobs(store).open(JobDetails.titled("Backend"), null, EditJobs.FIRST_STAGES);
    job = assertInstanceOf(JobResult.Saved.class, opened).job();
    var field = Somebody.field(store);
    candidate = met.added(field, new Documents.Stored(3, "ab"));
    stranger = other.added(field, new Documents.Stored(3, "cd"));
    var _ = other.interviewed(other.applied(stranger, job), List.of("a"));
    grace = person("Grace Hopper", Role.INTERVIEWER);
    interview = planned();
  }

  private Person person(String name, Role role) {
    return assertInstanceOf(PersonResult.Saved.class, people.add(name, "", role)).person();
  }

  private InterviewId planned() {
    var plan =
        new InterviewPlan("Onsite", Instant.parse("2026-03-04T09:00:00Z"), 45, "UTC", "Room");
    return assertInstanceOf(
            PlanResult.Planned.class,
            new PlanInterviews(store)
                .plan(met.applied(candidate, job), plan, Map.of(grace.id(), List.of())))
        .interview()
        .id();
  }

  private Note note(String text) {
    return assertInstanceOf(NoteResult.Saved.class, new WriteNotes(store).add(candidate, text))
        .note();
  }

  @Test
  void anInterviewerSeesWhomTheyMeetAndNobodyElse() {
    store.seat(grace.id());
    assertEquals(
        List.of(candidate),
        store.read(s -> s.all(Candidate.KIND)).stream().map(Candidate::id).toList());
    assertTrue(store.read(s -> s.find(stranger)).isEmpty());
    assertEquals("", store.read(s -> s.find(candidate).orElseThrow()).source());
    assertEquals(List.of(), store.read(s -> s.all(Contact.KIND)));
    var application = store.read(s -> s.of(Application.KIND, candidate)).getFirst();
    assertEquals("", application.nextStep() + application.reason() + application.source());
  }

  @Test
  void aHiddenValueCannotBeAskedFor() {
    store.seat(grace.id());
    var both = List.of("by quagga", "Nobody");
    assertEquals(List.of(), store.read(s -> s.where(Candidate.KIND, "source", "by quagga")));
    assertEquals(List.of(), store.read(s -> s.whereAny(Candidate.KIND, "source", both)));
    store.seat(Me.OWNER);
    assertEquals(1, store.read(s -> s.where(Candidate.KIND, "source", "by quagga")).size());
    assertEquals(1, store.read(s -> s.whereAny(Candidate.KIND, "source", both)).size());
  }

  @Test
  void whatIsPlannedLaterIsSeenThenAndWhoIsOffThePanelSeesNothing() {
    var plan = new InterviewPlan("Second", Instant.parse("2026-03-05T09:00:00Z"), 45, "UTC", "");
    var _ = new PlanInterviews(store).move(interview, plan, Map.of(Me.OWNER, List.of()));
    store.seat(grace.id());
    assertEquals(List.of(), store.read(s -> s.all(Candidate.KIND)));
    assertNull(store.read(s -> s.find(job.id())).orElse(null));
  }

  @Test
  void notesAreForThoseWhoHireUnlessTheySayOtherwise() {
    var said = note("Wants to hear about on-call");
    store.seat(grace.id());
    assertEquals(List.of(), store.read(s -> s.of(Note.KIND, candidate)));
    store.seat(Me.OWNER);
    var _ = new WriteNotes(store).address(said.id(), Audience.INTERVIEWERS);
    store.seat(grace.id());
    assertEquals(1, store.read(s -> s.of(Note.KIND, candidate)).size());
  }

  @Test
  void aColleaguesNotesOpenWithMyOwnSealedScorecard() {
    var rob = person("Rob", Role.INTERVIEWER);
    var plan = new InterviewPlan("Onsite", Instant.parse("2026-03-04T09:00:00Z"), 45, "UTC", "");
    var panel = Map.of(grace.id(), List.of("a"), rob.id(), List.of("a"));
    var _ = new PlanInterviews(store).move(interview, plan, panel);
    store.seat(rob.id());
    var _ = new TakeNotes(store).jot(interview, "", "Rob heard this");
    store.seat(grace.id());
    assertFalse(everythingOf(interview).contains("Rob heard"));
    var card = new FillScorecard(store);
    var _ = card.rate(interview, "a", Level.NOT_ASSESSED);
    assertFalse(everythingOf(interview).contains("Rob heard"));
    var _ = card.recommend(interview, Recommendation.YES, "Knows");
    var _ = card.seal(interview, SALT);
    assertTrue(everythingOf(interview).contains("Rob heard"));
  }

  private String everythingOf(InterviewId id) {
    return store.read(s -> s.pointingAt(id, 100)).toString();
  }

  @Test
  void anInterviewerChangesOnlyWhatIsTheirs() {
    store.seat(grace.id());
    var before = store.journal().size();
    var edits = new EditCandidates(store);
    assertThrows(
        NotAllowedException.class, () -> edits.add(CandidateDetails.named("Nobody"), Map.of()));
    assertThrows(NotAllowedException.class, () -> edits.tag(candidate, "maybe"));
    assertThrows(NotAllowedException.class, () -> note("I like them"));
    var planning = new PlanInterviews(store);
    assertThrows(
        NotAllowedException.class, () -> planning.lead(interview, InterviewState.CANCELLED));
    assertThrows(NotAllowedException.class, () -> people.assign(grace.id(), Role.MANAGER));
    assertThrows(NotAllowedException.class, () -> people.lock(Me.OWNER, "4711", SALT));
    assertEquals(before, store.journal().size());
    var _ = planning.lead(interview, InterviewState.STARTED);
    var _ = new TakeNotes(store).jot(interview, "", "Mine");
    var _ = people.lock(grace.id(), "4711", SALT);
    assertEquals(before + 3, store.journal().size());
  }

  @Test
  void aRecruiterDoesEverythingButSayWhoMayDoWhat() {
    var rob = person("Rob", Role.RECRUITER);
    store.seat(rob.id());
    assertEquals(2, store.read(s -> s.all(Candidate.KIND)).size());
    assertInstanceOf(PersonResult.Saved.class, people.add("Linus", "", null));
    assertThrows(NotAllowedException.class, () -> people.add("Ken", "", Role.MANAGER));
    assertThrows(NotAllowedException.class, () -> people.assign(rob.id(), Role.MANAGER));
    assertThrows(NotAllowedException.class, () -> people.leave(grace.id()));
    assertThrows(NotAllowedException.class, () -> people.call(Me.OWNER, "Mallory", ""));
    assertInstanceOf(NoteResult.Saved.class, new WriteNotes(store).add(stranger, "Fine"));
  }

  @Test
  void aManagerSaysWhoDoesWhatButNotOfTheOwnerAndSetsNobodysPin() {
    var ann = person("Ann", Role.MANAGER);
    store.seat(ann.id());
    assertInstanceOf(PersonResult.Saved.class, people.assign(grace.id(), Role.RECRUITER));
    assertThrows(NotAllowedException.class, () -> people.lock(grace.id(), "4711", SALT));
    assertThrows(NotAllowedException.class, () -> people.call(Me.OWNER, "Mallory", ""));
    store.seat(Me.OWNER);
    assertInstanceOf(PersonResult.Saved.class, people.lock(grace.id(), "4711", SALT));
    assertInstanceOf(PersonResult.Saved.class, people.unlock(grace.id()));
  }

  @Test
  void undoReachesAnInterviewersOwnAndDoesNotTellOfOthers() {
    var _ = note("Zoe's note of zebra");
    store.seat(grace.id());
    assertInstanceOf(UndoResult.Nothing.class, new Undo(store).undo());
    var card = new FillScorecard(store);
    var _ = card.rate(interview, "a", Level.THREE);
    var _ = card.rate(interview, "a", Level.FOUR);
    assertInstanceOf(UndoResult.Done.class, new Undo(store).undo());
  }

  @Test
  void undoOfWhatSomebodyMayNotDoIsRefusedAndSaidSo() {
    var rob = person("Rob", Role.RECRUITER);
    var _ = people.assign(grace.id(), Role.RECRUITER);
    var undo = new Undo(store);
    store.seat(rob.id());
    assertInstanceOf(UndoResult.NotMine.class, undo.undo());
    assertInstanceOf(UndoResult.NotMine.class, undo.look(store.journal().size()).orElseThrow());
    store.seat(Me.OWNER);
    assertInstanceOf(UndoResult.Done.class, undo.undo());
    store.seat(rob.id());
    assertInstanceOf(UndoResult.NotMine.class, undo.redo());
    store.seat(Me.OWNER);
    assertEquals(Role.INTERVIEWER, store.read(s -> s.find(grace.id()).orElseThrow()).role());
  }

  @Test
  void undoOfWhatWasSaidOfTheOwnerIsTheOwners() {
    var ann = person("Ann", Role.MANAGER);
    var _ = people.call(Me.OWNER, "Zoe Z", "");
    store.seat(ann.id());
    assertInstanceOf(UndoResult.NotMine.class, new Undo(store).undo());
    store.seat(Me.OWNER);
    assertInstanceOf(UndoResult.Done.class, new Undo(store).undo());
  }

  @Test
  void changesAreToldAsTheyMayBeSeen() {
    var told = new ArrayList<Change<?>>();
    store.seat(grace.id());
    try (var _ = store.changes().subscribe(told::addAll)) {
      store.seat(Me.OWNER);
      var _ = new WriteNotes(store).add(stranger, "For the owner");
      assertEquals(1, told.size());
      told.clear();
      store.seat(grace.id());
      var _ = new TakeNotes(store).jot(interview, "", "Mine");
      assertEquals(1, told.size());
    }
  }

  @Test
  void partsOfTheProgramFollowTheRole() {
    store.seat(grace.id());
    var interviewer = store.read(Access::of);
    for (var area : Area.values()) {
      var has = List.of(Area.TODAY, Area.INTERVIEWS, Area.SETTINGS).contains(area);
      assertEquals(has, interviewer.has(area), area.name());
    }
    assertThrows(NotAllowedException.class, () -> interviewer.require(Area.HISTORY));
    store.seat(Me.OWNER);
    var owner = store.read(Access::of);
    for (var area : Area.values()) {
      assertTrue(owner.has(area), area.name());
    }
  }

  @Test
  void whoHasDecisionsIsWhoMayWriteThemDown() {
    var application = store.read(s -> s.of(Application.KIND, candidate)).getFirst().id();
    var id = new DecisionId(candidate.value());
    var draft =
        new Decision(id, job.id(), application, grace.id(), null, "", "", null, null, "", "", 0);
    for (var role : Role.values()) {
      store.seat(Me.OWNER);
      var _ = people.assign(grace.id(), role);
      store.seat(grace.id());
      var access = store.read(Access::of);
      assertEquals(
          access.has(Area.DECISIONS),
          new Writing(access).isAllowed(new Change<>(null, draft)),
          role.name());
    }
  }

  @Test
  void whomNobodyKnowsSeesNothing() {
    store.seat(new PersonId(candidate.value()));
    assertEquals(List.of(), store.read(s -> s.all(Candidate.KIND)));
  }
}
