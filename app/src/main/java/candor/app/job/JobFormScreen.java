package candor.app.job;

import candor.app.control.Action;
import candor.app.control.Notice;
import candor.app.control.PageHeader;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.job.Job;
import candor.model.job.JobId;
import candor.model.job.JobResult;
import candor.model.kit.RoleKit;
import candor.model.people.PersonId;
import candor.model.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// The form of a job: to open a new one, or to change one.
public final class JobFormScreen implements Place {
  private static final Texts TEXTS = Texts.in(JobFormScreen.class);
  private final JobFormViewModel model;
  private final JobFormView view;
  private final Frame frame;
  private final Consumer<Job> saved;
  private final Action save;

  /// What the screen works with.
  ///
  /// @param me who types
  public record Desk(PersonId me, Lanes lanes, Frame frame) {}

  /// @param job the job to change; absent for a new one
  /// @param kit the role kit that a new job begins with, if any
  /// @param saved told of the job once it is stored
  public JobFormScreen(
      Store store, Desk desk, Optional<JobId> job, Optional<RoleKit> kit, Consumer<Job> saved) {
    this.model = new JobFormViewModel(store, desk.lanes(), desk.me(), job);
    this.view = new JobFormView(model);
    this.frame = desk.frame();
    this.saved = saved;
    var verb = TEXTS.of(job.isEmpty() ? "job.form.open" : "job.form.save");
    this.save = Action.of(verb, Feather.CHECK, this::save);
    model.load(kit, this::loaded);
  }

  /// Whether it is this job's, or a new one's. There is one draft of each, so whoever opens it
  /// comes back to the open one: two would write over each other.
  public boolean isOf(Optional<JobId> job) {
    return model.isOf(job);
  }

  /// Chooses a kit for the job.
  public void begin(RoleKit kit) {
    model.kit().set(Optional.of(kit));
  }

  @Override
  public Section section() {
    return Section.JOBS;
  }

  @Override
  public ObservableValue<String> title() {
    var words = TEXTS.of(model.isNew() ? "job.form.new" : "job.form.change");
    return new ReadOnlyStringWrapper(words).getReadOnlyProperty();
  }

  @Override
  public List<PageHeader.Crumb> trail() {
    return List.of(new PageHeader.Crumb(TEXTS.of("job.jobs"), frame::back));
  }

  @Override
  public Node content() {
    return view.root();
  }

  @Override
  public Optional<Action> primary() {
    return Optional.of(save);
  }

  @Override
  public void shown() {
    model.catchUp();
    view.focus();
  }

  @Override
  public void keep() {
    model.keepNow();
  }

  @Override
  public boolean holds() {
    return model.holds();
  }

  @Override
  public void close() {
    model.close();
  }

  private void loaded(boolean draft) {
    if (draft) {
      frame.notice(
          Notice.of(
              Tone.NEUTRAL,
              TEXTS.of("job.form.draft"),
              TEXTS.of("job.form.draft.next"),
              Action.of(TEXTS.of("job.form.discard"), this::discard)));
    } else if (model.isNew()) {
      view.offerTitle();
    }
  }

  private void discard() {
    model.discard();
    frame.back();
  }

  private void save() {
    var problem = model.problem();
    view.show(problem);
    if (problem.isEmpty()) {
      model.save(this::took);
    }
  }

  // What was typed since the conflict is looked at as well.
  private void saveOver(JobResult.Conflict conflict) {
    model.over(conflict);
    save();
  }

  private void took(JobResult result) {
    switch (result) {
      case JobResult.Saved done -> saved.accept(done.job());
      case JobResult.Unsound unsound ->
          frame.notice(
              Notice.of(
                  Tone.DANGER,
                  TEXTS.of("job.unsound." + unsound.problem().name()),
                  TEXTS.of("job.kept")));
      case JobResult.Conflict conflict ->
          frame.notice(
              Notice.of(
                  Tone.WARNING,
                  TEXTS.of("job.conflict"),
                  TEXTS.of("job.conflict.next"),
                  Action.of(TEXTS.of("job.conflict.over"), () -> saveOver(conflict))));
      case JobResult.Gone _ ->
          frame.notice(Notice.of(Tone.DANGER, TEXTS.of("job.gone"), TEXTS.of("job.kept")));
    }
  }
}
