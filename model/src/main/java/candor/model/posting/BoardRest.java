package candor.model.posting;

import candor.model.store.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Why a board is left alone.
///
/// @param until when it may be called again by itself; absent when only the user can end it
/// @param failures how many calls in a row led to this, at least 1
/// @param words the board's own
public record BoardRest(@Nullable Instant until, int failures, String words) {
  public BoardRest {
    words = Text.line(words);
  }

  /// Whether the board let nobody in: the user must say who they are, or try again.
  public boolean asks() {
    return until == null;
  }

  /// Whether it is to be left alone at this time.
  public boolean holds(Instant now) {
    return until == null || now.isBefore(until);
  }
}
