package candor.app.shell;

import candor.app.control.SameRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;

/// In which of the rows that are made anew the keyboard is ([SameRow#known]).
///
/// @param had what has it, in the row
/// @param row by what the row is known again
/// @param place which of the rows it is
record Standing(Node had, Object row, int place) {
  /// Where it is; empty when in no such row.
  static Optional<Standing> of(Node had, Node area) {
    for (var node = had; node != null && !node.equals(area); node = node.getParent()) {
      var id = SameRow.id(node);
      if (id.isPresent()) {
        return Optional.of(new Standing(had, id.get(), rows(area).indexOf(node)));
      }
    }
    return Optional.empty();
  }

  /// Moves it into that row of the area; where this is gone, or nothing in it takes keys, into the
  /// next one, else the one before.
  ///
  /// @return whether there is such a row
  boolean take(Node area) {
    var rows = rows(area);
    var there = Math.clamp(place, 0, rows.size());
    var same = rows.stream().filter(each -> SameRow.id(each).filter(row::equals).isPresent());
    var behind = rows.subList(there, rows.size()).stream();
    var before = IntStream.range(0, there).mapToObj(i -> rows.get(there - 1 - i));
    return Stream.of(same, behind, before).flatMap(each -> each).anyMatch(this::enter);
  }

  private boolean enter(Node row) {
    return Focus.same(had, row) || Focus.alike(had, row) || Focus.first(row);
  }

  private static List<Node> rows(Node area) {
    return Focus.seen(area).filter(node -> SameRow.id(node).isPresent()).toList();
  }
}
