package candor.persistence.board.run;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;

/// What a board shows after a change.
public final class ReadBack {
  private ReadBack() {}

  /// Lets nobody believe in a change that is not seen.
  ///
  /// @throws BoardException `IN_DOUBT` where it is not
  public static void require(boolean seen) {
    if (!seen) {
      throw new BoardException(Reason.IN_DOUBT, "It does not show the change yet.");
    }
  }
}
