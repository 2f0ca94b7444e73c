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
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is asked of a passphrase, and the workspace locked before it is done.
class LockedMeanwhileTest {
  private static final String PASSPHRASE = "four unrelated words here";
  @TempDir Path folder;
  private Program program;
  private Hand hand;

  @BeforeEach
  void open() {
    var at = folder.resolve("Work");
    try (var passphrase = Passphrase.of(PASSPHRASE.toCharArray())) {
      var made =
          new Workspaces(InstantSource.system(), new Random(1))
              .create(at, false, "Me", new Protection(passphrase, RecoveryCode.random()));
      assertInstanceOf(OpenResult.Opened.class, made).workspace().close();
    }
    program = Started.at(folder, at);
    hand = new Hand(program.scene(), Fx.get(program::theme));
    unlock();
    hand.see("Candidates");
  }

  @AfterEach
  void close() {
    Fx.run(program::close);
  }

  @Test
  void itStaysEncryptedAndLocked() {
    lockAfter(safe -> safe.turnOff(PASSPHRASE, _ -> {}));
    unlock();
    hand.see("Three steps to the first interview");
    assertTrue(Fx.get(program::workspace).orElseThrow().isEncrypted());
    assertEquals(0, Fx.get(() -> program.scene().getRoot().lookupAll(".notice").size()));
  }

  @Test
  void soItDoesBehindALockThatMerelyCovers() {
    fillIn();
    lockAfter(safe -> safe.turnOff(PASSPHRASE, _ -> {}));
    unlock();
    hand.see("Add candidate");
    assertTrue(Fx.get(program::workspace).orElseThrow().isEncrypted());
    assertTrue(Fx.get(() -> program.wiring().orElseThrow().isFilledIn()));
  }

  @Test
  void aNewSheetIsSeenAllTheSame() {
    lockAfter(safe -> safe.newSheet(PASSPHRASE, _ -> {}));
    putAway();
    hand.see("Three steps to the first interview");
  }

  @Test
  void soItIsOverWhatIsBeingFilledIn() {
    fillIn();
    lockAfter(safe -> safe.newSheet(PASSPHRASE, _ -> {}));
    putAway();
    hand.see("Add candidate");
    assertTrue(Fx.get(() -> program.wiring().orElseThrow().isFilledIn()));
  }

  private void lockAfter(Consumer<Safe> asked) {
    Fx.run(
        () -> {
          asked.accept(new Safe(program, program.workspace().orElseThrow()));
          program.doorway().lock();
        });
  }

  private void putAway() {
    hand.see("Recovery sheet");
    Fx.run(() -> ((CheckBox) program.scene().getRoot().lookup(".check-box")).setSelected(true));
    hand.press("Continue");
  }

  private void fillIn() {
    hand.key(KeyCode.DIGIT3, "ctrl");
    hand.press("Add candidate");
    hand.fill("Name", "Grace Hop");
  }

  private void unlock() {
    hand.see("This workspace is locked");
    hand.fill("Passphrase", PASSPHRASE);
    hand.key(KeyCode.ENTER);
  }
}
