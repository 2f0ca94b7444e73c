package candor.app.control;

import candor.app.control.Pages.Found;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// What a stored list looks like from where a table stands.
///
/// @param followed the id of the row that the cursor was on when this was asked
/// @param found where that row is, as far as its source knows
/// @param isGone whether that row is in the list no more
record RowView<T>(
    int count,
    int from,
    List<T> rows,
    Optional<Object> followed,
    Optional<Found<T>> found,
    boolean isGone) {
  /// Reads as many rows as a table needs at first.
  static <T> RowView<T> of(Pages<T> source, int from, int limit, Optional<Object> followed) {
    var count = source.count();
    var rows = source.rows(from, limit);
    // Rows may come between the two.
    return new RowView<>(
        rows.isEmpty() ? count : Math.max(count, from + rows.size()),
        from,
        rows,
        followed,
        followed.flatMap(source::find),
        followed.filter(source::isGone).isPresent());
  }

  /// Where a row is now, among those read or elsewhere.
  Optional<Found<T>> find(Object row, Function<T, Object> id) {
    return IntStream.range(0, rows.size())
        .mapToObj(this::at)
        .filter(each -> id.apply(each.row()).equals(row))
        .findFirst()
        .or(() -> found.filter(each -> isFollowed(row) && each.at() < count));
  }

  /// The row in the place of one that has gone; empty where that may only have moved.
  ///
  /// @param before where it was
  Optional<Found<T>> inPlaceOf(Object gone, int before) {
    var beside = Math.min(before, count - 1) - from;
    return isFollowed(gone) && isGone && beside >= 0 && beside < rows.size()
        ? Optional.of(at(beside))
        : Optional.empty();
  }

  private Found<T> at(int index) {
    return new Found<>(from + index, rows.get(index));
  }

  private boolean isFollowed(Object row) {
    return followed.filter(row::equals).isPresent();
  }
}
