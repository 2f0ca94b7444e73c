package candor.app;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.EditCandidates;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewPlan;
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
import candor.model.store.Act;
import candor.model.store.Store;
import candor.persistence.Workspace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A workspace in memory with a job that uses the backend developer's kit, and whatever interviews
/// a test plans in it. Its clock stands at [#NOW] until a test moves it.
public final class Talks implements AutoCloseable {
  /// A Monday morning.
  public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  /// What is rated first in the kit, and what is asked first.
  public static final String DESIGN = "system-design";

  public static final String LIMITER = "rate-limiter";

  private static final int NOW_INDEX = 5;
  private static final List<String> NAMES =
      List.of(
          "José Álvarez",
          "Nguyễn Thị Minh Khai",
          "Łukasz Żółć",
          "Олена Коваль",
          "Yusuf Demir",
          "Ada Lovelace",
          "Maximiliane Konstanze Freifrau von Hohenberg-Schwarzenstein zu Unterwellenborn",
          "نور الهدى",
          "Tom Ek");

  private final Workspace workspace;
  private final JobId job;
  private Instant now = NOW;

  public Talks() {
    InstantSource time = () -> now;
    workspace = Workspace.inMemory(Path.of("target", "talks"), time, new SplittableRandom(7));
    var _ = new Me(store()).rename("Robin Park", "");
    var kit =
        store()
            .read(
                s ->
                    s.all(RoleKit.KIND).stream()
                        .filter(k -> k.origin().startsWith("backend-developer"))
                        .findFirst()
                        .orElseThrow());
    var opened =
        new EditJobs(store())
            .open(JobDetails.titled("Backend Developer"), kit.id(), EditJobs.FIRST_STAGES);
    job = ((JobResult.Saved) opened).job().id();
  }

  public Workspace workspace() {
    return workspace;
  }

  public Store store() {
    return workspace.store();
  }

  public JobId job() {
    return job;
  }

  /// The workspace's clock, in UTC.
  public Clock clock() {
    return clock(ZoneOffset.UTC);
  }

  public Clock clock(ZoneId zone) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return clock(other);
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  public void at(Instant time) {
    now = time;
  }

  public CandidateId candidate(String name, String headline) {
    return store()
        .write(
            Act.undoable("add-candidate"),
            tx -> {
              var id = new CandidateId(tx.newId());
              var details = new CandidateDetails(name, headline, "London", "Referral");
              tx.put(new Candidate(id, "", "", "", "", tx.now(), 0).with(details));
              return id;
            });
  }

  public ApplicationId application(CandidateId candidate) {
    var added = new AddApplications(store()).add(candidate, job, "");
    return ((ApplyResult.Added) added).application().id();
  }

  public PersonId person(String name) {
    return new People(store()).add(name).orElseThrow().id();
  }

  /// Somebody who is on no panel and sits here from now on.
  public PersonId onlooker(String name) {
    var onlooker = person(name);
    var _ = new EditPeople(store()).assign(onlooker, Role.RECRUITER);
    workspace.seat(onlooker);
    return onlooker;
  }

  /// Adds a resume of two pages to the candidate of an interview.
  public void resume(InterviewId interview) {
    var bytes = Resumes.pdf("Ada Lovelace", "Analytical engines, 2019 to today");
    try {
      var stored = workspace.documents().keep(new ByteArrayInputStream(bytes));
      var candidate =
          store()
              .read(
                  s ->
                      s.find(interview)
                          .flatMap(found -> s.find(found.application()))
                          .orElseThrow()
                          .candidate());
      var _ = new EditCandidates(store()).addDocument(candidate, "Resume.pdf", stored);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Plans a technical interview of 45 minutes with me and others on the panel.
  public InterviewId interview(ApplicationId application, Instant at, PersonId... others) {
    var panel = new LinkedHashMap<PersonId, List<String>>();
    panel.put(Me.OWNER, List.of());
    for (var other : others) {
      panel.put(other, List.of());
    }
    return interview(
        application,
        new InterviewPlan("Technical interview", at, 45, "Europe/London", "Room Turing"),
        panel);
  }

  public InterviewId interview(
      ApplicationId application, InterviewPlan plan, Map<PersonId, List<String>> panel) {
    var result = new PlanInterviews(store()).plan(application, plan, panel);
    return ((PlanResult.Planned) result).interview().id();
  }

  /// Plans one for a new candidate, now.
  public InterviewId interview(String name) {
    return interview(application(candidate(name, "Backend developer")), NOW);
  }

  /// Fills a week: interviews before, on and after this day, with names of all lengths and scripts.
  ///
  /// @return the one that is due now
  public InterviewId week() {
    var grace = person("Grace Hopper");
    var alan = person("Alan Mathison Turing");
    var due = new ArrayList<InterviewId>();
    var hours = -100;
    for (var name : NAMES) {
      var application = application(candidate(name, "Backend developer, payments"));
      due.add(interview(application, NOW.plusSeconds(3600L * hours), grace, alan));
      hours += 20;
    }
    var abroad = application(candidate("Chidinma Okafor", "Platform engineer"));
    var plan =
        new InterviewPlan(
            "Onsite, system design",
            NOW.plusSeconds(5400),
            60,
            "America/New_York",
            "https://meet.example/candor-onsite");
    var _ =
        interview(abroad, plan, Map.of(Me.OWNER, List.of(DESIGN, "api-design"), grace, List.of()));
    return due.get(NOW_INDEX);
  }

  @Override
  public void close() {
    workspace.close();
  }
}
