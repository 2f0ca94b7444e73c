package candor.app.interview;

import candor.app.work.Lanes;
import candor.model.candidate.Candidate;
import candor.model.interview.Clashes;
import candor.model.interview.Clashes.Clash;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewStore;
import candor.model.interview.Panelist;
import candor.model.interview.PlanInterviews;
import candor.model.interview.PlanResult;
import candor.model.job.Job;
import candor.model.job.JobStages;
import candor.model.job.JobStatus;
import candor.model.job.Stage;
import candor.model.kit.Competency;
import candor.model.kit.RoleKit;
import candor.model.people.People;
import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.pipeline.ApplicationCard;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.Outcome;
import candor.model.pipeline.PipelineStore;
import candor.model.scorecard.Scorecard;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/// Plans an interview, or plans one anew.
final class PlanViewModel {
  private final Store store;
  private final PipelineStore pipelines;
  private final Lanes lanes;
  private final PlanInterviews planning;
  private final People people;
  private final Clashes busyness;
  private final ObservableList<RoleKit> kits = FXCollections.observableArrayList();
  private final ObservableList<Job> jobs = FXCollections.observableArrayList();
  private final ObservableList<ApplicationCard> candidates = FXCollections.observableArrayList();
  private final ObservableList<Person> colleagues = FXCollections.observableArrayList();
  private final ObservableList<Seat> panel = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Target>> target =
      new ReadOnlyObjectWrapper<>(this, "target", Optional.empty());
  private final ReadOnlyObjectWrapper<Map<PlanForm.Line, String>> wrong =
      new ReadOnlyObjectWrapper<>(this, "wrong", Map.of());
  private final ReadOnlyObjectWrapper<List<Clash>> clashes =
      new ReadOnlyObjectWrapper<>(this, "clashes", List.of());
  private Map<PersonId, List<String>> begun = Map.of();
  private final Lanes.Slot choosing = new Lanes.Slot();
  private final Lanes.Slot aiming = new Lanes.Slot();
  private final Lanes.Slot comparing = new Lanes.Slot();
  private boolean isPlanning;

  /// Whom the interview is with, and what can be looked at in it.
  ///
  /// @param stage what a round in it is called; empty for the first, in which nobody talks yet
  /// @param kit whose questions and competencies it uses; absent for none
  /// @param moved the interview that is planned anew; absent for a new one
  record Target(
      ApplicationId application,
      Candidate candidate,
      Job job,
      String stage,
      Optional<RoleKit> kit,
      Optional<Interview> moved) {
    /// What can be looked at.
    List<Competency> competencies() {
      return kit.map(each -> each.content().competencies()).orElseGet(List::of);
    }

    Target with(RoleKit other) {
      return new Target(application, candidate, job, stage, Optional.of(other), moved);
    }
  }

  /// Somebody on the panel.
  ///
  /// @param focus keys of the competencies that are theirs; empty for all
  /// @param begun whether they have begun a scorecard, and so cannot leave
  record Seat(Person person, ObservableSet<String> focus, boolean begun) {}

  PlanViewModel(Store store, PipelineStore pipelines, InterviewStore interviews, Lanes lanes) {
    this.store = store;
    this.pipelines = pipelines;
    this.busyness = new Clashes(store, interviews);
    this.lanes = lanes;
    this.planning = new PlanInterviews(store);
    this.people = new People(store);
  }

  /// Open jobs by title.
  ObservableList<Job> jobs() {
    return jobs;
  }

  /// Who is active in the chosen job, by name.
  ObservableList<ApplicationCard> candidates() {
    return candidates;
  }

  /// Who can be asked to the panel.
  ObservableList<Person> colleagues() {
    return colleagues;
  }

  /// The kits that can be used, by title.
  ObservableList<RoleKit> kits() {
    return kits;
  }

  /// Who would have to be in two interviews at once, by the plan looked at last.
  ReadOnlyObjectProperty<List<Clash>> clashesProperty() {
    return clashes.getReadOnlyProperty();
  }

  ObservableList<Seat> panel() {
    return panel;
  }

  ReadOnlyObjectProperty<Optional<Target>> targetProperty() {
    return target.getReadOnlyProperty();
  }

  /// The lines that made no sense at the last try, with the keys of the words that say why.
  ReadOnlyObjectProperty<Map<PlanForm.Line, String>> wrongProperty() {
    return wrong.getReadOnlyProperty();
  }

  /// Begins with nobody chosen.
  void begin() {
    lanes.read(
        () ->
            store.read(
                s ->
                    s.where(Job.KIND, "status", JobStatus.OPEN).stream()
                        .sorted(Comparator.comparing(Job::title, String.CASE_INSENSITIVE_ORDER))
                        .toList()),
        jobs::setAll);
    meetPeople();
  }

  /// Begins for somebody.
  void begin(ApplicationId application) {
    aim(application);
    meetPeople();
  }

  /// Begins with an interview that is to be planned anew.
  void begin(InterviewId interview) {
    aim(
        () ->
            store.read(
                s -> s.find(interview).flatMap(i -> target(s, i.application(), Optional.of(i)))));
    lanes.read(
        () -> store.read(s -> seats(s, interview)),
        seats -> {
          panel.setAll(seats);
          begun = seats();
        });
    lanes.read(people::here, colleagues::setAll);
    offerKits();
  }

  /// Chooses a job: its active candidates come next.
  void choose(Job job) {
    aim(Optional::empty);
    candidates.clear();
    lanes.read(
        choosing,
        () ->
            pipelines.cards(job.id()).stream()
                .filter(card -> card.application().outcome() == Outcome.ACTIVE)
                .sorted(Comparator.comparing(ApplicationCard::name, String.CASE_INSENSITIVE_ORDER))
                .toList(),
        candidates::setAll);
  }

  /// Chooses a candidate.
  void aim(ApplicationId application) {
    aim(() -> store.read(s -> target(s, application, Optional.empty())));
  }

  // It is with nobody until that was read, lest it be planned for whoever was chosen before.
  private void aim(Supplier<Optional<Target>> at) {
    target.set(Optional.empty());
    lanes.read(aiming, at, target::set);
  }

  /// Uses another kit: what each looks at is chosen anew.
  void use(RoleKit kit) {
    target
        .get()
        .filter(now -> now.kit().filter(kit::equals).isEmpty())
        .ifPresent(
            now -> {
              panel.forEach(seat -> seat.focus().clear());
              target.set(Optional.of(now.with(kit)));
            });
  }

  /// Looks whether somebody would have to be in two interviews at once.
  void look(PlanForm form) {
    var aim = target.get();
    var plan = form.plan();
    if (aim.isEmpty() || plan.isEmpty()) {
      lanes.read(comparing, List::<Clash>of, clashes::set);
      return;
    }
    var question =
        new Clashes.Question(
            aim.get().application(),
            plan.get().startsAt(),
            plan.get().minutes(),
            panel.stream().map(seat -> seat.person().id()).collect(Collectors.toSet()),
            aim.get().moved().map(Interview::id));
    lanes.read(comparing, () -> busyness.find(question), clashes::set);
  }

  /// Puts somebody on the panel by name; who is not known yet is added to the people.
  void invite(String name) {
    lanes.write(() -> people.add(name), person -> person.ifPresent(this::seat));
  }

  void dismiss(Seat seat) {
    panel.remove(seat);
  }

  /// Whether the panel is another than at first.
  boolean isPanelChanged() {
    return !seats().equals(begun);
  }

  private Map<PersonId, List<String>> seats() {
    var seats = new LinkedHashMap<PersonId, List<String>>();
    panel.forEach(seat -> seats.put(seat.person().id(), List.copyOf(seat.focus())));
    return seats;
  }

  /// Plans it, or says what makes no sense. While it is being stored, it is not planned once more.
  ///
  /// @param then told of the interview and of whom it is with, once it is stored
  void plan(PlanForm form, BiConsumer<Interview, Target> then) {
    var lines = new EnumMap<PlanForm.Line, String>(PlanForm.Line.class);
    lines.putAll(form.wrong());
    var aim = target.get();
    if (aim.isEmpty()) {
      lines.put(PlanForm.Line.WHO, "who");
    }
    if (panel.isEmpty()) {
      lines.put(PlanForm.Line.PANEL, "panel");
    }
    wrong.set(Map.copyOf(lines));
    var typed = form.plan();
    if (!lines.isEmpty() || typed.isEmpty() || isPlanning) {
      return;
    }
    isPlanning = true;
    var with = aim.orElseThrow();
    var plan = typed.get().with(with.kit().map(RoleKit::id).orElse(null));
    var seats = seats();
    lanes.write(
        () ->
            with.moved().isPresent()
                ? planning.move(with.moved().get().id(), plan, seats)
                : planning.plan(with.application(), plan, seats),
        result -> {
          isPlanning = false;
          switch (result) {
            case PlanResult.Planned planned -> then.accept(planned.interview(), with);
            case PlanResult.Unsound unsound -> wrong.set(said(unsound.problem()));
            case PlanResult.Gone _ -> wrong.set(Map.of(PlanForm.Line.WHO, "gone"));
          }
        },
        () -> isPlanning = false);
  }

  private static Map<PlanForm.Line, String> said(PlanResult.Problem problem) {
    return switch (problem) {
      case ROUND_MISSING -> Map.of(PlanForm.Line.ROUND, "round");
      case MINUTES_OUT_OF_RANGE -> Map.of(PlanForm.Line.MINUTES, "minutes");
      case ZONE_UNKNOWN -> Map.of(PlanForm.Line.ZONE, "zone");
      case NOBODY_ON_PANEL -> Map.of(PlanForm.Line.PANEL, "panel");
      case KIT_IN_USE -> Map.of(PlanForm.Line.KIT, "kit");
    };
  }

  private void meetPeople() {
    offerKits();
    lanes.read(
        people::here,
        all -> {
          colleagues.setAll(all);
          // I am the first.
          all.stream().limit(1).forEach(this::seat);
          begun = seats();
        });
  }

  private void offerKits() {
    lanes.read(
        () ->
            store.read(
                s ->
                    s.all(RoleKit.KIND).stream()
                        .filter(kit -> !kit.archived())
                        .sorted(
                            Comparator.comparing(
                                kit -> kit.content().title(), String.CASE_INSENSITIVE_ORDER))
                        .toList()),
        kits::setAll);
  }

  private void seat(Person person) {
    if (panel.stream().noneMatch(seat -> seat.person().id().equals(person.id()))) {
      panel.add(new Seat(person, FXCollections.observableSet(), false));
    }
  }

  private static List<Seat> seats(Snapshot s, InterviewId interview) {
    return s.of(Panelist.KIND, interview).stream()
        .flatMap(panelist -> s.find(panelist.person()).stream().map(who -> seat(s, panelist, who)))
        .toList();
  }

  private static Seat seat(Snapshot s, Panelist panelist, Person person) {
    return new Seat(
        person,
        FXCollections.observableSet(new LinkedHashSet<>(panelist.focus())),
        s.find(Scorecard.of(panelist.interview(), person.id())).isPresent());
  }

  private static Optional<Target> target(Snapshot s, ApplicationId id, Optional<Interview> moved) {
    return s.find(id)
        .map(
            application -> {
              var job = s.find(application.job()).orElseThrow();
              // One that is planned anew keeps its own, also where the job has another by now.
              var kit =
                  moved.isPresent()
                      ? Optional.ofNullable(moved.get().kit())
                      : Optional.ofNullable(job.kit());
              return new Target(
                  id,
                  s.find(application.candidate()).orElseThrow(),
                  job,
                  s.find(application.stage())
                      .filter(stage -> JobStages.inUse(s, job.id()).indexOf(stage) != 0)
                      .map(Stage::name)
                      .orElse(""),
                  kit.flatMap(s::find),
                  moved);
            });
  }
}
