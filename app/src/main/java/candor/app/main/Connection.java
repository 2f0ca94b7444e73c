package candor.app.main;

import candor.app.shell.Network;
import candor.app.work.Lanes;
import candor.model.intake.Reply;
import candor.model.intake.ReplyAct;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardRest;
import candor.model.posting.ExchangeReport;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxState;
import candor.model.store.Change;
import candor.model.submittal.Submittal;
import candor.persistence.JobBoards;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Whether the program may reach boards, and the one exchange with them that can be under way. On
/// the window's thread.
///
/// It goes by itself when something is queued, soon after an exchange that was not clean, once a
/// board need not be left alone any more, from time to time to receive, and when the network is
/// back. Whether there is a network is seen from this computer's own connections; nobody is called
/// to find out.
final class Connection {
  private static final Duration RETRY = Duration.ofMinutes(1);
  private static final Duration RECEIVE = Duration.ofMinutes(10);
  private static final Duration LOOK = Duration.ofSeconds(15);

  // After the end of a board's rest, so that it surely is over.
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final JobBoards boards;
  private final Lanes lanes;
  private final BooleanSupplier connected;
  private final Consumer<ExchangeReport> done;
  private final ReadOnlyObjectWrapper<Network> state = new ReadOnlyObjectWrapper<>(Network.ONLINE);
  private Lanes.Later next = () -> {};
  private Lanes.Later look = () -> {};
  private final List<Consumer<Optional<ExchangeReport>>> waiting = new ArrayList<>();
  private boolean paused;
  private boolean there = true;
  private boolean underWay;
  private boolean again;
  // Which boards are called that failed lately; none of them where nobody asked for it.
  private Optional<Predicate<BoardAccount>> asked = Optional.empty();

  /// @param connected whether this computer is connected to anything; may take a moment
  /// @param done told of each exchange that took place and that nobody else is told of
  Connection(
      JobBoards boards, Lanes lanes, BooleanSupplier connected, Consumer<ExchangeReport> done) {
    this.boards = boards;
    this.lanes = lanes;
    this.connected = connected;
    this.done = done;
    look();
    next = lanes.after(RECEIVE, this::exchange);
  }

  ReadOnlyObjectProperty<Network> state() {
    return state.getReadOnlyProperty();
  }

  /// Keeps the program off all boards, or lets it go on where it stopped.
  void toggle() {
    paused = !paused;
    boards.network(!paused);
    tell();
    exchange();
  }

  /// Exchanges with all boards that need not be left alone; when one exchange is under way, once
  /// more after it. Nothing happens while paused.
  void exchange() {
    begin(Optional.empty());
  }

  /// The same with all boards, since the user asks for it; tells of the end of the exchange that
  /// this call led to: of nothing where it broke off or was paused before it began, at once while
  /// paused.
  void exchange(Consumer<Optional<ExchangeReport>> then) {
    asked = Optional.of(_ -> true);
    begin(Optional.of(then));
  }

  /// Looks no more and exchanges no more by itself.
  void close() {
    look.cancel();
    next.cancel();
    again = false;
  }

  private void begin(Optional<Consumer<Optional<ExchangeReport>>> then) {
    if (paused) {
      asked = Optional.empty();
      then.ifPresent(asking -> asking.accept(Optional.empty()));
      return;
    }
    then.ifPresent(waiting::add);
    if (underWay) {
      again = true;
      return;
    }
    begin();
  }

  private void begin() {
    underWay = true;
    next.cancel();
    var told = List.copyOf(waiting);
    waiting.clear();
    Supplier<ExchangeReport> exchange =
        asked
            .<Supplier<ExchangeReport>>map(some -> () -> boards.exchangeNow(some))
            .orElse(boards::exchange);
    asked = Optional.empty();
    lanes.board(
        () -> new Ended(exchange.get(), boards.untilDue()),
        ended -> ended(ended, told),
        () -> failed(told));
  }

  // The workspace could not be written, for example: it goes on from what is stored.
  private void failed(List<Consumer<Optional<ExchangeReport>>> told) {
    underWay = false;
    again = false;
    told.forEach(each -> each.accept(Optional.empty()));
    next = lanes.after(RETRY, this::exchange);
  }

  /// @param due how long it is until a board that is left alone may be called
  private record Ended(ExchangeReport report, Optional<Duration> due) {
    Duration pause() {
      var usual = report.isCalm() ? RECEIVE : RETRY;
      return due.map(MOMENT::plus).filter(soon -> soon.compareTo(usual) < 0).orElse(usual);
    }
  }

  private void ended(Ended ended, List<Consumer<Optional<ExchangeReport>>> told) {
    var report =
        Optional.of(ended.report()).filter(all -> !paused || !all.equals(ExchangeReport.none()));
    underWay = false;
    told.forEach(each -> each.accept(report));
    if (told.isEmpty()) {
      report.ifPresent(done);
    }
    if (again) {
      again = false;
      begin();
    } else {
      next = lanes.after(ended.pause(), this::exchange);
    }
  }

  private void look() {
    lanes.board(
        connected::getAsBoolean,
        now -> {
          var back = now && !there;
          there = now;
          tell();
          if (back) {
            // Those that were out of reach are there again; one that lets nobody in is not.
            asked = asked.or(() -> Optional.of(Connection::letsIn));
            exchange();
          }
          look = lanes.after(LOOK, this::look);
        });
  }

  private void tell() {
    state.set(paused ? Network.PAUSED : there ? Network.ONLINE : Network.OFFLINE);
  }

  private static boolean letsIn(BoardAccount board) {
    return board.resting().filter(BoardRest::asks).isEmpty();
  }

  /// Whether a change is something to send that is new, or asked for again. What only waits on, in
  /// another place of the queue too, is not tried at once, nor are thanks, which go with the
  /// exchange that brought what they answer.
  static boolean isAsked(Change<?> change) {
    return switch (change.after()) {
      case OutboxItem now when now.state() == OutboxState.QUEUED ->
          !(change.before() instanceof OutboxItem before)
              || (before.state() != OutboxState.QUEUED && before.state() != OutboxState.SENDING);
      case OutboxItem now when now.goesUnasked() ->
          change.before() instanceof OutboxItem before && before.state() != OutboxState.SENDING;
      case Reply now when now.state() == OutboxState.QUEUED && now.act() != ReplyAct.THANK ->
          !(change.before() instanceof Reply before) || before.state() != OutboxState.SENDING;
      case Submittal now when now.state() == OutboxState.QUEUED ->
          !(change.before() instanceof Submittal before) || before.state() != OutboxState.SENDING;
      case null, default -> false;
    };
  }
}
