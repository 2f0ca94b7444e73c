package candor.app.main;

import candor.app.control.Action;
import java.io.InterruptedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.Event;

/// Closes the window when the user wants that: at once, or, where the last copy of the open
/// workspace takes more than about a second, when it is made. Then the window says so meanwhile,
/// and nobody has to wait: closed once more, it goes without the copy. On the window's thread.
final class Leaving {
  private final Program program;
  private final Runnable close;
  private final AtomicBoolean tired = new AtomicBoolean();
  private boolean underWay;

  /// @param close closes the window
  Leaving(Program program, Runnable close) {
    this.program = program;
    this.close = close;
  }

  /// The user asked the window to close.
  void ask(Event closing) {
    if (underWay) {
      closing.consume();
      tired.set(true);
    } else if (program.wiring().filter(open -> open.copies().isLastLong()).isPresent()) {
      closing.consume();
      underWay = true;
      copy(program.takeOut());
    }
  }

  private void copy(Wiring open) {
    var name = open.workspace().name();
    var page =
        new OpeningPage(
            program.lanes(), Messages.of("leaving").formatted(name), Messages.of("leaving.text"));
    page.offer(Action.of(Messages.of("leaving.go"), () -> tired.set(true)));
    program.show(page.root());
    page.during(
        () -> {
          try (var _ = open.workspace()) {
            open.leave();
            open.copies().end(this::step);
          }
          return name;
        },
        _ -> close.run(),
        close);
  }

  private void step() throws InterruptedIOException {
    if (tired.get()) {
      throw new InterruptedIOException("the copy is given up");
    }
  }
}
