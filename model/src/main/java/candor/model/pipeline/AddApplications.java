package candor.model.pipeline;

import candor.model.candidate.CandidateId;
import candor.model.job.JobId;
import candor.model.job.JobStages;
import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Transaction;

/// Puts candidates into jobs' pipelines.
public final class AddApplications {
  private static final Act ADD = Act.undoable("add-application");
  private final Store store;

  public AddApplications(Store store) {
    this.store = store;
  }

  /// Puts a candidate into the first stage of a job.
  ///
  /// @param source where they came from; empty for the candidate's own source
  public ApplyResult add(CandidateId candidate, JobId job, String source) {
    return store.write(ADD, tx -> in(tx, candidate, job, source));
  }

  /// The same within a transaction.
  public static ApplyResult in(Transaction tx, CandidateId candidate, JobId job, String source) {
    var person = tx.find(candidate);
    var stages = JobStages.inUse(tx, job);
    if (person.isEmpty() || tx.find(job).isEmpty() || stages.isEmpty()) {
      return new ApplyResult.Impossible();
    }
    var there =
        tx.of(Application.KIND, candidate).stream().filter(a -> a.job().equals(job)).findFirst();
    if (there.isPresent()) {
      return new ApplyResult.AlreadyApplied(there.get());
    }
    var from = source.isEmpty() ? person.get().source() : source;
    var id = new ApplicationId(tx.newId());
    var added =
        tx.put(Application.fresh(id, job, candidate, stages.getFirst().id(), from, tx.now()));
    Visits.enter(tx, added);
    return new ApplyResult.Added(added);
  }
}
