package candor.app.scorecard;

import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.scorecard.Level;
import candor.model.scorecard.OpenScorecards;
import candor.model.scorecard.Rating;
import candor.model.scorecard.Scorecard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// My sealed scorecard, and beside it those of the others that are open to me.
final class SealedCards extends VBox {
  private static final Texts TEXTS = Texts.in(SealedCards.class);
  private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");

  private record Column(String name, Scorecard card, List<Rating> ratings) {}

  SealedCards(Form form, Dates dates) {
    getStyleClass().add("sealed-cards");
    var at = Objects.requireNonNullElse(form.card().sealedAt(), Instant.EPOCH);
    var title = CompetencyPane.words(TEXTS.of("scorecard.sealed", dates.exact(at)), "strong");
    var seal =
        CompetencyPane.words(
            TEXTS.of("scorecard.sealed.proof", form.card().seal()), "caption", "muted", "seal");
    getChildren().addAll(new VBox(4, title, seal), grid(form, columns(form)));
    var closed = OverallPane.lines(form.others());
    if (!closed.isEmpty()) {
      getChildren().add(CompetencyPane.words(String.join("\n", closed), "muted"));
    }
  }

  private static List<Column> columns(Form form) {
    var columns = new ArrayList<Column>();
    var mine =
        form.ratings().entrySet().stream()
            .map(
                entry ->
                    new Rating(
                        Rating.of(form.card().id(), entry.getKey()),
                        form.card().id(),
                        entry.getKey(),
                        entry.getValue(),
                        0))
            .toList();
    columns.add(new Column(TEXTS.of("scorecard.mine"), form.card(), mine));
    for (var other : form.others()) {
      if (other.view().orElse(null) instanceof OpenScorecards.Open open) {
        columns.add(new Column(open.name(), open.card(), open.ratings()));
      }
    }
    return columns;
  }

  private static GridPane grid(Form form, List<Column> columns) {
    var grid = new GridPane();
    grid.getStyleClass().add("ratings");
    var first = new ColumnConstraints();
    first.setPercentWidth(100.0 / (columns.size() + 1));
    grid.getColumnConstraints().add(first);
    for (var i = 0; i < columns.size(); i++) {
      var constraints = new ColumnConstraints();
      constraints.setPercentWidth(100.0 / (columns.size() + 1));
      grid.getColumnConstraints().add(constraints);
      grid.add(CompetencyPane.words(columns.get(i).name(), "bold"), i + 1, 0);
    }
    var row = 1;
    for (var rated : form.competencies()) {
      grid.add(CompetencyPane.words(rated.competency().name()), 0, row);
      for (var i = 0; i < columns.size(); i++) {
        grid.add(marks(Form.level(columns.get(i).ratings(), rated.competency())), i + 1, row);
      }
      row++;
    }
    grid.add(CompetencyPane.words(TEXTS.of("scorecard.overall"), "bold"), 0, row);
    for (var i = 0; i < columns.size(); i++) {
      grid.add(verdict(columns.get(i).card()), i + 1, row);
    }
    grid.getChildren().forEach(cell -> GridPane.setValignment(cell, VPos.TOP));
    return grid;
  }

  private static Node verdict(Scorecard card) {
    var what = Optional.ofNullable(card.recommendation()).map(OverallPane::text).orElse("");
    return new VBox(
        4,
        CompetencyPane.words(what, "bold"),
        CompetencyPane.words(card.reason(), "caption", "muted", "prose"));
  }

  // Five marks, filled up to the level, with its number; no marks where there is no number.
  private static Node marks(Optional<Level> level) {
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
