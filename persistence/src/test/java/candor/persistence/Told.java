package candor.persistence;

import candor.model.store.Change;
import candor.model.store.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a workspace said that it stored, write by write.
final class Told {
  private final long first;
  private final Map<String, String> begun;
  private final List<Map<String, String>> changes = new ArrayList<>();
  private volatile long last;

  /// @param first the sequence of the newest operation at the beginning
  /// @param begun the prints of the rows then
  Told(long first, Map<String, String> begun) {
    this.first = first;
    this.begun = begun;
    this.last = first;
  }

  /// Takes the changes of the next operation.
  void add(List<Change<?>> of) {
    var prints = new TreeMap<String, String>();
    of.forEach(change -> put(prints, change));
    changes.add(prints);
    last = first + changes.size();
  }

  /// The sequence of the newest operation.
  long last() {
    return last;
  }

  /// The prints of the rows after an operation.
  Map<String, String> at(long sequence) {
    var rows = new TreeMap<>(begun);
    for (var change : changes.subList(0, (int) (sequence - first))) {
      change.forEach(
          (row, print) -> {
            if (print.isEmpty()) {
              rows.remove(row);
            } else {
              rows.put(row, print);
            }
          });
    }
    return rows;
  }

  /// The rows that are not there as they were after an operation.
  List<String> differing(long sequence, Map<String, String> there) {
    var rows = new ArrayList<String>();
    var wanted = at(sequence);
    wanted.forEach(
        (row, print) -> {
          if (!print.equals(there.get(row))) {
            rows.add(row);
          }
        });
    there.keySet().stream().filter(row -> !wanted.containsKey(row)).forEach(rows::add);
    return rows;
  }

  private static <R extends Row<R>> void put(Map<String, String> prints, Change<R> change) {
    var after = change.after();
    prints.put(
        change.kind().name() + " " + change.row().id().value(),
        after == null ? "" : MixedWork.print(change.kind(), after));
  }
}
