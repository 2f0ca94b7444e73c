package candor.persistence.board;

import candor.model.posting.BoardAccount;
import candor.model.store.Change;
import candor.model.store.ChangeFeed;
import candor.model.store.Store;
import java.util.List;
import java.util.Optional;

/// Whether a board is still as it was when its turn came. That is asked before each thing that is
/// sent, so it is read once, and heard of from then on. Any thread may ask.
final class SameBoard implements AutoCloseable {
  private final BoardAccount account;
  private final ChangeFeed.Subscription changes;

  private Optional<BoardAccount> now = Optional.empty();
  private boolean isHeardOf;

  SameBoard(BoardAccount account, Store store) {
    this.account = account;
    this.changes = store.changes().subscribe(this::changed);
    read(store.read(s -> s.find(account.id())));
  }

  /// Whether its settings are the same and it was not put aside.
  boolean isStill() {
    return now().filter(board -> board.goesBy(account.settings())).isPresent();
  }

  /// Whether it is to be left alone until the user says otherwise.
  boolean isPutAside() {
    return now().filter(BoardAccount::isPutAside).isPresent();
  }

  @Override
  public void close() {
    changes.close();
  }

  private synchronized Optional<BoardAccount> now() {
    return now;
  }

  // What was heard meanwhile is newer.
  private synchronized void read(Optional<BoardAccount> read) {
    if (!isHeardOf) {
      now = read;
    }
  }

  private synchronized void changed(List<Change<?>> changes) {
    for (var change : changes) {
      if (change.row() instanceof BoardAccount board && board.id().equals(account.id())) {
        isHeardOf = true;
        now = change.after() == null ? Optional.empty() : Optional.of(board);
      }
    }
  }
}
