package candor.app.interview;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Icons;
import candor.app.control.Steady;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import candor.model.kit.Competency;
import candor.model.kit.Question;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One question in the list: its words, what has become of it, and, while it is open, its probes,
/// its competency and what can be done with it.
final class QuestionItem extends VBox {
  private static final Texts TEXTS = Texts.in(QuestionItem.class);
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final PseudoClass NOT_ASKED = PseudoClass.getPseudoClass("not-asked");
  private final Topic topic;
  private final int number;
  private final Verbs verbs;
  private final Label text = new Label();
  private final HBox marks = new HBox();
  private final HBox head;
  private final VBox more = new VBox();
  private final VBox scale = new VBox();
  private final VBox reason = new VBox();
  private final Steady count = new Steady(sign(Icons.of(Feather.EDIT_3)));
  private final Tooltip counted = new Tooltip();
  private Optional<TopicMark> shown = Optional.empty();

  /// What can be done with a question.
  ///
  /// @param open opens it
  /// @param notAsked says that it was not asked, or takes that back; absent for who may not
  /// @param scale shows its competency's anchors, or puts them away
  record Verbs(Runnable open, Optional<Runnable> notAsked, Runnable scale) {}

  /// @param number among those that are asked, from 1; 0 for the others
  QuestionItem(Topic topic, int number, Verbs verbs) {
    this.topic = topic;
    this.number = number;
    this.verbs = verbs;
    getStyleClass().add("question");
    text.setText(TopicWords.of(topic));
    text.getStyleClass().add("question-text");
    Wrapping.wrap(text);
    HBox.setHgrow(text, Priority.ALWAYS);
    head = new HBox(place(), text, side());
    head.getStyleClass().add("question-head");
    head.setAlignment(Pos.TOP_LEFT);
    // Reached by Alt with the arrows, so that a click does not take the keyboard from the notes.
    head.setAccessibleRole(AccessibleRole.BUTTON);
    count.label().setTooltip(counted);
    head.setOnMouseClicked(event -> verbs.open().run());
    more.getStyleClass().add("question-more");
    more.managedProperty().bind(more.visibleProperty());
    fill();
    getChildren().addAll(head, more);
    open(false);
    mark(TopicMark.NONE);
  }

  /// Shows it whole, or in two lines.
  void open(boolean isOpen) {
    pseudoClassStateChanged(OPEN, isOpen);
    text.setMinHeight(isOpen ? Region.USE_PREF_SIZE : 0);
    more.setVisible(isOpen && !more.getChildren().isEmpty());
  }

  /// Shows the anchors of its competency, or puts them away.
  void scale(boolean isShown) {
    scale.setVisible(isShown);
  }

  /// Says what has become of it.
  void mark(TopicMark mark) {
    if (shown.equals(Optional.of(mark))) {
      return;
    }
    var before = shown;
    shown = Optional.of(mark);
    head.setAccessibleText(aloud(mark));
    if (mark.lines() > 0) {
      count(mark.lines());
    }
    if (before.filter(mark::differsInTheCountOnly).isEmpty()) {
      look(mark);
    }
  }

  private void count(int lines) {
    var words = TEXTS.of("interview.question.lines", lines);
    counted.setText(words);
    count.label().setAccessibleText(words);
    count.label().setText(String.valueOf(lines));
  }

  private void look(TopicMark mark) {
    pseudoClassStateChanged(NOT_ASKED, mark.notAsked().isPresent());
    marks.getChildren().clear();
    if (mark.notAsked().isPresent()) {
      marks.getChildren().add(sign(Feather.SLASH, TEXTS.of("interview.question.notAsked")));
    } else if (mark.visited() && topic.isAsked()) {
      marks.getChildren().add(sign(Feather.CHECK, TEXTS.of("interview.question.asked")));
    }
    if (mark.lines() > 0) {
      marks.getChildren().add(count);
    }
    reason.getChildren().clear();
    mark.notAsked().ifPresent(why -> reason.getChildren().add(reason(why)));
    if (topic.kind() == Topic.Kind.KIT) {
      verbs
          .notAsked()
          .ifPresent(run -> reason.getChildren().add(notAsked(mark.notAsked().isPresent(), run)));
    }
  }

  private String aloud(TopicMark mark) {
    var name =
        number > 0 ? TEXTS.of("interview.question.name", number, text.getText()) : text.getText();
    var lines = TEXTS.of("interview.question.lines", mark.lines());
    return mark.notAsked().isPresent()
        ? TEXTS.of("interview.question.state", name, TEXTS.of("interview.question.notAsked"))
        : TEXTS.of("interview.question.state", name, lines);
  }

  private Node place() {
    if (number == 0) {
      var icon =
          Icons.of(
              topic.kind() == Topic.Kind.CANDIDATE
                  ? Feather.MESSAGE_CIRCLE
                  : Feather.MORE_HORIZONTAL);
      icon.getStyleClass().add("question-sign");
      return icon;
    }
    var place = new Label(String.valueOf(number));
    place.getStyleClass().addAll("question-number", "caption", "muted", "tabular");
    place.setMinWidth(Region.USE_PREF_SIZE);
    return place;
  }

  private Node side() {
    var minutes =
        new Label(topic.question().map(q -> TEXTS.of("interview.minutes", q.minutes())).orElse(""));
    minutes.getStyleClass().addAll("caption", "muted", "tabular");
    minutes.setMinWidth(Region.USE_PREF_SIZE);
    marks.getStyleClass().add("question-marks");
    marks.setAlignment(Pos.TOP_RIGHT);
    var side = new VBox(minutes, marks);
    side.getStyleClass().add("question-side");
    side.setAlignment(Pos.TOP_RIGHT);
    side.setMinWidth(Region.USE_PREF_SIZE);
    return side;
  }

  private static Label sign(Feather icon, String name) {
    return sign(Icons.of(icon, name));
  }

  private static Label sign(Node icon) {
    var sign = new Label();
    sign.setGraphic(icon);
    sign.getStyleClass().addAll("caption", "muted", "tabular", "question-mark");
    sign.setMinWidth(Region.USE_PREF_SIZE);
    return sign;
  }

  private void fill() {
    topic.question().map(Question::probes).stream()
        .flatMap(List::stream)
        .forEach(probe -> more.getChildren().add(line("–", probe)));
    if (topic.kind() == Topic.Kind.ADDED) {
      var added = new Label(TEXTS.of("interview.question.added"));
      added.getStyleClass().addAll("caption", "muted");
      more.getChildren().add(added);
    }
    topic.competency().ifPresent(c -> more.getChildren().add(competency(c)));
    if (topic.kind() == Topic.Kind.KIT) {
      reason.getStyleClass().add("question-reason");
      more.getChildren().add(reason);
    }
  }

  private static Node notAsked(boolean isNotAsked, Runnable run) {
    return quiet(
        Action.of(
            TEXTS.of("interview." + (isNotAsked ? "asked" : "notAsked")),
            isNotAsked ? Feather.CORNER_UP_LEFT : Feather.SLASH,
            run));
  }

  private static Label reason(String why) {
    var label =
        new Label(
            why.isEmpty()
                ? TEXTS.of("interview.question.notAsked")
                : TEXTS.of("interview.question.because", why));
    label.getStyleClass().addAll("caption", "bold");
    Wrapping.wrap(label);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private Node competency(Competency competency) {
    var show = quiet(Action.of(TEXTS.of("interview.anchors.show"), verbs.scale()));
    show.setGraphic(Icons.of(Feather.BAR_CHART_2));
    show.textProperty()
        .bind(
            scale
                .visibleProperty()
                .map(isShown -> TEXTS.of("interview.anchors." + (isShown ? "hide" : "show"))));
    var name = new Label(competency.name());
    name.getStyleClass().addAll("caption", "bold");
    Wrapping.wrap(name);
    scale.getStyleClass().add("anchors");
    for (var i = 0; i < competency.anchors().size(); i++) {
      scale.getChildren().add(line(String.valueOf(i + 1), competency.anchors().get(i)));
    }
    scale.setVisible(false);
    scale.managedProperty().bind(scale.visibleProperty());
    var box = new VBox(name, show, scale);
    box.getStyleClass().add("question-competency");
    return box;
  }

  private static Button quiet(Action action) {
    var button = Buttons.quiet(action);
    button.getStyleClass().add("anchors-button");
    button.setFocusTraversable(false);
    return button;
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
}
