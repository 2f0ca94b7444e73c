package candor.app.shell;

import candor.app.control.Motion;
import candor.app.control.UndoBar;
import candor.app.work.Lanes;
import java.time.Duration;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What was done last, and the bar at the foot of the window that offers to take it back.
final class LastDone {
  private static final Duration SHOWN = Duration.ofSeconds(10);
  private final Lanes lanes;
  private final StackPane root;
  private @Nullable UndoBar bar;
  private Optional<Runnable> byKey = Optional.empty();
  private Lanes.Later ends = () -> {};

  /// @param root what floats above everything is on top of it
  LastDone(Lanes lanes, StackPane root) {
    this.lanes = lanes;
    this.root = root;
  }

  /// Says it for a while.
  ///
  /// @param isMoving whether it may fade in
  void say(String done, Runnable back, boolean isMoving) {
    hide();
    var shown =
        new UndoBar(
            done,
            () -> {
              hide();
              back.run();
            },
            this::hide);
    bar = shown;
    StackPane.setAlignment(shown, Pos.BOTTOM_CENTER);
    root.getChildren().add(root.getChildren().size() - 1, shown);
    Motion.appear(shown, isMoving);
    ends = lanes.after(SHOWN, this::hide);
  }

  /// Lets the key take it back, too, while it is said.
  void byKey(Runnable back) {
    byKey = Optional.of(back);
  }

  /// Takes it back by the key.
  ///
  /// @return whether there was such a thing
  boolean takeBack() {
    var undo = byKey;
    hide();
    undo.ifPresent(Runnable::run);
    return undo.isPresent();
  }

  private void hide() {
    ends.cancel();
    byKey = Optional.empty();
    if (bar != null) {
      root.getChildren().remove(bar);
      bar = null;
    }
  }
}
