package candor.app.main;

import candor.app.settings.WorkspaceScreen.Choice;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// What is being done in the window's place: a workspace is opened, made, or written anew. The
/// window is not closed before it is done: a recovery sheet would never be seen, and nobody would
/// close what it opens. On the window's thread.
final class Underway {
  private static final Duration NOTICED = Duration.ofSeconds(2);
  private final Program program;
  private final Scene scene;
  private final Doorway doorway;
  private final Deque<OpeningPage> pages = new ArrayDeque<>();
  private final Map<OpeningPage, Parent> covered = new HashMap<>();
  private Optional<Runnable> closing = Optional.empty();

  Underway(Program program, Scene scene, Doorway doorway) {
    this.program = program;
    this.scene = scene;
    this.doorway = doorway;
  }

  /// Shows a page while this is done, after all that was asked for earlier.
  ///
  /// @param work off the window's thread
  <T> void during(OpeningPage page, Supplier<T> work, Consumer<T> then, Runnable failed) {
    program.show(page.root());
    begin(page, work, then, failed);
  }

  /// The same, where the page is shown only if it takes a while: not at every start, since that
  /// would cost the window two layouts more. It covers only what stands there now; that comes back
  /// first.
  <T> void soon(OpeningPage page, Supplier<T> work, Consumer<T> then, Runnable failed) {
    var here = scene.getRoot();
    var _ =
        program
            .lanes()
            .after(
                NOTICED,
                () -> {
                  if (pages.contains(page) && here.equals(scene.getRoot())) {
                    cover(page);
                  }
                });
    begin(page, work, then, failed);
  }

  private <T> void begin(OpeningPage page, Supplier<T> work, Consumer<T> then, Runnable failed) {
    pages.push(page);
    page.during(
        work,
        result -> {
          end(page);
          if (result instanceof Tried tried && !tried.isOpen()) {
            stay();
          }
          then.accept(result);
          if (pages.isEmpty() && !doorway.isLeftAlone()) {
            goOn();
          }
        },
        () -> {
          end(page);
          stay();
          failed.run();
        });
  }

  private void cover(OpeningPage page) {
    var _ = covered.put(page, scene.getRoot());
    program.show(page.root());
  }

  private void end(OpeningPage page) {
    pages.remove(page);
    var behind = Optional.ofNullable(covered.remove(page));
    if (isShown(page)) {
      behind.ifPresent(scene::setRoot);
    } else {
      covered.replaceAll((_, root) -> root.equals(page.root()) ? behind.orElse(root) : root);
    }
  }

  /// Whether something is under way, be its page shown or not.
  boolean isBusy() {
    return !pages.isEmpty();
  }

  /// Puts the closing of the window off until what is under way is done, and its sheet put away.
  ///
  /// @return whether something is under way
  boolean putsOff(Runnable close) {
    if (!isBusy()) {
      return false;
    }
    var page = pages.getFirst();
    if (!isShown(page)) {
      cover(page);
    }
    if (closing.isEmpty()) {
      page.say(Messages.of("leaving.later"));
    }
    closing = Optional.of(close);
    return true;
  }

  private boolean isShown(OpeningPage page) {
    return page.root().equals(scene.getRoot());
  }

  /// Does what was put off, behind whatever opening the workspace takes.
  void goOn() {
    closing.ifPresent(close -> program.lanes().write(() -> close, Runnable::run));
    closing = Optional.empty();
  }

  /// Keeps the window where something was to be made and was not: who is told that it closes when
  /// that is done would believe that it was.
  void unmade(Choice choice) {
    if (choice instanceof Choice.Create || choice instanceof Choice.Restore) {
      stay();
    }
  }

  // Whoever wanted to close is to see that it did not come off.
  private void stay() {
    closing = Optional.empty();
  }
}
