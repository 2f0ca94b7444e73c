package candor.app.notes;

import candor.app.control.Icons;
import candor.app.text.Texts;
import candor.model.interview.TypedLine;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.SideDecorator;
import org.kordamp.ikonli.feather.Feather;

/// Beside each line: when it was written, and its mark, so that a quote and a follow-up are told
/// apart by more than their colour.
final class Margin {
  private static final Texts TEXTS = Texts.in(Margin.class);
  private static final double WIDTH = 7.4;
  private final RichTextArea area;
  private final LinesModel model;
  private final Map<Integer, WeakReference<Beside>> nodes = new HashMap<>();
  private Function<TypedLine, String> times = line -> "";
  private double em = 14;

  /// What stands beside one line.
  // Of few nodes, and none with many styles: they come into the window anew with each new line.
  private static final class Beside extends StackPane {
    private Optional<Looks> looks = Optional.empty();

    private record Looks(String when, Mark mark, boolean begins) {}

    Beside() {
      getStyleClass().add("note-beside");
    }

    void show(String when, Mark mark, boolean begins) {
      var now = Optional.of(new Looks(when, mark, begins));
      if (now.equals(looks)) {
        return;
      }
      looks = now;
      getStyleClass().remove("note-begins");
      if (begins) {
        getStyleClass().add("note-begins");
      }
      var time = time(when);
      switch (mark) {
        case NONE -> getChildren().setAll(time);
        case QUOTE -> getChildren().setAll(icon(Feather.MESSAGE_SQUARE, "quote"), time);
        case FOLLOW_UP -> getChildren().setAll(icon(Feather.CORNER_DOWN_RIGHT, "followUp"), time);
      }
    }

    /// Shows nothing until it is shown again.
    void leaveOut() {
      looks = Optional.empty();
      getChildren().clear();
    }

    private static Node time(String when) {
      var time = new Text(when);
      time.getStyleClass().addAll("note-time", "tabular");
      setAlignment(time, Pos.TOP_RIGHT);
      return time;
    }

    private static Node icon(Feather icon, String name) {
      var mark = Icons.of(icon, TEXTS.of("notes.mark." + name));
      setAlignment(mark, Pos.TOP_LEFT);
      return mark;
    }
  }

  private final class Decorator implements SideDecorator {
    @Override
    public double getPrefWidth(double viewWidth) {
      return WIDTH * em;
    }

    @Override
    public Node getMeasurementNode(int index) {
      return getNode(index);
    }

    @Override
    public Node getNode(int index) {
      var node = new Beside();
      show(node, index);
      // The view keeps it by its number, and what stands there may be another line later.
      var _ = node.sceneProperty().subscribe((_, _) -> show(node, index));
      var _ = nodes.put(index, new WeakReference<>(node));
      return node;
    }
  }

  Margin(RichTextArea area, LinesModel model) {
    this.area = area;
    this.model = model;
  }

  void setTimes(Function<TypedLine, String> words) {
    times = words;
  }

  /// @param height of the text that measures are counted in
  void setEm(double height) {
    em = height;
  }

  /// How wide it is.
  double width() {
    // As JavaFX's editor rounds it.
    return (Math.round((WIDTH * em + 1) / 10) + 1) * 10;
  }

  /// Shows anew what stands beside one line; where the view lays out its lines, it does so by
  /// itself.
  void update(int index) {
    var known = nodes.get(index);
    var node = known == null ? null : known.get();
    if (node != null) {
      show(node, index);
    }
  }

  /// Lets go of what stands beside lines that are not seen: the view keeps it for hundreds.
  void leaveOut() {
    nodes.values().removeIf(known -> known.get() == null);
    nodes.values().stream()
        .map(WeakReference::get)
        .flatMap(Stream::ofNullable)
        .filter(node -> node.getScene() == null)
        .forEach(Beside::leaveOut);
  }

  /// Makes everything anew: the view keeps what stands beside a line by its number.
  void refresh() {
    nodes.clear();
    area.setLeftDecorator(new Decorator());
  }

  private void show(Beside node, int index) {
    if (index < model.size()) {
      var line = model.line(index);
      var when = line.text().isBlank() ? "" : times.apply(line);
      node.show(when, Mark.of(line.text()), !model.about(index).heading().isEmpty());
    }
  }
}
