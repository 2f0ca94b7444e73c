package candor.app.kit;

import candor.app.control.Icons;
import candor.app.control.SideBySide;
import candor.app.control.Tag;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import candor.model.kit.Competency;
import candor.model.kit.Exercise;
import candor.model.kit.KitContent;
import candor.model.kit.Question;
import candor.model.kit.Sourcing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A kit to be read from top to bottom.
final class KitReading extends VBox {
  private static final Texts TEXTS = Texts.in(KitReading.class);
  private static final double ANCHOR = 10;
  private static final double COLUMN = 23;
  private final KitContent kit;

  KitReading(KitContent kit) {
    this.kit = kit;
    getStyleClass().add("kit-reading");
    getChildren().add(head());
    var top = new SideBySide(COLUMN, List.of(overview(), lookFor()));
    top.getStyleClass().add("kit-top");
    getChildren().add(top);
    section("competencies", kit.competencies().stream().map(KitReading::competency).toList());
    section(
        "questions",
        IntStream.range(0, kit.questions().size())
            .mapToObj(i -> question(i + 1, kit.questions().get(i)))
            .toList());
    section("exercises", kit.exercises().stream().map(this::exercise).toList());
    section("sourcing", kit.sourcing().stream().map(KitReading::sourcing).toList());
  }

  private Node head() {
    var facts = new FlowPane();
    facts.getStyleClass().add("kit-facts");
    facts.setAlignment(Pos.CENTER_LEFT);
    if (!kit.family().isBlank()) {
      facts.getChildren().add(new Tag(kit.family()));
    }
    facts.getChildren().add(styled(KitWords.size(kit), "muted", "tabular"));
    var head = new VBox(styled(kit.summary(), "kit-lead"), facts);
    head.getStyleClass().add("kit-head");
    return head;
  }

  private Node overview() {
    var box = new VBox(heading("overview"));
    kit.overview().forEach(text -> box.getChildren().add(styled(text, "prose")));
    box.getStyleClass().add("kit-block");
    return box;
  }

  private Node lookFor() {
    var box = new VBox(heading("lookFor"));
    kit.lookFor().forEach(text -> box.getChildren().add(bullet(Feather.CHECK, text)));
    box.getStyleClass().addAll("kit-block", "card", "quiet", "kit-look-for");
    return box;
  }

  private void section(String key, List<? extends Node> parts) {
    if (!parts.isEmpty()) {
      var box = new VBox(heading(key));
      box.getStyleClass().add("kit-section");
      box.getChildren().addAll(parts);
      getChildren().add(box);
    }
  }

  private static Node competency(Competency competency) {
    var levels = new ArrayList<Node>();
    for (var i = 0; i < competency.anchors().size(); i++) {
      var number = new Label("" + (i + 1));
      number.getStyleClass().addAll("tabular", "kit-level", "kit-level-" + (i + 1));
      var anchor = new VBox(number, styled(competency.anchors().get(i), "kit-anchor"));
      anchor.getStyleClass().add("kit-anchor-box");
      levels.add(anchor);
    }
    var box =
        new VBox(
            styled(competency.name(), "strong"),
            styled(competency.behaviour(), "muted", "prose"),
            new SideBySide(ANCHOR, levels));
    box.getStyleClass().add("kit-competency");
    return box;
  }

  private Node question(int number, Question question) {
    var count = styled("" + number, "muted", "tabular", "kit-number");
    var text = styled(question.text(), "bold", "prose");
    var body = new VBox(text);
    question.probes().forEach(probe -> body.getChildren().add(bullet(Feather.MINUS, probe)));
    body.getChildren().add(foot(question.minutes(), List.of(question.competency())));
    return row(count, body);
  }

  private Node exercise(Exercise exercise) {
    var body = new VBox(styled(exercise.title(), "bold"), styled(exercise.task(), "prose"));
    exercise.lookFor().forEach(text -> body.getChildren().add(bullet(Feather.CHECK, text)));
    body.getChildren().add(foot(exercise.minutes(), exercise.competencies()));
    return row(Icons.of(Feather.EDIT_3), body);
  }

  private static Node sourcing(Sourcing source) {
    return row(
        Icons.of(Feather.MAP_PIN),
        new VBox(styled(source.where(), "bold"), styled(source.how(), "prose")));
  }

  private Node foot(int minutes, List<String> competencies) {
    var foot =
        new FlowPane(styled(TEXTS.of("kit.minutes", minutes), "caption", "muted", "tabular"));
    foot.getStyleClass().addAll("kit-facts", "kit-foot");
    foot.setAlignment(Pos.CENTER_LEFT);
    competencies.stream()
        .flatMap(key -> kit.competency(key).stream())
        .forEach(competency -> foot.getChildren().add(new Tag(competency.name())));
    return foot;
  }

  private static Node row(Node mark, VBox body) {
    body.getStyleClass().add("kit-block");
    HBox.setHgrow(body, Priority.ALWAYS);
    var row = new HBox(mark, body);
    row.getStyleClass().add("kit-row");
    return row;
  }

  private static Node bullet(Feather icon, String text) {
    var body = styled(text, "prose");
    HBox.setHgrow(body, Priority.ALWAYS);
    var row = new HBox(Icons.of(icon), body);
    row.getStyleClass().add("kit-bullet");
    return row;
  }

  private static Label heading(String key) {
    return styled(TEXTS.of("kit.heading." + key), "title");
  }

  private static Label styled(String text, String... styles) {
    var label = new Label(text);
    label.getStyleClass().addAll(styles);
    Wrapping.wrap(label);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
