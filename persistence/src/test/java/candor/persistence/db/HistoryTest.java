package candor.persistence.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateResult;
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
import candor.model.note.WriteNotes;
import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.people.Settings;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplyResult;
import candor.model.pipeline.EditStages;
import candor.model.pipeline.MoveApplications;
import candor.model.scorecard.FillScorecard;
import candor.model.scorecard.Level;
import candor.model.scorecard.Rating;
import candor.model.scorecard.Recommendation;
import candor.model.scorecard.Scorecard;
import candor.model.store.Act;
import candor.model.store.Id;
import candor.model.store.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private final Database database = TestDatabase.open();
  private final JooqHistoryStore history = new JooqHistoryStore(database);
  private final EditCandidates candidates = new EditCandidates(database);
  private final CandidateId ada = add("Ada Lovelace");
  private final CandidateId grace = add("Grace Hopper");

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aCandidatesHistoryHasAllThatBelongsToThemAndNothingElse() {
    var job = job();
    var application = apply(ada, job);
    var _ = apply(grace, job);
    var interview = plan(application);
    var _ = candidates.tag(ada, "maths");
    var tag = database.read(s -> s.of(Tag.KIND, ada)).getFirst();
    candidates.untag(tag.id());
    var _ = new WriteNotes(database).add(ada, "Asks first.");
    var _ = new FillScorecard(database).rate(interview.id(), "design", Level.FOUR);
    var _ = new EditJobs(database).edit(job.with(JobDetails.titled("Analyst"), null));
    assertEquals(
        List.of(
            "rate-competency",
            "write-note",
            "tag-candidate",
            "tag-candidate",
            "plan-interview",
            "add-application",
            "add-candidate"),
        acts(ada));
    assertEquals(List.of("add-application", "add-candidate"), acts(grace));
  }

  @Test
  void aJobsHistoryHasItsPipelineAndNotItsCandidatesOwnMatters() {
    var job = job();
    var application = apply(ada, job);
    var stages = database.read(s -> JobStages.inUse(s, job.id()));
    var _ = new MoveApplications(database).move(List.of(application.id()), stages.getLast().id());
    var _ = new EditStages(database).rename(stages.getFirst().id(), "Screening");
    var _ = plan(application);
    var _ = candidates.tag(ada, "maths");
    var other = job();
    assertEquals(
        List.of(
            "plan-interview", "rename-stage", "move-application", "add-application", "open-job"),
        acts(job.id()));
    assertEquals(List.of("open-job"), acts(other.id()));
  }

  @Test
  void whatWasTakenBackStaysInTheHistory() {
    var _ = candidates.tag(ada, "maths");
    assertInstanceOf(UndoResult.Done.class, new Undo(database).undo());
    assertInstanceOf(UndoResult.Done.class, new Undo(database).redo());
    assertEquals(List.of("redo", "undo", "tag-candidate", "add-candidate"), acts(ada));
  }

  @Test
  void threePagesLoseAndRepeatNothingWhileMoreIsDone() {
    for (var i = 0; i < 24; i++) {
      var _ = candidates.tag(ada, "tag " + i);
    }
    var told = new ArrayList<Operation>();
    var before = Long.MAX_VALUE;
    for (var page = 0; page < 3; page++) {
      var some = history.of(ada, before, 10);
      told.addAll(some);
      before = some.getLast().sequence();
      var _ = candidates.tag(ada, "later " + page);
      var _ = candidates.tag(grace, "later " + page);
    }
    assertEquals(25, told.size());
    var sequences = told.stream().map(Operation::sequence).toList();
    assertEquals(sequences.stream().distinct().sorted().toList().reversed(), sequences);
    assertEquals("add-candidate", told.getLast().act());
    assertEquals(List.of(), history.of(ada, before, 10));
  }

  @Test
  void changedSettingsAreNoHistory() {
    new Settings(database).set("pipeline.columns", "name");
    assertTrue(acts(history.all(Long.MAX_VALUE, 50)).stream().noneMatch("change-setting"::equals));
  }

  @Test
  void noAnswerHoldsWhatAScorecardSays() {
    var interview = plan(apply(ada, job()));
    var cards = new FillScorecard(database);
    var _ = cards.rate(interview.id(), "design", Level.FOUR);
    var _ = cards.rate(interview.id(), "design", Level.FIVE);
    var _ = cards.recommend(interview.id(), Recommendation.STRONG_YES, "Fixes durably");
    var _ = cards.rate(interview.id(), "design", null);
    received(interview);
    for (var answer :
        List.of(
            history.all(Long.MAX_VALUE, 50),
            history.of(ada, Long.MAX_VALUE, 50),
            history.of(interview.id(), Long.MAX_VALUE, 50),
            history.of(interview.application(), Long.MAX_VALUE, 50))) {
      var said = answer.toString();
      for (var word : List.of("FOUR", "FIVE", "STRONG", "durably", "design", "Vague", "salty")) {
        assertFalse(said.contains(word), word + " in " + said);
      }
      var edits = answer.stream().flatMap(operation -> operation.edits().stream()).toList();
      assertTrue(edits.stream().anyMatch(edit -> edit.kind().equals(Rating.KIND)));
      assertTrue(edits.stream().anyMatch(edit -> edit.kind().equals(Scorecard.KIND)));
      // Whether it was made, changed or removed may be known.
      var removed = edits.stream().filter(edit -> edit.after() == null).toList();
      assertEquals(1, removed.size());
      assertEquals(Map.of(), removed.getFirst().before());
      var made = edits.stream().filter(edit -> edit.kind().equals(Rating.KIND)).toList().getLast();
      assertNull(made.before());
      assertEquals(Map.of(), made.after());
    }
  }

  private void received(Interview interview) {
    database.write(
        Act.lasting("receive-scorecard"),
        tx -> {
          var linus = tx.put(new Person(new PersonId(UUID.randomUUID()), "Linus", "", 0)).id();
          var card = Scorecard.of(interview.id(), linus);
          tx.put(
              new Scorecard(
                  card,
                  interview.id(),
                  linus,
                  Recommendation.STRONG_NO,
                  "Vague",
                  tx.now(),
                  "salty",
                  "",
                  0));
          return tx.put(new Rating(Rating.of(card, "design"), card, "design", Level.FOUR, 0));
        });
  }

  private List<String> acts(Id<?> subject) {
    return acts(history.of(subject, Long.MAX_VALUE, 50));
  }

  private static List<String> acts(List<Operation> operations) {
    return operations.stream().map(Operation::act).toList();
  }

  private CandidateId add(String name) {
    var added = candidates.add(CandidateDetails.named(name));
    return assertInstanceOf(CandidateResult.Saved.class, added).candidate().id();
  }

  private Job job() {
    var opened =
        new EditJobs(database).open(JobDetails.titled("Engineer"), null, List.of("A", "B"));
    return assertInstanceOf(JobResult.Saved.class, opened).job();
  }

  private Application apply(CandidateId candidate, Job job) {
    var added = new AddApplications(database).add(candidate, job.id(), "");
    return assertInstanceOf(ApplyResult.Added.class, added).application();
  }

  private Interview plan(Application application) {
    var _ = new Me(database).rename("Me", "");
    var plan = new InterviewPlan("Technical", Instant.EPOCH, 60, "UTC", "");
    var planned =
        new PlanInterviews(database).plan(application.id(), plan, Map.of(Me.OWNER, List.of()));
    return assertInstanceOf(PlanResult.Planned.class, planned).interview();
  }
}
