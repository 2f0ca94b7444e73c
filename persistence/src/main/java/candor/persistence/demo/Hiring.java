package candor.persistence.demo;

import candor.model.candidate.CandidateId;
import candor.model.interview.InterviewPlan;
import candor.model.job.Job;
import candor.model.job.JobStatus;
import candor.model.job.Stage;
import candor.model.kit.KitContent;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.ApplyResult;
import candor.model.pipeline.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The past of one job: who applied, how far they came, and how it ended.
final class Hiring {
  private static final List<Double> GO_ON = List.of(0.62, 0.62, 0.55, 0.18);
  private static final int INTERVIEW = 2;
  private static final int OFFER = 4;

  private final Scene scene;
  private final Talks talks;
  private final Content.JobPlan plan;
  private final Job job;
  private final List<Stage> stages;
  private final KitContent kit;

  /// @param kit of the job
  Hiring(Scene scene, Content.JobPlan plan, Job job, List<Stage> stages, KitContent kit) {
    this.scene = scene;
    this.talks = new Talks(scene);
    this.plan = plan;
    this.job = job;
    this.stages = stages;
    this.kit = kit;
  }

  /// Plans everything that happens with this job.
  void happen(Arrivals arrivals) {
    for (var i = 0; i < plan.applicants(); i++) {
      var hire = i < plan.hires();
      var somebody = scene.people().next();
      var who = hire ? excellent(somebody) : somebody;
      scene.time().at(arrival(hire), () -> apply(arrivals, who, hire));
    }
    if (plan.onHold() != null) {
      scene.time().at(evening(plan.onHold()), () -> status(JobStatus.ON_HOLD));
    }
    if (plan.closed() != null) {
      scene.time().at(evening(plan.closed()), this::close);
    }
  }

  /// Puts somebody forward who is known already.
  void applyAgain(CandidateId candidate, Somebody who) {
    begin(candidate, who, false, scene.dice().one(scene.content().words().sources()));
  }

  Content.JobPlan plan() {
    return plan;
  }

  Job job() {
    return job;
  }

  /// A talk at a given time.
  ///
  /// @param panel me and a colleague
  /// @param seals when the colleague's card is sealed, if that is in the past
  record Date(Instant start, List<PersonId> panel, Instant seals) {}

  /// Somebody who is looked at in the demo: applies now, and comes as far as a first interview that
  /// has not happened.
  void feature(Arrivals arrivals, Somebody who, Date date) {
    var candidate = arrivals.add(who, scene.content().trade(plan.kit()), "Referral");
    if (scene.desk().applications().add(candidate, job.id(), "")
        instanceof ApplyResult.Added(var application)) {
      var id = application.id();
      var time = scene.time();
      var screen = time.later(time.instant(), 2, 3);
      time.at(screen, () -> move(id, 1));
      time.at(time.later(screen, 2, 2), () -> screened(id, who));
      time.at(time.later(screen, 4, 5), () -> invite(id, who, date));
    }
  }

  private void invite(ApplicationId id, Somebody who, Date date) {
    move(id, INTERVIEW);
    var plan =
        new InterviewPlan(
            "First interview",
            date.start(),
            60,
            this.plan.zone(),
            "https://meet.example.org/" + this.plan.kit());
    // The colleagues look at everything, so that there is something to compare.
    var panel = Talks.shared(date.panel(), kit);
    panel.replaceAll((person, focus) -> person.equals(Me.OWNER) ? focus : Talks.keys(kit));
    talks.announce(
        new Talks.Talk(id, who, scene.content().trade(this.plan.kit()), kit, plan, panel),
        date.seals());
  }

  private void move(ApplicationId id, int stage) {
    var _ = scene.desk().moves().move(List.of(id), stages.get(stage).id());
  }

  private void apply(Arrivals arrivals, Somebody who, boolean hire) {
    var source = scene.dice().one(scene.content().words().sources());
    begin(arrivals.add(who, scene.content().trade(plan.kit()), source), who, hire, source);
  }

  private void begin(CandidateId candidate, Somebody who, boolean hire, String source) {
    if (scene.desk().applications().add(candidate, job.id(), source)
        instanceof ApplyResult.Added(var application)) {
      entered(application.id(), who, hire, 0);
    }
  }

  private void entered(ApplicationId id, Somebody who, boolean hire, int stage) {
    var time = scene.time();
    var now = time.instant();
    switch (stage) {
      case 0 -> {
        if (hire || !scene.dice().chance(0.12)) {
          time.at(time.later(now, 2, 7), () -> decide(id, who, hire, stage));
        }
      }
      case 1 -> {
        time.at(time.later(now, 1, 2), () -> screened(id, who));
        time.at(time.later(now, 3, 7), () -> decide(id, who, hire, stage));
      }
      case OFFER -> time.at(time.later(now, 3, 7), () -> answered(id, hire));
      default -> {
        var start = time.slot(now, 2, 6, plan.zone());
        talks.plan(talk(id, who, stage, start));
        time.at(time.later(start, 1, 4), () -> decide(id, who, hire, stage));
      }
    }
  }

  private Talks.Talk talk(ApplicationId id, Somebody who, int stage, Instant start) {
    var panel = new ArrayList<PersonId>();
    for (var key : plan.panel()) {
      var colleague = scene.colleagues().get(key);
      if (colleague != null) {
        panel.add(colleague);
      }
    }
    if (stage == INTERVIEW && panel.size() > 1) {
      panel.remove(scene.dice().random().nextInt(panel.size()));
    }
    if (scene.dice().chance(0.6)) {
      panel.addFirst(Me.OWNER);
    }
    var round = stage == INTERVIEW ? "First interview" : "On-site interview";
    var minutes = stage == INTERVIEW ? 45 : 60;
    var place = stage == INTERVIEW ? "https://meet.example.org/" + plan.kit() : plan.city();
    return new Talks.Talk(
        id,
        who,
        scene.content().trade(plan.kit()),
        kit,
        new InterviewPlan(round, start, minutes, plan.zone(), place),
        Talks.shared(panel, kit));
  }

  private void screened(ApplicationId id, Somebody who) {
    if (waits(id)) {
      var screens = scene.content().trade(plan.kit()).screens();
      scene.dice().fresh(screens).ifPresent(text -> note(id, who.said(text)));
    }
  }

  private void note(ApplicationId id, String text) {
    var application = scene.desk().store().read(s -> s.find(id)).orElseThrow();
    var _ = scene.desk().notes().add(application.candidate(), text);
  }

  private void decide(ApplicationId id, Somebody who, boolean hire, int stage) {
    if (!waits(id)) {
      return;
    }
    var interviewed = stage >= INTERVIEW ? (who.quality() - 0.5) * 0.6 : 0;
    if (hire || scene.dice().chance(GO_ON.get(stage) + interviewed)) {
      move(id, stage + 1);
      entered(id, who, hire, stage + 1);
    } else if (scene.dice().chance(0.18)) {
      end(id, Outcome.WITHDRAWN, scene.dice().one(scene.content().words().withdrawals()));
    } else {
      end(id, Outcome.REJECTED, scene.dice().one(scene.content().words().rejections()));
    }
  }

  private void answered(ApplicationId id, boolean hire) {
    if (!waits(id)) {
      return;
    }
    if (hire) {
      scene.dice().fresh(scene.content().words().referenceNotes()).ifPresent(t -> note(id, t));
      end(id, Outcome.HIRED, "");
    } else {
      end(id, Outcome.WITHDRAWN, scene.dice().one(scene.content().words().withdrawals()));
    }
  }

  private void end(ApplicationId id, Outcome outcome, String reason) {
    var _ = scene.desk().moves().end(List.of(id), outcome, reason);
  }

  // While a job is on hold, nothing goes on.
  private boolean waits(ApplicationId id) {
    var held = plan.onHold();
    return scene.isActive(id) && (held == null || scene.time().instant().isBefore(evening(held)));
  }

  private void close() {
    var left =
        scene.desk().store().read(s -> s.of(Application.KIND, job.id())).stream()
            .filter(application -> application.outcome() == Outcome.ACTIVE)
            .map(Application::id)
            .toList();
    if (!left.isEmpty()) {
      var filled = scene.content().words().filled();
      var _ = scene.desk().moves().end(left, Outcome.REJECTED, filled);
    }
    status(JobStatus.CLOSED);
  }

  private void status(JobStatus status) {
    var _ = scene.desk().jobs().changeStatus(job.id(), status);
  }

  private Instant arrival(boolean hire) {
    var closed = plan.closed();
    if (hire) {
      return scene.time().between(plan.opened().plusDays(1), plan.opened().plusDays(14));
    }
    if (closed != null) {
      return scene.time().between(plan.opened().plusDays(1), closed.minusDays(10));
    }
    var today = LocalDate.ofInstant(scene.time().end(), ZoneOffset.UTC);
    var recent = today.minusDays(24);
    return scene.dice().chance(0.65) || plan.opened().isAfter(recent.minusDays(7))
        ? scene.time().between(max(recent, plan.opened().plusDays(1)), today.minusDays(1))
        : scene.time().between(plan.opened().plusDays(1), recent);
  }

  private static LocalDate max(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant evening(LocalDate day) {
    return day.atTime(LocalTime.of(17, 40)).toInstant(ZoneOffset.UTC);
  }

  private Somebody excellent(Somebody who) {
    var quality = 0.75 + 0.2 * scene.dice().random().nextDouble();
    return new Somebody(who.name(), who.latin(), who.place(), who.woman(), who.number(), quality);
  }
}
