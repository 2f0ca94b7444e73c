package candor.app.main;

import candor.persistence.OpenResult;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
  /// would cost the window two layouts more. What was there before comes back first.
  <T> void soon(OpeningPage page, Supplier<T> work, Consumer<T> then, Runnable failed) {
    var behind = scene.getRoot();
    var soon = program.lanes().after(NOTICED, () -> program.show(page.root()));
    Runnable back =
        () -> {
          soon.cancel();
          if (isShown(page)) {
            scene.setRoot(behind);
          }
        };
    begin(
        page,
        work,
        result -> {
          back.run();
          then.accept(result);
        },
        () -> {
          back.run();
          failed.run();
        });
  }

  private <T> void begin(OpeningPage page, Supplier<T> work, Consumer<T> then, Runnable failed) {
    pages.push(page);
    page.during(
        work,
        result -> {
          pages.remove(page);
          if (result instanceof OpenResult && !(result instanceof OpenResult.Opened)) {
            stay();
          }
          then.accept(result);
          if (pages.isEmpty() && !doorway.isLeftAlone()) {
            goOn();
          }
        },
        () -> {
          pages.remove(page);
          stay();
          failed.run();
        });
  }

  /// Puts the closing of the window off until what is under way is done, and its sheet put away.
  ///
  /// @return whether something is under way
  boolean putsOff(Runnable close) {
    if (pages.isEmpty()) {
      return false;
    }
    var page = pages.getFirst();
    if (!isShown(page)) {
      program.show(page.root());
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

  // Whoever wanted to close is to see that it did not come off.
  private void stay() {
    closing = Optional.empty();
  }
}
