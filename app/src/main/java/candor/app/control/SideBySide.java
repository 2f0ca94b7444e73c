package candor.app.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Shows nodes in columns of equal width where there is room for that, and below each other where
/// there is not; what room is depends on the size of the text.
public final class SideBySide extends GridPane {
  private final List<? extends Node> nodes;
  private final double least;
  private final Label em = new Label();
  private int columns;

  /// @param least the least width of a column, in heights of the text
  public SideBySide(double least, List<? extends Node> nodes) {
    this.nodes = nodes;
    this.least = least;
    getStyleClass().add("side-by-side");
    em.setManaged(false);
    em.setVisible(false);
    getChildren().add(em);
    getChildren().addAll(nodes);
    for (var node : nodes) {
      setHgrow(node, Priority.ALWAYS);
    }
    flow(nodes.size());
    var _ = widthProperty().subscribe(this::fit);
    var _ = em.fontProperty().subscribe(this::fit);
  }

  private void fit() {
    if (getWidth() > 0) {
      var wide = getWidth() >= nodes.size() * least * em.getFont().getSize();
      flow(wide ? nodes.size() : 1);
    }
  }

  private void flow(int wanted) {
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
    for (var i = 0; i < nodes.size(); i++) {
      setConstraints(nodes.get(i), i % wanted, i / wanted);
    }
  }
}
