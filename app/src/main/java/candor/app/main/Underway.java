package candor.app.main;

import candor.persistence.OpenResult;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What is being done in the window's place while no workspace is open. The window is not closed
/// before it is done: a recovery sheet would never be seen, and nobody would close what it opens.
/// On the window's thread.
final class Underway {
  private final Program program;
  private final Doorway doorway;
  private Optional<OpeningPage> shown = Optional.empty();
  private Optional<Runnable> closing = Optional.empty();

  Underway(Program program, Doorway doorway) {
    this.program = program;
    this.doorway = doorway;
  }

  /// Shows a page while this is done, after all that was asked for earlier.
  ///
  /// @param work off the window's thread
  <T> void during(OpeningPage page, Supplier<T> work, Consumer<T> then, Runnable failed) {
    shown = Optional.of(page);
    program.show(page.root());
    page.during(
        work,
        result -> {
          shown = Optional.empty();
          if (result instanceof OpenResult && !(result instanceof OpenResult.Opened)) {
            stay();
          }
          then.accept(result);
          if (!doorway.isLeftAlone()) {
            goOn();
          }
        },
        () -> {
          shown = Optional.empty();
          stay();
          failed.run();
        });
  }

  /// Puts the closing of the window off until what is under way is done, and its sheet put away.
  ///
  /// @return whether something is under way
  boolean putsOff(Runnable close) {
    shown.ifPresent(
        page -> {
          if (closing.isEmpty()) {
            page.say(Messages.of("leaving.later"));
          }
          closing = Optional.of(close);
        });
    return shown.isPresent();
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
