package candor.app.control;

import candor.app.text.Texts;
import candor.model.store.CanIgnoreReturnValue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

/// Text that becomes a field where it stands: a click, Enter or F2 begins, Enter or leaving
/// commits, Esc puts back what was there. What is shown may change meanwhile without touching the
/// field.
public final class InlineEdit extends StackPane {
  private static final Texts TEXTS = Texts.in(InlineEdit.class);
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
  private final Label shown = new Label();
  private final TextField field = new TextField();
  private final BiConsumer<String, String> commit;
  private String text = "";
  private String began = "";
  private String placeholder = "";
  private boolean mayBeEmpty;
  private Runnable left = () -> {};

  /// Shows an empty text until told otherwise.
  ///
  /// @param name what the text is, read aloud ("Stage name")
  /// @param commit told of a new text that differs from the old, stripped of outer spaces; the
  ///   asker shows the result with [#setText]
  public InlineEdit(String name, Consumer<String> commit) {
    this((before, entered) -> commit.accept(entered), name);
  }

  private InlineEdit(BiConsumer<String, String> commit, String name) {
    this.commit = commit;
    getStyleClass().add("inline-edit");
    shown.setFocusTraversable(true);
    shown.setAccessibleRole(AccessibleRole.BUTTON);
    shown.setAccessibleHelp(TEXTS.of("control.inline.help"));
    shown.accessibleTextProperty().bind(shown.textProperty().map(now -> name + ": " + now));
    shown.setMaxWidth(Double.MAX_VALUE);
    shown.setMinWidth(0);
    shown.setOnMouseClicked(event -> edit());
    shown.setOnKeyPressed(
        event -> {
          // Ctrl+Enter is for the page's main button.
          if (!event.isShortcutDown()
              && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2)) {
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

  /// As the constructor, for text that somebody else may change meanwhile.
  ///
  /// @param commit told of the text that stood there when editing began, and of the new one
  public static InlineEdit watchful(String name, BiConsumer<String, String> commit) {
    return new InlineEdit(commit, name);
  }

  /// The text may be emptied; while it is empty, this stands there.
  @CanIgnoreReturnValue
  public InlineEdit optional(String whileEmpty) {
    mayBeEmpty = true;
    placeholder = whileEmpty;
    field.setPromptText(whileEmpty);
    setText(text);
    return this;
  }

  /// Text longer than the room goes on in another line, rather than being cut.
  @CanIgnoreReturnValue
  public InlineEdit wrapping() {
    Wrapping.wrap(shown);
    return this;
  }

  /// A class for the text as it is shown and as it is edited, such as `title`.
  @CanIgnoreReturnValue
  public InlineEdit styled(String styleClass) {
    shown.getStyleClass().add(styleClass);
    field.getStyleClass().add(styleClass);
    return this;
  }

  /// Follows the typing, so that it can be kept before it is left.
  ///
  /// @param typed told with each key of the text that stood there when editing began, and of the
  ///   one that stands there now, stripped of outer spaces
  /// @param left run once the text was left, after the new one was committed, if it was
  @CanIgnoreReturnValue
  public InlineEdit typing(BiConsumer<String, String> typed, Runnable left) {
    var _ =
        field
            .textProperty()
            .subscribe(
                (was, now) -> {
                  if (field.isVisible()) {
                    typed.accept(began, now.strip());
                  }
                });
    this.left = left;
    return this;
  }

  public void setText(String text) {
    this.text = text;
    shown.setText(text.isEmpty() ? placeholder : text);
    shown.pseudoClassStateChanged(EMPTY, text.isEmpty());
  }

  public String getText() {
    return text;
  }

  /// Begins as a click does.
  public void edit() {
    began = text;
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
    if (keep && (mayBeEmpty || !entered.isEmpty()) && !entered.equals(began)) {
      setText(entered);
      commit.accept(began, entered);
    }
    left.run();
  }
}
