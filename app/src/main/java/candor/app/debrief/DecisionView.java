package candor.app.debrief;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Field;
import candor.app.control.Icons;
import candor.app.control.SegmentedChoice;
import candor.app.control.Wrapping;
import candor.app.debrief.DebriefViewModel.Shown;
import candor.app.text.Texts;
import candor.model.debrief.DecisionId;
import candor.model.debrief.DecisionOutcome;
import candor.model.debrief.Dissent;
import candor.model.debrief.OpenDecisions;
import candor.model.debrief.Rule;
import candor.model.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The decision while it is written, and the sealed ones below. Who may not decide is told so in
/// its place.
final class DecisionView extends VBox {
  private static final Texts TEXTS = Texts.in(DecisionView.class);
  private final DecisionViewModel decision;
  private final DecisionWords words;
  private final Verbs verbs;
  private final boolean decides;
  private final SegmentedChoice<Optional<DecisionOutcome>> outcome;
  private final Label rule = Say.words("", "prose");
  private final Field ruleReason;
  private final Field rationale;
  private final VBox dissents = new VBox();
  private final VBox sealed = new VBox();
  private Optional<DecisionId> wanted = Optional.empty();
  private Consumer<Node> reveal = node -> {};

  /// What is asked of the window from here.
  ///
  /// @param seal seals the draft
  /// @param dissent asks what somebody says against it who has not so far
  /// @param change asks what somebody says now, under this title
  /// @param save asks for a file and writes a sealed decision into it
  /// @param end offers to end the application as it was decided
  record Verbs(
      Runnable seal,
      Runnable dissent,
      BiConsumer<Dissent, String> change,
      Consumer<OpenDecisions.Open> save,
      Consumer<OpenDecisions.Open> end) {}

  DecisionView(
      DebriefViewModel model,
      DecisionViewModel decision,
      DecisionWords words,
      Verbs verbs,
      boolean decides) {
    this.decision = decision;
    this.words = words;
    this.verbs = verbs;
    this.decides = decides;
    getStyleClass().add("debrief-decision");
    var choices = new ArrayList<Optional<DecisionOutcome>>();
    choices.add(Optional.empty());
    for (var each : DecisionOutcome.values()) {
      choices.add(Optional.of(each));
    }
    outcome =
        new SegmentedChoice<>(
            TEXTS.of("decision.outcome"),
            choices,
            each ->
                each.map(one -> TEXTS.of("outcome." + one))
                    .orElseGet(() -> TEXTS.of("decision.open")));
    outcome.valueProperty().bindBidirectional(decision.outcomeProperty());
    ruleReason = new Field(TEXTS.of("decision.ruleReason"), area(decision.ruleReasonProperty(), 2));
    rationale =
        new Field(TEXTS.of("decision.rationale"), area(decision.rationaleProperty(), 4))
            .hint(TEXTS.of("decision.rationale.hint"));
    dissents.getStyleClass().add("debrief-notes");
    sealed.getStyleClass().add("decision-records");
    getChildren().addAll(decides ? draft() : List.of(others()));
    getChildren().add(sealed);
    var _ =
        decision
            .unsavedProperty()
            .subscribe(
                unsaved ->
                    rationale.setProblem(
                        unsaved ? Optional.of(TEXTS.of("decision.notSaved")) : Optional.empty()));
    var _ = model.shownProperty().subscribe(shown -> shown.ifPresent(this::show));
  }

  /// Takes the keys.
  void focus() {
    if (decides) {
      outcome.getChildren().getFirst().requestFocus();
    } else {
      requestFocus();
    }
  }

  /// Goes to a sealed decision once it is shown, with the keyboard.
  ///
  /// @param toSight brings it into sight
  void goTo(DecisionId id, Consumer<Node> toSight) {
    wanted = Optional.of(id);
    reveal = toSight;
  }

  private void went(Node box, FlowPane actions) {
    wanted = Optional.empty();
    actions.getChildren().getFirst().requestFocus();
    reveal.accept(box);
  }

  private List<Node> draft() {
    var add =
        Buttons.plain(Action.of(TEXTS.of("dissent.add"), Feather.USER_MINUS, verbs.dissent()));
    var seal = Buttons.plain(Action.of(TEXTS.of("decision.seal"), Feather.LOCK, verbs.seal()));
    return List.of(
        Say.words(TEXTS.of("decision.yours"), "strong", "bold"),
        new Field(TEXTS.of("decision.outcome"), outcome),
        rule,
        ruleReason,
        rationale,
        Say.words(TEXTS.of("dissent.title"), "bold"),
        dissents,
        new FlowPane(add),
        Say.words(TEXTS.of("decision.seal.text"), "muted", "prose"),
        new FlowPane(seal));
  }

  private static Node others() {
    var words = Say.words(TEXTS.of("decision.others"), "muted", "prose");
    words.setGraphic(Icons.of(Feather.LOCK));
    return words;
  }

  private TextArea area(StringProperty text, int rows) {
    var area = new TextArea();
    Wrapping.wrap(area);
    area.setPrefRowCount(rows);
    area.textProperty().bindBidirectional(text);
    var _ =
        area.focusedProperty()
            .subscribe(
                focused -> {
                  if (!focused) {
                    decision.flush();
                  }
                });
    return area;
  }

  /// Shows what is stored.
  void show(Shown shown) {
    var debrief = shown.debrief();
    var chosen = debrief.weighing().rule();
    rule.setText(
        TEXTS.of("decision.rule", TEXTS.of("rule." + chosen)) + " " + words.standing(shown));
    ruleReason.setVisible(chosen == Rule.HOLISTIC);
    ruleReason.setManaged(chosen == Rule.HOLISTIC);
    dissents.getChildren().clear();
    for (var dissent : debrief.dissents()) {
      dissents.getChildren().add(dissent(dissent, debrief.people()));
    }
    if (debrief.dissents().isEmpty()) {
      dissents.getChildren().add(Say.words(TEXTS.of("dissent.none"), "muted"));
    }
    sealed.getChildren().clear();
    if (!debrief.decisions().isEmpty()) {
      sealed.getChildren().add(Say.words(TEXTS.of("decision.sealed.title"), "strong", "bold"));
    }
    debrief.decisions().forEach(view -> add(view, shown));
  }

  private Node dissent(Dissent dissent, List<Person> people) {
    var name =
        people.stream()
            .filter(person -> person.id().equals(dissent.person()))
            .map(Person::name)
            .findFirst()
            .orElse("");
    var title = TEXTS.of("dissent.edit", name);
    var edit =
        Buttons.quiet(
            Action.of(title, Feather.EDIT_3, () -> verbs.change().accept(dissent, title)));
    return new VBox(
        Say.words(name, "bold"), Say.words(dissent.text(), "prose"), new FlowPane(edit));
  }

  private void add(OpenDecisions.View view, Shown shown) {
    var box = record(view, shown);
    sealed.getChildren().add(box);
    if (view instanceof OpenDecisions.Open open
        && wanted.filter(open.decision().id()::equals).isPresent()
        && box.getChildren().getLast() instanceof FlowPane actions) {
      went(box, actions);
    }
  }

  private VBox record(OpenDecisions.View view, Shown shown) {
    var box = new VBox();
    box.getStyleClass().addAll("card", "decision-record");
    switch (view) {
      case OpenDecisions.Closed closed ->
          box.getChildren().add(Say.words(words.closed(closed), "prose"));
      case OpenDecisions.Open open -> {
        box.getChildren()
            .addAll(
                Say.words(words.lead(open, shown.matrix().name()), "strong", "bold"),
                Say.words(words.by(open), "muted"),
                Say.words(open.decision().rationale(), "prose"));
        open.dissents()
            .forEach(
                said ->
                    box.getChildren()
                        .add(
                            Say.words(
                                TEXTS.of("dissent.said", said.name(), said.dissent().text()),
                                "prose")));
        box.getChildren()
            .add(
                Say.words(
                    TEXTS.of("decision.proof", open.decision().seal()),
                    "caption",
                    "muted",
                    "seal"));
        box.getChildren().add(actions(open, shown));
      }
    }
    return box;
  }

  private FlowPane actions(OpenDecisions.Open open, Shown shown) {
    var row = new FlowPane();
    row.getStyleClass().add("tools");
    row.getChildren()
        .add(
            Buttons.plain(
                Action.of(
                    TEXTS.of("paper.save"), Feather.DOWNLOAD, () -> verbs.save().accept(open))));
    words
        .move(open, shown.debrief().application(), shown.matrix().name())
        .filter(_ -> decides)
        .ifPresent(
            text ->
                row.getChildren()
                    .add(
                        Buttons.plain(
                            Action.of(text, Feather.CHECK, () -> verbs.end().accept(open)))));
    return row;
  }
}
