package candor.persistence.demo;

import candor.model.candidate.CustomField;
import candor.model.candidate.Documents;
import candor.model.interview.Interview;
import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.JobStages;
import candor.model.kit.RoleKit;
import candor.model.kit.RoleKitId;
import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.pipeline.Application;
import candor.model.pipeline.Outcome;
import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Uuid7;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A made-up company and its last four months, written through the use cases under a turned clock:
/// its journal, stays in stages and seals are as true as real ones. Always the same.
public final class DemoCompany {
  /// The present of the demo: a Monday morning.
  public static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

  private static final Instant START = Instant.parse("2026-07-20T07:00:00Z");
  private static final long SEED = 20_261_123;
  private static final Set<String> STAGES_OF_TALKS = Set.of("Interview", "Onsite");
  private static final Act COLLEAGUE = Act.lasting("add-colleague");

  private final Content content = Content.load();
  private final Random random = new Random(SEED);
  private final Timeline time = new Timeline(START, NOW, random);

  /// The clock that the store which the past is written to must use meanwhile.
  public InstantSource clock() {
    return time;
  }

  /// The name of who sits at the demo's workspace.
  public String me() {
    return content.company().me();
  }

  /// Writes the past.
  ///
  /// @param exchange lets the boards be called
  public void happen(Store store, Documents documents, Runnable exchange) {
    var desk = new Desk(store, documents);
    var people = new Population(content.people(), random, taken());
    var scene = new Scene(desk, time, new Dice(random), content, people, colleagues(store));
    var arrivals = new Arrivals(scene, fields(desk));
    var boards = new Boards(scene, exchange);
    var hirings = new ArrayList<Hiring>();
    for (var plan : content.company().jobs()) {
      time.at(
          plan.opened().atTime(LocalTime.of(8, 15)).toInstant(ZoneOffset.UTC),
          () -> hirings.add(open(scene, plan, arrivals, boards)));
    }
    new Today(scene, arrivals, boards).plan(hirings);
    time.at(NOW.minus(Duration.ofHours(2)), () -> nextSteps(scene));
    time.run();
  }

  private Hiring open(Scene scene, Content.JobPlan plan, Arrivals arrivals, Boards boards) {
    var kit = new RoleKitId(Uuid7.named("kit:" + plan.kit()));
    var details =
        new JobDetails(
            plan.title(),
            plan.openings(),
            plan.team(),
            plan.city(),
            plan.country(),
            plan.workplace(),
            plan.employment(),
            plan.salary(),
            String.join("\n\n", plan.description()));
    var job = saved(scene.desk().jobs().open(details, kit, EditJobs.FIRST_STAGES));
    var stages = scene.desk().store().read(s -> JobStages.inUse(s, job.id()));
    var content = scene.desk().store().read(s -> s.find(kit)).map(RoleKit::content).orElseThrow();
    var hiring = new Hiring(scene, plan, job, stages, content);
    hiring.happen(arrivals);
    boards.opened(plan, job);
    return hiring;
  }

  private Map<String, PersonId> colleagues(Store store) {
    var ids = new HashMap<String, PersonId>();
    for (var colleague : content.company().colleagues()) {
      var person =
          store.write(
              COLLEAGUE,
              tx ->
                  tx.put(
                      new Person(
                          new PersonId(tx.newId()), colleague.name(), colleague.email(), 0)));
      ids.put(colleague.key(), person.id());
    }
    return ids;
  }

  private List<CustomField> fields(Desk desk) {
    return content.company().customFields().stream()
        .flatMap(name -> desk.candidates().addField(name).stream())
        .toList();
  }

  private Set<String> taken() {
    var names = new HashSet<>(Today.NAMES);
    content.company().colleagues().forEach(colleague -> names.add(colleague.name()));
    return names;
  }

  /// Gives about every second application a next step that goes with where it stands.
  private static void nextSteps(Scene scene) {
    var today = day(NOW);
    var store = scene.desk().store();
    var talks =
        store.read(s -> s.all(Interview.KIND)).stream()
            .collect(Collectors.groupingBy(Interview::application));
    var active =
        store.read(s -> s.all(Application.KIND)).stream()
            .filter(application -> application.outcome() == Outcome.ACTIVE)
            .toList();
    for (var application : active) {
      var stage = store.read(s -> s.find(application.stage())).orElseThrow().name();
      var days =
          talks.getOrDefault(application.id(), List.of()).stream()
              .map(talk -> day(talk.startsAt()))
              .collect(Collectors.toCollection(TreeSet::new));
      var steps = steps(scene.content().words(), stage, today, days);
      if (!steps.isEmpty() && scene.dice().chance(0.55)) {
        var on = today.plusDays(scene.dice().random().nextInt(-1, 8));
        var _ =
            scene
                .desk()
                .moves()
                .plan(application.id(), scene.dice().one(steps), fit(on, today, days));
      }
    }
  }

  /// @param days of the talks with somebody
  private static List<String> steps(
      Content.Words words, String stage, LocalDate today, NavigableSet<LocalDate> days) {
    if (days.higher(today) != null) {
      return words.stepsBeforeATalk();
    }
    return days.isEmpty() && STAGES_OF_TALKS.contains(stage)
        ? words.stepsWithoutATalk()
        : words.nextSteps().getOrDefault(stage, List.of());
  }

  /// A step before a talk is due before it, and one after a talk of today not before tomorrow.
  private static LocalDate fit(LocalDate on, LocalDate today, NavigableSet<LocalDate> days) {
    var next = days.higher(today);
    if (next != null) {
      return on.isBefore(next) ? on : today;
    }
    return days.contains(today) && !on.isAfter(today) ? today.plusDays(1) : on;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static Job saved(JobResult result) {
    return switch (result) {
      case JobResult.Saved saved -> saved.job();
      case JobResult.Unsound _, JobResult.Conflict _, JobResult.Gone _ ->
          throw new IllegalStateException(result.toString());
    };
  }
}
