package candor.app.history;

import candor.app.text.Dates;
import candor.app.work.Lanes;
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
  private final Lanes.Slot counting = new Lanes.Slot();
  private final ChangeFeed.Subscription changes;
  private Runnable changed = () -> {};
  private boolean shown;
  private boolean stale = true;

  HistoryListViewModel(
      Lanes lanes, HistoryScreen.Sources sources, SearchStore search, Dates dates) {
    this.lanes = lanes;
    this.sources = sources;
    this.search = search;
    this.dates = dates;
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

  /// Calls when the list is to be read again, the first time once it is seen.
  void onChanged(Runnable run) {
    changed = run;
  }

  /// Nothing is read for a list that nobody sees.
  void setShown(boolean now) {
    shown = now;
    if (shown && stale) {
      refresh();
    }
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
      query.set(other);
      recount();
    }
  }

  private void apply(List<Change<?>> committed) {
    if (committed.stream().anyMatch(change -> !change.kind().equals(Setting.KIND))) {
      stale = true;
      if (shown) {
        refresh();
      }
    }
  }

  private void refresh() {
    stale = false;
    lanes.read(
        sources.history()::authors,
        all -> {
          if (!authors.equals(all)) {
            authors.setAll(all);
          }
        });
    recount();
    changed.run();
  }

  private void recount() {
    var asked = query.get();
    lanes.read(counting, () -> sources.history().count(asked), count::set);
  }
}
