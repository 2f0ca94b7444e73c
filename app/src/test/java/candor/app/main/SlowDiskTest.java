package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.tour.Hand;
import candor.model.store.Act;
import candor.persistence.OpenResult;
import candor.persistence.Workspaces;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A window that is closed while what was typed takes its time to be saved.
class SlowDiskTest {
  private static final String TITLE = "What you typed in Work is not saved yet";
  private static final String WAITS = "It takes longer than usual";
  private final CountDownLatch gone = new CountDownLatch(1);
  private final CountDownLatch slow = new CountDownLatch(1);
  @TempDir Path folder;
  private Program program;
  private Hand hand;
  private Leaving leaving;

  @BeforeEach
  void open() throws Exception {
    var at = folder.resolve("Work");
    var made = new Workspaces(InstantSource.system(), new Random(1)).create(at, false, "Me");
    try (var workspace = assertInstanceOf(OpenResult.Opened.class, made).workspace()) {
      var _ = new BegunTalk(workspace.store());
    }
    program = Started.at(folder, at);
    hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("Back at ");
    leaving = Fx.get(() -> new Leaving(program, gone::countDown));
    var store = Fx.get(program::workspace).orElseThrow().store();
    var begun = new CountDownLatch(1);
    var _ =
        Thread.ofPlatform()
            .start(
                () -> {
                  var _ =
                      store.write(
                          Act.lasting("test.slow"),
                          _ -> {
                            begun.countDown();
                            return await(slow);
                          });
                });
    assertTrue(await(begun));
    hand.type("first");
    assertFalse(goes());
  }

  @AfterEach
  void close() {
    slow.countDown();
    Fx.run(program::close);
  }

  @Test
  void itSaysSoAndClosesOnceThatIsSaved() {
    hand.see(TITLE);
    hand.see(WAITS);
    slow.countDown();
    assertTrue(await(gone), "the window stays");
  }

  @Test
  void whoeverClosesItOnceMoreGoes() {
    hand.see(WAITS);
    assertTrue(goes());
  }

  @Test
  void whoeverGoesBackStays() {
    hand.see(WAITS);
    hand.press("Back");
    slow.countDown();
    hand.see("Saved");
    assertEquals(1, gone.getCount());
    assertFalse(goes());
    assertTrue(await(gone), "the window stays");
  }

  private boolean goes() {
    var closing = new Event(WindowEvent.WINDOW_CLOSE_REQUEST);
    Fx.run(() -> leaving.ask(closing));
    return !closing.isConsumed();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
