package candor.model.posting;

import candor.model.job.JobId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Uuid7;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A job as one board shows it: what we want there, what we sent, what we last saw.
///
/// @param wanted what the board is to show; absent when it is to show nothing
/// @param sent what was last sent; absent when nothing is out there
/// @param seen what the board last showed when asked; absent when nothing
/// @param seenAt when it was last asked; absent when never
public record Posting(
    PostingId id,
    JobId job,
    BoardId board,
    @Nullable PostingContent wanted,
    @Nullable PostingContent sent,
    @Nullable PostingContent seen,
    @Nullable Instant seenAt,
    long revision)
    implements Row<Posting> {
  /// The kind of these rows.
  public static final Kind<Posting> KIND = new Kind<>("posting", Posting.class);

  /// The id of a job's posting on a board: there is one for each. It is our reference there.
  public static PostingId of(JobId job, BoardId board) {
    return new PostingId(Uuid7.named("posting:" + job.value() + ":" + board.value()));
  }

  Posting wanting(@Nullable PostingContent content) {
    return new Posting(id, job, board, content, sent, seen, seenAt, revision);
  }

  Posting sent(@Nullable PostingContent content) {
    return new Posting(id, job, board, wanted, content, seen, seenAt, revision);
  }

  Posting seen(@Nullable PostingContent content, Instant at) {
    return new Posting(id, job, board, wanted, sent, content, at, revision);
  }
}
