package candor.app.settings;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Entry;
import candor.app.control.Field;
import candor.app.control.Notice;
import candor.app.control.Prompt;
import candor.app.control.SegmentedChoice;
import candor.app.control.Tag;
import candor.app.control.Tone;
import candor.app.control.Wrapping;
import candor.app.settings.WorkspaceScreen.Said;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Whether the workspace is encrypted, and what can be done about that.
final class EncryptionSection {
  private static final Texts TEXTS = Texts.in(EncryptionSection.class);
  private static final List<Integer> MINUTES = List.of(0, 5, 15, 30);
  private final EncryptionDoors encryption;
  private final Frame frame;
  private final VBox remembered = WorkspaceView.section(TEXTS.of("encryption.remember.title"));

  EncryptionSection(EncryptionDoors encryption, Frame frame) {
    this.encryption = encryption;
    this.frame = frame;
  }

  Node node() {
    var box = WorkspaceView.section(TEXTS.of("encryption.title"));
    if (encryption.isOn()) {
      var tag = new Tag(TEXTS.of("encryption.on"), Tone.SUCCESS, Feather.LOCK);
      var buttons =
          new FlowPane(
              Buttons.plain(Action.of(TEXTS.of("encryption.lock"), Feather.LOCK, encryption::lock)),
              Buttons.plain(Action.of(TEXTS.of("encryption.change"), Feather.KEY, this::change)),
              Buttons.plain(
                  Action.of(TEXTS.of("encryption.sheet"), Feather.FILE_TEXT, this::newSheet)),
              Buttons.plain(
                  Action.of(TEXTS.of("encryption.remove"), Feather.UNLOCK, this::remove)));
      buttons.getStyleClass().add("settings-buttons");
      box.getChildren()
          .addAll(
              tag,
              buttons,
              new Field(TEXTS.of("encryption.after"), after())
                  .hint(TEXTS.of("encryption.after.hint")),
              remembered);
      look();
    } else {
      var turnOn =
          Buttons.plain(Action.of(TEXTS.of("encryption.turnOn"), Feather.LOCK, this::turnOn));
      box.getChildren().addAll(hint("encryption.off"), new FlowPane(turnOn));
    }
    return box;
  }

  private SegmentedChoice<Integer> after() {
    var choice =
        new SegmentedChoice<>(
            TEXTS.of("encryption.after"),
            MINUTES,
            minutes -> TEXTS.of("encryption.minutes", minutes));
    var now = encryption.lockAfter().get();
    choice.valueProperty().set(MINUTES.contains(now) ? now : MINUTES.get(2));
    choice.valueProperty().addListener((_, _, chosen) -> encryption.lockAfter().set(chosen));
    return choice;
  }

  // What the keyring says can take a while.
  private void look() {
    encryption.remembered(this::show);
  }

  private void show(EncryptionDoors.Remembered now) {
    var title = remembered.getChildren().getFirst();
    if (now.absent().isPresent()) {
      var why = new Label(now.absent().get());
      why.getStyleClass().add("muted");
      Wrapping.wrap(why);
      remembered.getChildren().setAll(title, why);
    } else if (now.on()) {
      var ask = Action.of(TEXTS.of("encryption.forget"), Feather.LOCK, this::forget);
      remembered
          .getChildren()
          .setAll(title, hint("encryption.remember.on"), new FlowPane(Buttons.plain(ask)));
    } else {
      var open = Action.of(TEXTS.of("encryption.remember"), Feather.UNLOCK, this::remember);
      remembered
          .getChildren()
          .setAll(title, hint("encryption.remember.off"), new FlowPane(Buttons.plain(open)));
    }
  }

  private void remember() {
    var passphrase = Entry.passphrase(TEXTS.of("encryption.passphrase"));
    frame.ask(
        new Prompt(
            TEXTS.of("encryption.remember"),
            TEXTS.of("encryption.remember.text"),
            TEXTS.of("encryption.remember"),
            false,
            List.of(passphrase),
            () -> encryption.remember(passphrase.value(), this::turned)));
  }

  private void forget() {
    encryption.forget(this::turned);
  }

  private void turned(Said said) {
    tell(said);
    look();
  }

  /// Asks for the passphrase to encrypt with.
  void turnOn() {
    var next = NewPassphrase.of("encryption.passphrase");
    frame.ask(
        new Prompt(
            TEXTS.of("encryption.turnOn"),
            TEXTS.of("encryption.loss"),
            TEXTS.of("encryption.turnOn"),
            false,
            next.entries(),
            () -> encryption.turnOn(next.value())));
  }

  private void change() {
    var old = Entry.passphrase(TEXTS.of("encryption.old"));
    var next = NewPassphrase.of("encryption.next");
    frame.ask(
        new Prompt(
            TEXTS.of("encryption.change"),
            "",
            TEXTS.of("encryption.change"),
            false,
            List.of(old, next.entries().getFirst(), next.entries().getLast()),
            () -> encryption.change(old.value(), next.value(), this::tell)));
  }

  private void newSheet() {
    var passphrase = Entry.passphrase(TEXTS.of("encryption.passphrase"));
    frame.ask(
        new Prompt(
            TEXTS.of("encryption.sheet"),
            TEXTS.of("encryption.sheet.text"),
            TEXTS.of("encryption.sheet"),
            false,
            List.of(passphrase),
            () -> encryption.newSheet(passphrase.value(), this::tell)));
  }

  private void remove() {
    var passphrase = Entry.passphrase(TEXTS.of("encryption.passphrase"));
    frame.ask(
        new Prompt(
            TEXTS.of("encryption.remove"),
            TEXTS.of("encryption.remove.text"),
            TEXTS.of("encryption.remove"),
            true,
            List.of(passphrase),
            () -> encryption.turnOff(passphrase.value(), this::tell)));
  }

  private void tell(Said said) {
    frame.notice(Notice.of(said.well() ? Tone.SUCCESS : Tone.DANGER, said.what(), said.next()));
  }

  private static Label hint(String key) {
    var label = new Label(TEXTS.of(key));
    label.getStyleClass().add("muted");
    Wrapping.wrap(label);
    return label;
  }
}
