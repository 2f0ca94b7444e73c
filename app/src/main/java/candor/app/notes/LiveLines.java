package candor.app.notes;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.TextFlow;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.ContentChange;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;
import org.jspecify.annotations.Nullable;

/// Shows what is typed without making all lines anew.
///
/// JavaFX's editor throws away the nodes of all lines around the view (some 230) at each change,
/// and makes them again; then it lays all of them out, and again where the caret came to stand
/// outside the view, and again in the next frame. This stands between the notes and the editor's
/// view: a change within a line is written into the nodes that show this line; where lines come or
/// go, all lines from there on are written into the nodes that are there. Only then, or where a
/// line gets higher or lower, the view lays out its lines: once, with room made for the caret
/// before.
final class LiveLines implements StyledTextModel.Listener {
  private static final double HIGHER = 0.5;
  private static final int FEW = 3;
  private static final int MANY = 260;
  private final LinesModel model;
  private final Margin margin;
  private final Map<Integer, WeakReference<ShownLine>> shown = new HashMap<>();
  private final LineHeights heights = new LineHeights();
  private Optional<ShownLine> like = Optional.empty();
  private @Nullable Parent view;
  private @Nullable Sight sight;

  LiveLines(LinesModel model, Margin margin) {
    this.model = model;
    this.margin = margin;
  }

  /// Takes the editor's own view from the notes and stands in for it.
  void standIn(Parent flow, Sight caret) {
    view = flow;
    sight = caret;
    model.removeListener((StyledTextModel.Listener) flow);
    model.addListener(this);
    if (flow instanceof Region region) {
      var _ = region.widthProperty().subscribe(width -> writeAll());
    }
  }

  /// Takes note of the nodes that show a line; dresses them.
  void shows(TextFlow flow, LinesModel.About about) {
    var line = new ShownLine(flow, about.index(), model, like);
    var _ = shown.put(about.index(), new WeakReference<>(line));
  }

  /// How far below the top of its line a place in the text is shown, in pixels; the same for all
  /// places in a row.
  double row(TextPos place) {
    var line = line(place.index());
    return line == null
        ? 0
        : Arrays.stream(line.flow().getCaretShape(place.charIndex(), place.isLeading()))
            .filter(MoveTo.class::isInstance)
            .mapToDouble(part -> ((MoveTo) part).getY())
            .min()
            .orElse(0);
  }

  /// Shows all lines anew, which are others.
  ///
  /// @param before how many there were
  void refresh(int before) {
    restructure(
        ContentChange.ofEdit(
            TextPos.ZERO, TextPos.ofLeading(before - 1, 0), 0, model.size() - 1, 0));
  }

  /// Brings the caret into sight, where there is a view.
  void reveal() {
    if (sight != null) {
      sight.reveal();
    }
  }

  /// To be called after the view has shown what an input method composes in a line.
  void composed(int index) {
    var line = line(index);
    if (line != null && sight != null) {
      sight.findCaret();
      sight.liftUnderlines(line.flow().snappedTopInset());
    }
  }

  /// Lets go of the nodes of lines that are far from the view, where there are many of them: the
  /// view keeps those of some 500 lines. What is seen stays as it is. It takes about as long as a
  /// new line does.
  void letGo() {
    shown.values().removeIf(known -> known.get() == null);
    if (shown.size() > MANY) {
      dressAnew();
    }
  }

  /// Shows all lines anew, which are the same and look otherwise. What is seen stays as it is.
  void dressAnew() {
    shown.clear();
    heights.forget();
    margin.refresh();
    if (view instanceof StyledTextModel.Listener listener) {
      var end = TextPos.ofLeading(model.size() - 1, 0);
      listener.onContentChange(ContentChange.ofStyleChange(TextPos.ZERO, end));
    }
  }

  @Override
  public void onContentChange(ContentChange change) {
    var first = change.getStart().index();
    var line = line(first);
    if (line == null || !line.isSeen()) {
      restructure(change);
    } else if (change.getEnd().index() > first
        || change.getLinesAdded() > 0
        || !isHeaded(first)
        || !isHeaded(first + 1)) {
      rewriteFrom(first);
      layOut(line, change.getLinesAdded());
    } else if (rewrite(first, line)) {
      layOut(line, 1);
    }
  }

  private @Nullable ShownLine line(int index) {
    var known = shown.get(index);
    return known == null ? null : known.get();
  }

  // A line gets its question with its first letter.
  private boolean isHeaded(int index) {
    var line = line(index);
    return line == null
        || index >= model.size()
        || line.isLeftOut()
        || line.heading().equals(model.about(index).heading());
  }

  private void rewriteFrom(int first) {
    shown.values().removeIf(known -> known.get() == null);
    margin.leaveOut();
    lines().forEach(line -> line.teach(heights));
    for (var index : shown.keySet()) {
      var line = line(index);
      if (line != null && index < model.size()) {
        var height =
            line.isSeen() ? OptionalDouble.empty() : heights.of(ShownLine.words(model, index));
        if (height.isPresent()) {
          line.leaveOut(height.getAsDouble());
        } else if (index >= first || line.isLeftOut()) {
          line.write();
        }
      }
    }
  }

  // Whether its height is another now.
  private boolean rewrite(int index, ShownLine line) {
    var flow = line.flow();
    var before = flow.prefHeight(flow.getWidth());
    line.write();
    margin.update(index);
    flow.applyCss();
    if (Math.abs(flow.prefHeight(flow.getWidth()) - before) > HIGHER) {
      return true;
    }
    flow.layout();
    return false;
  }

  private void layOut(ShownLine changed, int linesAdded) {
    if (view != null && sight != null) {
      if (linesAdded <= FEW) {
        sight.makeRoom(linesAdded);
      }
      view.requestLayout();
      layOut(view, sight, changed);
    }
  }

  // JavaFX looks up the styles of each of the some 230 lines anew when it comes into a window, and
  // the view puts all of them in to see how high they are. Outside of it they keep what they have;
  // only what is selected can't be shown there.
  private void layOut(Parent lines, Sight caret, ShownLine changed) {
    var content = caret.content();
    if (lines.getParent() instanceof RichTextArea area
        && (area.getSelection() == null || area.getSelection().isCollapsed())
        && content.getParent() instanceof Pane port) {
      layOutApart(lines, content, port, changed);
      // A line that is new, or looks otherwise now, did not have its styles when it was laid out.
      if (lines().anyMatch(ShownLine::isMisfit)) {
        lines.requestLayout();
        layOutApart(lines, content, port, changed);
      }
      lines.layout();
      caret.findCaret();
    }
    lines.layout();
  }

  private void layOutApart(Parent lines, Pane content, Pane port, ShownLine changed) {
    like = Optional.of(changed);
    port.getChildren().remove(content);
    try {
      lines.layout();
    } finally {
      like = Optional.empty();
      port.getChildren().add(content);
    }
    content.applyCss();
    // Without its styles a name above a line had no height.
    lines().filter(ShownLine::isSeen).forEach(ShownLine::place);
  }

  // How high they are was known for another width.
  private void writeAll() {
    lines().filter(ShownLine::isLeftOut).forEach(ShownLine::write);
  }

  private Stream<ShownLine> lines() {
    return shown.values().stream().map(WeakReference::get).flatMap(Stream::ofNullable);
  }

  // JavaFX's view keeps its place in the text by adding up removed and added lines, and so points
  // behind the end after a removal. It is told of the same change in two that come out right.
  private void restructure(ContentChange change) {
    shown.clear();
    heights.forget();
    margin.refresh();
    if (!(view instanceof StyledTextModel.Listener listener)) {
      return;
    }
    var start = TextPos.ofLeading(change.getStart().index(), 0);
    var gone = change.getEnd().index() - start.index();
    if (gone > 0) {
      listener.onContentChange(
          ContentChange.ofEdit(start, TextPos.ofLeading(start.index() + gone, 0), 0, 1, 0));
      listener.onContentChange(ContentChange.ofEdit(start, start, 0, -(2 * gone + 1), 0));
    }
    listener.onContentChange(ContentChange.ofEdit(start, start, 0, change.getLinesAdded(), 0));
  }
}
