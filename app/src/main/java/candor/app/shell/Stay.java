package candor.app.shell;

import candor.app.control.OpenRow;
import candor.app.control.Scroll;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Keeps the keyboard within an area when what had it is made anew or goes: it gets what is called
/// the same there, in a row that is known again in that, for a row the one that is where it was,
/// else the first thing; and is in sight. By itself JavaFX takes it to the first button of the
/// window. What takes the keyboard on purpose meanwhile keeps it.
final class Stay {
  private final Region area;
  private Subscription watching = Subscription.EMPTY;
  private @Nullable Node last;
  private @Nullable Node lost;
  private @Nullable Node astray;
  private @Nullable Node resting;
  private @Nullable Node meanwhile;
  private Subscription waking = Subscription.EMPTY;
  private int place;
  private Optional<Standing> standing = Optional.empty();

  private Stay(Region area) {
    this.area = area;
  }

  /// Does so from now on, whenever the area is in a window.
  static void within(Region area) {
    var stay = new Stay(area);
    var _ = area.sceneProperty().subscribe(stay::watch);
    var _ = area.needsLayoutProperty().subscribe(stay::laidOut);
  }

  private void watch(@Nullable Scene scene) {
    watching.unsubscribe();
    last = null;
    lost = null;
    watching =
        scene == null ? Subscription.EMPTY : scene.focusOwnerProperty().subscribe(this::moved);
  }

  // What cannot be used for a while gets it back afterwards, where nobody has led it on meanwhile.
  private void rested(@Nullable Node from, @Nullable Node to) {
    if (to == null
        && from != null
        && from.equals(last)
        && from.getScene() != null
        && from.isDisabled()) {
      resting = from;
      meanwhile = null;
      waking.unsubscribe();
      waking = from.disabledProperty().subscribe(this::woken);
    } else if (from == null && resting != null && meanwhile == null) {
      meanwhile = to;
    } else {
      resting = null;
    }
  }

  private void woken() {
    var back = resting;
    waking.unsubscribe();
    if (back != null && back.getScene() != null && !back.isDisabled()) {
      resting = null;
      back.requestFocus();
    }
  }

  private void moved(@Nullable Node from, @Nullable Node to) {
    rested(from, to);
    if (to == null && from != null && from.equals(last) && from.getScene() == null) {
      lost = from;
      astray = null;
      area.requestLayout();
    } else if (from == null && lost != null && astray == null) {
      astray = to;
    } else {
      lost = null;
    }
    last = Focus.within(area) ? to : null;
    if (last != null) {
      standing = Standing.of(last, area);
    }
    if (last instanceof OpenRow row) {
      place = Focus.like(row, area).indexOf(row);
    }
  }

  private void laidOut(boolean changing) {
    var gone = lost;
    if (!changing && gone != null && area.getScene() != null) {
      lost = null;
      var now = area.getScene().getFocusOwner();
      if (now == null || now.equals(astray)) {
        keep(gone);
        Optional.ofNullable(area.getScene().getFocusOwner()).ifPresent(Scroll::revealOnceLaidOut);
      }
    }
  }

  private void keep(Node gone) {
    var row = standing.filter(each -> each.had().equals(gone));
    if (row.filter(each -> each.take(area)).isEmpty()
        && !Focus.same(gone, area)
        && !(gone instanceof OpenRow && Focus.like(gone, place, area))) {
      var _ = Focus.first(area);
    }
  }
}
