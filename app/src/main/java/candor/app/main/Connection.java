package candor.app.main;

import candor.app.shell.Network;
import candor.app.work.Lanes;
import candor.model.posting.ExchangeReport;
import candor.persistence.JobBoards;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Whether the program may reach boards, and the one exchange with them that can be under way. On
/// the window's thread.
final class Connection {
  private static final Duration RETRY = Duration.ofMinutes(1);
  private final JobBoards boards;
  private final Lanes lanes;
  private final Consumer<ExchangeReport> done;
  private final ReadOnlyObjectWrapper<Network> state = new ReadOnlyObjectWrapper<>(Network.ONLINE);
  private Lanes.Later retry = () -> {};
  private final List<Consumer<ExchangeReport>> waiting = new ArrayList<>();
  private boolean underWay;
  private boolean again;

  /// @param done told of each exchange that took place
  Connection(JobBoards boards, Lanes lanes, Consumer<ExchangeReport> done) {
    this.boards = boards;
    this.lanes = lanes;
    this.done = done;
  }

  ReadOnlyObjectProperty<Network> state() {
    return state.getReadOnlyProperty();
  }

  /// Keeps the program off all boards, or lets it go on where it stopped.
  void toggle() {
    state.set(state.get() == Network.PAUSED ? Network.ONLINE : Network.PAUSED);
    boards.network(state.get() != Network.PAUSED);
    exchange();
  }

  /// Exchanges with all boards now; when one exchange is under way, once more after it. Nothing
  /// happens while paused.
  void exchange() {
    exchange(_ -> {});
  }

  /// The same, telling of the end of the exchange that this call led to; at once while paused.
  void exchange(Consumer<ExchangeReport> then) {
    if (state.get() == Network.PAUSED) {
      then.accept(ExchangeReport.none());
      return;
    }
    waiting.add(then);
    if (underWay) {
      again = true;
      return;
    }
    begin();
  }

  private void begin() {
    underWay = true;
    var told = List.copyOf(waiting);
    waiting.clear();
    lanes.board(boards::exchange, report -> ended(report, told));
  }

  private void ended(ExchangeReport report, List<Consumer<ExchangeReport>> told) {
    underWay = false;
    told.forEach(each -> each.accept(report));
    done.accept(report);
    retry.cancel();
    if (!report.isClean()) {
      retry = lanes.after(RETRY, this::exchange);
    }
    if (again) {
      again = false;
      begin();
    }
  }
}
