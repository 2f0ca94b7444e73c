package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.tour.Hand;
import candor.persistence.OpenResult;
import candor.persistence.Passphrase;
import candor.persistence.Protection;
import candor.persistence.RecoveryCode;
import candor.persistence.Workspaces;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recovery sheet that takes the place of another, which opens nothing any more.
class NewSheetTest {
  private static final String PASSPHRASE = "four unrelated words here";
  private final Program program;
  private final Hand hand;

  NewSheetTest(@TempDir Path folder) {
    program = Started.at(folder, made(folder.resolve("Safe")));
    hand = new Hand(program.scene(), Fx.get(program::theme));
  }

  @BeforeEach
  void unlock() {
    hand.fill("Passphrase", PASSPHRASE);
    hand.key(KeyCode.ENTER);
    hand.see("Candidates");
  }

  @AfterEach
  void close() {
    Fx.run(program::close);
  }

  @Test
  void isSeenBeforeTheWindowCloses() throws InterruptedException {
    var hidden = Started.hidden(program);
    Fx.run(
        () -> {
          make();
          Started.ask(program);
        });
    hand.see("Recovery sheet");
    assertEquals(1, hidden.getCount());
    putAway();
    assertTrue(hidden.await(60, TimeUnit.SECONDS), "the window stays");
  }

  @Test
  void isSeenBeforeTheWorkspaceIsLocked() {
    Fx.run(
        () -> {
          make();
          program.doorway().lock();
        });
    hand.see("Recovery sheet");
    putAway();
    hand.see("Candidates");
    hand.key(KeyCode.L, "ctrl");
    hand.see("This workspace is locked");
  }

  @Test
  void isNotMadeByAnotherPassphraseAndTheSettingsAreThereAgain() {
    hand.press("Settings");
    hand.press("New recovery sheet");
    hand.fill("Passphrase", "another one");
    hand.key(KeyCode.ENTER);
    hand.see("That is not the passphrase");
    hand.see("Lock when nobody is there");
    Fx.run(() -> program.doorway().lock());
    hand.see("This workspace is locked");
  }

  private void make() {
    new Safe(program, program.workspace().orElseThrow()).newSheet(PASSPHRASE, _ -> {});
  }

  private void putAway() {
    Fx.run(() -> ((CheckBox) program.scene().getRoot().lookup(".check-box")).setSelected(true));
    hand.press("Continue");
  }

  private static Path made(Path at) {
    try (var passphrase = Passphrase.of(PASSPHRASE.toCharArray())) {
      var made =
          new Workspaces(InstantSource.system(), new Random(1))
              .create(at, false, "Me", new Protection(passphrase, RecoveryCode.random()));
      assertInstanceOf(OpenResult.Opened.class, made).workspace().close();
      return at;
    }
  }
}
