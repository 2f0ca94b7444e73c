package candor.app.history;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Icons;
import candor.app.control.Loading;
import candor.app.control.Wrapping;
import candor.app.shell.Part;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.history.HistoryStore;
import candor.model.store.ChangeFeed;
import candor.model.store.Id;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What was done about one job or candidate: when, by whom, what changed from what to what. It
/// follows what is committed while it is seen, and reads older changes on demand.
public final class HistoryPanel implements Part {
  private static final Texts TEXTS = Texts.in(HistoryPanel.class);
  private final HistoryViewModel model;
  private final Dates dates;
  private final VBox lines = new VBox();
  private final StackPane content = new StackPane();
  private final VBox body;

  /// Where the answers come from, and in whose words.
  public record Sources(ChangeFeed changes, HistoryStore history, HistoryWords words) {}

  /// A history that is read once it is seen.
  ///
  /// @param subject a job's or a candidate's id
  public HistoryPanel(Lanes lanes, Sources sources, Dates dates, Id<?> subject) {
    this.dates = dates;
    model =
        new HistoryViewModel(lanes, sources.changes(), sources.history(), sources.words(), subject);
    lines.getStyleClass().add("history-lines");
    lines.setAccessibleText(TEXTS.of("history.name"));
    body = new VBox(lines, more());
    body.getStyleClass().add("history");
    content.getChildren().add(new Loading());
    model.lines().addListener((ListChangeListener<HistoryLine>) change -> draw());
    var _ =
        model
            .readProperty()
            .subscribe(
                read -> {
                  if (read) {
                    draw();
                  }
                });
    var _ = content.sceneProperty().subscribe(scene -> model.setShown(scene != null));
  }

  @Override
  public Node content() {
    return content;
  }

  @Override
  public void close() {
    model.close();
  }

  private Button more() {
    var button =
        Buttons.quiet(Action.of(TEXTS.of("history.more"), Feather.CHEVRON_DOWN, model::more));
    button.visibleProperty().bind(model.olderProperty());
    button.managedProperty().bind(model.olderProperty());
    return button;
  }

  private void draw() {
    lines.getChildren().setAll(model.lines().stream().map(this::line).toList());
    content.getChildren().setAll(model.lines().isEmpty() ? nothing() : body);
  }

  private static Node nothing() {
    var title = new Label(TEXTS.of("history.empty.title"));
    var text = new Label(TEXTS.of("history.empty.text"));
    Wrapping.wrap(text);
    text.getStyleClass().addAll("caption", "muted");
    return new VBox(title, text);
  }

  private Node line(HistoryLine line) {
    var sentence = new Label(line.sentence());
    Wrapping.wrap(sentence);
    var words = new VBox(sentence);
    for (var detail : line.details()) {
      words.getChildren().add(detail(detail));
    }
    words.getChildren().add(when(line));
    words.getStyleClass().add("history-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    var mark = new StackPane(Icons.of(icon(line)));
    mark.getStyleClass().add("history-mark");
    StackPane.setAlignment(mark.getChildren().getFirst(), Pos.TOP_CENTER);
    var row = new HBox(mark, words);
    row.getStyleClass().add("history-line");
    row.setAccessibleText(
        TEXTS.of("history.line", line.sentence(), line.author(), dates.exact(line.at())));
    return row;
  }

  private Node when(HistoryLine line) {
    var times = line.times() == 1 ? "" : " · " + TEXTS.of("history.times", line.times());
    var when = new Label(line.author() + " · " + dates.relative(line.at()) + times);
    when.setTooltip(new Tooltip(dates.exact(line.at())));
    when.getStyleClass().addAll("caption", "muted");
    Wrapping.wrap(when);
    return when;
  }

  private static Node detail(HistoryLine.Detail detail) {
    var text =
        detail.before().isEmpty()
            ? TEXTS.of("history.value", detail.field(), detail.after())
            : TEXTS.of("history.change", detail.field(), detail.before(), detail.after());
    var label = new Label(text);
    Wrapping.wrap(label);
    label.getStyleClass().addAll("caption", "history-detail");
    return label;
  }

  private static Feather icon(HistoryLine line) {
    return line.takenBack() ? Feather.CORNER_UP_LEFT : Feather.CIRCLE;
  }
}
