package candor.model.posting;

import candor.model.job.JobId;
import candor.model.store.Kind;
import candor.model.store.Observed;
import candor.model.store.Row;
import candor.model.store.Text;
import candor.model.store.Uuid7;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A job as one board shows it: what we want there, what we sent, what we last saw.
///
/// @param wanted what the board is to show; absent when it is to show nothing
/// @param sent what was last sent; absent when nothing is out there
/// @param seen what the board last showed when asked; absent when nothing
/// @param seenAt when it was last asked; absent when never
/// @param remote the board's own id of it, or of the job there that it stands for; absent when not
///   known
/// @param link where the public saw it last; absent when not known
/// @param draftedAt since when it is a draft, of which nothing goes before somebody publishes it;
///   absent when it is none
public record Posting(
    PostingId id,
    JobId job,
    BoardId board,
    @Nullable PostingContent wanted,
    @Nullable PostingContent sent,
    @Observed @Nullable PostingContent seen,
    @Observed @Nullable Instant seenAt,
    @Nullable String remote,
    @Observed @Nullable String link,
    @Nullable Instant draftedAt,
    long revision)
    implements Row<Posting> {
  /// The kind of these rows.
  public static final Kind<Posting> KIND = new Kind<>("posting", Posting.class);

  public Posting {
    remote = remote == null ? null : Text.storable(remote);
    link = link == null ? null : Text.storable(link);
  }

  /// The id of a job's posting on a board: there is one for each. It is our reference there.
  public static PostingId of(JobId job, BoardId board) {
    return new PostingId(Uuid7.named("posting:" + job.value() + ":" + board.value()));
  }

  /// One of which nothing was wanted, sent or seen.
  static Posting fresh(JobId job, BoardId board) {
    return new Posting(of(job, board), job, board, null, null, null, null, null, null, null, 0);
  }

  /// How it is found on its board.
  public Board.Ref ref() {
    return new Board.Ref(id, Objects.requireNonNullElse(remote, ""), sent);
  }

  /// Whether the board is to show it, or does, as we say it.
  public boolean isOurs() {
    return wanted != null || sent != null;
  }

  /// Whether it is looked at, though it was opened at the board and nothing of it is sent.
  public boolean isWatched(BoardAccount account) {
    return account.watches() && remote != null;
  }

  /// Whether it is kept for its board, and goes there only once somebody publishes it.
  public boolean isDraft() {
    return draftedAt != null;
  }

  Posting drafted(@Nullable Instant at) {
    return new Posting(id, job, board, wanted, sent, seen, seenAt, remote, link, at, revision);
  }

  /// What is wanted, or wanted no longer, is no draft.
  Posting wanting(@Nullable PostingContent content) {
    return new Posting(id, job, board, content, sent, seen, seenAt, remote, link, null, revision);
  }

  Posting sent(@Nullable PostingContent content) {
    return new Posting(
        id, job, board, wanted, content, seen, seenAt, remote, link, draftedAt, revision);
  }

  /// The board's own id, by which applications name it, is kept of any look, also while the public
  /// does not see it.
  Posting named(Board.@Nullable Shown there) {
    return there == null || there.remote().isEmpty()
        ? this
        : new Posting(
            id, job, board, wanted, sent, seen, seenAt, there.remote(), link, draftedAt, revision);
  }

  Posting seen(Board.@Nullable Shown shown, Instant at) {
    return shown == null
        ? new Posting(id, job, board, wanted, sent, null, at, remote, null, draftedAt, revision)
        : new Posting(
            id,
            job,
            board,
            wanted,
            sent,
            shown.content(),
            at,
            remote,
            shown.link().isEmpty() ? null : shown.link(),
            draftedAt,
            revision);
  }

  /// Of another job than before nothing was seen yet.
  Posting tied(@Nullable String ownJob) {
    return Objects.equals(ownJob, remote)
        ? this
        : new Posting(id, job, board, wanted, sent, null, null, ownJob, null, draftedAt, revision);
  }
}
