package candor.app.scorecard;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.text.Texts;
import candor.model.scorecard.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// The way through the scorecard: each competency with its rating, and the recommendation last.
final class Steps extends FlowPane {
  private static final Texts TEXTS = Texts.in(Steps.class);
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  // Two rows, of which the breaks between them take a part.
  private static final double ROWS = 1.6;
  private final ScorecardViewModel model;
  private final List<Label> names = new ArrayList<>();

  private enum State {
    /// Nothing said yet.
    OPEN,
    /// Rated, and nothing speaks for it.
    BARE,
    DONE
  }

  Steps(ScorecardViewModel model) {
    this.model = model;
    getStyleClass().add("steps");
    var _ = model.formProperty().subscribe(form -> form.ifPresent(this::show));
    var _ = model.stepProperty().subscribe(now -> mark());
    var _ = widthProperty().subscribe(this::mark);
  }

  private void show(Form form) {
    getChildren().clear();
    names.clear();
    for (var i = 0; i < form.competencies().size(); i++) {
      var competency = form.competencies().get(i).competency();
      var level = form.mine().given(competency.key());
      var state =
          level.isEmpty() ? State.OPEN : form.lacksEvidence(competency) ? State.BARE : State.DONE;
      getChildren().add(step(i, competency.name(), text(level), state));
    }
    var done = form.card().recommendation() != null;
    getChildren()
        .add(
            step(
                form.competencies().size(),
                TEXTS.of("scorecard.overall"),
                done ? "✓" : "",
                done ? State.DONE : State.OPEN));
    // How wide a name is is known only once it is dressed.
    applyCss();
    mark();
  }

  private Node step(int index, String name, String rating, State state) {
    var mark = new Label(rating);
    mark.getStyleClass().addAll("step-rating", "tabular");
    mark.pseudoClassStateChanged(DONE, state == State.DONE);
    var button = Buttons.quiet(Action.of(name, () -> model.go(index)));
    var words = new Label(name);
    names.add(words);
    var parts = new HBox(mark, words);
    parts.getStyleClass().add("step-parts");
    parts.setAlignment(Pos.CENTER_LEFT);
    button.setText("");
    button.setGraphic(parts);
    button.getStyleClass().add("step-button");
    button.setFocusTraversable(false);
    button.setTooltip(new Tooltip(name));
    button.setAccessibleText(
        switch (state) {
          case DONE -> TEXTS.of("scorecard.step.done", name);
          case BARE -> TEXTS.of("scorecard.step.bare", name);
          case OPEN -> TEXTS.of("scorecard.step.open", name);
        });
    return button;
  }

  private void mark() {
    var narrow = getWidth() * ROWS < room();
    for (var i = 0; i < names.size(); i++) {
      var here = i == model.stepProperty().get();
      getChildren().get(i).pseudoClassStateChanged(HERE, here);
      names.get(i).setVisible(here || !narrow);
      names.get(i).setManaged(here || !narrow);
    }
  }

  // What all the names need beside each other; with less than two rows for that, only the name of
  // the step shown is there.
  private double room() {
    return names.stream()
        .mapToDouble(name -> name.prefWidth(USE_COMPUTED_SIZE) + 4 * name.getFont().getSize())
        .sum();
  }

  // A dash is no number: not assessed.
  private static String text(Optional<Level> level) {
    return level
        .map(l -> l.number().isPresent() ? String.valueOf(l.number().getAsInt()) : "–")
        .orElse("");
  }
}
