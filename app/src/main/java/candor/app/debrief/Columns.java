package candor.app.debrief;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A grid of names at the left, narrow columns of one width for those who are compared, and a few
/// of fixed width before and behind these. Measured in heights of the text: with little room the
/// compared columns get narrower, and with less each name stands above its row.
final class Columns extends GridPane {
  private static final double LONGEST_NAME = 24;
  private static final double WIDEST = 7.5;
  private static final double NARROWEST = 2.1;
  private final Label em = new Label();
  private final ReadOnlyBooleanWrapper stacked = new ReadOnlyBooleanWrapper(this, "stacked", false);
  private Shape shape = new Shape(0, List.of(), 0, 0, List.of());

  /// What the columns are, in heights of the text.
  ///
  /// @param names the least width of the names
  /// @param before the widths of those before the compared
  /// @param compared how many are compared
  /// @param least the width that each of those needs beside a name
  /// @param behind the widths of those at the end
  record Shape(double names, List<Double> before, int compared, double least, List<Double> behind) {
    double fixed() {
      return behind.stream().mapToDouble(Double::doubleValue).sum();
    }

    double aside() {
      return names + before.stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  Columns() {
    getStyleClass().add("debrief-grid");
    em.setManaged(false);
    em.setVisible(false);
    var _ = widthProperty().subscribe(this::fit);
    var _ = em.fontProperty().subscribe(this::fit);
  }

  /// Whether names stand above their rows; what is shown has to be laid out anew when it changes.
  ReadOnlyBooleanProperty stackedProperty() {
    return stacked.getReadOnlyProperty();
  }

  /// Begins anew with these columns.
  void shape(Shape other) {
    shape = other;
    getChildren().setAll(em);
    getColumnConstraints().clear();
    for (var i = 0; i < count(); i++) {
      var column = new ColumnConstraints();
      column.setHalignment(i == 0 ? HPos.LEFT : HPos.CENTER);
      column.setMinWidth(0);
      getColumnConstraints().add(column);
    }
    fit();
  }

  /// Puts in a name with what belongs beside it.
  ///
  /// @return the row for what is compared
  int name(int row, Node name, Node... beside) {
    if (stacked.get()) {
      var line = new HBox(name);
      line.getStyleClass().add("stacked-name");
      HBox.setHgrow(name, Priority.ALWAYS);
      line.getChildren().addAll(beside);
      across(line, row);
      return row + 1;
    }
    add(name, 0, row);
    for (var i = 0; i < beside.length; i++) {
      add(beside[i], i + 1, row);
    }
    return row;
  }

  /// Puts in what belongs to one of those compared, from 0.
  void compared(int row, int which, Node node) {
    add(node, 1 + shape.before().size() + which, row);
  }

  /// Puts in what stands at the end, from 0.
  void behind(int row, int which, Node node) {
    add(node, 1 + shape.before().size() + shape.compared() + which, row);
  }

  /// Puts in a node over all columns.
  void across(Node node, int row) {
    add(node, 0, row, count(), 1);
    setHalignment(node, HPos.LEFT);
  }

  private int count() {
    return 1 + shape.before().size() + shape.compared() + shape.behind().size();
  }

  private void fit() {
    if (getWidth() <= 0 || getColumnConstraints().isEmpty()) {
      return;
    }
    var size = em.getFont().getSize();
    var gaps = getHgap() * (count() - 1);
    var room = (getWidth() - gaps - getInsets().getLeft() - getInsets().getRight()) / size;
    var most = shape.compared();
    var above = most > 0 && room < shape.aside() + shape.fixed() + most * shape.least();
    var left = room - shape.fixed() - (above ? 0 : shape.aside());
    var each = most == 0 ? 0 : Math.clamp(left / most, NARROWEST, WIDEST);
    for (var i = 0; i < count(); i++) {
      set(getColumnConstraints().get(i), Math.floor(width(i, room, each, above) * size));
    }
    stacked.set(above);
  }

  private double width(int column, double room, double each, boolean above) {
    var before = shape.before().size();
    if (column == 0) {
      var rest = shape.aside() - shape.names() + shape.fixed() + each * shape.compared();
      return above ? 0 : Math.clamp(room - rest, 0, Math.max(LONGEST_NAME, shape.names()));
    }
    if (column <= before) {
      return above ? 0 : shape.before().get(column - 1);
    }
    return column <= before + shape.compared()
        ? each
        : shape.behind().get(column - 1 - before - shape.compared());
  }

  private static void set(ColumnConstraints column, double width) {
    column.setPrefWidth(width);
    column.setMaxWidth(width);
  }
}
