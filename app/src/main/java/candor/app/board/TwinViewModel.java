package candor.app.board;

import candor.app.control.Action;
import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.shell.Network;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.app.work.Refresh;
import candor.model.job.Job;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.BoardRest;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.OrderQueue;
import candor.model.posting.OutboxAct;
import candor.model.posting.OutboxId;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxLine;
import candor.model.posting.OutboxState;
import candor.model.posting.Posting;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import candor.model.store.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What we want on the boards, what we sent, what we last saw there, and the queue between.
final class TwinViewModel {
  private static final Texts TEXTS = Texts.in(TwinViewModel.class);
  private static final int DONE_SHOWN = 6;
  private final BoardsScreen.Data data;
  private final BoardsScreen.Outside outside;
  private final Lanes lanes;
  private final Frame frame;
  private final Runnable undo;
  private final Consumer<BoardsScreen.Part> turn;
  private final PublishJob publish;
  private final OrderQueue order;
  private final EditBoards boards;
  private final Refresh<Found> refresh;
  private final ObservableList<TwinRow> rows = FXCollections.observableArrayList();
  private final ObservableList<OutboxLine> queue = FXCollections.observableArrayList();
  private Map<BoardId, BoardRest> rests = Map.of();
  private String said = "";
  private int running;
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  private record Found(List<TwinRow> rows, List<OutboxLine> queue, Map<BoardId, BoardRest> rests) {}

  /// @param turn shows another part of the screen
  TwinViewModel(
      BoardsScreen.Data data,
      BoardsScreen.Outside outside,
      Lanes lanes,
      Frame frame,
      Runnable undo,
      Consumer<BoardsScreen.Part> turn) {
    this.data = data;
    this.outside = outside;
    this.lanes = lanes;
    this.frame = frame;
    this.undo = undo;
    this.turn = turn;
    this.publish = new PublishJob(data.store());
    this.order = new OrderQueue(data.store());
    this.boards = new EditBoards(data.store());
    this.refresh = new Refresh<>(lanes, this::find, this::take);
  }

  /// The postings, by job and board.
  ObservableList<TwinRow> rows() {
    return rows;
  }

  /// What waits or is in trouble, in the order in which it was asked for, then what was done last.
  ObservableList<OutboxLine> queue() {
    return queue;
  }

  ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  /// Whether an exchange is under way.
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  void load() {
    refresh.ask();
  }

  /// Nothing is read for what nobody sees.
  void setSeen(boolean now) {
    refresh.setSeen(now);
  }

  private void take(Found found) {
    rests = found.rests();
    rows.setAll(found.rows());
    queue.setAll(found.queue());
    loaded.set(true);
  }

  void apply(List<Change<?>> changes) {
    withdraw(changes);
    if (changes.stream().anyMatch(TwinViewModel::isOurs)) {
      load();
    }
  }

  // What was said is not true of what is there by now.
  private void withdraw(List<Change<?>> changes) {
    if (changes.stream().anyMatch(change -> change.after() instanceof BoardAccount)) {
      frame.withdraw(TEXTS.of("board.exchange.none"));
    }
    if (changes.stream().anyMatch(change -> change.after() instanceof OutboxItem)) {
      frame.withdraw(said);
    }
  }

  /// Asks the board to show the job as it is now.
  void publish(TwinRow row) {
    var posting = row.posting();
    lanes.write(
        () -> publish.publish(posting.job(), posting.board()),
        result -> told(result, row, "publish"));
  }

  /// Asks the board to show the job no longer.
  void close(TwinRow row) {
    lanes.write(() -> publish.close(row.id()), result -> told(result, row, "close"));
  }

  /// Gives a draft up.
  void discard(TwinRow row) {
    lanes.write(
        () -> publish.discard(row.id()),
        discarded -> {
          if (discarded) {
            frame.undoable(TEXTS.of("board.done.discarded", row.jobTitle(), row.boardName()), undo);
          }
        });
  }

  /// Takes a queued operation back; one that was sent can't be.
  void takeBack(OutboxLine line) {
    var id = line.item().id();
    lanes.write(
        () -> publish.takeBack(id) ? Optional.of(OutboxState.TAKEN_BACK) : state(id),
        became -> {
          if (became.equals(Optional.of(OutboxState.TAKEN_BACK))) {
            frame.undoable(
                TEXTS.of("board.done.takenBack", line.jobTitle(), line.boardName()), undo);
          } else {
            frame.notice(
                Notice.of(
                    Tone.WARNING,
                    TEXTS.of("board.late", line.jobTitle()),
                    TEXTS.of("board.late.next")));
          }
        });
  }

  private Optional<OutboxState> state(OutboxId id) {
    return data.store().read(s -> s.find(id)).map(OutboxItem::state);
  }

  /// Lets a queued operation go before the one ahead of it.
  void sooner(OutboxLine line) {
    lanes.write(() -> order.sooner(line.item().id()), went -> went(went, line, "sooner"));
  }

  /// Lets a queued operation go after the one behind it.
  void later(OutboxLine line) {
    lanes.write(() -> order.later(line.item().id()), went -> went(went, line, "later"));
  }

  private void went(boolean went, OutboxLine line, String when) {
    if (went) {
      frame.undoable(TEXTS.of("board.done." + when, line.jobTitle()), undo);
    }
  }

  /// Whether a queued operation has another one of the queue before it that it can pass.
  boolean canGoSooner(OutboxLine line) {
    return canPass(line, -1);
  }

  /// Whether a queued operation has another one of the queue behind it that can pass it.
  boolean canGoLater(OutboxLine line) {
    return canPass(line, 1);
  }

  private boolean canPass(OutboxLine line, int by) {
    var queued = queue.stream().filter(TwinViewModel::canTakeBack).toList();
    var at = queued.indexOf(line);
    var to = at + by;
    return at >= 0
        && to >= 0
        && to < queued.size()
        && isFree(line.item())
        && isFree(queued.get(to).item());
  }

  // Whether no other operation of its posting has to come before it or after it.
  private boolean isFree(OutboxItem item) {
    return queue.stream()
        .map(OutboxLine::item)
        .filter(other -> other.posting().equals(item.posting()) && !other.id().equals(item.id()))
        .noneMatch(other -> other.state().isDue());
  }

  /// What an operation will do once there is a connection, in words; empty when it is done.
  String plan(OutboxLine line) {
    var item = line.item();
    if (item.state() != OutboxState.QUEUED) {
      return "";
    }
    var posting = rows.stream().filter(row -> row.id().equals(item.posting())).findFirst();
    var sent = posting.map(row -> row.posting().sent());
    if (item.act() == OutboxAct.CLOSE) {
      return TEXTS.of("board.plan.close");
    }
    return sent.isEmpty()
        ? TEXTS.of("board.plan.fresh")
        : TEXTS.of("board.plan.change", Difference.fields(sent.get(), item.content()));
  }

  /// Why the board of what waits is left alone; empty when it is not.
  Optional<BoardRest> rest(OutboxLine line) {
    return Optional.ofNullable(rests.get(line.board())).filter(_ -> canTakeBack(line));
  }

  /// Lets an operation go again that failed, drifted, or is in doubt.
  void retry(OutboxLine line) {
    lanes.write(
        () -> publish.retry(line.item().id()),
        again -> {
          if (!again) {
            frame.notice(
                Notice.of(
                    Tone.NEUTRAL, TEXTS.of("board.retry.no"), TEXTS.of("board.retry.no.next")));
          }
        });
  }

  static boolean canTakeBack(OutboxLine line) {
    return line.item().state() == OutboxState.QUEUED;
  }

  static boolean canRetry(OutboxLine line) {
    var state = line.item().state();
    return state.asks() || (state == OutboxState.IN_DOUBT && !line.item().goesUnasked());
  }

  /// Sends, receives and looks at all boards now; with no network, says that all waits.
  void exchange() {
    var network = outside.network().getValue();
    if (network == Network.PAUSED) {
      // The queue may be one of before: it is read only while it is seen.
      lanes.read(
          data.postings()::left,
          left ->
              frame.notice(
                  Notice.of(
                      Tone.NEUTRAL,
                      TEXTS.of("board.network." + network),
                      TEXTS.of("board.network.waits", left.toSend()))));
    } else if (!busy.get()) {
      exchangeOnceMore();
    }
  }

  /// The same also while an exchange is under way: after that.
  void exchangeOnceMore() {
    running++;
    busy.set(true);
    outside.exchange().run(this::exchanged);
  }

  private void exchanged(Optional<ExchangeReport> report) {
    running--;
    busy.set(running > 0);
    report.ifPresent(
        done ->
            lanes.read(
                boards::all,
                known -> {
                  if (known.isEmpty()) {
                    leadToBoards("none");
                  } else if (known.stream().allMatch(BoardAccount::isPutAside)) {
                    leadToBoards("aside");
                  } else {
                    say(done);
                  }
                }));
  }

  // There was nobody to exchange anything with.
  private void leadToBoards(String why) {
    var name = "board.exchange." + why;
    frame.notice(
        Notice.of(
            Tone.NEUTRAL,
            TEXTS.of(name),
            TEXTS.of(name + ".next"),
            Action.of(TEXTS.of(name + ".do"), () -> turn.accept(BoardsScreen.Part.BOARDS))));
  }

  private void say(ExchangeReport report) {
    var words = BoardWords.report(report);
    // What the exchange before it did would stand beside it and say otherwise.
    frame.withdraw(said);
    said = words.getFirst();
    report.visits().forEach(visit -> frame.withdraw(BoardWords.willGoWrong(visit.boardName())));
    var rest = String.join(" ", words.subList(1, words.size()));
    frame.notice(
        new Notice(
            report.isClean() ? Tone.SUCCESS : Tone.WARNING,
            said,
            rest,
            Optional.of(
                    Action.of(
                        TEXTS.of("board.exchange.look"),
                        () -> turn.accept(BoardsScreen.Part.RECEIVED)))
                .filter(_ -> report.received() > 0),
            false));
  }

  private void told(PublishResult result, TwinRow row, String act) {
    switch (result) {
      case PublishResult.Queued _ ->
          frame.undoable(TEXTS.of("board.done." + act, row.jobTitle(), row.boardName()), undo);
      case PublishResult.NothingToDo _, PublishResult.Drafted _ ->
          nothingQueued(TEXTS.of("board.nothing." + act, row.jobTitle(), row.boardName()));
      case PublishResult.UnderWay _ when row.isInDoubt() ->
          frame.notice(
              Notice.of(
                  Tone.NEUTRAL,
                  TEXTS.of("board.underWay.doubt", row.jobTitle(), row.boardName()),
                  TEXTS.of("board.underWay.doubt.next")));
      case PublishResult.UnderWay _ ->
          nothingQueued(TEXTS.of("board.underWay", row.jobTitle(), row.boardName()));
      case PublishResult.Incomplete incomplete ->
          frame.notice(
              Notice.of(
                  Tone.WARNING,
                  TEXTS.of("board.refused", row.jobTitle(), row.boardName()),
                  BoardWords.missing(incomplete.missing())));
      case PublishResult.NotOpen _ ->
          frame.notice(
              Notice.of(
                  Tone.WARNING,
                  TEXTS.of("board.refused", row.jobTitle(), row.boardName()),
                  TEXTS.of("board.notOpen")));
      case PublishResult.Gone _ ->
          frame.notice(
              Notice.of(Tone.WARNING, TEXTS.of("board.gone"), TEXTS.of("board.gone.next")));
    }
  }

  private void nothingQueued(String why) {
    frame.notice(Notice.of(Tone.NEUTRAL, why, TEXTS.of("board.nothing.next")));
  }

  private Found find() {
    Map<BoardId, BoardAccount> known =
        boards.all().stream().collect(Collectors.toMap(BoardAccount::id, Function.identity()));
    var found =
        data.postings().twins().stream()
            .map(twin -> TwinRow.of(twin, known.get(twin.posting().board())))
            .toList();
    return new Found(
        found,
        data.postings().outbox(DONE_SHOWN),
        known.values().stream()
            .filter(board -> board.resting().isPresent())
            .collect(Collectors.toMap(BoardAccount::id, b -> b.resting().orElseThrow())));
  }

  private static boolean isOurs(Change<?> change) {
    return switch (change.row()) {
      case Posting _, OutboxItem _, BoardAccount _, Job _ -> true;
      default -> false;
    };
  }
}
