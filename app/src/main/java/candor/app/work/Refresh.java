package candor.app.work;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A question that is asked again whenever what it is about may have changed. At most one is under
/// way; however often it is asked for meanwhile, one more follows it. So thousands of changes in a
/// row cost what there is time for, and the newest answer is always the last. On the window's
/// thread.
///
/// @param <T> the answer
public final class Refresh<T> {
  private final Lanes lanes;
  private final Supplier<T> work;
  private final Consumer<T> then;
  private final AtomicBoolean underWay = new AtomicBoolean();
  private boolean again;

  /// @param work the question, as for [Lanes#read]
  /// @param then told of each answer
  public Refresh(Lanes lanes, Supplier<T> work, Consumer<T> then) {
    this.lanes = lanes;
    this.work = work;
    this.then = then;
  }

  /// Asks, now or after the question that is under way. One that fails is told to the lanes, and
  /// keeps no later one back.
  public void ask() {
    if (underWay.compareAndSet(false, true)) {
      again = false;
      lanes.read(this::answer, this::answered);
    } else {
      again = true;
    }
  }

  private T answer() {
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      underWay.set(false);
      throw e;
    }
  }

  private void answered(T answer) {
    underWay.set(false);
    then.accept(answer);
    if (again) {
      ask();
    }
  }
}
