package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.debrief.Decide;
import candor.model.debrief.DecisionOutcome;
import candor.model.debrief.DecisionResult;
import candor.model.debrief.Rule;
import candor.model.debrief.Weigh;
import candor.model.interview.AddedQuestion;
import candor.model.interview.AddedQuestionId;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewNote;
import candor.model.interview.InterviewPlan;
import candor.model.interview.NotAsked;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.interview.PlanInterviews;
import candor.model.interview.PlanResult;
import candor.model.job.EditJobs;
import candor.model.job.JobDetails;
import candor.model.job.JobId;
import candor.model.job.JobResult;
import candor.model.kit.RoleKit;
import candor.model.people.EditPeople;
import candor.model.people.Me;
import candor.model.people.People;
import candor.model.people.PersonId;
import candor.model.people.Role;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.ApplyResult;
import candor.model.scorecard.AmendResult;
import candor.model.scorecard.AmendScorecards;
import candor.model.scorecard.Correction;
import candor.model.scorecard.FillScorecard;
import candor.model.scorecard.GiveEvidence;
import candor.model.scorecard.Level;
import candor.model.scorecard.Recommendation;
import candor.model.scorecard.ScorecardResult;
import candor.model.store.Act;
import candor.model.store.Store;
import candor.persistence.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A workspace in which two colleagues wrote about an interview that is mine too: one sealed their
/// scorecard and amended it, the other has a draft. Every text of theirs has [#WORD] in it, and
/// every score is one of [#said].
final class Hidden {
  /// Stands in everything that is closed to me, and nowhere else.
  static final String WORD = "Qzxhidden";

  private static final String MINE = "Of my own";
  private static final String SALT = "5a".repeat(32);
  private static final List<String> COMPETENCIES =
      List.of("system-design", "data-modelling", "production-ownership");
  final Workspace workspace;
  final JobId job;
  final CandidateId candidate;
  final ApplicationId application;
  final InterviewId interview;

  private Hidden(
      Workspace workspace,
      JobId job,
      CandidateId candidate,
      ApplicationId application,
      InterviewId interview) {
    this.workspace = workspace;
    this.job = job;
    this.candidate = candidate;
    this.application = application;
    this.interview = interview;
  }

  /// What must not be seen: the word, and how scores are called in rows and on screens.
  static List<String> said() {
    return List.of(WORD, Level.FIVE.name(), Recommendation.STRONG_NO.name(), "Strong no");
  }

  /// Writes all that into a new workspace.
  static Hidden in(Workspace workspace) {
    var store = workspace.store();
    var _ = new Me(store).rename("Nadia", "");
    var kit =
        store.read(
            s ->
                s.all(RoleKit.KIND).stream()
                    .filter(each -> each.origin().startsWith("backend-developer"))
                    .findFirst()
                    .orElseThrow());
    var opened =
        new EditJobs(store).open(JobDetails.titled("Backend"), kit.id(), EditJobs.FIRST_STAGES);
    var job = ((JobResult.Saved) opened).job().id();
    var added = new EditCandidates(store).add(CandidateDetails.named("Ada Lovelace"));
    var candidate = ((CandidateResult.Saved) added).candidate().id();
    var applied = new AddApplications(store).add(candidate, job, "");
    var application = ((ApplyResult.Added) applied).application().id();
    var grace = new People(store).add("Grace").orElseThrow().id();
    var linus = new People(store).add("Linus").orElseThrow().id();
    var keys = kit.content().competencies().stream().map(each -> each.key()).toList();
    var some = keys.stream().limit(COMPETENCIES.size()).toList();
    var panel = new LinkedHashMap<PersonId, List<String>>();
    Stream.of(Me.OWNER, grace, linus).forEach(person -> panel.put(person, some));
    var start = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofHours(1));
    var plan = new InterviewPlan("Onsite", start, 60, "UTC", "");
    var planned = (PlanResult.Planned) new PlanInterviews(store).plan(application, plan, panel);
    var hidden = new Hidden(workspace, job, candidate, application, planned.interview().id());
    hidden.mine(some);
    hidden.as(grace, () -> hidden.theirs(some, true));
    hidden.as(linus, () -> hidden.theirs(some, false));
    var _ = new EditPeople(store).assign(grace, Role.RECRUITER);
    hidden.as(grace, () -> hidden.decided(linus));
    return hidden;
  }

  /// Me again, in a workspace that [#in] was done to before.
  Hidden opened(Workspace again) {
    return new Hidden(again, job, candidate, application, interview);
  }

  /// Seals my own scorecard.
  void seal() {
    done(new FillScorecard(workspace.store()).seal(interview, SALT));
  }

  private void as(PersonId person, Runnable work) {
    workspace.seat(person);
    work.run();
    workspace.seat(Me.OWNER);
  }

  private void mine(List<String> competencies) {
    fill(competencies, Level.THREE, MINE);
    done(new FillScorecard(workspace.store()).recommend(interview, Recommendation.YES, MINE));
  }

  private void theirs(List<String> competencies, boolean seals) {
    var store = workspace.store();
    fill(competencies, Level.FIVE, WORD);
    notes(store);
    done(new FillScorecard(store).recommend(interview, Recommendation.STRONG_NO, "Since " + WORD));
    if (seals) {
      seal();
      amend(new Correction.OfReason("Rather " + WORD));
      amend(new Correction.OfRating(competencies.getFirst(), Level.ONE));
    }
  }

  // What is decided early holds scores, too.
  private void decided(PersonId dissenter) {
    var store = workspace.store();
    var decide = new Decide(store, workspace.interviews());
    var _ = new Weigh(store).by(job, Rule.HOLISTIC);
    assertTrue(
        decide.write(application, DecisionOutcome.REJECT, "Since " + WORD, "For " + WORD)
            instanceof DecisionResult.Saved);
    var said = decide.dissent(application, dissenter, "But " + WORD);
    var draft = ((DecisionResult.Saved) said).decision();
    assertTrue(decide.seal(draft, SALT) instanceof DecisionResult.Saved);
    assertTrue(
        decide.write(application, DecisionOutcome.HIRE, "Later " + WORD, "")
            instanceof DecisionResult.Saved);
  }

  private void fill(List<String> competencies, Level level, String words) {
    var store = workspace.store();
    for (var competency : competencies) {
      done(new FillScorecard(store).rate(interview, competency, level));
      done(new GiveEvidence(store).write(interview, competency, words + " said so"));
    }
  }

  private void amend(Correction correction) {
    var amended =
        new AmendScorecards(workspace.store()).amend(interview, correction, "Why " + WORD, SALT);
    if (!(amended instanceof AmendResult.Amended)) {
      throw new IllegalStateException(amended.toString());
    }
  }

  // Everything else that an interviewer leaves behind, some of it changed and removed again.
  private void notes(Store store) {
    var line =
        store.write(
            Act.lasting("type-interview-note"),
            tx -> {
              var me = Me.id(tx);
              tx.put(
                  new InterviewNote(
                      InterviewNote.of(interview, me, ""),
                      interview,
                      me,
                      "",
                      "Note " + WORD,
                      tx.now(),
                      0));
              tx.put(
                  new NotAsked(
                      NotAsked.of(interview, me, "q"), interview, me, "q", "No, " + WORD, 0));
              tx.put(
                  new AddedQuestion(
                      new AddedQuestionId(tx.newId()),
                      interview,
                      me,
                      "",
                      "Asked " + WORD,
                      tx.now(),
                      0));
              return tx.put(
                  new NoteLine(
                      new NoteLineId(tx.newId()), interview, me, 1, "", "Typ", tx.now(), 0));
            });
    store.write(
        Act.lasting("type-interview-note"),
        tx -> tx.put(NoteLine.KIND.with(line, Map.of("text", "Typed " + WORD))));
    store.write(
        Act.lasting("type-interview-note"),
        tx -> {
          tx.remove(line.id());
          return line;
        });
  }

  private static void done(ScorecardResult result) {
    if (!(result instanceof ScorecardResult.Saved)) {
      throw new IllegalStateException(result.toString());
    }
  }
}
