package candor.app.main;

import candor.app.board.BoardsScreen;
import candor.app.control.Action;
import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.control.Typed;
import candor.app.problem.Problems;
import candor.app.shell.Commands;
import candor.app.shell.PaletteEntry;
import candor.app.shell.Section;
import candor.app.shell.Shell;
import candor.app.work.Desktop;
import candor.app.work.FileDialogs;
import candor.app.work.FxLanes;
import candor.app.work.Refresh;
import candor.model.access.Area;
import candor.model.erasure.EraseCandidates;
import candor.model.history.Undo;
import candor.model.interview.Interview;
import candor.model.interview.Panelist;
import candor.model.people.Person;
import candor.model.posting.ExchangeReport;
import candor.model.posting.OutboxItem;
import candor.model.posting.PostingStore;
import candor.model.posting.Sendable;
import candor.model.store.Change;
import candor.model.store.ChangeFeed;
import candor.persistence.JobBoards;
import candor.persistence.Workspace;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// Puts an open workspace and the frame together: the one place where everything is known. On the
/// window's thread.
final class Wiring implements Commands {
  private final Workspace workspace;
  private final Seated seated;
  private final Program program;
  private final FxLanes threads;
  private final StatusLanes lanes;
  private final Shell shell;
  private final Replays replays;
  private final JobBoards boards;
  private final Connection connection;
  private final Copies copies;
  private final Reminder reminder;
  private final Screens screens;
  private final Finder finder;
  private final ChangeFeed.Subscription changes;
  private final Refresh<PostingStore.Left> outbox;
  private boolean left;

  Wiring(
      Workspace workspace,
      Seated seated,
      Program program,
      Presence presence,
      Desktop desktop,
      FileDialogs files) {
    this.workspace = workspace;
    this.seated = seated;
    this.program = program;
    var clock = clock(workspace);
    this.threads = new FxLanes(new Problems(this::notice));
    this.lanes = new StatusLanes(threads, clock, Messages.of("main.not-saved"), workspace::settle);
    this.shell = new Shell(lanes, this);
    this.boards = new JobBoards(workspace, clock, new Courtesy(presence), threads::fetch);
    this.connection =
        new Connection(
            boards,
            threads,
            workspace.isDemo() ? () -> true : Reaching::isConnected,
            this::exchanged);
    this.copies = new Copies(workspace, lanes, clock, presence, this::notice);
    this.reminder = new Reminder(workspace.interviews(), threads, clock, this::remind);
    var doors =
        new Screens.Doors(
            connection.state(),
            this::exchangeFor,
            new Reaching(boards),
            this::undo,
            this::turn,
            program::finishErasing);
    this.screens =
        new Screens(
            workspace, new Screens.Ground(lanes, shell, files, desktop, clock, seated, doors));
    this.replays = new Replays(new Undo(workspace.store()), lanes, shell, screens);
    this.finder =
        new Finder(
            workspace.search(),
            new Verbs(this, screens, program).all(),
            screens::pipeline,
            screens::candidate);
    this.outbox =
        new Refresh<>(
            lanes,
            workspace.postings()::left,
            left -> shell.status().setOutbox(left.toSend(), left.asking()));
    this.changes = lanes.deliver(workspace.store().changes(), this::changed);
    lanes.showOn(Optional.of(shell.status()), shell::holdsUnsaved, shell::saved);
    var _ = connection.state().subscribe(state -> shell.status().setNetwork(state));
  }

  /// The workspace's time in the user's zone.
  static Clock clock(Workspace workspace) {
    return workspace.clock().withZone(ZoneId.systemDefault());
  }

  Region root() {
    return shell.root();
  }

  /// @param way to the place to begin with, from which one can go back to Today
  void begin(Consumer<Screens> way) {
    shell.status().setWorkspace(workspace.name());
    shell.status().setDemo(workspace.isDemo());
    shell.setPerson(seated.person().name());
    outbox.ask();
    open(Section.TODAY);
    if (!way.equals(Screens.TODAY)) {
      way.accept(screens);
    }
    screens.interviews().goOn();
    workspace.recovery().map(OpenWords::of).ifPresent(this::notice);
    exchangeDue();
    copies.begin();
    reminder.look();
  }

  private void remind(Optional<Reminder.Next> next) {
    var words = next.map(Reminder.Next::words).orElse("");
    shell.status().setNext(words, () -> next.ifPresent(n -> screens.interviews().one(n.id())));
  }

  void notice(Notice notice) {
    shell.notice(notice);
  }

  Seated seated() {
    return seated;
  }

  Workspace workspace() {
    return workspace;
  }

  Copies copies() {
    return copies;
  }

  /// The way to the place that is shown, for when the workspace is open again.
  Consumer<Screens> way() {
    return screens.again().to(shell.places());
  }

  /// Whether something typed would be thrown away by closing.
  boolean holdsTyping() {
    return shell.holdsTyping();
  }

  /// Whether something is being filled in that is kept only once it is confirmed.
  boolean isFilledIn() {
    return shell.isFilledIn();
  }

  /// Saves what is typed and not saved yet, with all places open.
  ///
  /// @param then told whether some of it could not be stored, and is in the window only; in any
  ///   case, also where the places were closed meanwhile
  void save(Consumer<Boolean> then) {
    save(
        () ->
            // What was typed while a save was under way is saved after it.
            save(() -> then.accept(shell.holdsUnsaved())));
  }

  private void save(Runnable then) {
    if (left) {
      then.run();
      return;
    }
    shell.typed().forEach(Typed::keep);
    threads.write(() -> shell, _ -> then.run());
  }

  /// Closes all places, so that what was typed is on its way to being saved, and begins nothing any
  /// more.
  void closePlaces() {
    left = true;
    shell.close();
    changes.close();
    outbox.setSeen(false);
    reminder.close();
    connection.close();
    copies.stop();
  }

  /// Whether the places were closed: the workspace is locked, or handed on.
  boolean isLeft() {
    return left;
  }

  /// Saves what is not saved, ends what is under way, and closes the workspace; blocks until then.
  /// On any thread, after the places were closed.
  void end() {
    try (workspace) {
      leave();
      copies.end();
    }
  }

  /// Saves and ends what is under way, and blocks until then; the workspace is left open. On any
  /// thread, after the places were closed.
  void leave() {
    boards.close();
    threads.close();
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
    if (!seated.has(section)) {
      screens.closed(section, Seated.area(section));
      return;
    }
    switch (section) {
      case TODAY -> screens.interviews().today();
      case JOBS -> screens.jobs();
      case CANDIDATES -> screens.candidates();
      case INTERVIEWS -> screens.interviews().all();
      case BOARDS -> screens.boards().show(BoardsScreen.Part.POSTINGS);
      case KITS -> screens.kits();
      case HISTORY -> screens.history();
      case SETTINGS -> screens.settings(program.preferences().looks(), program.shelf());
    }
  }

  @Override
  public boolean has(Section section) {
    return seated.has(section);
  }

  boolean has(Area area) {
    return seated.has(area);
  }

  @Override
  public void turn() {
    program
        .reception()
        .turn(
            () ->
                notice(
                    Notice.of(
                        Tone.WARNING,
                        Messages.of("main.turn.typing"),
                        Messages.of("main.turn.typing.next"))));
  }

  @Override
  public List<PaletteEntry> find(String words) {
    return finder.find(words);
  }

  @Override
  public void undo() {
    replays.undo();
  }

  @Override
  public void redo() {
    replays.redo();
  }

  @Override
  public void lock() {
    if (workspace.isEncrypted()) {
      program.doorway().lock();
    } else {
      lanes.read(() -> workspace.store().read(s -> s.find(seated.person().id())), this::lockByPin);
    }
  }

  // Nothing keeps the files from others here, but a PIN keeps who comes by from one's seat.
  private void lockByPin(Optional<Person> me) {
    if (me.map(Person::pin).isPresent()) {
      turn();
    } else {
      notice(
          Notice.of(
              Tone.NEUTRAL, Messages.of("main.lock.none"), Messages.of("main.lock.none.next")));
    }
  }

  @Override
  public void switchNetwork() {
    if (seated.has(Area.BOARDS)) {
      connection.toggle();
    } else {
      screens.closed(Section.BOARDS, Area.BOARDS);
    }
  }

  @Override
  public void openOutbox() {
    screens.boards().show(BoardsScreen.Part.POSTINGS);
  }

  @Override
  public List<Action> workspaces() {
    var choose =
        Action.of(Messages.of("main.choose-workspace"), () -> screens.workspaces(program.shelf()));
    if (!seated.has(Area.WORKSPACES)) {
      return List.of(Action.of(Messages.of("main.do.turn"), this::turn));
    }
    return workspace.isDemo()
        ? List.of(choose, Action.of(Messages.of("main.reset-demo"), program::resetDemo))
        : List.of(choose);
  }

  private void changed(List<Change<?>> committed) {
    var items =
        committed.stream()
            .filter(
                change -> change.row() instanceof OutboxItem || change.row() instanceof Sendable<?>)
            .toList();
    if (!items.isEmpty()) {
      outbox.ask();
    }
    if (items.stream().anyMatch(Connection::isAsked)) {
      exchangeDue();
    }
    if (committed.stream()
        .anyMatch(each -> each.row() instanceof Interview || each.row() instanceof Panelist)) {
      reminder.look();
    }
    committed.stream()
        .filter(change -> change.after() instanceof Person now && isMe(now))
        .forEach(change -> shell.setPerson(((Person) change.row()).name()));
  }

  private boolean isMe(Person person) {
    return person.id().equals(seated.person().id());
  }

  // What boards send is not for everybody, and would be written in the name of who sits here.
  void exchangeFor(Consumer<Optional<ExchangeReport>> then) {
    if (seated.has(Area.BOARDS)) {
      connection.exchange(then);
    } else {
      then.accept(Optional.empty());
    }
  }

  // Nobody asked for this one: boards that are to be left alone are.
  private void exchangeDue() {
    if (seated.has(Area.BOARDS)) {
      connection.exchange();
    }
  }

  void exchanged(ExchangeReport report) {
    if (report.received() > 0) {
      notice(
          Notice.of(
              Tone.NEUTRAL,
              Messages.of("main.received").formatted(report.received()),
              "",
              Action.of(Messages.of("main.received.look"), this::seeReceived)));
    }
  }

  void seeReceived() {
    screens.boards().show(BoardsScreen.Part.RECEIVED);
  }
}
