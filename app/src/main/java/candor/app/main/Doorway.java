package candor.app.main;

import candor.app.control.Keyboard;
import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.lock.LockScreen;
import candor.app.lock.SheetScreen;
import candor.app.settings.WorkspaceScreen.Choice;
import candor.app.settings.WorkspaceScreen.Said;
import candor.app.text.Dates;
import candor.app.work.FileDialogs;
import candor.persistence.OpenResult;
import candor.persistence.Passphrase;
import candor.persistence.Progress;
import candor.persistence.Protection;
import candor.persistence.RecoveryCode;
import candor.persistence.Unlock;
import candor.persistence.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// What stands in the window in place of a workspace: its lock, and its recovery sheet. On the
/// window's thread.
final class Doorway {
  private final Program program;
  private final Scene scene;
  private final FileDialogs files;
  private final Underway underway;
  private final Rewriting rewriting;
  private final Set<Path> locked = ConcurrentHashMap.newKeySet();
  private volatile Optional<Ahead> ahead = Optional.empty();
  private Optional<Region> leftAlone = Optional.empty();

  Doorway(Program program, Scene scene, FileDialogs files) {
    this.program = program;
    this.scene = scene;
    this.files = files;
    this.underway = new Underway(program, scene, this);
    this.rewriting = new Rewriting(program, this);
  }

  /// Locks what is open and encrypted, be it shown or behind something else: closes it, and shows
  /// nothing of it until it is unlocked. What closing would throw away, or could not be saved just
  /// now, stays in memory, behind the lock, and the workspace open. A recovery sheet is left where
  /// it is.
  void lock() {
    var _ = lockIfOpen();
  }

  /// The same.
  ///
  /// @return whether there was something to lock
  boolean lockIfOpen() {
    if (isLeftAlone()) {
      return false;
    }
    var received = program.reception().takeOut(Workspace::isEncrypted);
    var open = program.wiring().filter(wiring -> wiring.workspace().isEncrypted());
    received.ifPresent(this::shut);
    open.ifPresent(this::saveAndLock);
    return received.isPresent() || open.isPresent();
  }

  private void saveAndLock(Wiring open) {
    var back = back();
    hide();
    open.save(_ -> program.wiring().filter(open::equals).ifPresent(o -> lock(o, back)));
  }

  private void lock(Wiring open, Runnable back) {
    if (open.holdsTyping()) {
      cover(open, back);
    } else {
      shut(open);
    }
  }

  // Whatever is still to be saved, nothing is seen from now on.
  private void hide() {
    hidePopups();
    var nothing = new StackPane();
    program.show(nothing);
    leftAlone = Optional.of(nothing);
  }

  // To the open workspace, with the keyboard where it is now.
  private Runnable back() {
    var keyboard = Keyboard.here(scene);
    return () -> {
      leftAlone = Optional.empty();
      program.again();
      keyboard.run();
    };
  }

  /// Whether what is in the window is not to be taken out of it: a recovery sheet, also while it is
  /// made, or a lock before an open workspace.
  boolean isLeftAlone() {
    return leftAlone.filter(scene.getRoot()::equals).isPresent();
  }

  /// What is done in the window's place.
  Underway underway() {
    return underway;
  }

  /// What has the open workspace written anew.
  Rewriting rewriting() {
    return rewriting;
  }

  /// Does what closes the open workspace, if there is one, once what was typed is saved. Where that
  /// can't be, it says so, and nothing is done; nor where something else closed it meanwhile.
  void whenSaved(Runnable work) {
    whenSaved(
        work,
        open -> {
          var next = Messages.of("main.unsaved.next");
          open.notice(Notice.of(Tone.DANGER, Messages.of("main.unsaved"), next));
        });
  }

  /// The same.
  ///
  /// @param unsaved is done instead where that can't be
  void whenSaved(Runnable work, Consumer<Wiring> unsaved) {
    program
        .wiring()
        .ifPresentOrElse(
            open ->
                open.save(
                    held -> {
                      if (held) {
                        unsaved.accept(open);
                      } else if (!open.isLeft()) {
                        work.run();
                      }
                    }),
            work);
  }

  /// Creates an encrypted workspace, shows its recovery sheet, and then the workspace.
  void create(Choice.CreateEncrypted choice, Consumer<Said> refused) {
    var code = RecoveryCode.random();
    underway.soon(
        OpeningPage.of(program.lanes(), choice.folder()),
        () -> Tried.of(created(choice, code), choice.folder()),
        tried -> {
          if (tried.result() instanceof OpenResult.Opened opened) {
            var workspace = opened.workspace();
            sheet(workspace, code.text(), () -> program.use(workspace, Screens.TODAY));
          } else {
            refused.accept(new Said(false, tried.why(), ""));
          }
        },
        () -> {});
  }

  private OpenResult created(Choice.CreateEncrypted choice, RecoveryCode code) {
    try (var typed = Passphrase.of(choice.passphrase().toCharArray())) {
      var me = System.getProperty("user.name", "Me");
      var result =
          program.workspaces().create(choice.folder(), false, me, new Protection(typed, code));
      if (result instanceof OpenResult.Opened opened) {
        program.remember(opened.workspace());
      }
      return result;
    }
  }

  /// Takes a workspace that is being opened already, when it is asked for.
  void expect(Ahead opening) {
    ahead = Optional.of(opening);
  }

  /// Opens a workspace: without asking where the user wants that, unless it was locked since the
  /// program was started. Blocks.
  OpenResult opened(Path folder, Progress told) {
    var by = program.workspaces().telling(told);
    var result = ahead.flatMap(one -> one.take(folder, told)).orElseGet(() -> by.open(folder));
    return result instanceof OpenResult.Locked && !locked.contains(folder.toAbsolutePath())
        ? by.open(folder, new Unlock.ByKeyring())
        : result;
  }

  /// Whether somebody has to be asked for a key.
  static boolean asks(OpenResult result) {
    return result instanceof OpenResult.Locked || result instanceof OpenResult.NotRemembered;
  }

  private void shut(Wiring open) {
    lockUp(open.workspace().folder(), open.way());
    close(program.takeOut()::end);
  }

  private void shut(Workspace workspace) {
    lockUp(workspace.folder(), Screens.TODAY);
    close(workspace);
  }

  /// Closes a workspace after all that was asked for earlier.
  void close(Workspace workspace) {
    close(workspace::close);
  }

  private void lockUp(Path folder, Consumer<Screens> way) {
    var _ = locked.add(folder.toAbsolutePath());
    var _ = ask(folder, unlock -> program.workspaces().open(folder, unlock), way, () -> {});
  }

  // Before anybody tries a key: both go one after the other on the same lane.
  private void close(Runnable work) {
    program
        .lanes()
        .write(
            () -> {
              work.run();
              return work;
            },
            _ -> {});
  }

  private static void hidePopups() {
    List.copyOf(Window.getWindows()).stream()
        .filter(PopupWindow.class::isInstance)
        .forEach(Window::hide);
  }

  /// Asks for the key of a workspace that could not be opened without, and says so.
  ///
  /// @param refused is done when a key does not open it
  void ask(Tried why, Path folder, Gate.Attempt attempt, Runnable refused) {
    var screen = ask(folder, attempt, Screens.TODAY, refused);
    if (why.result() instanceof OpenResult.NotRemembered) {
      screen.say(why.why());
    }
  }

  /// Asks for the key of a closed workspace until one opens it.
  ///
  /// @param way to the place to begin with
  private LockScreen ask(
      Path folder, Gate.Attempt attempt, Consumer<Screens> way, Runnable refused) {
    return show(
        Gate.name(folder),
        new LockScreen.Doors(
            (key, then) ->
                underway.soon(
                    OpeningPage.of(program.lanes(), folder),
                    () -> tried(key, attempt, folder),
                    answer -> {
                      if (answer instanceof Gate.Refused) {
                        refused.run();
                      }
                      answered(answer, then, way);
                    },
                    () -> then.accept(new LockScreen.Refusal.Other(Messages.of("open.failed")))),
            Optional.of(program::another)));
  }

  /// Asks for the key of a workspace that stays open behind the lock.
  private void cover(Wiring open, Runnable back) {
    var screen =
        show(
            open.workspace().name(),
            new LockScreen.Doors(
                (key, then) ->
                    program
                        .lanes()
                        .write(
                            () -> Gate.refused(key, open.workspace()),
                            refused -> refused.ifPresentOrElse(then, back)),
                Optional.empty()));
    leftAlone = Optional.of(screen.root());
  }

  /// Makes a new recovery sheet of the open workspace behind a page. A lock does not come before
  /// it: the sheet of before opens nothing any more.
  ///
  /// @param then told what was made, and what shows the workspace again
  <T> void newSheet(Supplier<T> work, BiConsumer<T, Runnable> then) {
    var back = back();
    var page = new OpeningPage(program.lanes(), Messages.of("main.sheet"));
    underway.during(page, work, made -> then.accept(made, back), back);
    leftAlone = Optional.of(page.root());
  }

  /// Shows the recovery sheet of a workspace that is closed with the window, too, though nobody has
  /// come in yet.
  void sheet(Workspace opened, String code, Runnable then) {
    program.reception().keep(opened);
    sheet(opened.name(), code, then);
  }

  /// Shows a recovery sheet until the user says that it is put away.
  void sheet(String name, String code, Runnable then) {
    var dates = new Dates(Clock.system(ZoneId.systemDefault()));
    var sheet = new SheetScreen.Sheet(name, dates.day(dates.today()), code);
    var screen =
        new SheetScreen(
            sheet,
            files,
            program.lanes(),
            () -> {
              leftAlone = Optional.empty();
              then.run();
              underway.goOn();
            });
    program.show(screen.root());
    leftAlone = Optional.of(screen.root());
    screen.begin();
  }

  private LockScreen show(String name, LockScreen.Doors doors) {
    hidePopups();
    var screen = new LockScreen(name, doors);
    program.show(screen.root());
    screen.begin();
    return screen;
  }

  private Gate.Answer tried(LockScreen.Key key, Gate.Attempt attempt, Path folder) {
    var answer = Gate.tried(key, attempt, folder);
    if (answer instanceof Gate.Done done) {
      program.remember(done.opened().workspace());
    }
    return answer;
  }

  private void answered(
      Gate.Answer answer, Consumer<LockScreen.Refusal> then, Consumer<Screens> way) {
    switch (answer) {
      case Gate.Done done -> program.use(done.opened().workspace(), way);
      case Gate.Refused refused -> then.accept(refused.why());
    }
  }
}
