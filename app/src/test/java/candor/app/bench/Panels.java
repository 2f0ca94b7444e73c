package candor.app.bench;

import candor.model.agreement.Scale;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.debrief.Calibration;
import candor.model.debrief.Debrief;
import candor.model.debrief.Debriefs;
import candor.model.debrief.Sensitivity;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewState;
import candor.model.interview.Panelist;
import candor.model.interview.PanelistId;
import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.kit.Competency;
import candor.model.kit.KitContent;
import candor.model.kit.RoleKit;
import candor.model.kit.RoleKitId;
import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.ApplyResult;
import candor.model.scorecard.Level;
import candor.model.scorecard.Rating;
import candor.model.scorecard.Recommendation;
import candor.model.scorecard.Scorecard;
import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Transaction;
import candor.persistence.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A debrief of as many people and candidates as anybody has: 8 interviewers rated 12 competencies
/// of 10 candidates each.
final class Panels {
  private static final int INTERVIEWERS = 8;
  private static final int COMPETENCIES = 12;
  private static final int CANDIDATES = 10;
  private static final String SALT = "5a".repeat(32);
  private final SplittableRandom random = new SplittableRandom(Seed.NUMBER);
  private final Store store;
  private final Debriefs debriefs;
  private final List<ApplicationId> applications = new ArrayList<>();
  private final List<Long> read = new ArrayList<>();
  private final List<Long> varied = new ArrayList<>();
  private final List<Long> whole = new ArrayList<>();
  private final List<Long> agreed = new ArrayList<>();

  Panels(Workspace workspace) {
    store = workspace.store();
    debriefs = new Debriefs(store, workspace.interviews());
    fill();
  }

  /// Does it so often, the first ones aside, in which Java warms up.
  void measure(int warm, int times) {
    for (var i = 0; i < warm + times; i++) {
      var application = applications.get(i % applications.size());
      var started = System.nanoTime();
      var debrief = debriefs.of(application).orElseThrow();
      var read = System.nanoTime();
      var sensitivity = Sensitivity.of(debrief.comparison());
      var tried = System.nanoTime();
      require(debrief, sensitivity);
      var calibration = Calibration.of(debrief.matrix(), debrief.candidates(), Scale.ORDINAL);
      var measured = System.nanoTime();
      if (i >= warm && calibration.ratings() > 0) {
        this.read.add(read - started);
        varied.add(tried - read);
        whole.add(tried - started);
        agreed.add(measured - tried);
      }
    }
  }

  // A quick answer that is wrong is not measured.
  private static void require(Debrief debrief, Sensitivity sensitivity) {
    if (debrief.candidates().size() != CANDIDATES
        || sensitivity.effects().size() < CANDIDATES * COMPETENCIES * (INTERVIEWERS - 2)) {
      throw new IllegalStateException(sensitivity.effects().size() + " variations");
    }
  }

  Sample read() {
    return Sample.of(read);
  }

  Sample varied() {
    return Sample.of(varied);
  }

  Sample whole() {
    return Sample.of(whole);
  }

  Sample agreed() {
    return Sample.of(agreed);
  }

  private void fill() {
    var kit = store.write(Act.undoable("add-kit"), Panels::kit);
    var opened =
        (JobResult.Saved)
            new EditJobs(store)
                .open(JobDetails.titled("Debriefed"), kit.id(), EditJobs.FIRST_STAGES);
    var people = store.write(Act.undoable("add-person"), Panels::people);
    for (var i = 0; i < CANDIDATES; i++) {
      var candidate = store.write(Act.undoable("add-candidate"), Panels::candidate);
      var added = new AddApplications(store).add(candidate, opened.job().id(), "");
      var application = ((ApplyResult.Added) added).application().id();
      applications.add(application);
      var _ =
          store.write(
              Act.lasting("receive-scorecard"),
              tx -> interviewed(tx, application, opened.job(), people));
    }
  }

  private static RoleKit kit(Transaction tx) {
    var competencies =
        IntStream.range(0, COMPETENCIES)
            .mapToObj(i -> new Competency("c" + i, "Competency " + i, "", List.of()))
            .toList();
    var content =
        new KitContent(
            "Debriefed",
            "",
            "",
            List.of(),
            List.of(),
            competencies,
            List.of(),
            List.of(),
            List.of());
    return tx.put(new RoleKit(new RoleKitId(tx.newId()), "", content, false, 0));
  }

  private static List<PersonId> people(Transaction tx) {
    var people = new ArrayList<>(List.of(Me.OWNER));
    for (var i = 1; i < INTERVIEWERS; i++) {
      var person = new Person(new PersonId(tx.newId()), "Interviewer " + i, "", 0);
      people.add(tx.put(person).id());
    }
    return people;
  }

  private static CandidateId candidate(Transaction tx) {
    var id = new CandidateId(tx.newId());
    var details = new CandidateDetails("Candidate " + id.value(), "", "", "");
    return tx.put(new Candidate(id, "", "", "", "", tx.now(), 0).with(details)).id();
  }

  private InterviewId interviewed(
      Transaction tx, ApplicationId application, Job job, List<PersonId> people) {
    var id = new InterviewId(tx.newId());
    tx.put(
        new Interview(
            id,
            application,
            "Onsite",
            job.kit(),
            tx.now(),
            60,
            "UTC",
            "",
            InterviewState.ENDED,
            tx.now(),
            tx.now(),
            0));
    for (var person : people) {
      tx.put(new Panelist(new PanelistId(tx.newId()), id, person, List.of(), 0));
      var card = Scorecard.of(id, person);
      tx.put(
          new Scorecard(
              card, id, person, Recommendation.YES, "Because", tx.now(), SALT, "not looked at", 0));
      for (var i = 0; i < COMPETENCIES; i++) {
        var level = random.nextInt(12) == 0 ? Level.NOT_ASSESSED : Level.of(random.nextInt(1, 6));
        tx.put(new Rating(Rating.of(card, "c" + i), card, "c" + i, level, 0));
      }
    }
    return id;
  }
}
