package candor.app.main;

import candor.app.board.BoardsScreen;
import candor.app.control.Action;
import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.problem.Problems;
import candor.app.shell.Commands;
import candor.app.shell.PaletteEntry;
import candor.app.shell.Section;
import candor.app.shell.Shell;
import candor.app.work.Desktop;
import candor.app.work.FileDialogs;
import candor.app.work.FxLanes;
import candor.app.work.Lanes;
import candor.model.erasure.EraseCandidates;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.posting.ExchangeReport;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxState;
import candor.model.store.Change;
import candor.model.store.ChangeFeed;
import candor.model.store.Operation;
import candor.persistence.JobBoards;
import candor.persistence.Workspace;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Puts an open workspace and the frame together: the one place where everything is known. On the
/// window's thread.
final class Wiring implements Commands {
  private final Workspace workspace;
  private final Program program;
  private final FxLanes threads;
  private final StatusLanes lanes;
  private final Shell shell;
  private final Undo undo;
  private final JobBoards boards;
  private final Connection connection;
  private final Copies copies;
  private final Screens screens;
  private final Finder finder;
  private final ChangeFeed.Subscription changes;
  private final Lanes.Slot outbox = new Lanes.Slot();

  /// @param clock its zone is the user's; in a demo it stands at the demo's day
  Wiring(Workspace workspace, Program program, Clock clock, Desktop desktop, FileDialogs files) {
    this.workspace = workspace;
    this.program = program;
    this.threads = new FxLanes(new Problems(this::notice));
    this.lanes = new StatusLanes(threads, clock, Messages.of("main.not-saved"), workspace::settle);
    this.shell = new Shell(lanes, this);
    this.undo = new Undo(workspace.store());
    this.boards = new JobBoards(workspace, clock);
    this.connection = new Connection(boards, lanes, this::exchanged);
    this.copies = new Copies(workspace, lanes, clock, this::notice);
    var doors =
        new Screens.Doors(
            connection.state(), this::exchangeFor, this::undo, program::finishErasing);
    this.screens =
        new Screens(workspace, new Screens.Ground(lanes, shell, files, desktop, clock, doors));
    this.finder = new Finder(workspace.search(), commands(), screens::pipeline, screens::candidate);
    this.changes = lanes.deliver(workspace.store().changes(), this::changed);
    lanes.showOn(shell.status());
    var _ = connection.state().subscribe(state -> shell.status().setNetwork(state));
  }

  Region root() {
    return shell.root();
  }

  /// @param way to the place to begin with
  void begin(Consumer<Screens> way) {
    shell.status().setWorkspace(workspace.name());
    shell.status().setDemo(workspace.isDemo());
    countOutbox();
    open(Section.TODAY);
    way.accept(screens);
    workspace.recovery().map(OpenWords::of).ifPresent(this::notice);
    connection.exchange();
    copies.begin();
  }

  void notice(Notice notice) {
    shell.notice(notice);
  }

  Workspace workspace() {
    return workspace;
  }

  /// The way to the place that is shown, for when the workspace is open again.
  Consumer<Screens> way() {
    return screens.again().to(shell.places());
  }

  /// Whether something typed would be thrown away by closing.
  boolean holdsTyping() {
    return shell.holdsTyping();
  }

  /// Closes all places, so that what was typed is on its way to being saved.
  void closePlaces() {
    shell.close();
    changes.close();
  }

  /// Saves what is not saved, ends what is under way, and closes the workspace; blocks until then.
  void end() {
    leave();
    copies.end();
    workspace.close();
  }

  /// Saves what is not saved and ends what is under way; the workspace is left open. Blocks until
  /// then.
  void leave() {
    shell.close();
    changes.close();
    boards.close();
    threads.close();
    copies.stop();
  }

  /// Shows a place after an erasure, and says how far that has come.
  void erased(Consumer<Screens> place) {
    place.accept(screens);
    lanes.read(() -> workspace.store().read(s -> EraseCandidates.asked(s).size()), this::sayErased);
  }

  private void sayErased(int open) {
    var look = Action.of(Messages.of("main.erased.look"), screens::erasures);
    notice(
        open == 0
            ? Notice.of(
                Tone.SUCCESS, Messages.of("main.erased"), Messages.of("main.erased.next"), look)
            : Notice.of(
                Tone.WARNING,
                Messages.of("main.erased.open"),
                Messages.of("main.erased.open.next"),
                look));
  }

  @Override
  public void open(Section section) {
    switch (section) {
      case TODAY -> screens.today();
      case JOBS -> screens.jobs();
      case CANDIDATES -> screens.candidates();
      case INTERVIEWS -> screens.interviews().all();
      case BOARDS -> screens.boards(BoardsScreen.Part.POSTINGS);
      case KITS -> screens.kits();
      case HISTORY -> screens.history();
      case SETTINGS -> screens.settings(program.preferences().looks(), program.shelf());
    }
  }

  @Override
  public List<PaletteEntry> find(String words) {
    return finder.find(words);
  }

  @Override
  public void undo() {
    lanes.write(
        undo::undo,
        result ->
            replayed(
                result,
                new Replay(
                    screens.words()::undone,
                    Messages.of("main.undo.nothing"),
                    Messages.of("main.undo.blocked"),
                    this::redo)));
  }

  @Override
  public void redo() {
    lanes.write(
        undo::redo,
        result ->
            replayed(
                result,
                new Replay(
                    screens.words()::redone,
                    Messages.of("main.redo.nothing"),
                    Messages.of("main.redo.blocked"),
                    this::undo)));
  }

  @Override
  public void lock() {
    if (workspace.isEncrypted()) {
      program.doorway().lock();
    } else {
      notice(
          Notice.of(
              Tone.NEUTRAL, Messages.of("main.lock.none"), Messages.of("main.lock.none.next")));
    }
  }

  @Override
  public void switchNetwork() {
    connection.toggle();
  }

  @Override
  public void openOutbox() {
    screens.boards(BoardsScreen.Part.POSTINGS);
  }

  @Override
  public List<Action> workspaces() {
    var choose =
        Action.of(Messages.of("main.choose-workspace"), () -> screens.workspaces(program.shelf()));
    return workspace.isDemo()
        ? List.of(choose, Action.of(Messages.of("main.reset-demo"), program::resetDemo))
        : List.of(choose);
  }

  private List<PaletteEntry> commands() {
    var places = Arrays.stream(Section.values()).map(s -> Finder.section(s, () -> open(s)));
    var verbs =
        Stream.of(
            command(Feather.PLUS, "main.open-job", screens::newJob),
            command(Feather.CORNER_UP_LEFT, "main.undo-last", this::undo),
            command(Feather.CORNER_UP_RIGHT, "main.redo-last", this::redo),
            command(Feather.LOCK, "main.lock", this::lock),
            command(Feather.WIFI, "main.switch-network", this::switchNetwork),
            command(Feather.CLOCK, "main.retention", screens::retention),
            command(Feather.USER_X, "main.erasures", screens::erasures));
    return Stream.concat(places, verbs).toList();
  }

  private static PaletteEntry command(Feather icon, String key, Runnable run) {
    return new PaletteEntry(icon, Messages.of(key), "", run);
  }

  private record Replay(
      Function<Operation, String> words, String nothing, String blocked, Runnable back) {}

  private void replayed(UndoResult result, Replay replay) {
    switch (result) {
      case UndoResult.Done done ->
          lanes.read(
              () -> replay.words().apply(done.operation()),
              said -> shell.undoable(said, replay.back()));
      case UndoResult.Nothing _ -> notice(Notice.of(Tone.NEUTRAL, replay.nothing(), ""));
      case UndoResult.Blocked blocked ->
          notice(
              Notice.of(
                  Tone.WARNING,
                  replay.blocked(),
                  Messages.of("main.undo.kept"),
                  Action.of(
                      Messages.of("main.undo.look"),
                      () -> screens.change(blocked.operation().sequence()))));
      case UndoResult.Refused _ ->
          notice(Notice.of(Tone.WARNING, replay.blocked(), Messages.of("main.undo.kept")));
    }
  }

  private void changed(List<Change<?>> committed) {
    var items = committed.stream().filter(change -> change.row() instanceof OutboxItem).toList();
    if (!items.isEmpty()) {
      countOutbox();
    }
    if (items.stream().anyMatch(Wiring::isAsked)) {
      connection.exchange();
    }
  }

  // New, or asked for again after a failure; what only waits on is not tried at once.
  private static boolean isAsked(Change<?> change) {
    return change.after() instanceof OutboxItem now
        && now.state() == OutboxState.QUEUED
        && (!(change.before() instanceof OutboxItem before)
            || before.state() == OutboxState.FAILED);
  }

  private void countOutbox() {
    lanes.read(outbox, workspace.postings()::waiting, shell.status()::setOutbox);
  }

  private void exchangeFor(Consumer<ExchangeReport> then) {
    connection.exchange(then);
  }

  private void exchanged(ExchangeReport report) {
    if (report.received() > 0) {
      notice(
          Notice.of(
              Tone.NEUTRAL,
              Messages.of("main.received").formatted(report.received()),
              "",
              Action.of(
                  Messages.of("main.received.look"),
                  () -> screens.boards(BoardsScreen.Part.RECEIVED))));
    }
  }
}
