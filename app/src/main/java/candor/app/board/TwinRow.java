package candor.app.board;

import candor.app.text.Texts;
import candor.model.posting.BoardAccount;
import candor.model.posting.OutboxAct;
import candor.model.posting.OutboxState;
import candor.model.posting.Posting;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.model.posting.PostingStore;
import candor.model.posting.ShownBefore;
import candor.model.posting.Watched;
import candor.model.store.Text;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A job on a board.
///
/// @param status how far it is
/// @param trouble what is in the way and what to do; empty when nothing is
record TwinRow(
    Posting posting,
    String jobTitle,
    String boardName,
    Side wanted,
    Side sent,
    Side seen,
    Status status,
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

  /// How far a posting is.
  sealed interface Status {
    /// It was asked for: its newest operation.
    record Asked(OutboxAct act, OutboxState state) implements Status {
      /// Whether it is there no longer, as was asked.
      boolean isClosed() {
        return act == OutboxAct.CLOSE && state == OutboxState.VERIFIED;
      }
    }

    /// It goes only once somebody publishes it.
    ///
    /// @param content what would be shown now; absent when its job is gone
    record Draft(Optional<PostingContent> content) implements Status {}

    /// It was opened at the board, and is looked at.
    record Opened(Watched watched) implements Status {}
  }

  PostingId id() {
    return posting.id();
  }

  /// Whether it is not known how far its newest operation came.
  boolean isInDoubt() {
    return status instanceof Status.Asked asked && asked.state() == OutboxState.IN_DOUBT;
  }

  /// Where the public saw it last; empty when that is not known or no address.
  Optional<URI> page() {
    return Optional.ofNullable(posting.link()).flatMap(Text::webAddress);
  }

  /// A posting as it is shown.
  ///
  /// @param b its board; absent when that is gone
  static TwinRow of(PostingStore.Twin twin, @Nullable BoardAccount b) {
    var name = b == null ? "" : b.name();
    var newest = twin.newest();
    if (twin.posting().isDraft()) {
      return draft(twin, name, b == null ? "" : b.company());
    }
    return newest == null
        ? opened(new Watched(twin.posting(), twin.job()), twin.jobTitle(), name)
        : asked(twin, newest, changed(twin, b), name);
  }

  private static TwinRow asked(
      PostingStore.Twin twin, PostingStore.Newest newest, String changed, String name) {
    var posting = twin.posting();
    var trouble = BoardWords.troubleOfPosting(newest.state(), newest.reason());
    return new TwinRow(
        posting,
        twin.jobTitle(),
        name,
        wanted(posting, !changed.isEmpty()),
        sent(posting),
        seen(posting),
        new Status.Asked(newest.act(), newest.state()),
        trouble.isEmpty() && !changed.isEmpty()
            ? TEXTS.of("board.want.changed.next", changed)
            : trouble);
  }

  private static TwinRow draft(PostingStore.Twin twin, String name, String company) {
    var content = Optional.ofNullable(twin.job()).map(job -> PostingContent.of(job, company));
    return new TwinRow(
        twin.posting(),
        twin.jobTitle(),
        name,
        new Side(Mark.NOTHING, TEXTS.of("board.want.draft")),
        new Side(Mark.NOTHING, TEXTS.of("board.sent.nothing")),
        new Side(Mark.NOTHING, TEXTS.of("board.seen.nothing")),
        new Status.Draft(content),
        "");
  }

  private static TwinRow opened(Watched watched, String title, String name) {
    return new TwinRow(
        watched.posting(),
        title,
        name,
        watched.isOpen()
            ? new Side(Mark.SAME, TEXTS.of("board.here"))
            : new Side(Mark.NOTHING, TEXTS.of("board.want.nothing")),
        new Side(Mark.NOTHING, TEXTS.of("board.sent.nothing")),
        seen(watched),
        new Status.Opened(watched),
        BoardWords.trouble(watched, name));
  }

  private static Side seen(Watched watched) {
    return switch (watched.state()) {
      case UNSEEN -> new Side(Mark.NOTHING, TEXTS.of("board.seen.never"));
      case AS_HERE -> new Side(Mark.SAME, TEXTS.of("board.here"));
      case NOT_PUBLIC ->
          new Side(
              watched.isOpen() ? Mark.DIFFERS : Mark.NOTHING, TEXTS.of("board.watched.NOT_PUBLIC"));
      case DIFFERS ->
          new Side(
              Mark.DIFFERS,
              watched.isOpen()
                  ? TEXTS.of(
                      "board.differs",
                      Difference.fields(
                          watched.here().orElse(null), watched.compared().orElse(null)))
                  : TEXTS.of("board.seen.notOpen"));
    };
  }

  // What of the job is something else now than what the board was asked to show.
  private static String changed(PostingStore.Twin twin, @Nullable BoardAccount b) {
    var job = twin.job();
    return job == null || b == null
        ? ""
        : ShownBefore.of(twin.posting(), job, b)
            .map(before -> Difference.fields(before.asked(), before.now()))
            .orElse("");
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
