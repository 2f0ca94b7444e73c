package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candor.app.Fx;
import candor.app.tour.Hand;
import candor.persistence.OpenResult;
import candor.persistence.Passphrase;
import candor.persistence.Protection;
import candor.persistence.RecoveryCode;
import candor.persistence.Workspaces;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Random;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Notes that could not be saved stay where they are said to be: on the screen.
class NotSavedTest {
  private static final String PASSPHRASE = "four unrelated words here";
  private static final String TRIED_AGAIN = "Everything you typed is still on the screen";
  @TempDir Path folder;

  @Test
  void theyAreThereAgainBehindALock() {
    var program = Started.at(folder, made());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    unlock(hand);
    fail(program, hand);
    var shown = Fx.get(() -> program.scene().getRoot());
    hand.key(KeyCode.L, "ctrl");
    hand.see("This workspace is locked");
    unlock(hand);
    hand.see(TRIED_AGAIN);
    assertEquals(shown, Fx.get(() -> program.scene().getRoot()));
    end(program);
  }

  @Test
  void nobodyElseSignsInOverThem() {
    var program = Started.at(folder, made());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    unlock(hand);
    fail(program, hand);
    var kept = new ArrayList<String>();
    Fx.run(() -> program.reception().turn(() -> kept.add("kept")));
    assertEquals(1, kept.size());
    end(program);
  }

  // A store that is gone fails as one without room does.
  private static void fail(Program program, Hand hand) {
    hand.see("Back at ");
    Fx.get(program::workspace).orElseThrow().close();
    hand.type("first");
    hand.see(TRIED_AGAIN);
  }

  private static void end(Program program) {
    assertThrows(
        IllegalStateException.class, () -> Fx.run(program::close), "its store is gone already");
  }

  private static void unlock(Hand hand) {
    hand.see("This workspace is locked");
    hand.fill("Passphrase", PASSPHRASE);
    hand.key(KeyCode.ENTER);
  }

  private Path made() {
    var at = folder.resolve("Work");
    try (var passphrase = Passphrase.of(PASSPHRASE.toCharArray())) {
      var made =
          new Workspaces(InstantSource.system(), new Random(1))
              .create(at, false, "Me", new Protection(passphrase, RecoveryCode.random()));
      try (var workspace = assertInstanceOf(OpenResult.Opened.class, made).workspace()) {
        var _ = new BegunTalk(workspace.store());
      }
    }
    return at;
  }
}
