package candor.model.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The journal as one snapshot sees it; usable as long as that is.
///
/// Its operations hold what scorecards say, closed ones too: rules may look at them, screens ask
/// the history instead.
public interface Past {
  /// The operation of this sequence.
  Optional<Operation> operation(long sequence);

  /// The newest operation that took this one back or did it again.
  Optional<Operation> lastReplay(long sequence);

  /// Whether an operation's act can be undone; of one that takes another back it is not said.
  boolean isUndoable(long sequence);

  /// Operations after a sequence that edited any of these rows, newest first.
  List<Operation> later(long sequence, Collection<UUID> rows, int limit);
}
