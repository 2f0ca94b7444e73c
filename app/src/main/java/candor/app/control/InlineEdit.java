package candor.app.control;

import candor.app.text.Texts;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

/// Text that becomes a field where it stands: a click, Enter or F2 begins, Enter or leaving
/// commits, Esc puts back what was there.
public final class InlineEdit extends StackPane {
  private static final Texts TEXTS = Texts.in(InlineEdit.class);
  private final Label shown = new Label();
  private final TextField field = new TextField();
  private final Consumer<String> commit;
  private String text = "";

  /// Shows an empty text until told otherwise.
  ///
  /// @param name what the text is, read aloud ("Stage name")
  /// @param commit told of a new text that differs from the old, stripped of outer spaces; the
  ///   asker shows the result with [#setText]
  public InlineEdit(String name, Consumer<String> commit) {
    this.commit = commit;
    getStyleClass().add("inline-edit");
    shown.setFocusTraversable(true);
    shown.setAccessibleRole(AccessibleRole.BUTTON);
    shown.setAccessibleHelp(TEXTS.of("control.inline.help"));
    shown.accessibleTextProperty().bind(shown.textProperty().map(now -> name + ": " + now));
    shown.setMaxWidth(Double.MAX_VALUE);
    shown.setOnMouseClicked(event -> edit());
    shown.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
            edit();
            event.consume();
          }
        });
    field.setAccessibleText(name);
    field.setVisible(false);
    field.setOnAction(event -> done(true));
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            done(false);
            event.consume();
          }
        });
    var _ =
        field
            .focusedProperty()
            .subscribe(
                focused -> {
                  if (!focused) {
                    leave(true);
                  }
                });
    getChildren().addAll(shown, field);
  }

  public void setText(String text) {
    this.text = text;
    shown.setText(text);
  }

  public String getText() {
    return text;
  }

  /// Begins as a click does.
  public void edit() {
    field.setText(text);
    shown.setVisible(false);
    field.setVisible(true);
    field.requestFocus();
    field.selectAll();
  }

  private void done(boolean keep) {
    leave(keep);
    shown.requestFocus();
  }

  private void leave(boolean keep) {
    if (!field.isVisible()) {
      return;
    }
    shown.setVisible(true);
    field.setVisible(false);
    var entered = field.getText().strip();
    if (keep && !entered.isEmpty() && !entered.equals(text)) {
      setText(entered);
      commit.accept(entered);
    }
  }
}
