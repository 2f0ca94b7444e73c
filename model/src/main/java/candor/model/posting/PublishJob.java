package candor.model.posting;

import candor.model.job.Job;
import candor.model.job.JobId;
import candor.model.job.JobStatus;
import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Says which boards are to show a job. Nothing leaves the machine here: the wish and the operation
/// in the outbox are stored together.
public final class PublishJob {
  private static final Act PUBLISH = Act.undoable("publish-job");
  private static final Act CLOSE = Act.undoable("close-posting");
  private static final Act TAKE_BACK = Act.undoable("take-back");
  private static final Act RETRY = Act.lasting("retry-outbox");
  private final Store store;

  public PublishJob(Store store) {
    this.store = store;
  }

  /// Asks a board to show a job as it is now.
  public PublishResult publish(JobId jobId, BoardId boardId) {
    return store.write(
        PUBLISH,
        tx -> {
          var job = tx.find(jobId);
          var board = tx.find(boardId);
          if (job.isEmpty() || board.isEmpty()) {
            return new PublishResult.Gone();
          }
          if (job.get().status() != JobStatus.OPEN) {
            return new PublishResult.NotOpen();
          }
          var missing = missing(job.get(), board.get());
          return missing.isEmpty()
              ? queue(
                  tx,
                  posting(tx, jobId, boardId),
                  PostingContent.of(job.get(), board.get().company()))
              : new PublishResult.Incomplete(missing);
        });
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

  /// Takes a queued operation back before it is sent; what the board is to show is then what was
  /// last sent.
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
                tx.find(queued.posting()).ifPresent(p -> tx.put(p.wanting(p.sent())));
              });
          return item.isPresent();
        });
  }

  /// Queues a failed operation again.
  ///
  /// @return whether it had failed
  public boolean retry(OutboxId id) {
    return store.write(
        RETRY,
        tx -> {
          var item = tx.find(id).filter(i -> i.state() == OutboxState.FAILED);
          item.ifPresent(failed -> tx.put(failed.in(OutboxState.QUEUED, "", tx.now())));
          return item.isPresent();
        });
  }

  private static Posting posting(Transaction tx, JobId job, BoardId board) {
    var id = Posting.of(job, board);
    return tx.find(id)
        .orElseGet(() -> tx.put(new Posting(id, job, board, null, null, null, null, 0)));
  }

  private static PublishResult queue(
      Transaction tx, Posting posting, @Nullable PostingContent content) {
    var waiting =
        tx.of(OutboxItem.KIND, posting.id()).stream()
            .filter(item -> item.state() == OutboxState.QUEUED)
            .toList();
    var unsent = !waiting.isEmpty() || Objects.equals(posting.sent(), content);
    if (unsent && Objects.equals(posting.wanted(), content)) {
      return new PublishResult.NothingToDo(posting);
    }
    waiting.forEach(item -> tx.put(item.in(OutboxState.TAKEN_BACK, "", tx.now())));
    tx.put(posting.wanting(content));
    var act = content == null ? OutboxAct.CLOSE : OutboxAct.PUBLISH;
    return new PublishResult.Queued(
        tx.put(
            new OutboxItem(
                new OutboxId(tx.newId()),
                posting.id(),
                act,
                content,
                OutboxState.QUEUED,
                "",
                0,
                tx.now(),
                tx.now(),
                0)));
  }

  private static List<PublishResult.Missing> missing(Job job, BoardAccount board) {
    var missing = new ArrayList<PublishResult.Missing>();
    if (job.details().description().isEmpty()) {
      missing.add(PublishResult.Missing.DESCRIPTION);
    }
    if (job.details().country().isEmpty()) {
      missing.add(PublishResult.Missing.COUNTRY);
    }
    if (board.company().isEmpty()) {
      missing.add(PublishResult.Missing.COMPANY);
    }
    return missing;
  }
}
