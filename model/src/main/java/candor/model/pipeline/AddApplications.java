package candor.model.pipeline;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.job.JobId;
import candor.model.job.JobStages;
import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.util.stream.Stream;

/// Puts candidates into jobs' pipelines.
public final class AddApplications {
  private static final Act ADD = Act.undoable("add-application");
  private final Store store;

  public AddApplications(Store store) {
    this.store = store;
  }

  /// Puts a candidate into the first stage of a job that is not closed.
  ///
  /// @param source where they came from; empty for the candidate's own source
  public ApplyResult add(CandidateId candidate, JobId job, String source) {
    return store.write(ADD, tx -> in(tx, candidate, job, source));
  }

  /// Adds somebody new and puts them into the first stage of a job, as one operation.
  ///
  /// @return `Impossible` also when the name is empty or a line longer than is stored
  public ApplyResult addNew(CandidateDetails details, JobId job) {
    if (details.name().isEmpty()
        || Stream.of(details.name(), details.headline(), details.location(), details.source())
            .anyMatch(line -> line.length() > CandidateDetails.LINE)) {
      return new ApplyResult.Impossible();
    }
    return store.write(
        ADD,
        tx -> {
          var into = tx.find(job);
          if (into.isEmpty() || JobStages.inUse(tx, job).isEmpty()) {
            return new ApplyResult.Impossible();
          }
          if (into.get().isClosed()) {
            return new ApplyResult.JobClosed(into.get());
          }
          var id = new CandidateId(tx.newId());
          var person = tx.put(new Candidate(id, "", "", "", "", tx.now(), 0).with(details));
          return in(tx, person.id(), job, "");
        });
  }

  /// As [#add(CandidateId, JobId, String)], within a transaction.
  public static ApplyResult in(Transaction tx, CandidateId candidate, JobId job, String source) {
    var person = tx.find(candidate);
    var into = tx.find(job);
    var stages = JobStages.inUse(tx, job);
    if (person.isEmpty() || into.isEmpty() || stages.isEmpty()) {
      return new ApplyResult.Impossible();
    }
    var there =
        tx.of(Application.KIND, candidate).stream().filter(a -> a.job().equals(job)).findFirst();
    if (there.isPresent()) {
      return new ApplyResult.AlreadyApplied(there.get());
    }
    if (into.get().isClosed()) {
      return new ApplyResult.JobClosed(into.get());
    }
    var from = source.isEmpty() ? person.get().source() : source;
    var id = new ApplicationId(tx.newId());
    var added =
        tx.put(Application.fresh(id, job, candidate, stages.getFirst().id(), from, tx.now()));
    Visits.enter(tx, added);
    return new ApplyResult.Added(added);
  }
}
