package candor.app.interview;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Icons;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import candor.model.kit.Competency;
import candor.model.kit.Question;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is asked, in order; the open question with its probes, its competency, and the competency's
/// anchors when asked for.
final class QuestionColumn extends ScrollPane {
  private static final Texts TEXTS = Texts.in(QuestionColumn.class);
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private final InterviewViewModel model;
  private final Function<String, ObservableValue<String>> textOf;
  private final BooleanProperty anchors = new SimpleBooleanProperty(this, "anchors", false);
  private final VBox list = new VBox();
  private final Map<String, VBox> items = new LinkedHashMap<>();
  private final Map<String, Label> texts = new HashMap<>();

  /// @param textOf what was written under a question, for the mark of those that have notes
  QuestionColumn(InterviewViewModel model, Function<String, ObservableValue<String>> textOf) {
    this.model = model;
    this.textOf = textOf;
    getStyleClass().add("question-column");
    list.getStyleClass().add("questions");
    setContent(list);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    setAccessibleText(TEXTS.of("interview.questions"));
    var _ = model.sheetProperty().subscribe(sheet -> sheet.ifPresent(this::show));
    var _ = model.openProperty().subscribe(this::open);
  }

  /// Shows the competency's scale under the open question, or puts it away.
  void switchAnchors() {
    anchors.set(!anchors.get());
  }

  private void show(Sheet sheet) {
    items.clear();
    texts.clear();
    var number = 1;
    for (var topic : sheet.topics()) {
      items.put(topic.key(), item(topic, number++));
    }
    list.getChildren().setAll(items.values());
    open(model.openProperty().get());
  }

  private void open(String key) {
    items.forEach(
        (each, item) -> {
          var isOpen = each.equals(key);
          item.pseudoClassStateChanged(OPEN, isOpen);
          whole(each, isOpen);
          if (isOpen) {
            reveal(item);
          }
        });
  }

  // The open question is shown whole, the others in two lines.
  private void whole(String key, boolean isOpen) {
    var text = texts.get(key);
    if (text != null) {
      text.setMinHeight(isOpen ? Region.USE_PREF_SIZE : 0);
    }
  }

  private void reveal(Node item) {
    var spare = list.getHeight() - getViewportBounds().getHeight();
    if (spare > 0) {
      var top = item.getBoundsInParent().getMinY();
      setVvalue(Math.clamp((top - 8) / spare, 0, 1));
    }
  }

  private VBox item(Sheet.Topic topic, int number) {
    var text = new Label(text(topic));
    text.getStyleClass().add("question-text");
    Wrapping.wrap(text);
    texts.put(topic.key(), text);
    HBox.setHgrow(text, Priority.ALWAYS);
    var place = new Label(String.valueOf(number));
    place.getStyleClass().addAll("question-number", "caption", "muted", "tabular");
    place.setMinWidth(Region.USE_PREF_SIZE);
    var head = new HBox(place, text, side(topic));
    head.getStyleClass().add("question-head");
    head.setAlignment(Pos.TOP_LEFT);
    // Reached by Alt with the arrows, so that a click does not take the keyboard from the notes.
    head.setAccessibleRole(AccessibleRole.BUTTON);
    head.setAccessibleText(TEXTS.of("interview.question.name", number, text(topic)));
    head.setOnMouseClicked(event -> model.go(topic.key()));
    var item = new VBox(head);
    item.getStyleClass().add("question");
    var more = more(topic);
    if (!more.getChildren().isEmpty()) {
      var isOpen =
          Bindings.createBooleanBinding(
              () -> topic.key().equals(model.openProperty().get()), model.openProperty());
      more.visibleProperty().bind(isOpen);
      more.managedProperty().bind(isOpen);
      item.getChildren().add(more);
    }
    return item;
  }

  private Node side(Sheet.Topic topic) {
    var minutes =
        new Label(topic.question().map(q -> TEXTS.of("interview.minutes", q.minutes())).orElse(""));
    minutes.getStyleClass().addAll("caption", "muted", "tabular");
    minutes.setMinWidth(Region.USE_PREF_SIZE);
    var written = Icons.of(Feather.EDIT_3, TEXTS.of("interview.question.hasNotes"));
    written.getStyleClass().add("question-mark");
    written.visibleProperty().bind(textOf.apply(topic.key()).map(text -> !text.isBlank()));
    written.managedProperty().bind(written.visibleProperty());
    var side = new HBox(written, minutes);
    side.getStyleClass().add("question-side");
    side.setAlignment(Pos.TOP_RIGHT);
    side.setMinWidth(Region.USE_PREF_SIZE);
    return side;
  }

  private VBox more(Sheet.Topic topic) {
    var more = new VBox();
    more.getStyleClass().add("question-more");
    topic.question().map(Question::probes).stream()
        .flatMap(probes -> probes.stream())
        .forEach(probe -> more.getChildren().add(line("–", probe)));
    topic.competency().ifPresent(c -> more.getChildren().add(competency(c)));
    return more;
  }

  private Node competency(Competency competency) {
    var show =
        Buttons.quiet(
            Action.of(
                TEXTS.of("interview.anchors.show"), Feather.BAR_CHART_2, this::switchAnchors));
    show.getStyleClass().add("anchors-button");
    show.setFocusTraversable(false);
    show.textProperty()
        .bind(anchors.map(shown -> TEXTS.of("interview.anchors." + (shown ? "hide" : "show"))));
    var name = new Label(competency.name());
    name.getStyleClass().addAll("caption", "bold");
    Wrapping.wrap(name);
    var scale = new VBox();
    scale.getStyleClass().add("anchors");
    for (var i = 0; i < competency.anchors().size(); i++) {
      scale.getChildren().add(line(String.valueOf(i + 1), competency.anchors().get(i)));
    }
    scale.visibleProperty().bind(anchors);
    scale.managedProperty().bind(anchors);
    var box = new VBox(name, show, scale);
    box.getStyleClass().add("question-competency");
    return box;
  }

  private static Node line(String mark, String words) {
    var before = new Label(mark);
    before.getStyleClass().addAll("muted", "tabular", "line-mark");
    before.setMinWidth(Region.USE_PREF_SIZE);
    var text = new Label(words);
    Wrapping.wrap(text);
    text.setMinHeight(Region.USE_PREF_SIZE);
    var line = new HBox(before, text);
    line.getStyleClass().add("question-line");
    return line;
  }

  private static String text(Sheet.Topic topic) {
    if (topic.key().isEmpty()) {
      return TEXTS.of("interview.anythingElse");
    }
    return topic.question().map(Question::text).orElse(TEXTS.of("interview.question.dropped"));
  }
}
