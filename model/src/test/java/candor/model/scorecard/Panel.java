package candor.model.scorecard;

import candor.fixture.MemoryStore;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.interview.Interview;
import candor.model.interview.InterviewPlan;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.interview.PlanInterviews;
import candor.model.interview.PlanResult;
import candor.model.job.EditJobs;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.kit.Competency;
import candor.model.kit.KitContent;
import candor.model.kit.Question;
import candor.model.kit.RoleKit;
import candor.model.kit.RoleKitId;
import candor.model.people.EditPeople;
import candor.model.people.Me;
import candor.model.people.People;
import candor.model.people.PersonId;
import candor.model.people.Role;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.ApplyResult;
import candor.model.store.Act;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An interview of Ada by the owner and Grace about design, craft and care; no question asks for
/// care.
final class Panel {
  static final String SALT = "5a".repeat(32);
  static final Competency DESIGN = competency("design", "Service design");
  static final Competency CRAFT = competency("craft", "Craft");
  static final Competency CARE = competency("care", "Care");
  final MemoryStore store = new MemoryStore();
  final FillScorecard fill = new FillScorecard(store);
  final GiveEvidence evidence = new GiveEvidence(store);
  final AmendScorecards amend = new AmendScorecards(store);
  final OpenScorecards open = new OpenScorecards(store);
  final PersonId grace = new People(store).add("Grace").orElseThrow().id();
  final PersonId linus = new People(store).add("Linus").orElseThrow().id();
  final Interview interview;

  Panel() {
    var kit =
        new KitContent(
            "Engineer",
            "",
            "",
            List.of(),
            List.of(),
            List.of(DESIGN, CRAFT, CARE),
            List.of(
                new Question("limiter", "design", "A rate limiter?", List.of(), 10),
                new Question("queue", "design", "A job queue?", List.of(), 10),
                new Question("bug", "craft", "The hardest bug?", List.of(), 10)),
            List.of(),
            List.of());
    var kitId = new RoleKitId(new java.util.UUID(1, 1));
    store.write(Act.undoable("add-kit"), tx -> tx.put(new RoleKit(kitId, "", kit, false, 0)));
    var job =
        ((JobResult.Saved)
                new EditJobs(store).open(JobDetails.titled("Engineer"), kitId, List.of("A")))
            .job();
    var ada =
        ((CandidateResult.Saved) new EditCandidates(store).add(CandidateDetails.named("Ada")))
            .candidate();
    var application =
        ((ApplyResult.Added) new AddApplications(store).add(ada.id(), job.id(), "")).application();
    var panel = new LinkedHashMap<PersonId, List<String>>();
    panel.put(Me.OWNER, List.of());
    panel.put(grace, List.of());
    interview = planned(application.id(), panel);
    // Who sits on no panel and has no role sees nothing at all.
    var _ = new EditPeople(store).assign(linus, Role.RECRUITER);
  }

  private Interview planned(
      candor.model.pipeline.ApplicationId application, Map<PersonId, List<String>> panel) {
    var plan = new InterviewPlan("Onsite", MemoryStore.START, 60, "UTC", "");
    return ((PlanResult.Planned) new PlanInterviews(store).plan(application, plan, panel))
        .interview();
  }

  /// Somebody else works with the store for a while.
  void as(PersonId who, Runnable work) {
    store.seat(who);
    work.run();
    store.seat(Me.OWNER);
  }

  /// Whoever sits there writes a line.
  NoteLine line(String question, String text) {
    return store.write(
        Act.lasting("type-interview-note"),
        tx -> {
          var place = (tx.all(NoteLine.KIND).size() + 1) * NoteLine.GAP;
          return tx.put(
              new NoteLine(
                  new NoteLineId(tx.newId()),
                  interview.id(),
                  Me.id(tx),
                  place,
                  question,
                  text,
                  tx.now(),
                  0));
        });
  }

  /// Whoever sits there fills the whole card in and seals it.
  ScorecardResult sealed(Level level) {
    var all = new ArrayList<ScorecardResult>();
    for (var each : List.of(DESIGN, CRAFT, CARE)) {
      all.add(fill.rate(interview.id(), each.key(), level));
      all.add(evidence.write(interview.id(), each.key(), "Saw " + each.name()));
    }
    all.add(fill.recommend(interview.id(), Recommendation.YES, "Sound"));
    all.add(fill.seal(interview.id(), SALT));
    return all.getLast();
  }

  CardContent content(PersonId author) {
    return store.read(
        s -> CardContent.of(s, s.find(Scorecard.of(interview.id(), author)).orElseThrow()));
  }

  /// A row as if somebody had changed it.
  <R extends candor.model.store.Row<R>> void alter(R row, Map<String, Object> fields) {
    store.write(
        Act.lasting("alter"),
        tx -> tx.put(row.id().kind().with(tx.find(row.id()).orElseThrow(), fields)));
  }

  /// The kit has a competency no more, nor what asks for it.
  void drop(Competency competency) {
    var kit = store.read(s -> s.all(RoleKit.KIND)).getFirst();
    var now = kit.content();
    var left = now.competencies().stream().filter(each -> !each.equals(competency)).toList();
    var asked =
        now.questions().stream()
            .filter(question -> !question.competency().equals(competency.key()))
            .toList();
    var content =
        new KitContent(
            now.title(), "", "", List.of(), List.of(), left, asked, List.of(), List.of());
    store.write(Act.undoable("edit-kit"), tx -> tx.put(kit.with(content)));
  }

  private static Competency competency(String key, String name) {
    return new Competency(key, name, "", List.of("1", "2", "3", "4", "5"));
  }
}
