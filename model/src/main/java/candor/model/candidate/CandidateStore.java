package candor.model.candidate;

import java.util.List;

/// Port: questions about many candidates. Each answer is one snapshot; asks block.
public interface CandidateStore {
  /// How many a query finds.
  int count(CandidateQuery query);

  /// A window of what a query finds, in its order.
  ///
  /// @param offset how many to leave out first
  /// @param limit how many at most
  List<CandidateRow> page(CandidateQuery query, int offset, int limit);

  /// All tags in use, alphabetically.
  List<String> tags();
}
