package candor.model.posting;

import candor.model.job.Job;
import candor.model.job.JobId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Port: questions about postings. Each answer is one snapshot; asks block.
public interface PostingStore {
  /// What waits or is in trouble, in the order in which it is to go, then the newest that are done.
  List<OutboxLine> outbox(int done);

  /// How many operations, replies and candidates to hand in are left.
  Left left();

  /// All postings that were asked for, are drafts or are watched, with their jobs, by title and
  /// then by the name of the board.
  List<Twin> twins();

  /// The open jobs that no board is to show, that are drafts for none and tied to none, by title;
  /// none where there is no board to publish on, or all are left alone.
  List<OpenJob> unpublished();

  /// An open job.
  record OpenJob(JobId id, String title) {}

  /// What is left in the outbox.
  ///
  /// @param toSend what waits to be sent, or may have to be sent again
  /// @param asking what goes on only when somebody sees to it: refused, changed there, or sent once
  ///   with its answer lost
  record Left(int toSend, int asking) {}

  /// A posting as a list shows it.
  ///
  /// @param job what it shows; absent when that is gone
  /// @param newest its newest operation, one that was taken back only where there is no other;
  ///   absent where it is only watched
  record Twin(Posting posting, @Nullable Job job, @Nullable Newest newest) {
    /// What the job is called; empty when it is gone.
    public String jobTitle() {
      return job == null ? "" : job.title();
    }
  }

  /// How far an operation is.
  record Newest(OutboxAct act, OutboxState state, String reason) {}
}
