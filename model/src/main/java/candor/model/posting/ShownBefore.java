package candor.model.posting;

import candor.model.job.Job;
import candor.model.job.JobId;
import candor.model.job.JobStatus;
import candor.model.store.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A board that is to show an open job as it was before it was changed here: a change goes nowhere
/// before somebody publishes it.
///
/// @param asked what the board was asked to show
/// @param now what it would be asked to show now
public record ShownBefore(BoardAccount board, PostingContent asked, PostingContent now) {
  /// The boards of a job, in the order in which they were added; none of a job that is not open or
  /// gone.
  public static List<ShownBefore> of(Snapshot s, JobId id) {
    return s.find(id).filter(job -> job.status() == JobStatus.OPEN).stream()
        .flatMap(job -> s.all(BoardAccount.KIND).stream().flatMap(board -> of(s, job, board)))
        .toList();
  }

  private static Stream<ShownBefore> of(Snapshot s, Job job, BoardAccount board) {
    return s.find(Posting.of(job.id(), board.id())).flatMap(p -> of(p, job, board)).stream();
  }

  /// What a board is to show otherwise than the job is now; nothing where it is to show it so, or
  /// not at all, or the job is not open.
  public static Optional<ShownBefore> of(Posting posting, Job job, BoardAccount board) {
    var now = PostingContent.of(job, board.company());
    return Optional.ofNullable(posting.wanted())
        .filter(asked -> job.status() == JobStatus.OPEN && !asked.equals(now))
        .map(asked -> new ShownBefore(board, asked, now));
  }
}
