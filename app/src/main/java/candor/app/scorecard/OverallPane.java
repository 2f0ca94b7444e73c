package candor.app.scorecard;

import candor.app.control.Field;
import candor.app.control.Wrapping;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.kit.Competency;
import candor.model.scorecard.Recommendation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// The recommendation, after the ratings, and one sentence of reason; below, how far the others
/// are, and of what they say only what is open to me.
final class OverallPane extends VBox {
  private static final Texts TEXTS = Texts.in(OverallPane.class);
  private final Map<Recommendation, Choice> choices = new EnumMap<>(Recommendation.class);
  private final Label first = CompetencyPane.words("", "warning-text");
  private final VBox others = new VBox();
  private final Dates dates;
  private final Runnable openEarly;
  private final Field reason;

  OverallPane(ScorecardViewModel model, Dates dates, Runnable openEarly) {
    this.dates = dates;
    this.openEarly = openEarly;
    getStyleClass().add("competency");
    others.getStyleClass().add("sealed-cards");
    var name = CompetencyPane.words(TEXTS.of("scorecard.overall"), "title");
    var what = CompetencyPane.words(TEXTS.of("scorecard.overall.text"), "muted", "prose");
    for (var each : Recommendation.values()) {
      var key = String.valueOf(choices.size() + 1);
      var choice = new Choice(key, text(each), "", () -> model.recommend(each));
      choices.put(each, choice);
    }
    reason = reason(model);
    getChildren()
        .addAll(
            new VBox(4, name, what), first, Choice.sideBySide(choices.values()), reason, others);
  }

  /// Puts the keyboard into the reason.
  void begin() {
    reason.begin();
  }

  private static Field reason(ScorecardViewModel model) {
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
    var field = new Field(TEXTS.of("scorecard.reason"), reason);
    var _ =
        model
            .reason()
            .unsavedProperty()
            .subscribe(
                unsaved ->
                    field.setProblem(
                        unsaved
                            ? Optional.of(TEXTS.of("scorecard.reason.notSaved"))
                            : Optional.empty()));
    return field;
  }

  void show(Form form) {
    var unrated = form.missing("").unrated();
    first.setText(
        TEXTS.of(
            "scorecard.overall.first",
            unrated.stream().map(Competency::name).collect(Collectors.joining(", "))));
    first.setVisible(!unrated.isEmpty());
    first.setManaged(!unrated.isEmpty());
    choices.values().forEach(choice -> choice.setDisable(!unrated.isEmpty()));
    Choice.mark(choices, form.card().recommendation());
    others.getChildren().setAll(new OthersPane(form, dates, openEarly));
    var open = CardGrid.others(form);
    if (!open.isEmpty()) {
      others.getChildren().add(new CardGrid(form, open, dates));
    }
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
}
