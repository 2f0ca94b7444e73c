package candor.app.scorecard;

import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.kit.Competency;
import candor.model.scorecard.CardContent;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/// Scorecards that are open to me, side by side: a row for each competency that one of them rates,
/// and the recommendation last.
final class CardGrid extends GridPane {
  private static final Texts TEXTS = Texts.in(CardGrid.class);

  /// A card and whose it is.
  record Column(String name, CardContent content) {}

  CardGrid(Form form, List<Column> columns, Dates dates) {
    getStyleClass().add("ratings");
    var marks = new Marks(dates, form.changed());
    for (var i = 0; i <= columns.size(); i++) {
      var constraints = new ColumnConstraints();
      constraints.setPercentWidth(100.0 / (columns.size() + 1));
      getColumnConstraints().add(constraints);
    }
    for (var i = 0; i < columns.size(); i++) {
      add(CompetencyPane.words(columns.get(i).name(), "bold"), i + 1, 0);
    }
    var row = 1;
    for (var competency : rated(form, columns)) {
      add(CompetencyPane.words(competency.name()), 0, row);
      for (var i = 0; i < columns.size(); i++) {
        add(marks.rating(columns.get(i).content(), competency.key()), i + 1, row);
      }
      row++;
    }
    add(CompetencyPane.words(TEXTS.of("scorecard.overall"), "bold"), 0, row);
    for (var i = 0; i < columns.size(); i++) {
      add(marks.verdict(columns.get(i).content()), i + 1, row);
    }
    getChildren().forEach(cell -> setValignment(cell, VPos.TOP));
  }

  /// The others' cards that are open.
  static List<Column> others(Form form) {
    var columns = new ArrayList<Column>();
    form.open().forEach(open -> columns.add(new Column(open.name(), open.content())));
    return columns;
  }

  private static List<Competency> rated(Form form, List<Column> columns) {
    var keys = columns.stream().flatMap(column -> column.content().rated().stream()).toList();
    return Competency.among(form.kit(), keys);
  }
}
