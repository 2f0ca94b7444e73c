package candor.app.candidate;

import candor.model.candidate.CandidateQuery;
import candor.model.candidate.CandidateRow;
import candor.model.candidate.CandidateStore;
import java.util.List;

/// Questions about candidates that are counted, and meanwhile something can be done.
final class Counted implements CandidateStore {
  private final CandidateStore within;
  int counts;
  int tags;
  Runnable meanwhile = () -> {};

  Counted(CandidateStore within) {
    this.within = within;
  }

  @Override
  public int count(CandidateQuery query) {
    counts++;
    var found = within.count(query);
    meanwhile.run();
    return found;
  }

  @Override
  public List<CandidateRow> page(CandidateQuery query, int offset, int limit) {
    return within.page(query, offset, limit);
  }

  @Override
  public List<String> tags() {
    tags++;
    var found = within.tags();
    meanwhile.run();
    return found;
  }
}
