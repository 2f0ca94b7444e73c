package candor.app.board;

import candor.app.text.Texts;
import candor.model.job.JobStatus;
import candor.model.posting.BoardAccount;
import candor.model.posting.OutboxAct;
import candor.model.posting.OutboxState;
import candor.model.posting.Posting;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.model.posting.PostingStore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A job on a board.
///
/// @param act its newest operation
/// @param state how far that is
/// @param trouble what is in the way and what to do; empty when nothing is
record TwinRow(
    Posting posting,
    String jobTitle,
    String boardName,
    Side wanted,
    Side sent,
    Side seen,
    OutboxAct act,
    OutboxState state,
    String trouble) {
  private static final Texts TEXTS = Texts.in(TwinRow.class);

  /// How one state of a posting stands to the state before it.
  enum Mark {
    SAME,
    DIFFERS,
    /// There is nothing, or it is not known.
    NOTHING
  }

  /// A state of a posting in words.
  record Side(Mark mark, String words) {}

  PostingId id() {
    return posting.id();
  }

  /// Whether it is there no longer, as was asked.
  boolean isClosed() {
    return act == OutboxAct.CLOSE && state == OutboxState.VERIFIED;
  }

  /// A posting as it is shown.
  ///
  /// @param b its board; absent when that is gone
  static TwinRow of(PostingStore.Twin twin, @Nullable BoardAccount b) {
    var posting = twin.posting();
    var changed = changed(twin, b);
    var trouble = BoardWords.trouble(twin.state(), twin.reason());
    return new TwinRow(
        posting,
        twin.jobTitle(),
        b == null ? "" : b.name(),
        wanted(posting, !changed.isEmpty()),
        sent(posting),
        seen(posting),
        twin.act(),
        twin.state(),
        trouble.isEmpty() && !changed.isEmpty()
            ? TEXTS.of("board.want.changed.next", changed)
            : trouble);
  }

  // What of the job is something else now than what the board was asked to show.
  private static String changed(PostingStore.Twin twin, @Nullable BoardAccount b) {
    var job = twin.job();
    var wanted = twin.posting().wanted();
    return job == null || b == null || wanted == null || job.status() != JobStatus.OPEN
        ? ""
        : Difference.fields(wanted, PostingContent.of(job, b.company()));
  }

  private static Side wanted(Posting posting, boolean changed) {
    if (posting.wanted() == null) {
      return new Side(Mark.NOTHING, TEXTS.of("board.want.nothing"));
    }
    return changed
        ? new Side(Mark.DIFFERS, TEXTS.of("board.want.changed"))
        : new Side(Mark.SAME, TEXTS.of("board.want.shown"));
  }

  private static Side sent(Posting posting) {
    if (Objects.equals(posting.sent(), posting.wanted())) {
      return posting.sent() == null
          ? new Side(Mark.NOTHING, TEXTS.of("board.sent.nothing"))
          : new Side(Mark.SAME, TEXTS.of("board.sent.same"));
    }
    if (posting.sent() == null) {
      return new Side(Mark.DIFFERS, TEXTS.of("board.sent.notYet"));
    }
    return new Side(
        Mark.DIFFERS,
        posting.wanted() == null
            ? TEXTS.of("board.sent.stillShown")
            : TEXTS.of("board.differs", Difference.fields(posting.wanted(), posting.sent())));
  }

  private static Side seen(Posting posting) {
    if (posting.seenAt() == null) {
      return new Side(Mark.NOTHING, TEXTS.of("board.seen.never"));
    }
    if (Objects.equals(posting.seen(), posting.sent())) {
      return posting.seen() == null
          ? new Side(Mark.NOTHING, TEXTS.of("board.seen.nothing"))
          : new Side(Mark.SAME, TEXTS.of("board.seen.same"));
    }
    if (posting.seen() == null) {
      return new Side(Mark.DIFFERS, TEXTS.of("board.seen.missing"));
    }
    return new Side(
        Mark.DIFFERS,
        posting.sent() == null
            ? TEXTS.of("board.seen.unasked")
            : TEXTS.of("board.differs", Difference.fields(posting.sent(), posting.seen())));
  }
}
