package candor.model.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The feed that a store publishes to. Safe for use by several threads.
public final class Feed implements ChangeFeed {
  private final List<Consumer<List<Change<?>>>> listeners = new CopyOnWriteArrayList<>();

  @Override
  public Subscription subscribe(Consumer<List<Change<?>>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// Calls every listener with the changes of one transaction, unless there are none.
  public void publish(List<Change<?>> changes) {
    if (!changes.isEmpty()) {
      listeners.forEach(listener -> listener.accept(changes));
    }
  }
}
