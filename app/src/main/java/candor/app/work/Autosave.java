package candor.app.work;

import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// Saves soon after a change, and never later than the delay however fast the user types: the first
/// change after a save sets the time, later ones do not move it.
public final class Autosave {
  /// When what is typed is saved.
  public static final Duration SOON = Duration.ofMillis(150);

  private static final Duration AGAIN = Duration.ofSeconds(2);

  private final Lanes lanes;
  private final Duration delay;
  private final Runnable save;
  private Lanes.@Nullable Later due;
  private final ReadOnlyBooleanWrapper failing = new ReadOnlyBooleanWrapper(this, "failing");
  private int given;

  /// Saves by `save`, so soon after a change that it is on the disk within the promised 250 ms,
  /// also where something else is just being written.
  public Autosave(Lanes lanes, Runnable save) {
    this(lanes, SOON, save);
  }

  /// Saves by `save`, at most `delay` after a change.
  public Autosave(Lanes lanes, Duration delay, Runnable save) {
    this.lanes = lanes;
    this.delay = delay;
    this.save = save;
  }

  /// Something changed.
  public void touch() {
    if (due == null) {
      due = lanes.after(delay, this::flush);
    }
  }

  /// Stores what is typed by this work, which is tried again by saving in a while where it fails;
  /// unless all is given up meanwhile.
  public void write(Runnable work) {
    var before = given;
    lanes.write(
        () -> {
          work.run();
          return before;
        },
        _ -> {
          if (before == given) {
            stored();
          }
        },
        () -> {
          if (before == given) {
            failed();
          }
        });
  }

  /// What was saved last is stored.
  public void stored() {
    failing.set(false);
  }

  /// What was saved last could not be stored: it is saved again in a while.
  public void failed() {
    failing.set(true);
    if (due == null) {
      due = lanes.after(AGAIN, this::flush);
    }
  }

  /// What changed since the last save is given up, and what is being stored now.
  public void forget() {
    given++;
    failing.set(false);
    if (due != null) {
      due.cancel();
      due = null;
    }
  }

  /// Whether what was saved last is not stored, and here only.
  public boolean isFailing() {
    return failing.get();
  }

  /// The same, to follow.
  public ReadOnlyBooleanProperty failingProperty() {
    return failing.getReadOnlyProperty();
  }

  /// Saves now what has changed since the last save; nothing when nothing has. Called when the
  /// field loses the focus and when the screen closes.
  public void flush() {
    if (due != null) {
      due.cancel();
      due = null;
      save.run();
    }
  }
}
