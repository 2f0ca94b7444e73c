package candor.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.FakeFiles;
import candor.app.FakeFrame;
import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Refusing;
import candor.app.control.Notice;
import candor.app.control.PassphraseField;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.shell.Shell;
import candor.app.theme.Appearance;
import candor.model.people.Me;
import candor.model.store.Store;
import candor.persistence.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsScreenTest {
  @TempDir Path folder;
  private final NowLanes lanes = new NowLanes();
  private final FakeFiles files = new FakeFiles();
  private final Shelf shelf = new Shelf();
  private final SettingsScreen.Looks looks =
      new SettingsScreen.Looks(
          new SimpleObjectProperty<>(Appearance.SYSTEM),
          new SimpleDoubleProperty(1.25),
          new SimpleBooleanProperty());

  private final List<Shell> shells = new ArrayList<>();
  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = Workspace.inMemory(folder, InstantSource.system(), new Random(1));
    var _ = new Me(workspace.store()).rename("Ada Lovelace", "ada@example.org");
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void appearanceAndSizeAreChosenByKeys() {
    var window = Fx.window(this::settings, 1000, 700);
    Fx.assertNames(window.scene().getRoot());
    var choices = List.copyOf(window.scene().getRoot().lookupAll(".segmented"));
    Fx.run(() -> choices.getFirst().lookup(".toggle-button").requestFocus());
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.RIGHT);
    assertEquals(Appearance.DARK, looks.appearance().get());
    Fx.run(() -> choices.get(1).lookup(".toggle-button").requestFocus());
    window.press(KeyCode.RIGHT);
    assertEquals(1.5, looks.textScale().get());
    window.close();
  }

  @Test
  void whatIsTypedBlindlyWhenTheyOpenRenamesNobody() {
    var shell = Fx.get(() -> Framed.shell(lanes));
    shells.add(shell);
    var window = Fx.window(shell::root, 1000, 700);
    Fx.run(() -> shell.show(screen(workspace.store(), shell)));
    Fx.run(lanes::runAll);
    assertTrue(window.scene().getFocusOwner() instanceof ToggleButton);
    window.type("four unrelated words");
    window.press(KeyCode.ENTER);
    Fx.run(lanes::runAll);
    assertEquals("Ada Lovelace", new Me(workspace.store()).get().name());
    assertEquals(Appearance.SYSTEM, looks.appearance().get());
    window.close();
  }

  @Test
  void aLineIsStoredOnceItIsLeftOrByEnter() {
    var me = new Me(workspace.store());
    var window = Fx.window(this::settings, 1000, 700);
    Fx.run(() -> line(window.scene().getRoot(), "Name").requestFocus());
    window.type("Countess Ada");
    Fx.run(() -> lanes.pass(Duration.ofSeconds(1)));
    assertEquals("Ada Lovelace", me.get().name());
    window.press(KeyCode.TAB);
    Fx.run(lanes::runAll);
    assertEquals("Countess Ada", me.get().name());
    window.type("ada@example.com");
    window.press(KeyCode.ENTER);
    Fx.run(lanes::runAll);
    assertEquals("ada@example.com", me.get().email());
    window.close();
  }

  @Test
  void aWorkspaceIsChosenByKeys() {
    files.choice = Path.of("/home/ada/new");
    var window = Fx.window(this::workspaces, 1000, 700);
    Fx.assertNames(window.scene().getRoot());
    Fx.run(() -> window.scene().getRoot().lookup(".settings-way").requestFocus());
    window.press(KeyCode.ENTER);
    assertTrue(shelf.chosen.contains(new WorkspaceScreen.Choice.Create(Path.of("/home/ada/new"))));
    window.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"work.zip", "snapshot-2026-03-02T09-00-00-7.sealed", "no ending"})
  void aBackupIsFoundHoweverItsNameEnds(String name) {
    var backup = Path.of("/stick").resolve(name);
    files.choice = backup;
    var window = Fx.window(this::workspaces, 1000, 700);
    var ways = List.copyOf(window.scene().getRoot().lookupAll(".settings-way"));
    Fx.run(() -> ways.get(3).requestFocus());
    window.press(KeyCode.ENTER);
    assertEquals(List.of(new WorkspaceScreen.Choice.Restore(backup, backup)), shelf.chosen);
    window.close();
  }

  @Test
  void aPassphraseIsTypedTwiceAndTheSame() {
    var window = Fx.window(this::settings, 1000, 700);
    Fx.run(() -> press(window.scene().getRoot(), "Encrypt workspace"));
    window.settle();
    window.type("four unrelated words");
    window.press(KeyCode.ENTER);
    assertEquals(List.of(), shelf.passphrase.done);
    Fx.run(() -> fields(window.scene().getRoot()).getLast().requestFocus());
    window.type("four unrelated wordz");
    window.press(KeyCode.ENTER);
    assertEquals(List.of(), shelf.passphrase.done);
    Fx.run(() -> fields(window.scene().getRoot()).getLast().setText(""));
    Fx.run(() -> fields(window.scene().getRoot()).getLast().requestFocus());
    window.type("four unrelated words");
    Fx.assertNames(window.scene().getRoot());
    window.press(KeyCode.ENTER);
    assertEquals(List.of("on four unrelated words"), shelf.passphrase.done);
    window.close();
  }

  @Test
  void anEncryptedWorkspaceIsLockedAndItsTimeChosen() {
    shelf.passphrase.on = true;
    var window = Fx.window(this::settings, 1000, 700);
    Fx.run(() -> press(window.scene().getRoot(), "Lock now"));
    assertEquals(List.of("lock"), shelf.passphrase.done);
    var choice = List.copyOf(window.scene().getRoot().lookupAll(".segmented")).getLast();
    Fx.run(() -> choice.lookup(".toggle-button:selected").requestFocus());
    window.press(KeyCode.RIGHT);
    assertEquals(30, shelf.passphrase.after.get());
    window.close();
  }

  @Test
  void openingWithoutAskingIsSwitchedOnWithThePassphraseAndOff() {
    shelf.passphrase.on = true;
    var window = Fx.window(this::settings, 1000, 700);
    Fx.run(() -> press(window.scene().getRoot(), "Open without asking on this computer"));
    window.settle();
    window.type("correct horse");
    window.press(KeyCode.ENTER);
    assertEquals(List.of("remember correct horse"), shelf.passphrase.done);
    window.settle();
    Fx.run(() -> press(window.scene().getRoot(), "Ask for the passphrase again"));
    assertEquals("forget", shelf.passphrase.done.getLast());
    window.close();
  }

  @Test
  void whyItCanNotOpenWithoutAskingIsSaid() {
    shelf.passphrase.on = true;
    shelf.passphrase.remembered =
        new EncryptionDoors.Remembered(false, Optional.of("No keyring answers."));
    var window = Fx.window(this::settings, 1000, 700);
    var said =
        window.scene().getRoot().lookupAll(".label").stream()
            .anyMatch(node -> ((Label) node).getText().equals("No keyring answers."));
    assertTrue(said);
    window.close();
  }

  @Test
  void theLengthOfAPassphraseIsAllThatIsSaidOfIt() {
    assertEquals(
        "Short: 4 more characters make it much harder to guess.", NewPassphrase.strength(8));
    assertEquals("Fair. Longer is better.", NewPassphrase.strength(12));
    assertTrue(NewPassphrase.strength(20).startsWith("Long enough"));
  }

  private static void press(Parent root, String text) {
    root.lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> text.equals(button.getText()))
        .findFirst()
        .orElseThrow()
        .fire();
  }

  private static TextField line(Parent root, String name) {
    return root.lookupAll(".text-field").stream()
        .map(TextField.class::cast)
        .filter(field -> name.equals(field.getAccessibleText()))
        .findFirst()
        .orElseThrow();
  }

  private static List<PassphraseField> fields(Parent root) {
    return root.lookupAll(".passphrase-field").stream().map(PassphraseField.class::cast).toList();
  }

  private Parent encryptingLater() {
    var root = settings();
    new EncryptionSection(shelf.passphrase, shells.getLast()).turnOn();
    return root;
  }

  @Test
  void aNameThatCouldNotBeStoredIsHeld() {
    var full = new Refusing(workspace.store());
    var screen = Fx.get(() -> screen(full, new FakeFrame()));
    var window = Fx.window(() -> (Parent) screen.content(), 1000, 700);
    Fx.run(lanes::runAll);
    full.setFull(true);
    Fx.run(() -> line(window.scene().getRoot(), "Name").setText("Countess Ada"));
    Fx.run(screen::keep);
    Fx.run(lanes::runAll);
    assertTrue(screen.holds());
    window.close();
  }

  @Test
  void looksAsItShould() {
    shelf.passphrase.on = true;
    Fx.pictures("settings-encrypted", this::settings);
    shelf.passphrase.on = false;
    Fx.pictures("settings-encrypting", this::encryptingLater);
    Fx.pictures("settings", this::settings);
    Fx.pictures("workspaces", this::workspaces);
    shelf.none = true;
    Fx.pictures("workspaces-refused", this::refused);
  }

  private Parent settings() {
    var shell = Framed.shell(lanes);
    shells.add(shell);
    shell.show(screen(workspace.store(), shell));
    lanes.runAll();
    return shell.root();
  }

  private SettingsScreen screen(Store store, Frame frame) {
    return new SettingsScreen(
        store,
        looks,
        shelf,
        new SettingsScreen.Desk(files, lanes, frame),
        new SettingsScreen.Doors(true, () -> {}, Optional.of(() -> {})));
  }

  private Parent refused() {
    var shell = Framed.shell(lanes);
    shell.show(new WorkspaceScreen(shelf, files, shell));
    shell.notice(
        Notice.of(
            Tone.DANGER,
            "This workspace was written by a newer Candor",
            "Nothing in it was changed. Install the newer version, or choose another workspace."));
    return shell.root();
  }

  private Parent workspaces() {
    var shell = Framed.shell(lanes);
    shell.show(new WorkspaceScreen(shelf, files, shell));
    return shell.root();
  }
}
