package candor.app.control;

import java.util.List;

/// Rows of a large list, asked for a window at a time. Both methods are called off the window's
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
}
