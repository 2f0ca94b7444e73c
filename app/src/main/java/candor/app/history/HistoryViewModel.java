package candor.app.history;

import candor.app.work.Lanes;
import candor.model.history.HistoryStore;
import candor.model.people.Setting;
import candor.model.store.Change;
import candor.model.store.ChangeFeed;
import candor.model.store.Id;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The history of one row, newest first, older pages on demand.
final class HistoryViewModel {
  private static final int PAGE = 30;
  private final Lanes lanes;
  private final HistoryStore history;
  private final HistoryWords words;
  private final Id<?> subject;
  private final ObservableList<HistoryLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper older = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
  private final Lanes.Slot slot = new Lanes.Slot();
  private final ChangeFeed.Subscription changes;
  private boolean shown;
  private boolean stale = true;
  private int wanted = PAGE;

  HistoryViewModel(
      Lanes lanes, ChangeFeed feed, HistoryStore history, HistoryWords words, Id<?> subject) {
    this.lanes = lanes;
    this.history = history;
    this.words = words;
    this.subject = subject;
    this.changes = lanes.deliver(feed, this::apply);
  }

  /// What was done, newest first; operations that say the same in a row are one line.
  ObservableList<HistoryLine> lines() {
    return lines;
  }

  /// Whether there are older ones.
  ReadOnlyBooleanProperty olderProperty() {
    return older.getReadOnlyProperty();
  }

  /// Whether the first answer has come.
  ReadOnlyBooleanProperty readProperty() {
    return read.getReadOnlyProperty();
  }

  /// Nothing is read for a history that nobody sees.
  void setShown(boolean now) {
    shown = now;
    if (shown && stale) {
      ask();
    }
  }

  /// Reads a page more.
  void more() {
    wanted += PAGE;
    ask();
  }

  void close() {
    changes.close();
  }

  private void apply(List<Change<?>> committed) {
    if (committed.stream().anyMatch(change -> !change.kind().equals(Setting.KIND))) {
      stale = true;
      if (shown) {
        ask();
      }
    }
  }

  private void ask() {
    stale = false;
    var limit = wanted;
    lanes.read(
        slot,
        () -> words.lines(subject, history.of(subject, Long.MAX_VALUE, limit + 1)),
        all -> {
          older.set(all.size() > limit);
          var folded = folded(all.subList(0, Math.min(limit, all.size())));
          if (!folded.equals(lines)) {
            lines.setAll(folded);
          }
          read.set(true);
        });
  }

  private static List<HistoryLine> folded(List<HistoryLine> all) {
    var folded = new ArrayList<HistoryLine>();
    for (var line : all) {
      if (!folded.isEmpty() && folded.getLast().sameAs(line)) {
        folded.set(folded.size() - 1, folded.getLast().with(line));
      } else {
        folded.add(line);
      }
    }
    return folded;
  }
}
