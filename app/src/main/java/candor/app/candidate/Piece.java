package candor.app.candidate;

import candor.app.control.Icons;
import candor.app.control.Wrapping;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One part of what is shown of a candidate: a heading with its tools, and a body.
class Piece extends VBox {
  private final HBox tools = new HBox();
  private final VBox body = new VBox();

  Piece(String title) {
    getStyleClass().add("piece");
    setAccessibleText(title);
    var heading = new Label(title);
    heading.getStyleClass().add("piece-title");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    tools.setAlignment(Pos.CENTER_RIGHT);
    var header = new HBox(heading, space, tools);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("piece-header");
    body.getStyleClass().add("piece-body");
    getChildren().addAll(header, body);
  }

  /// Shows a newer state.
  void show(Sheet sheet) {}

  final void tools(Node... nodes) {
    tools.getChildren().setAll(nodes);
  }

  final void body(Node... nodes) {
    body.getChildren().setAll(nodes);
  }

  /// Puts other nodes into a pane; where the focus was on one that goes, it moves to `next`.
  static void replace(Pane pane, List<? extends Node> nodes, Node next) {
    var scene = pane.getScene();
    var owner = scene == null ? null : scene.getFocusOwner();
    var inside = false;
    for (var node = owner; node != null; node = node.getParent()) {
      inside |= node.equals(pane);
    }
    pane.getChildren().setAll(nodes);
    if (inside) {
      next.requestFocus();
    }
  }

  static Label caption(String text) {
    var label = new Label(text);
    label.getStyleClass().addAll("caption", "muted");
    Wrapping.wrap(label);
    return label;
  }

  static Label caption(String text, String exact) {
    var label = caption(text);
    label.setTooltip(new Tooltip(exact));
    return label;
  }

  /// Words that open something; they are cut where there is no room, and whole in the tooltip.
  static Hyperlink link(String text, String name, Runnable open) {
    var link = new Hyperlink(text);
    link.setAccessibleText(name);
    link.setTooltip(new Tooltip(text));
    link.setMinWidth(0);
    link.setOnAction(event -> open.run());
    return link;
  }

  /// An icon, words that take the room there is, and what stands at the right.
  static HBox row(Feather icon, Node words, Node... right) {
    var row = new HBox(Icons.of(icon), words);
    row.getStyleClass().add("piece-row");
    row.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    if (words instanceof Region region) {
      region.setMinWidth(0);
      region.setMaxWidth(Double.MAX_VALUE);
    }
    row.getChildren().addAll(right);
    return row;
  }
}
