package candor.app.control;

import candor.app.work.Lanes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/// A list as long as the stored one that holds only the pages lately looked at.
///
/// Its elements are places that fill when their page arrives, so that a page's arrival repaints the
/// cells in view and costs the list nothing.
final class RowWindow<T> extends ObservableListBase<RowWindow.Place<T>> {
  private static final int PAGE = 100;
  private static final int KEPT = 20;
  private static final int AT_ONCE = 2;
  private static final int WAITING = 4;
  private final Lanes lanes;
  private final Pages<T> pages;
  private final int size;
  private final Deque<Integer> waiting = new ArrayDeque<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private final Map<Integer, List<Place<T>>> loaded = new LinkedHashMap<>(32, 0.75f, true);

  /// One line of the list; null until its row has been read.
  static final class Place<T> {
    private final ReadOnlyObjectWrapper<@Nullable T> row = new ReadOnlyObjectWrapper<>();

    ReadOnlyObjectProperty<@Nullable T> row() {
      return row.getReadOnlyProperty();
    }
  }

  RowWindow(Lanes lanes, Pages<T> pages, int size) {
    this.lanes = lanes;
    this.pages = pages;
    this.size = size;
  }

  @Override
  public Place<T> get(int index) {
    return page(index / PAGE).get(index % PAGE);
  }

  @Override
  public int size() {
    return size;
  }

  // The inherited ones walk the whole list.
  @Override
  public int indexOf(@Nullable Object place) {
    for (var page : loaded.entrySet()) {
      var at = page.getValue().indexOf(place);
      if (at >= 0) {
        return page.getKey() * PAGE + at;
      }
    }
    return -1;
  }

  @Override
  public boolean contains(@Nullable Object place) {
    return indexOf(place) >= 0;
  }

  /// Takes in rows that have been read already, so that they are there at once.
  void seed(int from, List<T> rows) {
    for (var number = (from + PAGE - 1) / PAGE; number * PAGE < from + rows.size(); number++) {
      var start = number * PAGE - from;
      var end = Math.min(rows.size(), start + PAGE);
      if (end - start == Math.min(PAGE, size - number * PAGE)) {
        var places = places(number);
        fill(places, rows.subList(start, end));
        loaded.put(number, places);
      }
    }
  }

  /// Takes in one row that has been read already, though its page may still have to be.
  void put(Pages.Found<T> found) {
    get(found.at()).row.set(found.row());
  }

  /// Hands over the rows from one index to another, both included, once they are there.
  void between(int from, int to, Consumer<List<T>> then) {
    var low = Math.min(from, to);
    var limit = Math.abs(to - from) + 1;
    lanes.read(() -> pages.rows(low, limit), then);
  }

  private List<Place<T>> page(int number) {
    var known = loaded.get(number);
    if (known != null) {
      return known;
    }
    var places = places(number);
    loaded.put(number, places);
    if (loaded.size() > KEPT) {
      var eldest = loaded.keySet().iterator();
      var _ = eldest.next();
      eldest.remove();
    }
    waiting.push(number);
    if (waiting.size() > WAITING) {
      loaded.remove(waiting.removeLast());
    }
    readNext();
    return places;
  }

  // A scroll bar thrown across the list passes hundreds of pages: the newest are read, two at a
  // time,
  // and those passed over are forgotten until they are looked at again.
  private void readNext() {
    while (!waiting.isEmpty() && underWay.get() < AT_ONCE) {
      var number = waiting.pop();
      var places = loaded.get(number);
      if (places != null) {
        underWay.incrementAndGet();
        lanes.read(
            () -> rows(number),
            rows -> {
              fill(places, rows);
              readNext();
            });
      }
    }
  }

  private List<T> rows(int number) {
    try {
      return pages.rows(number * PAGE, PAGE);
    } finally {
      underWay.decrementAndGet();
    }
  }

  private List<Place<T>> places(int number) {
    var places = new ArrayList<Place<T>>();
    for (var i = 0; i < Math.min(PAGE, size - number * PAGE); i++) {
      places.add(new Place<>());
    }
    return places;
  }

  private void fill(List<Place<T>> places, List<T> rows) {
    for (var i = 0; i < Math.min(places.size(), rows.size()); i++) {
      places.get(i).row.set(rows.get(i));
    }
  }
}
