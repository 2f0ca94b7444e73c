package candor.model.posting;

import candor.model.store.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Why a board is left alone.
///
/// @param until when it may be called again by itself; absent when only the user can end it
/// @param failures how many calls in a row led to this; 0 where the user wished it
/// @param words what was in the way; nothing where the user wished it
public record BoardRest(@Nullable Instant until, int failures, String words) {
  public BoardRest {
    words = Text.line(words);
  }

  /// That of a board that is used no more, until the user says otherwise.
  static BoardRest wished() {
    return new BoardRest(null, 0, "");
  }

  /// Whether the user wished it.
  public boolean isWished() {
    return failures == 0;
  }

  /// Whether the board let nobody in: the user must say who they are, or try again.
  public boolean asks() {
    return until == null && !isWished();
  }

  /// Whether it is to be left alone at this time.
  public boolean holds(Instant now) {
    return until == null || now.isBefore(until);
  }
}
