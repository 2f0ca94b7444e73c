package candor.model.history;

import candor.model.store.Id;
import candor.model.store.Operation;
import java.util.List;

/// Port: reads the journal. Each answer is one snapshot; asks block.
///
/// What a scorecard or its ratings say is never among the answers: such edits come with the fields
/// left out, so that no score is seen early by way of the history.
public interface HistoryStore {
  /// What was done about a row or anything that belongs to it, newest first. Changed settings are
  /// left out.
  ///
  /// @param before only operations with a smaller sequence; `Long.MAX_VALUE` for the newest
  List<Operation> of(Id<?> subject, long before, int limit);

  /// What was done in the workspace, newest first.
  List<Operation> all(long before, int limit);
}
