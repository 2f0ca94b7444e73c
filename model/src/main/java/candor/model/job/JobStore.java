package candor.model.job;

import java.util.List;

/// Port: questions about many jobs. Each answer is one snapshot; asks block, so not on the window's
/// thread.
public interface JobStore {
  /// All jobs: open ones first, then on hold, then closed; by title within.
  List<JobSummary> summaries();
}
