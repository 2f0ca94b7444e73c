package candor.app.work;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A question that is asked again whenever what it is about may have changed, for as long as
/// somebody sees the answers. At most one is under way; however often it is asked for meanwhile,
/// and for a moment after its answer, one more follows it. So thousands of changes in a row leave
/// most of the machine to those who make them, and the newest answer is always the last. On the
/// window's thread.
///
/// @param <T> the answer
public final class Refresh<T> {
  /// How long an answer stands while the question is asked for all the time.
  public static final Duration MOMENT = Duration.ofMillis(200);

  private final Lanes lanes;
  private final Supplier<T> work;
  private final Consumer<T> then;
  private boolean seen = true;
  private boolean underWay;
  private boolean again;
  private boolean repeated;

  /// @param work the question, as for [Lanes#read]
  /// @param then told of each answer
  public Refresh(Lanes lanes, Supplier<T> work, Consumer<T> then) {
    this.lanes = lanes;
    this.work = work;
    this.then = then;
  }

  /// Asks: now, after the one that is under way, or once the answers are seen. One that fails, or
  /// whose answer can't be taken, is told to the lanes, and keeps no later one back.
  public void ask() {
    if (seen && !underWay) {
      underWay = true;
      again = false;
      lanes.read(this::answer, this::answered);
    } else {
      again = true;
    }
  }

  /// Tells whether somebody sees the answers from now on; at first somebody does.
  public void setSeen(boolean now) {
    seen = now;
    askAgain();
  }

  private void askAgain() {
    if (again) {
      ask();
    }
  }

  // What failed is thrown on the window's thread: the lanes tell of it from there, too.
  private Supplier<T> answer() {
    try {
      var answer = work.get();
      return () -> answer;
    } catch (RuntimeException | Error e) {
      return () -> {
        throw e;
      };
    }
  }

  private void answered(Supplier<T> answer) {
    try {
      then.accept(answer.get());
    } finally {
      rest();
    }
  }

  private void rest() {
    var wanted = again;
    if (wanted && repeated) {
      var _ = lanes.after(MOMENT, this::rested);
    } else {
      rested();
    }
    repeated = wanted;
  }

  private void rested() {
    underWay = false;
    askAgain();
  }
}
