package candor.app.lock;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Field;
import candor.app.control.Icons;
import candor.app.control.PassphraseField;
import candor.app.control.Scroll;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The locked workspace: a name, a field, a verb, and the two other ways.
final class LockView {
  private static final Texts TEXTS = Texts.in(LockView.class);
  private final LockViewModel model;
  private final PassphraseField passphrase = new PassphraseField();
  private final TextField code = new TextField();
  private final Field passphraseField = new Field(TEXTS.of("lock.passphrase"), passphrase);
  private final Field codeField = new Field(TEXTS.of("lock.code"), code);
  private final Button unlock;
  private final Button turn;
  private final Label text = label(TEXTS.of("lock.text"), "muted");
  private final StackPane root = new StackPane();

  LockView(String name, LockViewModel model, Optional<Runnable> another) {
    this.model = model;
    var idle = model.busy().map(busy -> !busy);
    unlock =
        Buttons.primary(Action.of(TEXTS.of("lock.unlock"), Feather.UNLOCK, this::tried).when(idle));
    turn = Buttons.quiet(Action.of(TEXTS.of("lock.turn.PASSPHRASE"), model::turn));
    unlock.setMaxWidth(Double.MAX_VALUE);
    passphrase.setOnAction(event -> tried());
    code.setOnAction(event -> tried());
    code.setPromptText(TEXTS.of("lock.code.prompt"));
    var _ = codeField.hint(TEXTS.of("lock.code.hint"));
    var mark = new StackPane(Icons.of(Feather.LOCK));
    mark.getStyleClass().add("lock-mark");
    mark.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    var title = label(name, "title");
    title.setAlignment(Pos.CENTER);
    text.setAlignment(Pos.CENTER);
    var box = new VBox(mark, title, text, passphraseField, codeField, unlock, turn);
    another.ifPresent(
        leave ->
            box.getChildren()
                .add(Buttons.quiet(Action.of(TEXTS.of("lock.another"), leave).when(idle))));
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("lock-box");
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    var middle = new StackPane(box);
    middle.getStyleClass().add("lock-middle");
    root.getStyleClass().add("lock");
    root.getChildren().add(new Scroll(middle));
    var _ = model.way().subscribe(this::show);
    var _ = model.problem().subscribe(this::tell);
    var _ = model.busy().subscribe(this::turned);
  }

  Region root() {
    return root;
  }

  void say(String why) {
    text.setText(why);
  }

  void begin() {
    (model.way().get() == LockViewModel.Way.PASSPHRASE ? passphrase : code).requestFocus();
  }

  private void tried() {
    model.unlock(
        model.way().get() == LockViewModel.Way.PASSPHRASE ? passphrase.typed() : code.getText());
  }

  private void show(LockViewModel.Way way) {
    var byPassphrase = way == LockViewModel.Way.PASSPHRASE;
    shown(passphraseField, byPassphrase);
    shown(codeField, !byPassphrase);
    turn.setText(TEXTS.of("lock.turn." + way.name()));
    begin();
  }

  private void tell(String problem) {
    var said = problem.isEmpty() ? Optional.<String>empty() : Optional.of(problem);
    passphraseField.setProblem(said);
    codeField.setProblem(said);
    if (said.isPresent()) {
      begin();
      (model.way().get() == LockViewModel.Way.PASSPHRASE ? passphrase : code).selectAll();
    }
  }

  private void turned(boolean busy) {
    unlock.setText(TEXTS.of(busy ? "lock.unlocking" : "lock.unlock"));
  }

  private static void shown(Node node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }

  private static Label label(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().add(style);
    Wrapping.wrap(label);
    return label;
  }
}
