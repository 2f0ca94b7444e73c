package candor.app.shell;

import candor.app.control.SidePanel;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/// The room of a side panel: beside the main pane, or above it where that would be too narrow to
/// use.
final class PanelRoom {
  private static final double WIDTH = 26;
  private static final double SHARE = 0.42;
  private static final double ONE_AT_A_TIME = 56;
  private static final double FLOATING_SHARE = 0.62;
  private static final PseudoClass FLOATING = PseudoClass.getPseudoClass("floating");
  private final Pane beside;
  private final StackPane above;

  PanelRoom(Pane beside, StackPane above) {
    this.beside = beside;
    this.above = above;
  }

  /// Puts a panel where it belongs.
  ///
  /// @param window how wide the window is
  /// @param em the height of the text
  void fit(SidePanel side, double window, double em) {
    var floats = window > 0 && window / em < ONE_AT_A_TIME;
    var width = Math.min(WIDTH * em, (floats ? FLOATING_SHARE : SHARE) * window);
    side.setMinWidth(width);
    side.setMaxWidth(width);
    side.pseudoClassStateChanged(FLOATING, floats);
    put(side, floats ? above : beside);
  }

  /// Shows a panel above another one, with the keyboard in it where it was in that.
  static void cover(SidePanel below, SidePanel above) {
    var focused = Focus.within(below);
    below.cover(above);
    below.applyCss();
    if (focused) {
      var _ = Focus.first(below.content(), below);
    }
  }

  void take(SidePanel gone) {
    beside.getChildren().remove(gone);
    above.getChildren().remove(gone);
  }

  // Moved only when it has to be: taking it out of the window would lose the focus.
  private void put(SidePanel side, Pane where) {
    if (!where.getChildren().contains(side)) {
      var focused = side.getScene() == null ? null : side.getScene().getFocusOwner();
      var within = Focus.within(side);
      take(side);
      StackPane.setAlignment(side, Pos.CENTER_RIGHT);
      where.getChildren().add(side);
      if (within && focused != null) {
        focused.requestFocus();
      }
    }
  }
}
