package candor.model.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The published examples.
final class Golden {
  private Golden() {}

  /// Krippendorff's four coders by twelve units.
  static List<List<@Nullable Integer>> krippendorff() {
    return transposed(
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .");
  }

  /// Shrout & Fleiss' six targets by four judges.
  static List<List<@Nullable Integer>> shroutAndFleiss() {
    return rows("9 2 5 8", "6 1 3 2", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7");
  }

  static List<List<@Nullable Integer>> rows(String... rows) {
    return Arrays.stream(rows).map(Golden::row).toList();
  }

  static List<List<@Nullable Integer>> transposed(String... columns) {
    var read = rows(columns);
    var units = new ArrayList<List<@Nullable Integer>>();
    for (var unit = 0; unit < read.getFirst().size(); unit++) {
      var row = new ArrayList<@Nullable Integer>();
      for (var column : read) {
        row.add(column.get(unit));
      }
      units.add(row);
    }
    return units;
  }

  private static List<@Nullable Integer> row(String text) {
    var row = new ArrayList<@Nullable Integer>();
    for (var word : text.split(" ", -1)) {
      row.add(word.equals(".") ? null : Integer.valueOf(word));
    }
    return row;
  }
}
