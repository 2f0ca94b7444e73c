package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.settings.WorkspaceScreen.Choice;
import candor.app.settings.WorkspaceScreen.Said;
import candor.app.tour.Hand;
import candor.persistence.OpenResult;
import candor.persistence.Passphrase;
import candor.persistence.Protection;
import candor.persistence.RecoveryCode;
import candor.persistence.Workspaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
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
  void nobodyElseSignsInOverThem() throws Exception {
    var program = Started.at(folder, made());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    unlock(hand);
    fail(program, hand);
    var kept = new CountDownLatch(1);
    Fx.run(() -> program.reception().turn(kept::countDown));
    assertTrue(kept.await(60, TimeUnit.SECONDS), "somebody else is asked for");
    end(program);
  }

  @Test
  void theWindowStaysWithThem() {
    var program = Started.at(folder, made());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    unlock(hand);
    fail(program, hand);
    var shown = Fx.get(() -> program.scene().getRoot());
    var gone = new AtomicBoolean();
    var leaving = Fx.get(() -> new Leaving(program, () -> gone.set(true)));
    assertFalse(goes(leaving));
    hand.see("What you typed in Work is not saved yet");
    press(program, "Back");
    hand.see(TRIED_AGAIN);
    assertEquals(shown, Fx.get(() -> program.scene().getRoot()));
    assertFalse(gone.get());
    end(program);
  }

  @Test
  void whoeverClosesItOnceMoreLosesThem() {
    var program = Started.at(folder, made());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    unlock(hand);
    fail(program, hand);
    var leaving = Fx.get(() -> new Leaving(program, () -> {}));
    assertFalse(goes(leaving));
    hand.see("What you typed in Work is not saved yet");
    assertTrue(goes(leaving));
    end(program);
  }

  @Test
  void theWindowStaysAlsoWhereTheFirstToFailIsTheLastKey() {
    var program = Started.at(folder, made());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    unlock(hand);
    hand.see("Back at ");
    Fx.get(program::workspace).orElseThrow().close();
    var leaving = Fx.get(() -> new Leaving(program, () -> {}));
    hand.type("a");
    assertFalse(goes(leaving));
    hand.see("What you typed in Work is not saved yet");
    end(program);
  }

  @Test
  void theLockStaysBeforeThemAlsoWhereTheFirstToFailIsTheLastKey() {
    var program = Started.at(folder, made());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    unlock(hand);
    hand.see("Back at ");
    Fx.get(program::workspace).orElseThrow().close();
    var shown = Fx.get(() -> program.scene().getRoot());
    hand.type("a");
    hand.key(KeyCode.L, "ctrl");
    unlock(hand);
    hand.see(TRIED_AGAIN);
    assertEquals(shown, Fx.get(() -> program.scene().getRoot()));
    end(program);
  }

  @Test
  void noOtherWorkspaceIsOpenedOverThem() throws Exception {
    var program = Started.at(folder, made());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    unlock(hand);
    fail(program, hand);
    var refused = new LinkedBlockingQueue<Said>();
    Fx.run(() -> program.open(new Choice.Create(folder.resolve("Other")), refused::add));
    var why = refused.poll(60, TimeUnit.SECONDS);
    assertEquals("What you typed can't be saved now", Objects.requireNonNull(why).what());
    assertFalse(Files.exists(folder.resolve("Other")));
    end(program);
  }

  @Test
  void whatADialogWasConfirmedWithIsAskedForAgain() {
    var program = Started.at(folder, made());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    unlock(hand);
    hand.see("Back at ");
    hand.key(KeyCode.DIGIT3, "ctrl");
    hand.press("Add candidate");
    hand.fill("Name", "Grace Hop");
    Fx.get(program::workspace).orElseThrow().close();
    hand.key(KeyCode.ENTER);
    hand.see("How you came to know them, for example “Referral”");
    hand.type("per");
    assertTrue(Fx.get(() -> program.wiring().orElseThrow().isFilledIn()));
    assertFalse(goes(Fx.get(() -> new Leaving(program, () -> {}))));
    end(program);
  }

  @Test
  void theFormThatHoldsThemIsTheOneThatIsOpenedAgain() {
    var program = Started.at(folder, made());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    unlock(hand);
    hand.see("Back at ");
    hand.key(KeyCode.DIGIT2, "ctrl");
    hand.press("Open job");
    hand.see("Title");
    Fx.get(program::workspace).orElseThrow().close();
    hand.fill("Title", "Night nurse");
    hand.see("Not saved");
    hand.key(KeyCode.LEFT, "alt");
    hand.seeNoMore("Night nurse");
    hand.press("Open job");
    hand.see("Night nurse");
    end(program);
  }

  @Test
  void theSettingsThatHoldThemAreTheOnesThatAreOpenedAgain() {
    var program = Started.at(folder, made());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    unlock(hand);
    hand.see("Back at ");
    hand.press("Settings");
    hand.see("Your notes and scorecards carry it");
    Fx.get(program::workspace).orElseThrow().close();
    hand.fill("Name", "Grace Hopper");
    hand.key(KeyCode.TAB);
    hand.see("Not saved");
    hand.key(KeyCode.DIGIT2, "ctrl");
    hand.seeNoMore("Your notes and scorecards carry it");
    hand.press("Settings");
    hand.see("Grace Hopper");
    end(program);
  }

  private static boolean goes(Leaving leaving) {
    var closing = new Event(WindowEvent.WINDOW_CLOSE_REQUEST);
    Fx.run(() -> leaving.ask(closing));
    return !closing.isConsumed();
  }

  private static void press(Program program, String words) {
    Fx.run(
        () ->
            program.scene().getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
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
