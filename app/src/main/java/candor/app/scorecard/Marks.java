package candor.app.scorecard;

import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.scorecard.Amendment;
import candor.model.scorecard.CardContent;
import candor.model.scorecard.Correction;
import candor.model.scorecard.EvidenceId;
import candor.model.scorecard.Level;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a sealed card says of one thing: the value as it is to be read, each amendment of it with
/// what it replaced, and the evidence.
final class Marks {
  private static final Texts TEXTS = Texts.in(Marks.class);
  private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
  private final Dates dates;
  private final Set<EvidenceId> changed;

  /// @param changed evidence whose note says something else by now
  Marks(Dates dates, Set<EvidenceId> changed) {
    this.dates = dates;
    this.changed = changed;
  }

  /// The rating of a competency.
  Node rating(CardContent content, String competency) {
    var cell = new VBox(level(content.level(competency)));
    cell.getStyleClass().add("rating-cell");
    var before = content.given(competency);
    for (var amendment : content.amendments(Correction.OfRating.class, competency)) {
      cell.getChildren().add(amended(amendment, before.map(Marks::text).orElse("")));
      before = Optional.ofNullable(amendment.level());
    }
    for (var line : content.evidence(competency)) {
      cell.getChildren()
          .add(CompetencyPane.words(line.text(), "caption", "prose", "evidence-note"));
      if (changed.contains(line.id())) {
        cell.getChildren()
            .add(CompetencyPane.words(TEXTS.of("scorecard.evidence.changed"), "caption", "muted"));
      }
    }
    return cell;
  }

  /// The recommendation with its reason.
  Node verdict(CardContent content) {
    var cell =
        new VBox(
            CompetencyPane.words(said(content.recommendation().map(OverallPane::text)), "bold"));
    cell.getStyleClass().add("rating-cell");
    var before = Optional.ofNullable(content.card().recommendation()).map(OverallPane::text);
    for (var amendment : content.amendments(Correction.OfRecommendation.class, "")) {
      cell.getChildren().add(amended(amendment, said(before)));
      before = Optional.ofNullable(amendment.recommendation()).map(OverallPane::text);
    }
    cell.getChildren().add(CompetencyPane.words(content.reason(), "caption", "muted", "prose"));
    var reason = content.card().reason();
    for (var amendment : content.amendments(Correction.OfReason.class, "")) {
      cell.getChildren().add(amended(amendment, reason));
      reason = Optional.ofNullable(amendment.text()).orElse("");
    }
    return cell;
  }

  // What was said before stays in sight.
  private Node amended(Amendment amendment, String before) {
    var when = dates.exact(amendment.amendedAt());
    return CompetencyPane.words(
        TEXTS.of("scorecard.amended", before, when, amendment.why()), "caption", "amended");
  }

  private static String said(Optional<String> words) {
    return words.orElse("");
  }

  private static String text(Level level) {
    var number = level.number();
    return number.isPresent()
        ? String.valueOf(number.getAsInt())
        : TEXTS.of("scorecard.notAssessed");
  }

  // Five marks, filled up to the level, with its number; no marks where there is no number.
  private static Node level(Optional<Level> level) {
    if (level.isEmpty()) {
      return CompetencyPane.words(TEXTS.of("scorecard.notRated"), "muted");
    }
    var number = level.get().number();
    if (number.isEmpty()) {
      return CompetencyPane.words(TEXTS.of("scorecard.notAssessed"), "muted");
    }
    var marks = new HBox();
    marks.getStyleClass().add("marks");
    marks.setAlignment(Pos.CENTER_LEFT);
    for (var i = 1; i <= 5; i++) {
      var mark = new Region();
      mark.getStyleClass().add("level-mark");
      mark.pseudoClassStateChanged(FILLED, i <= number.getAsInt());
      marks.getChildren().add(mark);
    }
    var text = new Label(String.valueOf(number.getAsInt()));
    text.getStyleClass().addAll("tabular", "bold");
    marks.getChildren().add(text);
    return marks;
  }
}
