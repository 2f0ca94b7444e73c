package candor.app.history;

import candor.app.text.Dates;
import candor.app.work.Lanes;
import candor.app.work.Refresh;
import candor.model.history.HistoryQuery;
import candor.model.people.Setting;
import candor.model.search.Hit;
import candor.model.search.SearchStore;
import candor.model.store.Change;
import candor.model.store.ChangeFeed;
import candor.model.store.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is asked of the history of everything, and what there is to choose from.
final class HistoryListViewModel {
  private static final int HITS = 8;
  private final Lanes lanes;
  private final HistoryScreen.Sources sources;
  private final SearchStore search;
  private final Dates dates;
  private final ReadOnlyObjectWrapper<HistoryQuery> query =
      new ReadOnlyObjectWrapper<>(HistoryQuery.ALL);
  private final ReadOnlyObjectWrapper<Integer> count = new ReadOnlyObjectWrapper<>(-1);
  private final ObservableList<String> authors = FXCollections.observableArrayList();
  private final Lanes.Slot finding = new Lanes.Slot();
  private final Refresh<Read> refresh;
  private final ChangeFeed.Subscription changes;
  // Read off the window's thread, too.
  private volatile HistoryQuery asked = HistoryQuery.ALL;
  private Runnable changed = () -> {};
  private boolean stale;

  private record Read(HistoryQuery asked, int count, List<String> authors) {}

  HistoryListViewModel(
      Lanes lanes, HistoryScreen.Sources sources, SearchStore search, Dates dates) {
    this.lanes = lanes;
    this.sources = sources;
    this.search = search;
    this.dates = dates;
    this.refresh = new Refresh<>(lanes, this::read, this::take);
    refresh.setSeen(false);
    refresh.ask();
    this.changes = lanes.deliver(sources.store().changes(), this::apply);
  }

  /// What is asked.
  ReadOnlyObjectProperty<HistoryQuery> query() {
    return query.getReadOnlyProperty();
  }

  /// How many fit; -1 until it has been counted.
  ReadOnlyObjectProperty<Integer> count() {
    return count.getReadOnlyProperty();
  }

  /// Everybody who did something.
  ObservableList<String> authors() {
    return authors;
  }

  /// Whether anything is left out.
  boolean isFiltered() {
    return !query.get().equals(HistoryQuery.ALL);
  }

  HistoryPages pages() {
    return new HistoryPages(
        sources.history(), sources.store(), sources.words(), dates, query.get());
  }

  /// Calls when something was done, while the list is seen and from moment to moment.
  void onChanged(Runnable run) {
    changed = run;
  }

  /// Nothing is read for a list that nobody sees.
  void setShown(boolean now) {
    refresh.setSeen(now);
  }

  void by(@Nullable String author) {
    ask(query.get().by(author));
  }

  void of(ActGroup group) {
    ask(query.get().of(group.acts()));
  }

  void about(@Nullable Id<?> subject) {
    ask(query.get().about(subject));
  }

  /// Only what was done on these days and between them; absent for no bound.
  void within(@Nullable LocalDate first, @Nullable LocalDate last) {
    ask(
        query
            .get()
            .within(
                first == null ? null : first.atStartOfDay(dates.zone()).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(dates.zone()).toInstant()));
  }

  /// Everything again.
  void clear() {
    ask(HistoryQuery.ALL);
  }

  /// Jobs and candidates of these words.
  void find(String words, Consumer<List<Hit>> then) {
    lanes.read(finding, () -> search.find(words, HITS), then);
  }

  void close() {
    changes.close();
  }

  private void ask(HistoryQuery other) {
    if (!other.equals(query.get())) {
      asked = other;
      query.set(other);
      refresh.ask();
    }
  }

  private void apply(List<Change<?>> committed) {
    if (committed.stream().anyMatch(change -> !change.kind().equals(Setting.KIND))) {
      stale = true;
      refresh.ask();
    }
  }

  private Read read() {
    var now = asked;
    return new Read(now, sources.history().count(now), sources.history().authors());
  }

  private void take(Read found) {
    if (found.asked().equals(query.get())) {
      count.set(found.count());
    }
    if (!found.authors().equals(authors)) {
      authors.setAll(found.authors());
    }
    if (stale) {
      stale = false;
      changed.run();
    }
  }
}
