package candor.app.history;

import candor.app.work.Lanes;
import candor.app.work.Refresh;
import candor.model.history.HistoryStore;
import candor.model.people.Setting;
import candor.model.store.Change;
import candor.model.store.ChangeFeed;
import candor.model.store.Id;
import candor.model.store.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The history of one row, newest first, older pages on demand.
final class HistoryViewModel {
  private static final int PAGE = 30;
  private static final int FEW = 4;
  private final HistoryStore history;
  private final HistoryWords words;
  private final Id<?> subject;
  private final ObservableList<HistoryLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper older = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
  private final Refresh<Read> refresh;
  private final ChangeFeed.Subscription changes;
  // Read off the window's thread, too.
  private final AtomicInteger wanted = new AtomicInteger(PAGE);

  private volatile Read last = Read.NOTHING;

  /// @param newest the sequence of the newest operation
  private record Read(int limit, long newest, List<HistoryLine> lines) {
    static final Read NOTHING = new Read(0, 0, List.of());
  }

  HistoryViewModel(
      Lanes lanes, ChangeFeed feed, HistoryStore history, HistoryWords words, Id<?> subject) {
    this.history = history;
    this.words = words;
    this.subject = subject;
    this.refresh = new Refresh<>(lanes, this::read, this::take);
    this.changes = lanes.deliver(feed, this::apply);
    refresh.setSeen(false);
    refresh.ask();
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

  /// Nothing is read for a history that nobody sees. Once it is seen again all of it is read: what
  /// it speaks of may be called something else by then.
  void setShown(boolean now) {
    last = Read.NOTHING;
    refresh.setSeen(now);
  }

  /// Reads a page more.
  void more() {
    var _ = wanted.addAndGet(PAGE);
    refresh.ask();
  }

  void close() {
    changes.close();
  }

  private void apply(List<Change<?>> committed) {
    if (committed.stream().anyMatch(change -> !change.kind().equals(Setting.KIND))) {
      refresh.ask();
    }
  }

  // Most of what is changed is about something else, and words take far longer to find; what came
  // since is put before what is there.
  private Read read() {
    var limit = wanted.get();
    var known = last;
    var since = history.of(subject, Long.MAX_VALUE, FEW);
    var fresh = since.stream().takeWhile(each -> each.sequence() > known.newest()).toList();
    if (known.limit() != limit || fresh.size() == FEW) {
      var operations = history.of(subject, Long.MAX_VALUE, limit + 1);
      last = new Read(limit, newest(operations), words.lines(subject, operations));
    } else if (!fresh.isEmpty()) {
      var lines =
          Stream.concat(words.lines(subject, fresh).stream(), known.lines().stream())
              .limit(limit + 1)
              .toList();
      last = new Read(limit, newest(fresh), lines);
    }
    return last;
  }

  private static long newest(List<Operation> operations) {
    return operations.isEmpty() ? 0 : operations.getFirst().sequence();
  }

  private void take(Read found) {
    var all = found.lines();
    older.set(all.size() > found.limit());
    var folded = folded(all.subList(0, Math.min(found.limit(), all.size())));
    if (!folded.equals(lines)) {
      lines.setAll(folded);
    }
    read.set(true);
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
