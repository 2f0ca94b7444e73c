package candor.model.posting;

import candor.model.job.JobId;
import candor.model.store.Act;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.util.List;
import java.util.Optional;

/// Adds and changes the boards that this workspace uses.
public final class EditBoards {
  private static final Act ADD = Act.undoable("add-board");
  private static final Act EDIT = Act.undoable("edit-board");
  private static final Act PUT_ASIDE = Act.lasting("put-board-aside");
  private static final Act TRY_AGAIN = Act.lasting("try-board-again");
  private static final Act TIE = Act.undoable("tie-job");
  private static final Act UNTIE = Act.undoable("untie-job");
  private final Store store;

  public EditBoards(Store store) {
    this.store = store;
  }

  /// The boards in the order in which they were added.
  public List<BoardAccount> all() {
    return store.read(s -> s.all(BoardAccount.KIND));
  }

  /// Adds a board; none without a name, a career site without a folder, or one whose public
  /// addresses are no addresses.
  public Optional<BoardAccount> add(BoardSort sort, BoardSettings settings) {
    return settings.isSoundFor(sort)
        ? Optional.of(
            store.write(
                ADD, tx -> tx.put(BoardAccount.of(new BoardId(tx.newId()), sort, settings))))
        : Optional.empty();
  }

  /// Changes a board's settings; nothing when it is gone or the settings are not sound. Where the
  /// public sees the change, what the board shows is queued again with it.
  public Optional<BoardAccount> edit(BoardId id, BoardSettings settings) {
    return store.write(
        EDIT,
        tx ->
            tx.find(id)
                .filter(board -> settings.isSoundFor(board.sort()))
                .map(board -> edit(tx, board, settings)));
  }

  private static BoardAccount edit(Transaction tx, BoardAccount board, BoardSettings settings) {
    if (!settings.showAs(board.settings(), board.sort())) {
      PublishJob.sendAgain(tx, board.id());
    }
    return tx.put(board.with(settings));
  }

  /// The operations after which the public sees something, or is to, that it would see in another
  /// way by these settings of a board.
  public static List<OutboxItem> seenOtherwise(Snapshot s, BoardAccount board) {
    return s.find(board.id())
        .filter(now -> !board.settings().showAs(now.settings(), now.sort()))
        .map(now -> PublishJob.shown(s, now.id()))
        .orElse(List.of());
  }

  /// How many postings of a board go again where an edit changes what the public sees of its
  /// settings.
  public int shown(BoardId id) {
    return store.read(
        s -> (int) PublishJob.shown(s, id).stream().filter(item -> item.content() != null).count());
  }

  /// Leaves a board alone until it is to be tried again: nothing is sent there or received from
  /// there, also when the user asks for an exchange. What is there stays there.
  public void putAside(BoardId id) {
    store.write(
        PUT_ASIDE,
        tx -> {
          tx.find(id).ifPresent(board -> tx.put(board.leftAlone(BoardRest.wished())));
          return id;
        });
  }

  /// Lets a board be called again that was left alone.
  public void tryAgain(BoardId id) {
    store.write(
        TRY_AGAIN,
        tx -> {
          tx.find(id).ifPresent(board -> tx.put(board.leftAlone(null)));
          return id;
        });
  }

  /// Ties a job here to a job that a board has of its own: its applications are received from now
  /// on, also those that came there before. A job there belongs to one job here, the one it was
  /// tied to last.
  ///
  /// @return nothing when job or board are gone, or the job is shown there already, or to be
  public Optional<Posting> tie(JobId job, BoardId id, Board.OwnJob there) {
    return store.write(
        TIE,
        tx -> {
          var board = tx.find(id);
          var posting = tx.find(Posting.of(job, id)).orElseGet(() -> Posting.fresh(job, id));
          if (board.isEmpty() || tx.find(job).isEmpty() || posting.isOurs()) {
            return Optional.empty();
          }
          tx.of(Posting.KIND, id).stream()
              .filter(other -> !other.id().equals(posting.id()))
              .filter(other -> there.remote().equals(other.remote()))
              .forEach(other -> tx.put(other.tied(null)));
          tx.put(board.get().at(""));
          return Optional.of(tx.put(posting.tied(there.remote())));
        });
  }

  /// Receives nothing more from the board's own job; what came stays.
  ///
  /// @return nothing when it is gone, or the job is shown there or to be, which would be lost sight
  ///   of
  public Optional<Posting> untie(PostingId id) {
    return store.write(
        UNTIE,
        tx ->
            tx.find(id)
                .filter(posting -> !posting.isOurs())
                .map(posting -> tx.put(posting.tied(null))));
  }
}
