package candor.model.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry of the journal: everything that one act changed.
///
/// @param sequence gap-free per workspace, counted from 1 in commit order
/// @param id names the operation wherever it is copied to
/// @param at when, by this machine's clock
/// @param author the name of who did it
/// @param act the name of the [Act]; `undo` or `redo` for those
/// @param target the sequence of the operation that an undo or redo is about
/// @param edits what changed, in the order in which it was written
public record Operation(
    long sequence,
    UUID id,
    Instant at,
    String author,
    String act,
    @Nullable Long target,
    List<Edit> edits) {
  public Operation {
    edits = List.copyOf(edits);
  }

  /// How one row was changed. Of an edit that was erased with the person it was about, nothing is
  /// left but which row it was: both are null.
  ///
  /// @param before old values by field: only those that changed; all for a removed row; null for a
  ///   created one
  /// @param after new values by field: only those that changed; all for a created row; null for a
  ///   removed one
  ///
  ///   Both are null when what it said was erased.
  public record Edit(
      Kind<?> kind,
      UUID row,
      @Nullable Map<String, @Nullable Object> before,
      @Nullable Map<String, @Nullable Object> after) {
    /// Whether what it said was erased.
    public boolean isErased() {
      return before == null && after == null;
    }

    /// The same edit taken back.
    public Edit inverse() {
      return new Edit(kind, row, after, before);
    }
  }
}
