package candor.persistence.archive;

import candor.model.store.Kind;
import candor.model.store.Operation;
import candor.model.store.Snapshot;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is archived or checked: one snapshot of everything.
///
/// @param kinds every kind of row; what is pointed at stands before what points at it
/// @param json how values look outside
public record Source(Snapshot rows, Journal journal, List<Kind<?>> kinds, Values json) {
  /// The journal.
  public interface Journal {
    /// Operations, the oldest first.
    ///
    /// @param after only those with a larger sequence
    /// @throws java.io.UncheckedIOException when whoever asked does not want to know any more
    /// @throws RuntimeException when one can't be understood
    List<Operation> operations(long after, int limit);

    /// How many there are.
    long count();

    /// The sequence of the newest; 0 when there is none.
    long last();
  }

  /// Turns values of a row into JSON.
  public interface Values {
    /// The values by field, in the kind's order, on one line.
    String json(Kind<?> kind, Map<String, @Nullable Object> values);
  }
}
