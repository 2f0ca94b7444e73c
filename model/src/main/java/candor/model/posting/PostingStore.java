package candor.model.posting;

import candor.model.job.JobId;
import java.util.List;

/// Port: questions about postings. Each answer is one snapshot; asks block.
public interface PostingStore {
  /// The newest operations of the outbox, newest first.
  List<OutboxLine> outbox(int limit);

  /// How many operations and replies are not done: neither verified nor taken back.
  int waiting();

  /// All postings with their jobs' titles, by title.
  List<Twin> twins();

  /// A posting as a list shows it.
  ///
  /// @param state of its newest operation
  /// @param reason of its newest operation
  record Twin(Posting posting, String jobTitle, OutboxState state, String reason) {
    /// The job that it shows.
    public JobId job() {
      return posting.job();
    }
  }
}
