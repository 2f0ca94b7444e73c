package candor.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.Contact;
import candor.model.candidate.ContactKind;
import candor.model.candidate.CustomField;
import candor.model.candidate.CustomValue;
import candor.model.candidate.Document;
import candor.model.candidate.EditCandidates;
import candor.model.candidate.Tag;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.interview.Interview;
import candor.model.interview.InterviewPlan;
import candor.model.interview.PlanInterviews;
import candor.model.interview.PlanResult;
import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.JobStages;
import candor.model.job.Stage;
import candor.model.kit.RoleKit;
import candor.model.note.Note;
import candor.model.note.WriteNotes;
import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.ApplyResult;
import candor.model.pipeline.EditStages;
import candor.model.pipeline.MoveApplications;
import candor.model.pipeline.Outcome;
import candor.model.posting.BoardAccount;
import candor.model.scorecard.FillScorecard;
import candor.model.scorecard.Level;
import candor.model.scorecard.OpenScorecards;
import candor.model.scorecard.Recommendation;
import candor.model.scorecard.ScorecardResult;
import candor.model.store.Field;
import candor.model.store.Id;
import candor.model.store.Kind;
import candor.model.store.Operation;
import candor.persistence.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryWordsTest {
  private static final Texts TEXTS = Texts.in(HistoryWords.class);
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  /// Kinds whose changed fields are shown, and the fields among them that the sentence tells, that
  /// the program keeps for itself, or that never change.
  private static final Map<Kind<?>, Set<String>> SHOWN =
      Map.ofEntries(
          Map.entry(Candidate.KIND, Set.of("addedAt")),
          Map.entry(Contact.KIND, Set.of("candidate", "matching")),
          Map.entry(Tag.KIND, Set.of("candidate")),
          Map.entry(Document.KIND, Set.of("candidate", "size", "sha256", "addedAt")),
          Map.entry(Note.KIND, Set.of("candidate", "author", "writtenAt")),
          Map.entry(CustomField.KIND, Set.of("position")),
          Map.entry(CustomValue.KIND, Set.of("candidate", "field")),
          Map.entry(
              Application.KIND,
              Set.of("job", "candidate", "outcome", "appliedAt", "stageSince", "endedAt")),
          Map.entry(Job.KIND, Set.of("details", "openedAt", "closedAt")),
          Map.entry(Stage.KIND, Set.of("job", "position", "retired")),
          Map.entry(Interview.KIND, Set.of("application", "kit", "state", "startedAt", "endedAt")),
          Map.entry(BoardAccount.KIND, Set.of("sort", "cursor", "options", "rest")),
          Map.entry(RoleKit.KIND, Set.of("origin", "archived")),
          Map.entry(Person.KIND, Set.of("pin")));

  @TempDir Path folder;
  private Workspace workspace;
  private HistoryWords words;
  private EditCandidates candidates;
  private CandidateId ada;
  private CandidateId grace;
  private RoleKit kit;
  private Job job;

  @BeforeEach
  void open() {
    workspace = Workspace.inMemory(folder, InstantSource.fixed(NOW), new SplittableRandom(7));
    var dates = new Dates(Clock.fixed(NOW, ZoneOffset.UTC), Locale.UK);
    words = new HistoryWords(workspace.store(), workspace.history(), dates);
    candidates = new EditCandidates(workspace.store());
    ada = add("Ada Lovelace");
    grace = add("Grace Hopper");
    kit = workspace.store().read(s -> s.all(RoleKit.KIND)).getFirst();
    var opened =
        new EditJobs(workspace.store())
            .open(JobDetails.titled("Backend developer"), kit.id(), List.of("Applied", "Onsite"));
    job = ((JobResult.Saved) opened).job();
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void everyFieldThatIsShownHasALabel() {
    var nameless = new TreeSet<String>();
    SHOWN.forEach(
        (kind, elsewhere) -> {
          for (var field : kind.fields()) {
            if (field.isContent()
                && TEXTS.has(label(kind, field.name())) == elsewhere.contains(field.name())) {
              nameless.add(kind.name() + "." + field.name());
            }
          }
        });
    for (var part : JobDetails.class.getRecordComponents()) {
      if (!TEXTS.has(label(Job.KIND, part.getName()))) {
        nameless.add("job." + part.getName());
      }
    }
    assertEquals(Set.of(), nameless);
  }

  @Test
  void everyConstantThatIsShownHasWords() {
    var wordless = new TreeSet<String>();
    SHOWN
        .keySet()
        .forEach(kind -> kind.fields().stream().map(Field::type).forEach(t -> add(wordless, t)));
    for (var part : JobDetails.class.getRecordComponents()) {
      add(wordless, part.getType());
    }
    // An outcome is told by the act: hired, rejected, withdrawn.
    wordless.removeIf(key -> key.contains("Outcome"));
    assertEquals(Set.of(), wordless);
  }

  @Test
  void aMoveIsToldWithTheNamesOfCandidateAndStage() {
    var application = apply(ada);
    move(List.of(application), "Onsite");
    assertEquals("Moved Ada Lovelace to Onsite", words.describe(newest()));
    assertEquals("Undid: moved Ada Lovelace to Onsite", words.undone(newest()));
    assertEquals("Redid: moved Ada Lovelace to Onsite", words.redone(newest()));
    var line = lines(ada).getFirst();
    assertEquals(List.of(new HistoryLine.Detail("Stage", "Applied", "Onsite")), line.details());
    assertEquals("Me", line.author());
    assertEquals(NOW, line.at());
  }

  @Test
  void ofManyMovedTogetherTheHistoryOfOneTellsOnlyOfThem() {
    move(List.of(apply(ada), apply(grace)), "Onsite");
    assertEquals("Moved 2 candidates to Onsite", words.describe(newest()));
    assertEquals("Moved Grace Hopper to Onsite", lines(grace).getFirst().sentence());
    assertEquals("Moved 2 candidates to Onsite", lines(job.id()).getFirst().sentence());
  }

  @Test
  void anUndoSaysWhatItTookBack() {
    var _ = candidates.tag(ada, "kotlin");
    assertEquals("Tagged Ada Lovelace with kotlin", lines(ada).getFirst().sentence());
    assertTrue(new Undo(workspace.store()).undo() instanceof UndoResult.Done);
    var line = lines(ada).getFirst();
    assertEquals("Took back: tagged Ada Lovelace with kotlin", line.sentence());
    assertTrue(line.takenBack());
  }

  @Test
  void aRowThatIsGoneIsStillNamedByItsOwnHistory() {
    var _ = candidates.tag(ada, "kotlin");
    var tag = workspace.store().read(s -> s.of(Tag.KIND, ada)).getFirst();
    candidates.untag(tag.id());
    assertEquals("Took the tag kotlin off Ada Lovelace", words.describe(newest()));
  }

  @Test
  void changedLinesAreToldFromAndTo() {
    var stored = workspace.store().read(s -> s.find(ada)).orElseThrow();
    var changed = new CandidateDetails("Ada King", "Analyst", "", "");
    var _ = candidates.edit(stored.with(changed));
    assertEquals(
        List.of(
            new HistoryLine.Detail("Name", "Ada Lovelace", "Ada King"),
            new HistoryLine.Detail("Headline", "", "Analyst")),
        lines(ada).getFirst().details());
  }

  @Test
  void partsOfAJobAreToldOneByOne() {
    var details =
        new JobDetails(
            "Backend developer",
            3,
            "Platform",
            "",
            "",
            job.details().workplace(),
            job.details().employment(),
            null,
            "");
    var _ = new EditJobs(workspace.store()).edit(job.with(details, kit.id()));
    assertEquals(
        List.of(
            new HistoryLine.Detail("Openings", "1", "3"),
            new HistoryLine.Detail("Team", "", "Platform")),
        lines(job.id()).getFirst().details());
  }

  @Test
  void contactsFieldsStagesAndReasonsAreNamed() {
    var _ = candidates.addContact(ada, ContactKind.EMAIL, "ada@example.org");
    assertEquals("Added ada@example.org to the contacts of Ada Lovelace", words.describe(newest()));
    var field = candidates.addField("Notice period").orElseThrow();
    assertEquals("Added the field Notice period to all candidates", words.describe(newest()));
    candidates.setValue(ada, field.id(), "3 months");
    assertEquals("Set Notice period of Ada Lovelace to 3 months", words.describe(newest()));
    var stage = workspace.store().read(s -> JobStages.inUse(s, job.id())).getFirst();
    var _ = new EditStages(workspace.store()).rename(stage.id(), "Screening");
    assertEquals(
        "Renamed the stage Applied of Backend developer to Screening", words.describe(newest()));
    var application = apply(ada);
    assertEquals("Put Ada Lovelace forward for Backend developer", words.describe(newest()));
    var _ =
        new MoveApplications(workspace.store())
            .end(List.of(application), Outcome.REJECTED, "Too far away");
    assertEquals("Rejected Ada Lovelace for Backend developer", words.describe(newest()));
    assertEquals(
        List.of(new HistoryLine.Detail("Reason", "", "Too far away")),
        lines(ada).getFirst().details());
    var _ = new WriteNotes(workspace.store()).add(ada, "Asks before designing.");
    assertEquals(
        List.of(new HistoryLine.Detail("Text", "", "Asks before designing.")),
        lines(ada).getFirst().details());
  }

  @Test
  void whatAScorecardSaysIsInNoHistory() {
    var plan = new InterviewPlan("Technical", NOW, 60, "UTC", "");
    var planned =
        new PlanInterviews(workspace.store()).plan(apply(ada), plan, Map.of(Me.OWNER, List.of()));
    var interview = ((PlanResult.Planned) planned).interview().id();
    var fill = new FillScorecard(workspace.store());
    var _ = new OpenScorecards(workspace.store()).of(interview);
    var competency = kit.content().competencies().getFirst().key();
    assertTrue(fill.rate(interview, competency, Level.FOUR) instanceof ScorecardResult.Saved);
    for (var other : kit.content().competencies()) {
      if (!other.key().equals(competency)) {
        var _ = fill.rate(interview, other.key(), Level.NOT_ASSESSED);
      }
    }
    var _ = fill.recommend(interview, Recommendation.STRONG_YES, "Fixes durably");
    var told = lines(ada).toString();
    assertTrue(told.contains("Rated a competency in a scorecard about Ada Lovelace"), told);
    assertTrue(told.contains("Gave a recommendation in a scorecard about Ada Lovelace"), told);
    assertFalse(told.contains("STRONG") || told.contains("durably"), told);
    assertFalse(told.contains("FOUR") || told.contains(competency), told);
    for (var act : List.of("gave a recommendation", "rated a competency")) {
      var undone = (UndoResult.Done) new Undo(workspace.store()).undo();
      assertEquals(
          "Undid: " + act + " in a scorecard about Ada Lovelace", words.undone(undone.operation()));
      assertTrue(words.redone(undone.operation()).endsWith("about Ada Lovelace"));
    }
  }

  private static void add(Set<String> wordless, java.lang.reflect.Type type) {
    if (type instanceof Class<?> constants && constants.isEnum()) {
      for (var each : constants.getEnumConstants()) {
        var key = "value." + constants.getSimpleName() + "." + ((Enum<?>) each).name();
        if (!TEXTS.has(key)) {
          wordless.add(key);
        }
      }
    }
  }

  private static String label(Kind<?> kind, String field) {
    return "field." + kind.name() + "." + field;
  }

  private CandidateId add(String name) {
    var added = candidates.add(CandidateDetails.named(name));
    return ((CandidateResult.Saved) added).candidate().id();
  }

  private ApplicationId apply(CandidateId candidate) {
    var added = new AddApplications(workspace.store()).add(candidate, job.id(), "");
    return ((ApplyResult.Added) added).application().id();
  }

  private void move(List<ApplicationId> ids, String stage) {
    var target =
        workspace.store().read(s -> JobStages.inUse(s, job.id())).stream()
            .filter(each -> each.name().equals(stage))
            .findFirst()
            .orElseThrow();
    var _ = new MoveApplications(workspace.store()).move(ids, target.id());
  }

  private Operation newest() {
    return workspace.history().all(Long.MAX_VALUE, 1).getFirst();
  }

  private List<HistoryLine> lines(Id<?> subject) {
    return words.lines(subject, workspace.history().of(subject, Long.MAX_VALUE, 50));
  }
}
