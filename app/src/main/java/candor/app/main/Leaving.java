package candor.app.main;

import candor.app.control.Action;
import candor.app.control.Keyboard;
import candor.app.work.Lanes;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.Event;

/// Closes the window when the user wants that: once what was typed is saved, and, where the last
/// copy of the open workspace takes more than about a second, when it is made. Whoever is filling
/// in what is kept only once it is confirmed is asked first. What the window waits for is said
/// meanwhile, and nobody has to wait: closed once more, it goes without. Only what is [Underway] is
/// waited for in any case. On the window's thread.
final class Leaving {
  private static final Duration MOMENT = Duration.ofMillis(500);
  private static final Duration AGAIN = Duration.ofSeconds(1);
  private final Program program;
  private final Runnable close;
  private final AtomicBoolean tired = new AtomicBoolean();
  private boolean asked;
  private int saves;
  private Optional<OpeningPage> waiting = Optional.empty();
  private Runnable back = () -> {};
  private Lanes.Later next = () -> {};

  /// @param close closes the window
  Leaving(Program program, Runnable close) {
    this.program = program;
    this.close = close;
  }

  /// The user asked the window to close.
  void ask(Event closing) {
    if (waiting.filter(this::isShown).isPresent()) {
      return;
    }
    if (waiting.isPresent()) {
      stay();
    }
    if (asked) {
      closing.consume();
      tired.set(true);
    } else if (program.doorway().underway().putsOff(this::leave)) {
      closing.consume();
    } else if (program.wiring().isPresent()) {
      closing.consume();
      leave();
    }
  }

  private void leave() {
    program
        .wiring()
        .ifPresentOrElse(
            open -> {
              asked = true;
              next = program.lanes().after(MOMENT, () -> waitFor(open, "leaving.saving.text"));
              save(open);
            },
            close);
  }

  // Whoever goes back meanwhile is not closed by its answer.
  private void save(Wiring open) {
    saves++;
    var mine = saves;
    open.save(
        held -> {
          if (mine == saves) {
            answered(open, held);
          }
        });
  }

  private void answered(Wiring open, boolean held) {
    next.cancel();
    // By the lock, for example.
    var replaced = waiting.filter(page -> !isShown(page)).isPresent();
    if (replaced || program.doorway().underway().putsOff(this::leave)) {
      stay();
    } else if (open.isLeft()) {
      stay();
      leave();
    } else if (held) {
      waitFor(open, "leaving.unsaved.text");
      next = program.lanes().after(AGAIN, () -> save(open));
    } else {
      saved();
    }
  }

  private void saved() {
    program.wiring().filter(Wiring::isFilledIn).ifPresentOrElse(this::askFor, this::go);
  }

  private void askFor(Wiring open) {
    var page = page(Messages.of("leaving.filled"), Messages.of("leaving.filled.text"), open);
    page.offer(Action.of(Messages.of("leaving.lose"), this::go));
    show(page.still());
  }

  private void go() {
    next.cancel();
    waiting.ifPresent(OpeningPage::close);
    waiting = Optional.empty();
    if (program.wiring().filter(open -> open.copies().isLastLong()).isPresent()) {
      copy(program.takeOut());
    } else {
      close.run();
    }
  }

  private void waitFor(Wiring open, String why) {
    waiting.ifPresentOrElse(
        page -> page.because(Messages.of(why)),
        () -> {
          var page = page(Messages.of("leaving.unsaved"), Messages.of(why), open);
          page.offer(Action.of(Messages.of("leaving.lose"), close));
          show(page);
        });
  }

  private OpeningPage page(String words, String text, Wiring open) {
    var page = new OpeningPage(program.lanes(), words.formatted(open.workspace().name()), text);
    page.offer(
        Action.of(
            Messages.of("leaving.back"),
            () -> {
              stay();
              back.run();
            }));
    return page;
  }

  private void show(OpeningPage page) {
    waiting.ifPresentOrElse(OpeningPage::close, this::remember);
    waiting = Optional.of(page);
    program.show(page.root());
    page.begin();
  }

  private void remember() {
    var behind = program.scene().getRoot();
    var keyboard = Keyboard.here(program.scene());
    back =
        () -> {
          program.scene().setRoot(behind);
          keyboard.run();
        };
  }

  private boolean isShown(OpeningPage page) {
    return page.root().equals(program.scene().getRoot());
  }

  private void stay() {
    next.cancel();
    saves++;
    waiting.ifPresent(OpeningPage::close);
    waiting = Optional.empty();
    asked = false;
    tired.set(false);
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
