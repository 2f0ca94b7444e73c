package candor.app.debrief;

import candor.app.control.Action;
import candor.app.control.Avatar;
import candor.app.control.Buttons;
import candor.app.control.SegmentedChoice;
import candor.app.debrief.DebriefViewModel.Shown;
import candor.app.text.Texts;
import candor.model.debrief.Matrix;
import candor.model.debrief.Rule;
import candor.model.debrief.Weights;
import candor.model.kit.Competency;
import candor.model.people.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The candidates of the job side by side, with weights, rule and raters to try out, and what the
/// order hangs on in words. It decides nothing.
final class LabView extends VBox {
  private static final Texts TEXTS = Texts.in(LabView.class);
  private static final double WEIGHT = 12;
  private static final double NARROW = 3.2;
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private final DebriefViewModel model;
  private final SegmentedChoice<Rule> rule =
      new SegmentedChoice<>(
          TEXTS.of("lab.rule"), List.of(Rule.values()), each -> TEXTS.of("rule." + each));
  private final Label ruleText = Say.words("", "prose");
  private final Label lead = Say.words("", "bold", "prose");
  private final Columns grid = new Columns();
  private final Consumer<Node> reveal;
  private final FlowPane raters = new FlowPane();
  private final VBox effects = new VBox();
  private final List<Node> rows = new ArrayList<>();
  private List<PersonId> people = List.of();
  private List<ToggleButton> toggles = List.of();
  private int row;

  /// @param reveal scrolls to a node
  LabView(DebriefViewModel model, Consumer<Node> reveal) {
    this.model = model;
    this.reveal = reveal;
    getStyleClass().add("debrief-lab");
    effects.getStyleClass().add("debrief-notes");
    raters.getStyleClass().add("lab-raters");
    grid.setFocusTraversable(true);
    grid.setAccessibleRole(AccessibleRole.TABLE_VIEW);
    grid.setAccessibleText(TEXTS.of("lab.name"));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    var equal = Buttons.plain(Action.of(TEXTS.of("lab.equal"), Feather.ROTATE_CCW, model::equal));
    var tools = new FlowPane(rule, equal);
    tools.getStyleClass().add("lab-tools");
    getChildren()
        .addAll(
            tools,
            ruleText,
            lead,
            grid,
            Say.words(TEXTS.of("lab.keys"), "caption", "muted"),
            Say.words(TEXTS.of("lab.raters"), "strong", "bold"),
            raters,
            Say.words(TEXTS.of("lab.effects"), "strong", "bold"),
            effects,
            Say.words(TEXTS.of("lab.sources"), "caption", "muted", "prose"));
    var _ = rule.valueProperty().subscribe((before, now) -> model.by(now));
    var _ = model.shownProperty().subscribe(shown -> shown.ifPresent(this::show));
    // The same that was read again takes back what was chosen here and could not be stored.
    var _ =
        model
            .shownProperty()
            .subscribe(
                () -> {
                  if (model.failedProperty().get()) {
                    anew();
                  }
                });
    var _ = grid.stackedProperty().subscribe(this::anew);
  }

  /// Takes the keys.
  void focus() {
    grid.requestFocus();
  }

  private void anew() {
    model.shownProperty().get().ifPresent(this::show);
  }

  private void show(Shown shown) {
    var chosen = shown.debrief().weighing().rule();
    rule.valueProperty().set(chosen);
    ruleText.setText(TEXTS.of("rule.text." + chosen));
    table(shown);
    raters(shown);
    var said = new Effects(shown).sentences();
    lead.setText(String.join(" ", said.subList(0, Math.min(2, said.size()))));
    effects.getChildren().setAll(said.stream().map(text -> Say.words(text, "prose")).toList());
    mark();
  }

  private void table(Shown shown) {
    var comparison = shown.comparison();
    var candidates = comparison.candidates();
    var competencies = comparison.competencies();
    rows.clear();
    grid.shape(new Columns.Shape(11, List.of(WEIGHT), candidates.size(), NARROW, List.of()));
    for (var i = 0; i < candidates.size(); i++) {
      grid.compared(0, i, head(candidates.get(i), shown));
    }
    var row = results(shown, 1);
    for (var competency : competencies) {
      var name = Say.words(competency.name(), "competency-name", "weight-name");
      rows.add(name);
      var at = grid.name(row, name, weight(competency, comparison.weights(), competencies));
      for (var j = 0; j < candidates.size(); j++) {
        var mean = comparison.scores().get(candidates.get(j).application());
        var value = mean == null ? null : mean.means().get(competency.key());
        grid.compared(at, j, value == null ? nobody() : mark(value));
      }
      row = at + 1;
    }
  }

  // First, so that they are in view while weights are tried out.
  private int results(Shown shown, int from) {
    var order = shown.sensitivity().order();
    var effects = new Effects(shown);
    var at = grid.name(from, Say.words(TEXTS.of("lab.total"), "bold"));
    var places = grid.name(at + 1, Say.words(TEXTS.of("lab.place"), "bold"));
    var candidates = shown.comparison().candidates();
    for (var i = 0; i < candidates.size(); i++) {
      var application = candidates.get(i).application();
      var place = order.of(application);
      if (place.isEmpty()) {
        grid.compared(at, i, nobody());
        continue;
      }
      var total = new Label(Say.number(place.get().value()));
      total.getStyleClass().addAll("tabular", "bold");
      total.setMinWidth(0);
      grid.compared(at, i, total);
      var where = TEXTS.of(place.get().tied() ? "lab.tied" : "lab.at", place.get().place());
      var stands = Say.words(where, "tabular");
      var other = Say.words(effects.otherwise(application), "caption", "muted");
      other.setManaged(!other.getText().isEmpty());
      var both = new VBox(stands, other);
      both.setAlignment(Pos.TOP_CENTER);
      grid.compared(places, i, both);
    }
    return places + 1;
  }

  private static Node head(Matrix candidate, Shown shown) {
    var name = new Label(candidate.name());
    name.getStyleClass().add("caption");
    name.setMinWidth(0);
    var own = candidate.application().equals(shown.matrix().application());
    if (own) {
      name.getStyleClass().add("bold");
    }
    var head = new VBox(new Avatar(candidate.candidate(), candidate.name()), name);
    head.getStyleClass().add("rater-head");
    head.setAlignment(Pos.TOP_CENTER);
    head.setMinWidth(0);
    Tooltip.install(head, new Tooltip(candidate.name()));
    return head;
  }

  private Node weight(Competency competency, Weights weights, List<Competency> among) {
    var key = competency.key();
    var less =
        Buttons.icon(
            Feather.MINUS,
            Action.of(TEXTS.of("lab.less", competency.name()), () -> model.count(key, -1)));
    var more =
        Buttons.icon(
            Feather.PLUS,
            Action.of(TEXTS.of("lab.more", competency.name()), () -> model.count(key, 1)));
    // The keys do it, and Tab is not to stop twice at each row.
    less.setFocusTraversable(false);
    more.setFocusTraversable(false);
    var times = new Label(Say.times(weights.of(key)));
    times.getStyleClass().addAll("tabular", "weight");
    var share =
        new Label(Say.percent(weights.share(key, among.stream().map(Competency::key).toList())));
    share.getStyleClass().addAll("tabular", "caption", "muted", "weight-share");
    var control = new HBox(less, times, more, share);
    control.setAlignment(Pos.CENTER_LEFT);
    control.setMinWidth(Region.USE_PREF_SIZE);
    return control;
  }

  private static Node mark(double value) {
    var mark = new LevelMark(value, Say.number(value));
    mark.getStyleClass().add("mean-mark");
    return mark;
  }

  private static Node nobody() {
    var label = new Label("–");
    label.getStyleClass().add("muted");
    Tooltip.install(label, new Tooltip(TEXTS.of("lab.nobody")));
    return label;
  }

  // Made anew only where the people are others, so that the keyboard stays on the one it is on.
  private void raters(Shown shown) {
    var names = shown.comparison().raters();
    if (!people.equals(List.copyOf(names.keySet())) || raters.getChildren().isEmpty()) {
      people = List.copyOf(names.keySet());
      toggles = people.stream().map(this::toggle).toList();
      raters.getChildren().setAll(toggles);
      if (people.isEmpty()) {
        raters.getChildren().add(Say.words(TEXTS.of("lab.raters.none"), "muted"));
      }
    }
    var i = 0;
    for (var rater : names.entrySet()) {
      var toggle = toggles.get(i++);
      var out = shown.comparison().dropped().contains(rater.getKey());
      toggle.setText(TEXTS.of(out ? "lab.rater.out" : "lab.rater.in", i, rater.getValue()));
      toggle.setSelected(out);
    }
  }

  private ToggleButton toggle(PersonId rater) {
    var toggle = new ToggleButton();
    toggle.setMnemonicParsing(false);
    toggle.setOnAction(event -> model.drop(rater));
    return toggle;
  }

  private void mark() {
    row = Math.clamp(row, 0, Math.max(0, rows.size() - 1));
    for (var i = 0; i < rows.size(); i++) {
      rows.get(i).pseudoClassStateChanged(HERE, i == row);
    }
    competency()
        .ifPresent(
            at -> {
              var weights = model.shownProperty().get().orElseThrow().comparison().weights();
              grid.setAccessibleText(
                  TEXTS.of("lab.at.name", at.name(), Say.times(weights.of(at.key()))));
            });
  }

  private Optional<Competency> competency() {
    return model
        .shownProperty()
        .get()
        .map(shown -> shown.comparison().competencies())
        .filter(all -> row < all.size())
        .map(all -> all.get(row));
  }

  private void key(KeyEvent event) {
    if (!event.isShortcutDown() && !event.isAltDown() && act(event)) {
      event.consume();
    }
  }

  private boolean act(KeyEvent event) {
    switch (event.getCode()) {
      case UP, DOWN -> {
        row += event.getCode() == KeyCode.DOWN ? 1 : -1;
        mark();
        if (row < rows.size()) {
          reveal.accept(rows.get(row));
        }
      }
      case PLUS, ADD, EQUALS -> count(1);
      case MINUS, SUBTRACT -> count(-1);
      case E -> model.equal();
      default -> {
        return number(event) || typed(event);
      }
    }
    return true;
  }

  private boolean number(KeyEvent event) {
    var name = event.getCode().getName();
    var which = event.getCode().isDigitKey() ? name.charAt(name.length() - 1) - '1' : -1;
    if (which < 0 || which >= people.size()) {
      return false;
    }
    model.drop(people.get(which));
    return true;
  }

  // Where the keyboard has plus elsewhere.
  private boolean typed(KeyEvent event) {
    if (event.getText().equals("+")) {
      count(1);
      return true;
    }
    return false;
  }

  private void count(int steps) {
    competency().ifPresent(at -> model.count(at.key(), steps));
  }
}
