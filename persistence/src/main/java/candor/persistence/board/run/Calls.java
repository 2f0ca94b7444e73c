package candor.persistence.board.run;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import java.util.Objects;
import java.util.function.Supplier;

/// The calls that make up one change. Once a board took one of them, that it did nothing is true of
/// the next one alone: the change is half done.
public final class Calls {
  private boolean begun;

  /// Makes the next call.
  ///
  /// @throws BoardException as the first one fails; later never as if nothing was done, but
  ///   `IN_DOUBT` with what kept it as the cause
  public <T> T next(Supplier<T> call) {
    try {
      var answer = call.get();
      begun = true;
      return answer;
    } catch (BoardException e) {
      throw begun ? halfDone(e) : e;
    }
  }

  /// Makes the next call, which gives nothing back.
  ///
  /// @throws BoardException as `next` does
  public void run(Runnable call) {
    var _ =
        next(
            () -> {
              call.run();
              return true;
            });
  }

  private static BoardException halfDone(BoardException e) {
    return switch (e.reason()) {
      case REFUSED, IN_DOUBT, UNREADABLE -> e;
      case UNREACHABLE, BUSY, PUT_OFF, NOT_ALLOWED, NOT_WRITABLE ->
          new BoardException(Reason.IN_DOUBT, Objects.requireNonNullElse(e.getMessage(), ""), e);
    };
  }
}
