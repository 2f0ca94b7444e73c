package candor.app.control;

import java.util.List;
import java.util.Optional;

/// Rows of a large list, asked for a window at a time. All methods are called off the window's
/// thread, may be called at the same time, and see what is stored now.
///
/// @param <T> one row
public interface Pages<T> {
  /// How many rows there are in all.
  int count();

  /// Rows of one window.
  ///
  /// @return rows from `offset` on in the order shown, at most `limit`; fewer only at the end
  List<T> rows(int offset, int limit);

  /// Where a row is now, however far that is from where it was.
  ///
  /// @param id the row's, as the table knows it
  /// @return empty where it is no more, or where only reading everything would tell
  default Optional<Found<T>> find(Object id) {
    return Optional.empty();
  }

  /// Whether a row is in the list no more.
  ///
  /// @param id the row's, as the table knows it
  /// @return false also where only reading everything would tell: it may have moved far
  default boolean isGone(Object id) {
    return false;
  }

  /// A row and its place in the order shown.
  record Found<T>(int at, T row) {}
}
