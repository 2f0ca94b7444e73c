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
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What takes the window while something is opened that is refused in the end.
class UnderwayTest {
  private static final String PASSPHRASE = "four unrelated words here";
  private static final Tried LOCKED = new Tried(new OpenResult.Locked(), "");
  private final CountDownLatch slow = new CountDownLatch(1);
  private final CountDownLatch refused = new CountDownLatch(1);
  private final List<Parent> shown = new ArrayList<>();
  @TempDir Path folder;
  private Program program;
  private Hand hand;
  private OpeningPage page;

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
    hand.see("This workspace is locked");
    hand.fill("Passphrase", PASSPHRASE);
    hand.key(KeyCode.ENTER);
    hand.see("Three steps to the first interview");
    page = Fx.get(() -> new OpeningPage(program.lanes(), "Opening"));
    Fx.run(() -> program.scene().rootProperty().addListener((_, _, root) -> shown.add(root)));
  }

  @AfterEach
  void close() {
    slow.countDown();
    Fx.run(program::close);
  }

  @Test
  void aLockIsNotCovered() {
    Fx.run(
        () -> {
          begin();
          program.doorway().lock();
          var _ = program.lanes().after(Duration.ofMillis(2500), slow::countDown);
        });
    await(refused);
    hand.see("This workspace is locked");
    assertTrue(Fx.get(() -> shown.stream().noneMatch(page.root()::equals)));
  }

  @Test
  void aLockThatIsCoveredByTheClosingComesBack() {
    Fx.run(
        () -> {
          begin();
          program.doorway().lock();
        });
    hand.see("This workspace is locked");
    Fx.run(() -> Started.ask(program));
    hand.see("The window closes when this is done");
    slow.countDown();
    await(refused);
    hand.see("This workspace is locked");
  }

  @Test
  void whatTwoPagesCoveredComesBack() {
    var other = Fx.get(() -> new OpeningPage(program.lanes(), "Opening another"));
    var ended = new CountDownLatch(1);
    Fx.run(
        () -> {
          begin();
          Started.ask(program);
        });
    hand.see("The window closes when this is done");
    Fx.run(
        () -> {
          program
              .doorway()
              .underway()
              .soon(other, () -> "", _ -> ended.countDown(), ended::countDown);
          Started.ask(program);
        });
    hand.see("Opening another");
    slow.countDown();
    await(ended);
    hand.see("Three steps to the first interview");
  }

  @Test
  void nobodyElseSignsIn() {
    Fx.run(
        () -> {
          begin();
          program.reception().turn(() -> {});
          var _ = program.lanes().after(Duration.ofMillis(500), slow::countDown);
        });
    await(refused);
    assertEquals(List.of(), Fx.get(() -> List.copyOf(shown)));
  }

  @Test
  void aKeyThatCouldNotBeTriedCanBeTriedAgain() {
    Fx.run(() -> program.doorway().ask(LOCKED, folder, _ -> failing(), () -> {}));
    hand.fill("Passphrase", PASSPHRASE);
    hand.key(KeyCode.ENTER);
    hand.see("The workspace could not be opened");
    hand.press("Choose another workspace");
    hand.see("Candidates");
  }

  private static OpenResult failing() {
    throw new IllegalStateException("on purpose");
  }

  private void begin() {
    program
        .doorway()
        .underway()
        .<Tried>soon(
            page,
            () -> {
              await(slow);
              return Tried.of(new OpenResult.NoWorkspace(), folder);
            },
            _ -> refused.countDown(),
            () -> {});
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(60, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
