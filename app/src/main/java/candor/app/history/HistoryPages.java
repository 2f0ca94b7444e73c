package candor.app.history;

import candor.app.control.Pages;
import candor.app.text.Dates;
import candor.model.history.HistoryQuery;
import candor.model.history.HistoryStore;
import candor.model.store.Operation;
import candor.model.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/// The history of everything, a window at a time. A place in the list is found from the nearest one
/// above it that was read before, so that reading on costs the same anywhere.
final class HistoryPages implements Pages<HistoryRow> {
  private final HistoryStore history;
  private final Store store;
  private final HistoryWords words;
  private final Dates dates;
  private final HistoryQuery query;
  // The sequence of the operation above a place of the list, as it was when it was last counted.
  // Rows that were asked for before are still found by the places of then.
  private volatile NavigableMap<Integer, Long> above = new ConcurrentSkipListMap<>();

  HistoryPages(
      HistoryStore history, Store store, HistoryWords words, Dates dates, HistoryQuery query) {
    this.history = history;
    this.store = store;
    this.words = words;
    this.dates = dates;
    this.query = query;
  }

  @Override
  public int count() {
    above = new ConcurrentSkipListMap<>();
    return history.count(query);
  }

  @Override
  public List<HistoryRow> rows(int offset, int limit) {
    // The line above the first one tells whether that begins a day.
    var lead = offset > 0 ? 1 : 0;
    var from = offset - lead;
    var places = above;
    var nearest = places.floorEntry(from);
    var start = nearest == null ? 0 : nearest.getKey();
    var before = nearest == null ? Long.MAX_VALUE : nearest.getValue();
    var operations = history.page(query, before, from - start, limit + lead);
    if (operations.size() > lead) {
      places.put(from + operations.size(), operations.getLast().sequence());
    }
    var undone = undone(operations);
    var lines = words.lines(query.subject(), operations);
    var rows = new ArrayList<HistoryRow>();
    for (var i = lead; i < lines.size(); i++) {
      var line = lines.get(i);
      var first = i == 0 || !dates.dayOf(lines.get(i - 1).at()).equals(dates.dayOf(line.at()));
      rows.add(new HistoryRow(line, first, undone.contains(line.sequence())));
    }
    return rows;
  }

  private Set<Long> undone(List<Operation> operations) {
    return store.read(
        s -> {
          var found = new HashSet<Long>();
          for (var operation : operations) {
            if (s.past()
                .lastReplay(operation.sequence())
                .filter(HistoryWords::isUndo)
                .isPresent()) {
              found.add(operation.sequence());
            }
          }
          return found;
        });
  }
}
