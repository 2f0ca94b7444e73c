package candor.app;

import candor.model.store.Act;
import candor.model.store.ChangeFeed;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.StoreException;
import candor.model.store.Transaction;
import java.util.function.Function;

/// A store whose disk can be full.
public final class Refusing implements Store {
  private final Store within;
  private int refusing;
  private int writes;

  public Refusing(Store within) {
    this.within = within;
  }

  public void setFull(boolean isFull) {
    refusing = isFull ? Integer.MAX_VALUE : 0;
  }

  /// The disk has no room for the next change, and has some again after that.
  public void refuseOne() {
    refusing = 1;
  }

  /// How often it was asked to write.
  public int writes() {
    return writes;
  }

  @Override
  public <T> T write(Act act, Function<Transaction, T> work) {
    writes++;
    if (refusing > 0) {
      refusing--;
      throw new StoreException(
          StoreException.Reason.DISK_FULL, "no room", new IllegalStateException());
    }
    return within.write(act, work);
  }

  @Override
  public <T> T read(Function<Snapshot, T> work) {
    return within.read(work);
  }

  @Override
  public ChangeFeed changes() {
    return within.changes();
  }
}
