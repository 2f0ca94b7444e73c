package candor.app.job;

import candor.app.work.Lanes;
import candor.app.work.Refresh;
import candor.model.job.JobResult;
import candor.model.job.JobStatus;
import candor.model.job.JobStore;
import candor.model.job.JobSummary;
import candor.model.posting.PublishJob;
import candor.model.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// All jobs, and which of them the list shows.
final class JobsViewModel {
  private final PublishJob publishing;
  private final Lanes lanes;
  private final Refresh<List<JobSummary>> refresh;
  private final ObservableList<JobSummary> shown = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<JobStatus>> status =
      new SimpleObjectProperty<>(Optional.of(JobStatus.OPEN));
  private final StringProperty words = new SimpleStringProperty("");
  private final BooleanProperty loaded = new SimpleBooleanProperty();
  private List<JobSummary> all = List.of();

  JobsViewModel(JobStore jobs, Store store, Lanes lanes) {
    this.publishing = new PublishJob(store);
    this.lanes = lanes;
    this.refresh = new Refresh<>(lanes, jobs::summaries, this::take);
    status.addListener((_, _, _) -> filter());
    words.addListener((_, _, _) -> filter());
  }

  ObservableList<JobSummary> shown() {
    return shown;
  }

  /// Which jobs are wanted; absent for all.
  ObjectProperty<Optional<JobStatus>> status() {
    return status;
  }

  /// What is searched in titles, teams, places and kits.
  StringProperty words() {
    return words;
  }

  /// Whether the jobs have been read once.
  BooleanProperty loaded() {
    return loaded;
  }

  /// Whether the workspace has any job at all.
  boolean hasJobs() {
    return !all.isEmpty();
  }

  void load() {
    refresh.ask();
  }

  /// Nothing is read for a list that nobody sees.
  void setSeen(boolean now) {
    refresh.setSeen(now);
  }

  /// Puts a job on hold, closes it, or opens it again.
  ///
  /// @param then told of the job and what came of it
  void change(JobSummary job, JobStatus to, BiConsumer<JobSummary, JobResult> then) {
    lanes.write(
        () -> publishing.changeStatus(job.job().id(), to), result -> then.accept(job, result));
  }

  private void take(List<JobSummary> found) {
    all = found;
    loaded.set(true);
    filter();
  }

  private void filter() {
    var asked = words.get().strip().toLowerCase(Locale.ROOT);
    shown.setAll(
        all.stream()
            .filter(job -> status.get().isEmpty() || status.get().get() == job.job().status())
            .filter(job -> asked.isEmpty() || text(job).contains(asked))
            .toList());
  }

  private static String text(JobSummary job) {
    var details = job.job().details();
    return String.join(" ", details.title(), details.team(), details.city(), job.kitTitle())
        .toLowerCase(Locale.ROOT);
  }
}
