package candor.app.main;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/// All words that a node shows, or that a screen reader reads of it; hidden ones too. What can be
/// chosen on a scorecard says nothing of what anybody chose, and is left out.
final class Words {
  private Words() {}

  static String of(Node node) {
    var found = new ArrayList<String>();
    collect(node, found);
    return String.join("\n", found);
  }

  private static void collect(Node node, List<String> found) {
    if (node.getStyleClass().contains("choice")) {
      return;
    }
    add(node.getAccessibleText(), found);
    add(node.getAccessibleHelp(), found);
    switch (node) {
      case Labeled labeled -> add(labeled.getText(), found);
      case TextInputControl input -> {
        add(input.getText(), found);
        add(input.getPromptText(), found);
      }
      case ComboBoxBase<?> box -> add(String.valueOf(box.getValue()), found);
      case Text text -> add(text.getText(), found);
      default -> {}
    }
    if (node instanceof Control control && control.getTooltip() != null) {
      add(control.getTooltip().getText(), found);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  private static void add(String words, List<String> found) {
    if (words != null) {
      found.add(words);
    }
  }
}
