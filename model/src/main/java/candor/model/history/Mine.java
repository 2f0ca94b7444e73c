package candor.model.history;

import candor.model.access.Access;
import candor.model.access.Writing;
import candor.model.store.Change;
import candor.model.store.Snapshot;
import java.util.List;

/// What whoever asks may take back: what they may change at all.
final class Mine {
  private final Writing writing;

  Mine(Snapshot s) {
    this.writing = new Writing(Access.of(s));
  }

  boolean isAll(List<Change<?>> changes) {
    return changes.stream().allMatch(writing::isAllowed);
  }
}
