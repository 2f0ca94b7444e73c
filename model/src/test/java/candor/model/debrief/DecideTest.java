package candor.model.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.access.NotAllowedException;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewPlan;
import candor.model.interview.InterviewState;
import candor.model.interview.InterviewStore;
import candor.model.interview.PlanInterviews;
import candor.model.interview.PlanResult;
import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.kit.Competency;
import candor.model.kit.KitContent;
import candor.model.kit.RoleKit;
import candor.model.kit.RoleKitId;
import candor.model.people.EditPeople;
import candor.model.people.Me;
import candor.model.people.People;
import candor.model.people.PersonId;
import candor.model.people.Role;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.ApplyResult;
import candor.model.pipeline.Outcome;
import candor.model.scorecard.AmendScorecards;
import candor.model.scorecard.Correction;
import candor.model.scorecard.FillScorecard;
import candor.model.scorecard.GiveEvidence;
import candor.model.scorecard.Level;
import candor.model.scorecard.Recommendation;
import candor.model.scorecard.ScorecardResult;
import candor.model.store.Act;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecideTest {
  private static final String SALT = "5a".repeat(16);
  private static final List<String> KEYS = List.of("design", "data");
  private final MemoryStore store = new MemoryStore();
  private final InterviewStore interviews = new Interviewed(store);
  private final Debriefs read = new Debriefs(store, interviews);
  private final Decide decide = new Decide(store, interviews);
  private final Weigh weigh = new Weigh(store);
  private PersonId grace;
  private PersonId alan;
  private Job job;
  private ApplicationId ada;
  private InterviewId talk;

  @BeforeEach
  void build() {
    var _ = new Me(store).rename("Robin", "");
    grace = new People(store).add("Grace").orElseThrow().id();
    alan = new People(store).add("Alan").orElseThrow().id();
    var kit =
        store.write(
            Act.undoable("add-kit"),
            tx -> tx.put(new RoleKit(new RoleKitId(tx.newId()), "", content(), false, 0)));
    var opened =
        new EditJobs(store).open(JobDetails.titled("Backend"), kit.id(), EditJobs.FIRST_STAGES);
    job = ((JobResult.Saved) opened).job();
    ada = application("Ada");
    talk = interview(ada, Me.OWNER, grace, alan);
  }

  private static KitContent content() {
    return new KitContent(
        "Backend",
        "",
        "",
        List.of(),
        List.of(),
        KEYS.stream().map(key -> new Competency(key, key, "", List.of())).toList(),
        List.of(),
        List.of(),
        List.of());
  }

  private ApplicationId application(String name) {
    var added = new EditCandidates(store).add(new CandidateDetails(name, "", "", ""), Map.of());
    var candidate = ((CandidateResult.Saved) added).candidate().id();
    return ((ApplyResult.Added) new AddApplications(store).add(candidate, job.id(), ""))
        .application()
        .id();
  }

  private InterviewId interview(ApplicationId application, PersonId... people) {
    var panel = new LinkedHashMap<PersonId, List<String>>();
    for (var person : people) {
      panel.put(person, List.of());
    }
    var plan = new InterviewPlan("Onsite", Instant.parse("2026-03-02T10:00:00Z"), 45, "UTC", "");
    return ((PlanResult.Planned) new PlanInterviews(store).plan(application, plan, panel))
        .interview()
        .id();
  }

  private void seals(PersonId who, InterviewId where, Level... levels) {
    store.seat(who);
    var fill = new FillScorecard(store);
    for (var i = 0; i < levels.length; i++) {
      var _ = fill.rate(where, KEYS.get(i), levels[i]);
      if (levels[i] != Level.NOT_ASSESSED) {
        var _ = new GiveEvidence(store).write(where, KEYS.get(i), "Said by " + who.value());
      }
    }
    var _ = fill.recommend(where, Recommendation.YES, "Because of " + who.value());
    assertInstanceOf(ScorecardResult.Saved.class, fill.seal(where, SALT));
    store.seat(Me.OWNER);
  }

  private Debrief debrief() {
    return read.of(ada).orElseThrow();
  }

  private Rater rater(PersonId who) {
    return debrief().matrix().raters().stream()
        .filter(rater -> rater.person().equals(who))
        .findFirst()
        .orElseThrow();
  }

  private DecisionResult seal() {
    return decide.seal(debrief().draft(), SALT);
  }

  private Decision sealed() {
    var _ = decide.write(ada, DecisionOutcome.HIRE, "The best on design.", "");
    return ((DecisionResult.Saved) seal()).decision();
  }

  private boolean isHidden(Decision decision) {
    return store.read(s -> OpenDecisions.hides(s, decision));
  }

  @Test
  void nothingOfACardIsInTheMatrixBeforeMineIsSealed() {
    seals(grace, talk, Level.FIVE, Level.TWO);
    assertEquals(CardState.CLOSED_UNTIL_MINE, rater(grace).state());
    assertEquals(Map.of(), rater(grace).cells());
    assertInstanceOf(Cell.Closed.class, rater(grace).cell("design"));
    assertEquals(CardState.NOT_BEGUN, rater(alan).state());
    assertFalse(debrief().matrix().isRated());
    seals(Me.OWNER, talk, Level.THREE, Level.NOT_ASSESSED);
    assertEquals(List.of(5, 3), debrief().matrix().levels("design", Set.of()));
    assertInstanceOf(Cell.NotAssessed.class, rater(Me.OWNER).cell("data"));
  }

  @Test
  void myDraftDoesNotCount() {
    var _ = new FillScorecard(store).rate(talk, "design", Level.FIVE);
    assertEquals(CardState.DRAFT, rater(Me.OWNER).state());
    assertFalse(debrief().matrix().isRated());
  }

  @Test
  void anAmendedRatingCountsAndIsMarked() {
    seals(Me.OWNER, talk, Level.THREE, Level.FOUR);
    var _ =
        new AmendScorecards(store)
            .amend(talk, new Correction.OfRating("design", Level.ONE), "Misread it", SALT);
    var cell = assertInstanceOf(Cell.Rated.class, rater(Me.OWNER).cell("design"));
    assertEquals(1, cell.number());
    assertEquals(Optional.of(new Cell.Amended(Level.THREE, "Misread it")), cell.amended());
    var basis = Objects.requireNonNull(sealed().basis());
    assertEquals(
        List.of(new DecisionBasis.Said("design", Level.ONE, Level.THREE)),
        basis.raters().stream()
            .flatMap(column -> column.said().stream())
            .filter(said -> said.competency().equals("design"))
            .toList());
  }

  @Test
  void aCancelledInterviewIsNotInIt() {
    seals(Me.OWNER, talk, Level.THREE, Level.FOUR);
    var _ = new PlanInterviews(store).lead(talk, InterviewState.CANCELLED);
    assertEquals(List.of(), debrief().matrix().raters());
  }

  @Test
  void whatIsMissingIsSaid() {
    var missing = ((DecisionResult.Incomplete) seal()).missing();
    assertEquals(new DecisionResult.Missing(true, true, false, true), missing);
    var _ = weigh.by(job.id(), Rule.HOLISTIC);
    var _ = decide.write(ada, DecisionOutcome.HOLD, "Wait for the second talk.", " ");
    missing = ((DecisionResult.Incomplete) seal()).missing();
    assertEquals(new DecisionResult.Missing(false, false, true, false), missing);
    var _ = decide.write(ada, DecisionOutcome.HOLD, "Wait.", "Nobody has rated yet.");
    assertInstanceOf(DecisionResult.Saved.class, seal());
  }

  @Test
  void aSealedDecisionHoldsTheNumbersOfThen() {
    var bob = application("Bob");
    var other = interview(bob, Me.OWNER);
    seals(Me.OWNER, talk, Level.FOUR, Level.TWO);
    seals(Me.OWNER, other, Level.TWO, Level.FOUR);
    seals(grace, talk, Level.FIVE, Level.TWO);
    var _ = weigh.count(job.id(), "design", 4);
    var _ = weigh.drop(job.id(), grace, true);
    var decision = sealed();
    var basis = Objects.requireNonNull(decision.basis());
    assertEquals(Rule.MECHANICAL, basis.rule());
    assertEquals(200, basis.weights().of("design"));
    assertEquals(Set.of(grace), basis.dropped());
    // Ada (2*4+2)/3 = 3.33 before Bob (2*2+4)/3 = 2.67.
    assertEquals(1, basis.place());
    assertEquals(2, basis.among());
    assertEquals("", decision.ruleReason());
    // Others' cards open later change nothing of it.
    seals(alan, talk, Level.ONE, Level.ONE);
    var _ = weigh.equal(job.id());
    var stored = store.read(s -> s.find(decision.id())).orElseThrow();
    assertEquals(decision, stored);
    assertTrue(DecisionSeal.isIntact(stored, List.of()));
  }

  @Test
  void theSealBreaksWhenAnythingIsChanged() {
    seals(Me.OWNER, talk, Level.FOUR, Level.TWO);
    var _ = decide.dissent(ada, alan, "Not for this team.");
    var decision = sealed();
    var dissents = store.read(s -> s.of(Dissent.KIND, decision.id()));
    assertEquals(1, dissents.size());
    assertTrue(DecisionSeal.isIntact(decision, dissents));
    assertFalse(DecisionSeal.isIntact(decision, List.of()));
    var basis = Objects.requireNonNull(decision.basis());
    var others = new ArrayList<Decision>();
    others.add(decision.saying(DecisionOutcome.REJECT, decision.rationale(), ""));
    others.add(decision.saying(decision.outcome(), "Another reason.", ""));
    others.add(
        decision
            .restingOn(
                new DecisionBasis(
                    Rule.HOLISTIC,
                    basis.competencies(),
                    basis.raters(),
                    basis.place(),
                    basis.tied(),
                    basis.among()),
                Objects.requireNonNull(decision.sealedAt()),
                decision.salt())
            .sealed(decision.seal()));
    others.forEach(other -> assertFalse(DecisionSeal.isIntact(other, dissents), other.toString()));
  }

  @Test
  void aLaterDecisionIsAnotherRecord() {
    seals(Me.OWNER, talk, Level.FOUR, Level.TWO);
    var first = sealed();
    store.at(MemoryStore.START.plusSeconds(60));
    var _ = decide.write(ada, DecisionOutcome.REJECT, "References were bad.", "");
    var second = ((DecisionResult.Saved) seal()).decision();
    var views = debrief().decisions();
    assertEquals(
        List.of(second, first),
        views.stream().map(view -> ((OpenDecisions.Open) view).decision()).toList());
  }

  @Test
  void aDraftIsSealedOnceHoweverOftenItIsAsked() {
    seals(Me.OWNER, talk, Level.FOUR, Level.TWO);
    var draft = debrief().draft().saying(DecisionOutcome.HIRE, "The best on design.", "");
    var first = assertInstanceOf(DecisionResult.Saved.class, decide.seal(draft, SALT)).decision();
    assertEquals("The best on design.", first.rationale());
    assertInstanceOf(DecisionResult.AlreadySealed.class, decide.seal(draft, SALT));
    assertEquals(List.of(first), store.read(s -> s.of(Decision.KIND, ada)));
  }

  @Test
  void nothingOfADraftThatIsNotSealedIsStored() {
    var draft = debrief().draft().saying(DecisionOutcome.HIRE, "The best on design.", "");
    assertInstanceOf(DecisionResult.Incomplete.class, decide.seal(draft, SALT));
    assertEquals(List.of(), store.read(s -> s.of(Decision.KIND, ada)));
  }

  @Test
  void aDecisionMovesNobodyAndIsNotTakenBack() {
    seals(Me.OWNER, talk, Level.FOUR, Level.TWO);
    var decision = sealed();
    assertEquals(Outcome.ACTIVE, store.read(s -> s.find(ada)).orElseThrow().outcome());
    var _ = new Undo(store).undo();
    assertEquals(Optional.of(decision), store.read(s -> s.find(decision.id())));
  }

  @Test
  void aDecisionIsClosedToWhoMayNotSeeWhatItRestsOn() {
    seals(Me.OWNER, talk, Level.FOUR, Level.TWO);
    var decision = sealed();
    store.seat(grace);
    assertInstanceOf(OpenDecisions.Closed.class, debrief().decisions().getFirst());
    assertTrue(isHidden(decision));
    assertFalse(debrief().toString().contains("best on design"));
    seals(grace, talk, Level.ONE, Level.ONE);
    store.seat(grace);
    assertInstanceOf(OpenDecisions.Open.class, debrief().decisions().getFirst());
    assertFalse(isHidden(decision));
  }

  @Test
  void aDraftIsItsAuthorsAlone() {
    seals(Me.OWNER, talk, Level.FOUR, Level.TWO);
    seals(grace, talk, Level.FOUR, Level.TWO);
    var _ = decide.write(ada, DecisionOutcome.HIRE, "Draft of Robin", "");
    var draft = store.read(s -> s.of(Decision.KIND, ada)).getFirst();
    store.seat(grace);
    assertFalse(debrief().toString().contains("Draft of Robin"));
    assertEquals(List.of(), store.read(s -> s.of(Decision.KIND, ada)));
    assertTrue(isHidden(draft));
  }

  @Test
  void aDissentIsTakenBackByNothing() {
    var _ = decide.dissent(ada, alan, "No.");
    assertEquals(1, debrief().dissents().size());
    var _ = decide.dissent(ada, alan, "Not yet.");
    assertEquals("Not yet.", debrief().dissents().getFirst().text());
    var _ = decide.dissent(ada, alan, " ");
    assertEquals(List.of(), debrief().dissents());
  }

  @Test
  void anInterviewerWeighsForThemselvesAndDecidesNothing() {
    var mine = weigh.count(job.id(), "design", 2).orElseThrow();
    store.seat(grace);
    assertEquals(Optional.empty(), store.read(s -> s.find(mine.id())));
    var theirs = weigh.count(job.id(), "design", 3).orElseThrow();
    assertEquals(List.of(theirs), store.read(s -> s.all(Weighing.KIND)));
    assertThrows(
        NotAllowedException.class,
        () -> decide.write(ada, DecisionOutcome.HIRE, "Grace decides", ""));
  }

  @Test
  void weighingIsMineAndCanBeTakenBack() {
    var _ = weigh.count(job.id(), "design", 2);
    assertEquals(150, debrief().comparison().weights().of("design"));
    store.seat(grace);
    assertEquals(Weights.EQUAL, debrief().comparison().weights());
    store.seat(Me.OWNER);
    var _ = new Undo(store).undo();
    assertEquals(Weights.EQUAL, debrief().comparison().weights());
  }

  @Test
  void nobodyTakesBackHowAnotherWeighs() {
    var _ = new EditPeople(store).assign(alan, Role.MANAGER);
    var _ = weigh.count(job.id(), "design", 2);
    store.seat(alan);
    assertInstanceOf(UndoResult.NotMine.class, new Undo(store).undo());
    store.seat(Me.OWNER);
    assertEquals(150, debrief().comparison().weights().of("design"));
    assertInstanceOf(UndoResult.Done.class, new Undo(store).undo());
    store.seat(alan);
    assertInstanceOf(UndoResult.NotMine.class, new Undo(store).redo());
  }
}
