package candor.app.notes;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits;
import javafx.scene.input.ScrollEvent.VerticalTextScrollUnits;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;
import org.jspecify.annotations.Nullable;

/// Keeps the caret in sight where JavaFX's editor does not.
///
/// The editor follows its caret only when that moves, and by the height that lines have before they
/// have their styles: a place it got before it had a view, one far away, and one that was in sight
/// until the view became lower, were out of sight until something was typed.
final class Sight {
  private static final double LINE = 1.6;
  private final RichTextArea area;
  private final Parent view;
  private final Pane content;
  private final Node caret;
  private boolean opened;

  private Sight(RichTextArea area, Parent view, Pane content, Node caret) {
    this.area = area;
    this.view = view;
    this.content = content;
    this.caret = caret;
  }

  /// Keeps it in sight from now on.
  ///
  /// @param view the editor's own, with its caret
  static Sight of(RichTextArea area, Parent view) {
    var caret = view.lookup(".caret");
    if (!(caret.getParent() instanceof Pane content)) {
      throw new IllegalStateException("the caret stands elsewhere");
    }
    var sight = new Sight(area, view, content, caret);
    var _ = content.heightProperty().subscribe(sight::changed);
    return sight;
  }

  /// What the lines stand in.
  Pane content() {
    return content;
  }

  /// The view looks for the caret where that moves in the text, or is laid out in a window, not
  /// where the letters before it are others.
  void findCaret() {
    area.setHighlightCurrentParagraph(true);
    area.setHighlightCurrentParagraph(false);
  }

  /// The view counts the room above a line twice for what underlines the words of an input method.
  void liftUnderlines(double room) {
    content.getChildren().stream()
        .filter(Line.class::isInstance)
        .forEach(line -> line.setTranslateY(-room));
  }

  /// The view would find the caret below its edge only once all lines are laid out, and would lay
  /// them out again.
  void makeRoom(int linesAdded) {
    var bounds = caret.getBoundsInParent();
    var missing = bounds.getMaxY() + linesAdded * LINE * bounds.getHeight() - content.getHeight();
    if (missing > 0 && bounds.getMaxY() <= content.getHeight() + 1) {
      scroll(-missing);
    }
  }

  /// To be called when the caret moved.
  void moved(@Nullable SelectionSegment before, @Nullable SelectionSegment now) {
    if (opened && before != null && now != null && isFar(before.getCaret(), now.getCaret())) {
      reveal();
    } else if (!view.isNeedsLayout()) {
      settle();
    }
  }

  private static boolean isFar(TextPos before, TextPos now) {
    return Math.abs(before.index() - now.index()) > 1;
  }

  /// Brings it into sight, where it is not.
  void reveal() {
    layOut();
    var selected = area.getSelection();
    if (selected != null && caret.getBoundsInParent().isEmpty()) {
      // For the editor nothing moves where it is told of the same place again.
      area.clearSelection();
      area.select(selected.getAnchor(), selected.getCaret());
      layOut();
    }
    follow();
  }

  // The view goes to lines that have no styles yet, and so are lower there than they will be.
  private void layOut() {
    area.applyCss();
    area.layout();
  }

  // The view scrolls until the caret ends where the view does, and then rounds to whole pixels.
  // Where that left half a pixel outside, it scrolled anew at each key, in vain, and laid out all
  // lines each time.
  private void settle() {
    var below = below(content.getHeight());
    var above = above();
    if (below > 0 && below < 1) {
      scroll(-1);
    } else if (above > 0 && above < 1) {
      scroll(1);
    }
  }

  private void changed(Number before, Number now) {
    var scene = view.getScene();
    if (scene != null && (opened ? isIn(before.doubleValue()) : now.doubleValue() > 0)) {
      opened = true;
      revealOnceLaidOut(scene);
    }
  }

  // Before it is drawn.
  private void revealOnceLaidOut(Scene scene) {
    var once =
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            reveal();
          }
        };
    scene.addPostLayoutPulseListener(once);
  }

  private boolean isIn(double height) {
    return !caret.getBoundsInParent().isEmpty() && below(height) < 1 && above() < 1;
  }

  private void follow() {
    var below = below(content.getHeight());
    if (below > 0) {
      scroll(-Math.ceil(below));
    } else if (above() > 0) {
      scroll(Math.ceil(above()));
    }
  }

  // Nothing of a caret that stands nowhere.
  private double below(double height) {
    var bounds = caret.getBoundsInParent();
    return bounds.isEmpty() ? 0 : bounds.getMaxY() - bounds.getWidth() / 2 - height;
  }

  private double above() {
    var bounds = caret.getBoundsInParent();
    return bounds.isEmpty() ? 0 : -(bounds.getMinY() + bounds.getWidth() / 2);
  }

  // As a finger on a trackpad does: what the view takes for some pixels, not for a part of its
  // height.
  private void scroll(double pixels) {
    for (var type :
        List.of(ScrollEvent.SCROLL_STARTED, ScrollEvent.SCROLL, ScrollEvent.SCROLL_FINISHED)) {
      content.fireEvent(
          new ScrollEvent(
              type,
              0,
              0,
              0,
              0,
              false,
              false,
              false,
              false,
              true,
              false,
              0,
              pixels,
              0,
              pixels,
              HorizontalTextScrollUnits.NONE,
              0,
              VerticalTextScrollUnits.NONE,
              0,
              1,
              null));
    }
  }
}
