package candor.model.job;

import candor.model.kit.RoleKitId;
import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Opens jobs and changes them.
public final class EditJobs {
  /// The stages that a new job starts with, in English; the user renames them as they like.
  public static final List<String> FIRST_STAGES =
      List.of("Applied", "Phone screen", "Interview", "Onsite", "Offer");

  private static final Act OPEN = Act.undoable("open-job");
  private static final Act EDIT = Act.undoable("edit-job");
  private static final Act STATUS = Act.undoable("change-job-status");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private final Store store;

  public EditJobs(Store store) {
    this.store = store;
  }

  /// Opens a job.
  ///
  /// @param kit the role kit of its interviews, if any
  /// @param stages the names of its stages in order
  public JobResult open(JobDetails details, @Nullable RoleKitId kit, List<String> stages) {
    var problem = problem(details);
    if (problem.isPresent()) {
      return new JobResult.Unsound(problem.get());
    }
    return store.write(
        OPEN,
        tx -> {
          var id = new JobId(tx.newId());
          var job = tx.put(new Job(id, details, JobStatus.OPEN, kit, tx.now(), null, 0));
          for (var i = 0; i < stages.size(); i++) {
            tx.put(new Stage(new StageId(tx.newId()), id, stages.get(i), i, false, 0));
          }
          return new JobResult.Saved(job);
        });
  }

  /// Stores changed details and kit.
  ///
  /// @param edited the job as it was read, changed
  public JobResult edit(Job edited) {
    var problem = problem(edited.details());
    if (problem.isPresent()) {
      return new JobResult.Unsound(problem.get());
    }
    return store.write(
        EDIT,
        tx -> {
          var stored = tx.find(edited.id());
          if (stored.isEmpty()) {
            return new JobResult.Gone(edited.id());
          }
          var current = stored.get();
          return current.revision() == edited.revision()
              ? new JobResult.Saved(tx.put(current.with(edited.details(), edited.kit())))
              : new JobResult.Conflict(current);
        });
  }

  /// Puts a job on hold, closes it, or opens it again. Its applications stay where they are.
  public JobResult changeStatus(JobId id, JobStatus status) {
    return store.write(STATUS, tx -> changeStatus(tx, id, status));
  }

  /// The same as part of more.
  public static JobResult changeStatus(Transaction tx, JobId id, JobStatus status) {
    var stored = tx.find(id);
    if (stored.isEmpty()) {
      return new JobResult.Gone(id);
    }
    var current = stored.get();
    return new JobResult.Saved(
        current.status() == status ? current : tx.put(current.in(status, tx.now())));
  }

  private static Optional<JobResult.Problem> problem(JobDetails details) {
    if (details.title().isEmpty()) {
      return Optional.of(JobResult.Problem.TITLE_MISSING);
    }
    if (Stream.of(details.title(), details.team(), details.city())
        .anyMatch(line -> line.length() > JobDetails.LINE)) {
      return Optional.of(JobResult.Problem.LINE_TOO_LONG);
    }
    if (details.openings() < 1) {
      return Optional.of(JobResult.Problem.NO_OPENING);
    }
    if (!details.country().isEmpty() && !COUNTRIES.contains(details.country())) {
      return Optional.of(JobResult.Problem.COUNTRY_UNKNOWN);
    }
    return Optional.empty();
  }
}
