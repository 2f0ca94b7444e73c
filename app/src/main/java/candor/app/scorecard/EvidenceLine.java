package candor.app.scorecard;

import candor.app.control.Icons;
import candor.app.text.Texts;
import java.util.ArrayList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A line of my notes that can be chosen as evidence. A chosen one has a ticked box.
final class EvidenceLine extends HBox {
  private static final Texts TEXTS = Texts.in(EvidenceLine.class);
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private final Form.Line line;
  private final Runnable toggle;

  EvidenceLine(Form.Line line, Runnable toggle) {
    this.line = line;
    this.toggle = toggle;
    getStyleClass().add("evidence-line");
    setAlignment(Pos.TOP_LEFT);
    pseudoClassStateChanged(SELECTED, line.chosen());
    var box = Icons.of(line.chosen() ? Feather.CHECK_SQUARE : Feather.SQUARE);
    var words = new ArrayList<Node>();
    words.add(CompetencyPane.words(line.text(), "prose"));
    var from = from();
    if (!from.isEmpty()) {
      words.add(CompetencyPane.words(from, "caption", "muted"));
    }
    var said = new VBox(words.toArray(Node[]::new));
    HBox.setHgrow(said, Priority.ALWAYS);
    getChildren().addAll(box, said);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.CHECK_BOX);
    setAccessibleText(TEXTS.of("scorecard.evidence.name", line.text(), from));
    setOnMouseClicked(event -> toggle.run());
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
            toggle.run();
            event.consume();
          }
        });
  }

  private String from() {
    if (line.tagged()) {
      return line.question().isEmpty()
          ? TEXTS.of("scorecard.evidence.tagged")
          : TEXTS.of("scorecard.evidence.taggedUnder", line.question());
    }
    return line.question();
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.SELECTED
        ? line.chosen()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      toggle.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
