package candor.app.main;

import candor.app.shell.Network;
import candor.app.work.Lanes;
import candor.model.posting.ExchangeReport;
import candor.persistence.JobBoards;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Whether the program may reach boards, and the one exchange with them that can be under way. On
/// the window's thread.
final class Connection {
  private final JobBoards boards;
  private final Lanes lanes;
  private final Consumer<ExchangeReport> done;
  private final ReadOnlyObjectWrapper<Network> state = new ReadOnlyObjectWrapper<>(Network.ONLINE);
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
    exchange();
  }

  /// Exchanges with all boards now; when one exchange is under way, once more after it. Nothing
  /// happens while paused.
  void exchange() {
    if (state.get() == Network.PAUSED) {
      return;
    }
    if (underWay) {
      again = true;
      return;
    }
    underWay = true;
    lanes.board(boards::exchange, this::ended);
  }

  private void ended(ExchangeReport report) {
    underWay = false;
    done.accept(report);
    if (again) {
      again = false;
      exchange();
    }
  }
}
