package candor.app.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.FakeFiles;
import candor.app.Fx;
import candor.app.NowLanes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockScreensTest {
  private static final String CODE = "0K3X-9QWE-RTY1-ZXCV-BNM7-GHJK-4PQR-STVW-2DEF";
  private final List<LockScreen.Key> tried = new ArrayList<>();
  private final List<Consumer<LockScreen.Refusal>> answers = new ArrayList<>();
  private final NowLanes lanes = new NowLanes();
  private final FakeFiles files = new FakeFiles();
  private boolean done;

  @Test
  void oneKeyIsTriedAtATime() {
    var model = new LockViewModel(this::unlock);
    model.unlock("correct horse");
    model.unlock("battery staple");
    assertEquals(List.of(new LockScreen.Key.ByPassphrase("correct horse")), tried);
    assertTrue(model.busy().get());
    answers.getFirst().accept(new LockScreen.Refusal.Wrong());
    assertFalse(model.busy().get());
    assertTrue(model.problem().get().contains("Caps Lock"), model.problem().get());
  }

  @Test
  void afterSomeTriesTheCodeIsPutForward() {
    var model = new LockViewModel(this::unlock);
    for (var i = 0; i < 3; i++) {
      model.unlock("guess " + i);
      answers.getLast().accept(new LockScreen.Refusal.Wrong());
    }
    assertTrue(model.problem().get().contains("recovery code"), model.problem().get());
    model.turn();
    assertEquals("", model.problem().get());
    model.unlock("0K3X");
    assertEquals(new LockScreen.Key.ByCode("0K3X"), tried.getLast());
    answers.getLast().accept(new LockScreen.Refusal.Misspelt());
    assertTrue(model.problem().get().contains("group by group"), model.problem().get());
  }

  @Test
  void nothingTypedIsNotTried() {
    var model = new LockViewModel(this::unlock);
    model.unlock(" ");
    assertEquals(List.of(), tried);
    assertEquals("Type the passphrase.", model.problem().get());
  }

  @Test
  void unlocksByKeyboardAlone() {
    var screen = new ArrayList<LockScreen>();
    var window =
        Fx.window(
            () -> {
              screen.add(lock("Hopper & Partners"));
              return screen.getFirst().root();
            },
            1000,
            700);
    Fx.run(() -> screen.getFirst().begin());
    window.type("öpen sesame");
    window.press(KeyCode.ENTER);
    assertEquals(List.of(new LockScreen.Key.ByPassphrase("öpen sesame")), tried);
    Fx.run(() -> answers.getFirst().accept(new LockScreen.Refusal.Wrong()));
    window.settle();
    assertTrue(
        Fx.get(() -> window.scene().getFocusOwner().getStyleClass().contains("passphrase-field")));
    Fx.assertNames(window.scene().getRoot());
    window.close();
  }

  @Test
  void anotherIsNotChosenWhileAKeyIsTried() {
    var model = new LockViewModel(this::unlock);
    var window =
        Fx.window(() -> new LockView("Work", model, Optional.of(() -> {})).root(), 1000, 700);
    var another = Fx.get(() -> button(window.scene().getRoot(), "Choose another workspace"));
    Fx.run(() -> model.unlock("correct horse"));
    assertTrue(Fx.get(another::isDisabled));
    Fx.run(() -> answers.getFirst().accept(new LockScreen.Refusal.Wrong()));
    assertFalse(Fx.get(another::isDisabled));
    window.close();
  }

  @Test
  void theSheetIsSavedAndMustBePutAway(@TempDir Path folder) throws IOException {
    files.choice = folder.resolve("sheet.html");
    var window = Fx.window(this::sheet, 1000, 700);
    Fx.run(() -> button(window.scene().getRoot(), "Continue").fire());
    assertFalse(done);
    Fx.run(() -> button(window.scene().getRoot(), "Save as a file").fire());
    Fx.run(lanes::runAll);
    assertTrue(Files.readString(files.choice).contains(CODE));
    Fx.run(() -> button(window.scene().getRoot(), "Save as a file").fire());
    Fx.run(lanes::runAll);
    window.settle();
    assertTrue(said(window.scene().getRoot()).stream().anyMatch(t -> t.contains("taken yet")));
    Fx.run(() -> ((CheckBox) window.scene().getRoot().lookup(".check-box")).setSelected(true));
    Fx.run(() -> button(window.scene().getRoot(), "Continue").fire());
    assertTrue(done);
    window.close();
  }

  @Test
  void looksRight() {
    Fx.pictures("lock", () -> lock("Hopper & Partners").root());
    Fx.pictures(
        "lock-wrong",
        () -> {
          var model = new LockViewModel(this::unlock);
          var name = "Maximiliane Freifrau von Hohenberg-Schwarzenstein & 採用 ".repeat(2);
          var root = new LockView(name, model, Optional.of(() -> {})).root();
          model.unlock("wrong");
          answers.getLast().accept(new LockScreen.Refusal.Wrong());
          return root;
        });
    Fx.pictures("lock-sheet", this::sheet);
  }

  private LockScreen lock(String name) {
    return new LockScreen(name, new LockScreen.Doors(this::unlock, Optional.of(() -> done = true)));
  }

  private Parent sheet() {
    var sheet = new SheetScreen.Sheet("Hopper & Partners", "Tuesday 24 November", CODE);
    return new SheetScreen(sheet, files, lanes, () -> done = true).root();
  }

  private void unlock(LockScreen.Key key, Consumer<LockScreen.Refusal> then) {
    tried.add(key);
    answers.add(then);
  }

  private static Button button(Parent root, String text) {
    return root.lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> text.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> said(Parent root) {
    return root.lookupAll(".label").stream().map(node -> ((Label) node).getText()).toList();
  }
}
