package candor.app.scorecard;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.text.Texts;
import candor.model.scorecard.Level;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// The way through the scorecard: each competency with its rating, and the recommendation last.
final class Steps extends FlowPane {
  private static final Texts TEXTS = Texts.in(Steps.class);
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private final ScorecardViewModel model;

  Steps(ScorecardViewModel model) {
    this.model = model;
    getStyleClass().add("steps");
    var _ = model.formProperty().subscribe(form -> form.ifPresent(this::show));
    var _ = model.stepProperty().subscribe(now -> mark());
  }

  private void show(Form form) {
    getChildren().clear();
    for (var i = 0; i < form.competencies().size(); i++) {
      var competency = form.competencies().get(i).competency();
      var level = Optional.ofNullable(form.ratings().get(competency.key()));
      getChildren().add(step(i, competency.name(), text(level), level.isPresent()));
    }
    var done = form.card().recommendation() != null;
    getChildren()
        .add(
            step(form.competencies().size(), TEXTS.of("scorecard.overall"), done ? "✓" : "", done));
    mark();
  }

  private Node step(int index, String name, String rating, boolean done) {
    var mark = new Label(rating);
    mark.getStyleClass().addAll("step-rating", "tabular");
    mark.pseudoClassStateChanged(DONE, done);
    var button = Buttons.quiet(Action.of(name, () -> model.go(index)));
    button.setGraphic(mark);
    button.getStyleClass().add("step-button");
    button.setFocusTraversable(false);
    button.setAccessibleText(
        done ? TEXTS.of("scorecard.step.done", name) : TEXTS.of("scorecard.step.open", name));
    return button;
  }

  private void mark() {
    for (var i = 0; i < getChildren().size(); i++) {
      getChildren().get(i).pseudoClassStateChanged(HERE, i == model.stepProperty().get());
    }
  }

  // A dash is no number: not assessed.
  private static String text(Optional<Level> level) {
    return level
        .map(l -> l.number().isPresent() ? String.valueOf(l.number().getAsInt()) : "–")
        .orElse("");
  }
}
