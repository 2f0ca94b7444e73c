package candor.app.main;

import candor.app.control.Composing;
import candor.app.control.Notice;
import candor.app.problem.Problems;
import candor.app.settings.WorkspaceScreen.Choice;
import candor.app.settings.WorkspaceScreen.Said;
import candor.app.shell.Section;
import candor.app.shell.WindowBounds;
import candor.app.theme.Theme;
import candor.app.work.Desktop;
import candor.app.work.FileDialogs;
import candor.app.work.FxLanes;
import candor.persistence.Demo;
import candor.persistence.DemoTime;
import candor.persistence.OpenResult;
import candor.persistence.Progress;
import candor.persistence.Unlock;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The running program: one window, and one open workspace at a time. On the window's thread.
final class Program {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 820;
  private static final Duration STARTED = Duration.ofSeconds(5);
  private final Stage stage;
  private final Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);
  private final Theme theme = new Theme(scene);
  private final HomeFolders home;
  private final Recent recent;
  private final Preferences preferences;
  private final Desktop desktop;
  private final FileDialogs files;
  private final Problems problems = new Problems(this::notice);
  private final FxLanes opening = new FxLanes(problems);
  private final Workspaces workspaces = new Workspaces(InstantSource.system(), new SecureRandom());
  private final IdleLock idle;
  private final Presence presence = new Presence();
  private final Doorway doorway;
  private final Reception reception;
  // A tour begins with a demo that nobody has used.
  private volatile boolean fresh;
  // Goes on where a demo is opened again: its time never goes back.
  private volatile Optional<DemoTime> demoTime = Optional.empty();
  private Optional<Wiring> wiring = Optional.empty();
  private Optional<NoWorkspace> chooser = Optional.empty();
  private Optional<Notice> kept = Optional.empty();

  Program(Stage stage, HomeFolders home, Desktop desktop, FileDialogs files) {
    this.stage = stage;
    this.home = home;
    this.recent = new Recent(home.recent());
    this.preferences = Preferences.of(home.preferences());
    this.desktop = desktop;
    this.files = files;
    this.doorway = new Doorway(this, scene, files);
    this.reception = new Reception(this, scene);
    this.idle =
        new IdleLock(
            opening,
            InstantSource.system(),
            () -> preferences.lockAfter().get(),
            doorway::lockIfOpen);
  }

  /// Shows the window and opens what it was started for.
  void begin(Start start) {
    Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> problems.accept(failure));
    stage.setTitle("Candor");
    stage.setMinWidth(760);
    stage.setMinHeight(560);
    stage.setScene(scene);
    stage.setOnCloseRequest(new Leaving(this, stage::hide)::ask);
    preferences.follow(theme, this::keepPreferences);
    preferences.window().ifPresent(bounds -> bounds.applyTo(stage));
    stage.show();
    scene.addEventFilter(InputEvent.ANY, event -> idle.touch());
    Composing.inTextOf(scene);
    presence.watch(scene);
    idle.begin();
    fresh = start.tour().isPresent();
    open(start.choice(recent, home), this::choose);
    // Not while it starts: its classes take their time to load.
    var _ = opening.after(STARTED, () -> opening.board(new Heap(presence)::keepSmall, _ -> {}));
  }

  void resize(double width, double height) {
    stage.setWidth(width);
    stage.setHeight(height);
  }

  /// Closes the open workspace and opens it again; returns once it is closed.
  ///
  /// @param meanwhile done while it is closed
  void reopen(Runnable meanwhile) {
    var open = takeOut();
    var folder = open.workspace().folder();
    scene.setRoot(new StackPane());
    open.end();
    meanwhile.run();
    open(new Choice.Open(folder), this::choose);
  }

  /// The open workspace.
  Optional<Workspace> workspace() {
    return wiring.map(Wiring::workspace);
  }

  Theme theme() {
    return theme;
  }

  Scene scene() {
    return scene;
  }

  Preferences preferences() {
    return preferences;
  }

  Shelf shelf() {
    return new Shelf(this, home, recent);
  }

  /// Opens a workspace in place of the open one; when it is refused, the open one stays.
  ///
  /// @param refused told why
  void open(Choice choice, Consumer<Said> refused) {
    var why = new Said(false, Messages.of("main.unsaved"), Messages.of("main.unsaved.next"));
    doorway.whenSaved(() -> openSaved(choice, refused), _ -> refused.accept(why));
  }

  private void openSaved(Choice choice, Consumer<Said> refused) {
    if (choice instanceof Choice.CreateEncrypted encrypted) {
      doorway.create(encrypted, refused);
      return;
    }
    var page = OpeningPage.of(opening, folder(choice));
    var underway = doorway.underway();
    underway.soon(
        page,
        () -> tried(choice, page),
        tried -> {
          if (tried.filter(Tried::isOpen).isEmpty()) {
            underway.unmade(choice);
          }
          tried.ifPresentOrElse(
              answer -> answered(choice, answer, refused),
              () -> refused.accept(OpenWords.noBackup()));
        },
        () -> {});
  }

  private void answered(Choice choice, Tried tried, Consumer<Said> refused) {
    var folder = folder(choice);
    Runnable unmade = () -> doorway.underway().unmade(choice);
    if (tried.result() instanceof OpenResult.Opened opened) {
      use(opened.workspace(), Screens.TODAY);
    } else if (Doorway.asks(tried.result())) {
      doorway.ask(tried, folder, unlock -> unlocked(choice, unlock), unmade);
    } else {
      refused.accept(new Said(false, tried.why(), ""));
    }
  }

  /// Closes the open workspace and opens it again, which takes what was erased out of its files.
  ///
  /// @param place shows what is to be seen then
  void finishErasing(Consumer<Screens> place) {
    doorway.whenSaved(() -> doorway.rewriting().finishErasing(place), open -> open.erased(place));
  }

  /// Shows the open workspace again after something else.
  void again() {
    wiring.ifPresent(open -> show(open.root()));
  }

  /// The open workspace with its window's content.
  Optional<Wiring> wiring() {
    return wiring;
  }

  /// The same with its places closed; from now on it is for the caller to end, on any thread.
  Wiring takeOut() {
    var open = wiring.orElseThrow();
    open.closePlaces();
    wiring = Optional.empty();
    return open;
  }

  /// Opens a workspace that was closed, since something did not come off.
  void openAgain(Path folder) {
    open(new Choice.Open(folder), this::choose);
  }

  Doorway doorway() {
    return doorway;
  }

  Reception reception() {
    return reception;
  }

  FxLanes lanes() {
    return opening;
  }

  Workspaces workspaces() {
    return workspaces;
  }

  /// Back to the open workspace, or to the choice of one.
  void another() {
    wiring.ifPresentOrElse(
        open -> {
          show(open.root());
          open.open(Section.SETTINGS);
        },
        () -> choose(new Said(true, "", "")));
  }

  /// Makes the demo anew; only called in one.
  void resetDemo() {
    doorway.whenSaved(
        () -> {
          var open = takeOut();
          doorway
              .underway()
              .during(
                  new OpeningPage(opening, Messages.of("opening.demo")),
                  () -> {
                    open.end();
                    return Tried.of(newDemo(), home.demo());
                  },
                  tried -> {
                    if (tried.result() instanceof OpenResult.Opened opened) {
                      use(opened.workspace(), Screens.TODAY);
                    } else {
                      choose(new Said(false, tried.why(), ""));
                    }
                  },
                  () -> openAgain(home.demo()));
        });
  }

  /// Saves what is not saved, and closes the workspace; blocks until then.
  void close() {
    try {
      wiring.ifPresent(_ -> takeOut().end());
      reception.takeOut(_ -> true).ifPresent(doorway::close);
    } finally {
      opening.close();
      preferences.end(WindowBounds.of(stage));
    }
  }

  /// What came of it; nothing when there was no backup to restore.
  private Optional<Tried> tried(Choice choice, Progress told) {
    try {
      return Optional.of(Tried.of(opened(choice, told), folder(choice)));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private OpenResult opened(Choice choice, Progress told) throws IOException {
    var by = workspaces.telling(told);
    var result =
        switch (choice) {
          case Choice.Open open when open.folder().equals(home.demo()) -> demo();
          case Choice.Open open -> doorway.opened(open.folder(), told);
          case Choice.Create create ->
              by.create(create.folder(), false, System.getProperty("user.name", "Me"));
          case Choice.CreateEncrypted _ -> throw new IllegalStateException("made by the doorway");
          case Choice.Restore restore -> by.restore(restore.backup(), restore.folder());
          case Choice.Demo _ -> demo();
        };
    if (result instanceof OpenResult.Opened opened) {
      remember(opened.workspace());
    }
    return result;
  }

  private OpenResult unlocked(Choice choice, Unlock unlock) throws IOException {
    return choice instanceof Choice.Restore restore
        ? workspaces.restore(restore.backup(), restore.folder(), unlock)
        : workspaces.open(folder(choice), unlock);
  }

  private OpenResult demo() {
    if (fresh) {
      fresh = false;
      return newDemo();
    }
    var time = demoTime.orElseGet(Demo::clock);
    demoTime = Optional.of(time);
    return Demo.open(home.demo(), time);
  }

  private OpenResult newDemo() {
    var time = Demo.clock();
    demoTime = Optional.of(time);
    return Demo.reset(home.demo(), time);
  }

  private Path folder(Choice choice) {
    return switch (choice) {
      case Choice.Open open -> open.folder();
      case Choice.Create create -> create.folder();
      case Choice.CreateEncrypted create -> create.folder();
      case Choice.Restore restore -> restore.folder();
      case Choice.Demo _ -> home.demo();
    };
  }

  /// Puts a workspace at the head of those opened before.
  void remember(Workspace workspace) {
    if (!workspace.isDemo()) {
      recent.opened(workspace.folder());
    }
  }

  /// Shows a workspace that was opened just now, in place of the open one, to who signs in.
  void use(Workspace workspace, Consumer<Screens> way) {
    reception.receive(workspace, way);
  }

  /// Shows a workspace to somebody who is known, in place of the open one.
  void enter(Workspace workspace, Seated seated, Consumer<Screens> way) {
    var before = wiring.map(_ -> takeOut());
    var next = new Wiring(workspace, seated, this, presence, desktop, files);
    wiring = Optional.of(next);
    show(next.root());
    next.begin(way);
    kept.ifPresent(this::notice);
    kept = Optional.empty();
    before.ifPresent(
        open ->
            opening.write(
                () -> {
                  open.end();
                  return open;
                },
                _ -> {}));
  }

  // Nothing could be opened: the user chooses what else to open.
  void choose(Said why) {
    var none = new NoWorkspace(opening, shelf(), files);
    chooser = Optional.of(none);
    show(none.root());
    none.begin(why);
    kept.ifPresent(this::notice);
    kept = Optional.empty();
  }

  /// Shows this, and nothing else.
  void show(Region root) {
    scene.setRoot(root);
  }

  private void keepPreferences() {
    var bytes = preferences.toBytes();
    opening.write(
        () -> {
          preferences.write(bytes);
          return bytes;
        },
        _ -> {});
  }

  /// Says this in the open workspace, or in the choice of one; while there is neither, in what
  /// comes next.
  void notice(Notice notice) {
    if (wiring.isEmpty() && scene.getRoot().getChildrenUnmodifiable().isEmpty()) {
      // Nothing could be opened, and nobody would see why.
      another();
    }
    wiring.ifPresentOrElse(
        open -> open.notice(notice),
        () ->
            chooser
                .filter(none -> none.root().equals(scene.getRoot()))
                .ifPresentOrElse(none -> none.notice(notice), () -> kept = Optional.of(notice)));
  }
}
