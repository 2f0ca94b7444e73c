package candor.app.scorecard;

import candor.app.control.Field;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import candor.model.scorecard.OpenScorecards;
import candor.model.scorecard.Recommendation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// The recommendation, after the ratings, and one sentence of reason; below, how far the others
/// are, and nothing of what they say.
final class OverallPane extends VBox {
  private static final Texts TEXTS = Texts.in(OverallPane.class);
  private final Map<Recommendation, Choice> choices = new EnumMap<>(Recommendation.class);
  private final Field reasonField;
  private final Label others = CompetencyPane.words("", "muted");

  OverallPane(ScorecardViewModel model) {
    getStyleClass().add("competency");
    var name = CompetencyPane.words(TEXTS.of("scorecard.overall"), "title");
    var what = CompetencyPane.words(TEXTS.of("scorecard.overall.text"), "muted", "prose");
    for (var each : Recommendation.values()) {
      var key = String.valueOf(choices.size() + 1);
      var choice = new Choice(key, text(each), "", () -> model.recommend(each));
      choices.put(each, choice);
    }
    var reason = new TextArea();
    Wrapping.wrap(reason);
    reason.setPrefRowCount(3);
    reason.setPromptText(TEXTS.of("scorecard.reason.prompt"));
    reason.textProperty().bindBidirectional(model.reason().textProperty());
    var _ =
        reason
            .focusedProperty()
            .subscribe(
                focused -> {
                  if (!focused) {
                    model.reason().flush();
                  }
                });
    reasonField = new Field(TEXTS.of("scorecard.reason"), reason);
    var _ =
        model
            .reason()
            .unsavedProperty()
            .subscribe(
                unsaved ->
                    reasonField.setProblem(
                        unsaved
                            ? Optional.of(TEXTS.of("scorecard.reason.notSaved"))
                            : Optional.empty()));
    getChildren()
        .addAll(new VBox(4, name, what), Choice.sideBySide(choices.values()), reasonField, others);
  }

  void show(Form form) {
    choices.forEach(
        (each, choice) -> choice.setSelected(each.equals(form.card().recommendation())));
    others.setText(String.join("\n", lines(form.others())));
  }

  /// What a recommendation is called.
  static String text(Recommendation recommendation) {
    return switch (recommendation) {
      case STRONG_NO -> TEXTS.of("scorecard.strongNo");
      case NO -> TEXTS.of("scorecard.no");
      case YES -> TEXTS.of("scorecard.yes");
      case STRONG_YES -> TEXTS.of("scorecard.strongYes");
    };
  }

  /// How far each of the others is, in a sentence each; only of those whose card is closed.
  static List<String> lines(List<Form.Other> others) {
    var lines = new ArrayList<String>();
    for (var other : others) {
      var view = other.view();
      if (view.isEmpty()) {
        lines.add(TEXTS.of("scorecard.others.notBegun", other.name()));
      } else if (view.get() instanceof OpenScorecards.Closed closed) {
        lines.add(
            closed.sealed()
                ? TEXTS.of("scorecard.others.sealed", other.name())
                : TEXTS.of("scorecard.others.draft", other.name()));
      }
    }
    return lines;
  }
}
