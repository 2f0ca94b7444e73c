package candor.model.posting;

import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobId;
import candor.model.job.JobResult;
import candor.model.job.JobStatus;
import candor.model.store.Act;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Says which boards are to show a job. Nothing leaves the machine here: the wish and the operation
/// in the outbox are stored together.
public final class PublishJob {
  private static final Act PUBLISH = Act.undoable("publish-job");
  private static final Act DRAFT = Act.undoable("draft-posting");
  private static final Act DISCARD = Act.undoable("discard-draft");
  private static final Act CLOSE = Act.undoable("close-posting");
  private static final Act TAKE_BACK = Act.undoable("take-back");
  private static final Act STATUS = Act.undoable("change-job-status");
  private static final Act RETRY = Act.lasting("retry-outbox");
  private static final Set<OutboxState> AGAIN =
      Set.of(OutboxState.FAILED, OutboxState.DRIFTED, OutboxState.IN_DOUBT);
  private final Store store;

  public PublishJob(Store store) {
    this.store = store;
  }

  /// Asks a board to show a job as it is now.
  public PublishResult publish(JobId jobId, BoardId boardId) {
    return store.write(PUBLISH, tx -> publish(tx, jobId, boardId));
  }

  /// Asks several boards at once; undo takes all of it back.
  ///
  /// @return one for each board, in their order
  public List<PublishResult> publish(JobId jobId, List<BoardId> boards) {
    return store.write(
        PUBLISH, tx -> boards.stream().map(board -> publish(tx, jobId, board)).toList());
  }

  /// Keeps a job as a draft for several boards that could show it and do not: it goes to each once
  /// it is published there, as the job is then. Undo takes all of it back.
  ///
  /// @return one for each board, in their order
  public List<PublishResult> draft(JobId jobId, List<BoardId> boards) {
    return store.write(DRAFT, tx -> boards.stream().map(board -> draft(tx, jobId, board)).toList());
  }

  private static PublishResult draft(Transaction tx, JobId jobId, BoardId boardId) {
    return ask(
        tx,
        jobId,
        boardId,
        (posting, _) ->
            posting.isOurs() || posting.isDraft() || isUnderWay(tx, posting)
                ? nothingQueued(tx, posting)
                : new PublishResult.Drafted(tx.put(posting.drafted(tx.now()))));
  }

  /// Gives a draft up; undo brings it back.
  ///
  /// @return whether there was one
  public boolean discard(PostingId id) {
    return store.write(
        DISCARD,
        tx -> {
          var draft = tx.find(id).filter(Posting::isDraft);
          draft.ifPresent(posting -> tx.put(posting.drafted(null)));
          return draft.isPresent();
        });
  }

  private static PublishResult publish(Transaction tx, JobId jobId, BoardId boardId) {
    return ask(tx, jobId, boardId, (posting, content) -> queue(tx, posting, content));
  }

  // Of a job and a board that can show it.
  private static PublishResult ask(
      Transaction tx,
      JobId jobId,
      BoardId boardId,
      BiFunction<Posting, PostingContent, PublishResult> way) {
    var job = tx.find(jobId);
    var board = tx.find(boardId);
    if (job.isEmpty() || board.isEmpty()) {
      return new PublishResult.Gone();
    }
    if (job.get().status() != JobStatus.OPEN) {
      return new PublishResult.NotOpen();
    }
    var missing = missing(tx, job.get(), board.get());
    return missing.isEmpty()
        ? way.apply(
            posting(tx, jobId, boardId), PostingContent.of(job.get(), board.get().company()))
        : new PublishResult.Incomplete(missing);
  }

  /// Asks a board to show a job no longer.
  public PublishResult close(PostingId id) {
    return store.write(
        CLOSE,
        tx ->
            tx.find(id)
                .map(posting -> queue(tx, posting, null))
                .orElseGet(PublishResult.Gone::new));
  }

  /// Asks several boards at once to show a job no longer; undo takes all of it back.
  ///
  /// @return one for each board, in their order
  public List<PublishResult> close(JobId job, List<BoardId> boards) {
    return store.write(
        CLOSE,
        tx ->
            boards.stream()
                .map(board -> tx.find(Posting.of(job, board)))
                .map(
                    posting ->
                        posting
                            .map(found -> queue(tx, found, null))
                            .orElseGet(PublishResult.Gone::new))
                .toList());
  }

  /// Puts a job on hold, closes it, or opens it again. Every board that shows a closed one, or may
  /// come to, is asked to show it no longer; undo takes that back, too.
  public JobResult changeStatus(JobId id, JobStatus status) {
    return store.write(
        STATUS,
        tx -> {
          var result = EditJobs.changeStatus(tx, id, status);
          if (result instanceof JobResult.Saved && status == JobStatus.CLOSED) {
            for (var posting : tx.of(Posting.KIND, id)) {
              var _ = queue(tx, posting, null);
            }
          }
          return result;
        });
  }

  /// Takes a queued operation back before it is sent; what the board is to show is then what will
  /// be there without it.
  ///
  /// @return whether it was still queued
  public boolean takeBack(OutboxId id) {
    return store.write(
        TAKE_BACK,
        tx -> {
          var item = tx.find(id).filter(i -> i.state() == OutboxState.QUEUED);
          item.ifPresent(
              queued -> {
                tx.put(queued.in(OutboxState.TAKEN_BACK, "", tx.now()));
                tx.find(queued.posting()).ifPresent(p -> without(tx, p, queued));
              });
          return item.isPresent();
        });
  }

  private static void without(Transaction tx, Posting posting, OutboxItem takenBack) {
    var coming = coming(tx, posting);
    tx.put(posting.wanting(coming));
    if (!Objects.equals(coming, takenBack.content())
        && (takenBack.goesAgain() || wasToGoAgain(tx, posting))) {
      tx.put(operation(tx, posting, coming));
    }
  }

  /// Lets an operation go again that failed, or after which the board came to show something else,
  /// or of which the board can't be asked whether it was done. That one stays in doubt, and what
  /// waits behind it goes in its place. A job that can be shown goes as it is now: what the board
  /// refused of it may be mended.
  ///
  /// @return whether there was something to do; not when a newer operation of the posting follows
  ///   what failed or what the board came to show otherwise
  public boolean retry(OutboxId id) {
    return store.write(
        RETRY,
        tx ->
            tx.find(id)
                .filter(item -> AGAIN.contains(item.state()) && !item.goesUnasked())
                .filter(item -> again(tx, item))
                .isPresent());
  }

  private static boolean again(Transaction tx, OutboxItem item) {
    var newest = Operations.newest(tx, item.posting()).orElse(item);
    var doubted = item.state() == OutboxState.IN_DOUBT;
    if (newest.equals(item)) {
      var posting = tx.find(item.posting());
      var content = posting.flatMap(p -> now(tx, p)).orElse(item.content());
      var shown = item.act() == OutboxAct.CLOSE ? null : content;
      var state = doubted ? OutboxState.IN_DOUBT : OutboxState.QUEUED;
      tx.put(item.showing(shown).in(state, "", tx.now()));
      posting.ifPresent(p -> tx.put(p.wanting(shown)));
      return true;
    }
    var passesOn = doubted && newest.state() == OutboxState.QUEUED;
    if (passesOn) {
      tx.put(item.in(OutboxState.TAKEN_BACK, "", tx.now()));
      tx.put(newest.in(OutboxState.IN_DOUBT, "", tx.now()));
    }
    return passesOn;
  }

  // What its board would be asked to show; nothing of a job that can't be shown.
  private static Optional<PostingContent> now(Snapshot s, Posting posting) {
    return s.find(posting.job())
        .filter(job -> job.status() == JobStatus.OPEN)
        .flatMap(
            job ->
                s.find(posting.board())
                    .filter(board -> missing(s, job, board).isEmpty())
                    .map(board -> PostingContent.of(job, board.company())));
  }

  private static Posting posting(Transaction tx, JobId job, BoardId board) {
    return tx.find(Posting.of(job, board)).orElseGet(() -> tx.put(Posting.fresh(job, board)));
  }

  private static PublishResult queue(
      Transaction tx, Posting posting, @Nullable PostingContent content) {
    var waiting =
        Operations.of(tx, posting.id()).stream()
            .filter(item -> item.state() == OutboxState.QUEUED)
            .toList();
    if (!waiting.isEmpty() && Objects.equals(waiting.getLast().content(), content)) {
      return new PublishResult.UnderWay(posting);
    }
    waiting.forEach(item -> tx.put(item.in(OutboxState.TAKEN_BACK, "", tx.now())));
    var wanting = tx.put(posting.wanting(content));
    return Objects.equals(coming(tx, posting), content)
            && !asks(tx, posting)
            && waiting.stream().noneMatch(OutboxItem::goesAgain)
            && !wasToGoAgain(tx, posting)
            && !isSeenOtherwise(tx, posting, content)
        ? nothingQueued(tx, wanting)
        : new PublishResult.Queued(tx.put(asked(tx, posting, content, waiting)));
  }

  // Nothing is to come that would change what was seen there; of what is only watched nothing was
  // ever asked.
  private static boolean isSeenOtherwise(
      Snapshot s, Posting posting, @Nullable PostingContent content) {
    return posting.seenAt() != null
        && !Objects.equals(posting.seen(), content)
        && !isUnderWay(s, posting)
        && !Operations.of(s, posting.id()).isEmpty();
  }

  private static OutboxItem asked(
      Transaction tx, Posting posting, @Nullable PostingContent content, List<OutboxItem> waiting) {
    var operation = operation(tx, posting, content);
    return waiting.isEmpty() ? operation : operation.inPlaceOf(waiting.getLast());
  }

  private static PublishResult nothingQueued(Snapshot s, Posting posting) {
    return isUnderWay(s, posting)
        ? new PublishResult.UnderWay(posting)
        : new PublishResult.NothingToDo(posting);
  }

  private static boolean isUnderWay(Snapshot s, Posting posting) {
    return Operations.newest(s, posting.id()).filter(item -> item.state().isDue()).isPresent();
  }

  /// Queues again, as it is, what a board shows or is to show: it says something in another way by
  /// now. What waits is replaced, since an exchange under way knows the former way only; what
  /// failed or drifted asks the user anyhow.
  static void sendAgain(Transaction tx, BoardId board) {
    for (var posting : tx.of(Posting.KIND, board)) {
      Operations.newest(tx, posting.id()).ifPresent(newest -> sendAgain(tx, posting, newest));
    }
  }

  private static void sendAgain(Transaction tx, Posting posting, OutboxItem newest) {
    var coming = coming(tx, posting);
    if (coming != null && !coming.equals(newest.content())) {
      // It goes again only if what comes after it does not.
      tx.put(operation(tx, posting, coming).in(OutboxState.TAKEN_BACK, "", tx.now()));
    }
    if (newest.state() == OutboxState.QUEUED) {
      tx.put(newest.in(OutboxState.TAKEN_BACK, "", tx.now()));
      tx.put(asked(tx, posting, newest.content(), List.of(newest)));
    } else if (newest.content() != null && !newest.state().asks()) {
      tx.put(operation(tx, posting, newest.content()));
    }
  }

  /// The operations after which a board shows something, or is to, as its settings say; without
  /// those that ask the user anyhow.
  static List<OutboxItem> shown(Snapshot s, BoardId board) {
    return s.of(Posting.KIND, board).stream()
        .flatMap(
            posting ->
                Operations.newest(s, posting.id())
                    .filter(newest -> !newest.state().asks())
                    .filter(newest -> newest.content() != null || coming(s, posting) != null)
                    .stream())
        .toList();
  }

  /// What the board will show when no more is queued: what may be on its way, or was sent last.
  private static @Nullable PostingContent coming(Snapshot s, Posting posting) {
    var onItsWay =
        Operations.of(s, posting.id()).stream().filter(i -> i.state().isOnItsWay()).toList();
    return onItsWay.isEmpty() ? posting.sent() : onItsWay.getLast().content();
  }

  // What drifted is mended by sending it again. So is what was refused: it may be half done, and
  // would go on asking.
  private static boolean asks(Snapshot s, Posting posting) {
    return Operations.newest(s, posting.id()).filter(item -> item.state().asks()).isPresent();
  }

  // Whether what comes was queued again, and was taken back for something else: nothing else is
  // queued that says what the board will show anyhow.
  private static boolean wasToGoAgain(Snapshot s, Posting posting) {
    var coming = coming(s, posting);
    return coming != null
        && Operations.of(s, posting.id()).reversed().stream()
            .takeWhile(item -> item.state() == OutboxState.TAKEN_BACK)
            .anyMatch(item -> coming.equals(item.content()));
  }

  private static OutboxItem operation(
      Transaction tx, Posting posting, @Nullable PostingContent content) {
    return new OutboxItem(
        new OutboxId(tx.newId()),
        posting.id(),
        content == null ? OutboxAct.CLOSE : OutboxAct.PUBLISH,
        content,
        OutboxState.QUEUED,
        "",
        0,
        tx.now(),
        tx.now(),
        0);
  }

  /// What a job and a board must still say before the board can show the job; empty when nothing.
  public static List<PublishResult.Missing> missing(Snapshot s, Job job, BoardAccount board) {
    var missing = new ArrayList<PublishResult.Missing>();
    if (job.details().description().isEmpty()) {
      missing.add(PublishResult.Missing.DESCRIPTION);
    }
    if (job.details().country().isEmpty()) {
      missing.add(PublishResult.Missing.COUNTRY);
    }
    if (!board.sort().publishes()) {
      missing.add(PublishResult.Missing.A_BOARD_THAT_PUBLISHES);
    }
    if (board.company().isEmpty()) {
      missing.add(PublishResult.Missing.COMPANY);
    }
    if (board.sort().needsItsOwnJob() && !isTied(s, job, board)) {
      missing.add(PublishResult.Missing.A_JOB_THERE);
    }
    return missing;
  }

  private static boolean isTied(Snapshot s, Job job, BoardAccount board) {
    return s.find(Posting.of(job.id(), board.id())).filter(p -> p.remote() != null).isPresent();
  }
}
