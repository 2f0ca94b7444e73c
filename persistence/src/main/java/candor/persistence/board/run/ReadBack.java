package candor.persistence.board.run;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What a board shows after a change.
public final class ReadBack {
  private ReadBack() {}

  /// Lets nobody believe in a change that is not seen.
  ///
  /// @param seen asks the board
  /// @throws BoardException `IN_DOUBT` where it is not, or the board can't be asked
  public static void require(BooleanSupplier seen) {
    if (!of(seen::getAsBoolean)) {
      throw new BoardException(Reason.IN_DOUBT, "It does not show the change yet.");
    }
  }

  /// Does what is left of a change of which the board took the first part.
  ///
  /// @throws BoardException `IN_DOUBT` where it fails
  public static void rest(Runnable change) {
    var _ =
        of(
            () -> {
              change.run();
              return true;
            });
  }

  /// What the board answers when it is asked about a change that it took. A question that fails can
  /// only leave a doubt: that nothing was done is true of the question alone.
  ///
  /// @throws BoardException `IN_DOUBT` where it can't be asked
  public static <T> T of(Supplier<T> asked) {
    try {
      return asked.get();
    } catch (BoardException e) {
      throw new BoardException(Reason.IN_DOUBT, Objects.requireNonNullElse(e.getMessage(), ""), e);
    }
  }
}
