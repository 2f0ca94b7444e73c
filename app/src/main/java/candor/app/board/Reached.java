package candor.app.board;

import candor.model.posting.BoardException;
import java.util.function.Supplier;

/// What came of asking a board.
sealed interface Reached<T> {
  /// It answered.
  record Answer<T>(T what) implements Reached<T> {}

  /// It did not.
  record Trouble<T>(BoardException why) implements Reached<T> {}

  /// Asks; blocks.
  static <T> Reached<T> of(Supplier<T> question) {
    try {
      return new Answer<>(question.get());
    } catch (BoardException e) {
      return new Trouble<>(e);
    }
  }
}
