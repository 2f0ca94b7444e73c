package candor.app.control;

import candor.app.text.Texts;
import java.util.function.Consumer;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The picture of a [Prompt]: Enter confirms (Ctrl+Enter in several lines), Esc leaves.
final class PromptBox extends VBox {
  private static final Texts TEXTS = Texts.in(PromptBox.class);
  private final Prompt prompt;
  private final Consumer<PromptBox> confirmed;
  private final Button confirm;
  private final Button cancel;
  private Runnable keyboard = this::enter;

  /// @param leave puts it away unconfirmed
  /// @param confirmed told once all that is required is there
  PromptBox(Prompt prompt, Runnable leave, Consumer<PromptBox> confirmed) {
    this.prompt = prompt;
    this.confirmed = confirmed;
    getStyleClass().addAll("floating", "prompt");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(prompt.title());
    var title = new Label(prompt.title());
    title.getStyleClass().add("title");
    Wrapping.wrap(title);
    getChildren().add(title);
    // Where there is little room, the words scroll with the fields.
    var fields = new VBox();
    fields.getStyleClass().add("form");
    if (!prompt.text().isEmpty()) {
      var text = new Label(prompt.text());
      Wrapping.wrap(text);
      text.setMinHeight(USE_PREF_SIZE);
      fields.getChildren().add(text);
    }
    prompt.entries().forEach(entry -> fields.getChildren().add(entry.field()));
    if (!fields.getChildren().isEmpty()) {
      getChildren().add(Scroll.around(fields));
    }
    cancel = Buttons.plain(Action.of(TEXTS.of("control.prompt.cancel"), leave));
    var verb = Action.of(prompt.verb(), this::confirm);
    confirm = prompt.danger() ? Buttons.danger(verb) : Buttons.primary(verb);
    var buttons = new HBox(cancel, confirm);
    buttons.getStyleClass().add("prompt-buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().add(buttons);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /// Puts the keyboard where it was; at first into the first entry, or, where there is none, on the
  /// button that changes nothing.
  void begin() {
    // What scrolls is in the window, and can take the focus, only once it is dressed.
    applyCss();
    keyboard.run();
  }

  /// Remembers where the keyboard is.
  void leave() {
    keyboard = Keyboard.here(getScene());
  }

  private void enter() {
    if (prompt.entries().isEmpty()) {
      cancel.requestFocus();
    } else {
      prompt.entries().getFirst().begin();
    }
  }

  Prompt prompt() {
    return prompt;
  }

  /// Whether something stands in it that did not at first.
  boolean isFilledIn() {
    return prompt.entries().stream().anyMatch(Entry::isChanged);
  }

  /// Whether a secret was typed into it: it is not to be kept.
  boolean holdsSecret() {
    return prompt.entries().stream().anyMatch(entry -> entry.isSecret() && entry.isChanged());
  }

  private void key(KeyEvent event) {
    var enter = event.getCode() == KeyCode.ENTER;
    if (enter && (isLine(event.getTarget()) || event.isShortcutDown())) {
      confirm.fire();
      event.consume();
    }
  }

  // An open list or calendar takes Enter for what is chosen in it.
  private static boolean isLine(EventTarget target) {
    return target instanceof TextField
        || (target instanceof ComboBoxBase<?> choice && !choice.isShowing());
  }

  private void confirm() {
    var ready = true;
    for (var entry : prompt.entries()) {
      if (!entry.isReady() && ready) {
        ready = false;
        entry.begin();
      }
    }
    if (ready) {
      confirmed.accept(this);
    }
  }
}
