package candor.persistence.board;

import candor.model.posting.BoardAccount;
import candor.model.posting.EditBoards;
import candor.model.store.ChangeFeed;
import candor.model.store.Store;

/// Whether a board is still as it was when its turn came. That is asked before each thing that is
/// sent, and read again only once something of the board was changed.
final class SameBoard implements AutoCloseable {
  private final BoardAccount account;
  private final EditBoards boards;
  private final ChangeFeed.Subscription changes;
  private volatile boolean isToRead = true;
  private boolean still;

  SameBoard(BoardAccount account, Store store) {
    this.account = account;
    this.boards = new EditBoards(store);
    this.changes =
        store
            .changes()
            .subscribe(
                changed -> {
                  if (changed.stream().anyMatch(each -> each.row().id().equals(account.id()))) {
                    isToRead = true;
                  }
                });
  }

  /// Whether its settings are the same and it was not put aside; on any thread.
  synchronized boolean isStill() {
    if (isToRead) {
      isToRead = false;
      still = boards.areStill(account.id(), account.settings());
    }
    return still;
  }

  boolean isPutAside() {
    return boards.isPutAside(account.id());
  }

  @Override
  public void close() {
    changes.close();
  }
}
