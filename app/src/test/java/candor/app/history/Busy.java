package candor.app.history;

import candor.model.history.HistoryQuery;
import candor.model.history.HistoryStore;
import candor.model.history.PipelineThen;
import candor.model.interview.InterviewId;
import candor.model.job.JobId;
import candor.model.people.PersonId;
import candor.model.store.Id;
import candor.model.store.Operation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A history of which something is done while its operations are counted or read.
final class Busy implements HistoryStore {
  private final HistoryStore within;
  int counts;
  Runnable whileCounted = () -> {};
  Runnable whileRead = () -> {};

  Busy(HistoryStore within) {
    this.within = within;
  }

  @Override
  public List<Operation> of(Id<?> subject, long before, int limit) {
    return within.of(subject, before, limit);
  }

  @Override
  public List<Operation> all(long before, int limit) {
    return within.all(before, limit);
  }

  @Override
  public List<Operation> page(HistoryQuery query, long before, int skip, int limit) {
    var found = within.page(query, before, skip, limit);
    whileRead.run();
    return found;
  }

  @Override
  public int count(HistoryQuery query) {
    counts++;
    var found = within.count(query);
    whileCounted.run();
    return found;
  }

  @Override
  public List<Operation> named(Collection<Long> sequences) {
    return within.named(sequences);
  }

  @Override
  public List<String> authors() {
    return within.authors();
  }

  @Override
  public List<Operation> notes(InterviewId interview, PersonId author) {
    return within.notes(interview, author);
  }

  @Override
  public Optional<PipelineThen> pipeline(JobId job, Instant at) {
    return within.pipeline(job, at);
  }
}
