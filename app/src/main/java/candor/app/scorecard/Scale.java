package candor.app.scorecard;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/// Choices side by side, all of one width and as high as the longest of them needs; below each
/// other where they would be too narrow to read.
final class Scale extends GridPane {
  // The least width of a choice, in heights of the text.
  private static final double LEAST = 7;
  private final List<Choice> choices = new ArrayList<>();
  private final Label em = new Label();
  private int columns;

  Scale() {
    getStyleClass().add("scale");
    em.setManaged(false);
    em.setVisible(false);
    getChildren().add(em);
    var _ = widthProperty().subscribe(this::fit);
    var _ = em.fontProperty().subscribe(this::fit);
  }

  /// Puts a choice at the end.
  void add(Choice choice) {
    choice.setMinWidth(0);
    choice.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    choices.add(choice);
    getChildren().add(choice);
    columns = 0;
    fit();
  }

  private void fit() {
    var narrow = getWidth() > 0 && getWidth() < choices.size() * LEAST * em.getFont().getSize();
    var wanted = narrow ? 1 : choices.size();
    if (wanted == columns) {
      return;
    }
    columns = wanted;
    getColumnConstraints().clear();
    for (var i = 0; i < wanted; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(100.0 / wanted);
      getColumnConstraints().add(column);
    }
    for (var i = 0; i < choices.size(); i++) {
      setConstraints(choices.get(i), i % wanted, i / wanted);
    }
  }
}
