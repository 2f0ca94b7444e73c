package candor.app.job;

import candor.app.work.Autosave;
import candor.app.work.Lanes;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobId;
import candor.model.job.JobResult;
import candor.model.job.Salary;
import candor.model.job.Workplace;
import candor.model.kit.RoleKit;
import candor.model.people.PersonId;
import candor.model.people.Setting;
import candor.model.people.Settings;
import candor.model.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A job's details being typed: a new job's or a stored one's. What is typed and not saved is kept
/// in the workspace as a draft, so that it is there again when who typed it opens the form next.
final class JobFormViewModel {
  private static final String CURRENCY = "EUR";
  private final EditJobs edits;
  private final Settings settings;
  private final Store store;
  private final Lanes lanes;
  private final Optional<JobId> id;
  private final String draftName;
  private final Autosave autosave;
  private final Lanes.Slot slot = new Lanes.Slot();
  private final ObservableList<RoleKit> kits = FXCollections.observableArrayList();
  private final StringProperty title = new SimpleStringProperty("");
  private final StringProperty openings = new SimpleStringProperty("1");
  private final StringProperty team = new SimpleStringProperty("");
  private final StringProperty city = new SimpleStringProperty("");
  private final StringProperty country = new SimpleStringProperty("");
  private final ObjectProperty<Workplace> workplace = new SimpleObjectProperty<>(Workplace.ON_SITE);
  private final ObjectProperty<Employment> employment =
      new SimpleObjectProperty<>(Employment.FULL_TIME);
  private final StringProperty salaryFrom = new SimpleStringProperty("");
  private final StringProperty salaryTo = new SimpleStringProperty("");
  private final StringProperty currency = new SimpleStringProperty(CURRENCY);
  private final StringProperty description = new SimpleStringProperty("");
  private final StringProperty stages =
      new SimpleStringProperty(String.join("\n", EditJobs.FIRST_STAGES));
  private final ObjectProperty<Optional<RoleKit>> kit =
      new SimpleObjectProperty<>(Optional.empty());
  private @Nullable Job stored;
  private long base;
  private String offered = "";
  private boolean filling;
  private boolean isFilled;
  private boolean isTyped;
  private boolean isSaving;
  private boolean closed;
  private volatile String kept = "";

  JobFormViewModel(Store store, Lanes lanes, PersonId me, Optional<JobId> id) {
    this.edits = new EditJobs(store);
    this.settings = new Settings(store);
    this.store = store;
    this.lanes = lanes;
    this.id = id;
    this.draftName = Setting.typed("draft.job", me, id);
    this.autosave = new Autosave(lanes, this::keepDraft);
    for (var each : texts()) {
      each.addListener((_, _, _) -> touched());
    }
    workplace.addListener((_, _, _) -> touched());
    employment.addListener((_, _, _) -> touched());
    kit.addListener((_, _, chosen) -> choose(chosen));
  }

  List<StringProperty> texts() {
    return List.of(
        title, openings, team, city, country, salaryFrom, salaryTo, currency, description, stages);
  }

  ObservableList<RoleKit> kits() {
    return kits;
  }

  StringProperty title() {
    return title;
  }

  StringProperty openings() {
    return openings;
  }

  StringProperty team() {
    return team;
  }

  StringProperty city() {
    return city;
  }

  /// ISO 3166-1 alpha-2; empty when not said.
  StringProperty country() {
    return country;
  }

  ObjectProperty<Workplace> workplace() {
    return workplace;
  }

  ObjectProperty<Employment> employment() {
    return employment;
  }

  StringProperty salaryFrom() {
    return salaryFrom;
  }

  StringProperty salaryTo() {
    return salaryTo;
  }

  StringProperty currency() {
    return currency;
  }

  StringProperty description() {
    return description;
  }

  /// Whether the chosen kit says what to look for and the description does not: it is there for
  /// those who interview, and becomes public only where somebody says so.
  BooleanBinding lacksLookFor() {
    return Bindings.createBooleanBinding(
        () -> !lookFor().isEmpty() && !description.get().contains(lookFor()), kit, description);
  }

  /// Adds what the chosen kit says to look for to the description.
  void addLookFor() {
    var before = description.get();
    var more = before.isBlank() ? lookFor() : before.stripTrailing() + "\n\n" + lookFor();
    // What is of the kit alone still makes way for another kit's.
    offered = before.equals(offered) ? more : offered;
    description.set(more);
  }

  private String lookFor() {
    return kit.get().map(RoleKit::content).map(FormInput::lookFor).orElse("");
  }

  /// A new job's stages, one a line.
  StringProperty stages() {
    return stages;
  }

  /// The role kit chosen, if any.
  ObjectProperty<Optional<RoleKit>> kit() {
    return kit;
  }

  /// The revision of the job that what is typed began from; 0 for a new job.
  long base() {
    return base;
  }

  boolean isNew() {
    return id.isEmpty();
  }

  boolean isOf(Optional<JobId> job) {
    return id.equals(job);
  }

  private record Read(List<RoleKit> kits, Optional<Job> job, String draft) {}

  /// Reads kits, the stored job and the draft.
  ///
  /// @param chosen the kit to begin with, when nothing was typed before
  /// @param then told whether a draft was found
  void load(Optional<RoleKit> chosen, Consumer<Boolean> then) {
    lanes.read(
        slot,
        this::read,
        read -> {
          fill(read);
          chosen.ifPresent(first -> kit.set(Optional.of(first)));
          then.accept(!read.draft().isEmpty());
        });
  }

  /// Shows what is stored by now, where nothing was typed since it was read.
  void catchUp() {
    if (isFilled && !isTyped) {
      lanes.read(
          slot,
          this::read,
          read -> {
            if (!isTyped) {
              fill(read);
            }
          });
    }
  }

  private Read read() {
    return store.read(
        s ->
            new Read(
                s.all(RoleKit.KIND).stream()
                    .sorted(Comparator.comparing(k -> k.content().title()))
                    .toList(),
                id.flatMap(s::find),
                s.find(Setting.named(draftName)).map(Setting::value).orElse("")));
  }

  /// What can't be understood as typed.
  Optional<FormProblem> problem() {
    return FormInput.problem(this);
  }

  /// Stores the job; only for a form without a problem. While it is being stored, it is not stored
  /// once more.
  void save(Consumer<JobResult> then) {
    if (isSaving) {
      return;
    }
    isSaving = true;
    var details = FormInput.details(this);
    var chosen = kit.get().map(RoleKit::id).orElse(null);
    var before = stored;
    var began = base;
    autosave.flush();
    lanes.write(
        () -> {
          var result =
              before == null
                  ? edits.open(details, chosen, FormInput.stages(this))
                  : edits.edit(at(before, began).with(details, chosen));
          if (result instanceof JobResult.Saved) {
            settings.set(draftName, "");
          }
          return result;
        },
        result -> {
          isSaving = false;
          if (result instanceof JobResult.Saved) {
            autosave.forget();
          }
          then.accept(result);
        },
        () -> isSaving = false);
  }

  /// From now on the job is stored over what was stored meanwhile.
  void over(JobResult.Conflict conflict) {
    base = conflict.stored().revision();
  }

  /// Forgets what was typed.
  void discard() {
    autosave.forget();
    lanes.write(
        () -> {
          settings.set(draftName, "");
          return draftName;
        },
        _ -> {});
  }

  /// Keeps what was typed since the last time.
  void keepNow() {
    autosave.flush();
  }

  /// Keeps it, and from now on, where that has to be tried again, nothing over what another form
  /// kept since.
  void close() {
    keepNow();
    closed = true;
  }

  /// Whether what was typed could not be stored, and is here only.
  boolean holds() {
    return autosave.isFailing();
  }

  private void fill(Read read) {
    kept = read.draft();
    filling = true;
    // A kit that was put away is offered only where the job has it already.
    var own = read.job().map(Job::kit);
    kits.setAll(
        read.kits().stream()
            .filter(k -> !k.archived() || own.filter(k.id()::equals).isPresent())
            .toList());
    read.job().ifPresent(this::show);
    if (!read.draft().isEmpty()) {
      FormInput.restore(this, read.draft()).ifPresent(began -> base = began);
    }
    filling = false;
    isFilled = true;
  }

  private void show(Job job) {
    stored = job;
    base = job.revision();
    JobDetails details = job.details();
    title.set(details.title());
    openings.set(String.valueOf(details.openings()));
    team.set(details.team());
    city.set(details.city());
    country.set(details.country());
    workplace.set(details.workplace());
    employment.set(details.employment());
    description.set(details.description());
    var salary = Optional.ofNullable(details.salary());
    salaryFrom.set(salary.map(s -> String.valueOf(s.from())).orElse(""));
    salaryTo.set(salary.map(s -> String.valueOf(s.to())).orElse(""));
    currency.set(salary.map(Salary::currency).orElse(CURRENCY));
    kit.set(kits.stream().filter(k -> k.id().equals(job.kit())).findFirst());
  }

  private static Job at(Job job, long revision) {
    return new Job(
        job.id(), job.details(), job.status(), job.kit(), job.openedAt(), job.closedAt(), revision);
  }

  private void choose(Optional<RoleKit> chosen) {
    if (!filling) {
      chosen.ifPresent(this::offer);
      touched();
    }
  }

  // A kit brings its title and a description with it, as long as nothing else was typed there.
  private void offer(RoleKit chosen) {
    var content = chosen.content();
    if (title.get().isBlank()
        || kits.stream().anyMatch(k -> k.content().title().equals(title.get()))) {
      title.set(content.title());
    }
    if (description.get().isBlank() || description.get().equals(offered)) {
      offered = FormInput.description(content);
      description.set(offered);
    }
  }

  private void touched() {
    if (!filling) {
      isTyped = true;
      autosave.touch();
    }
  }

  private void keepDraft() {
    var draft = FormInput.draft(this);
    var late = closed;
    autosave.write(() -> keep(draft, late));
  }

  // What another form kept since was typed later.
  private void keep(String draft, boolean late) {
    if (!late || settings.get(draftName, "").equals(kept)) {
      settings.set(draftName, draft);
      kept = draft;
    }
  }
}
