package candor.app.scorecard;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/// Choices side by side, all of one width and as high as the longest of them needs.
final class Scale extends GridPane {
  Scale() {
    getStyleClass().add("scale");
  }

  /// Puts a choice at the end.
  void add(Choice choice) {
    choice.setMinWidth(0);
    choice.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    addColumn(getChildren().size(), choice);
    getColumnConstraints().add(new ColumnConstraints());
    var share = 100.0 / getChildren().size();
    getColumnConstraints().forEach(column -> column.setPercentWidth(share));
  }
}
