package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.settings.WorkspaceScreen;
import candor.app.tour.Hand;
import candor.model.interview.InterviewState;
import candor.model.interview.NoteLine;
import candor.model.interview.Sitting;
import candor.persistence.OpenResult;
import candor.persistence.Workspaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoOnTest {
  @TempDir Path folder;

  @Test
  void afterTheProgramEndedInTheMidstOfAnInterviewItGoesOnThere() {
    made(InterviewState.STARTED, false);
    var program = Started.at(folder, workspace());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("Back at ");
    hand.see("1 line was kept; the program had ended without closing.");
    hand.see("Ada Lovelace");
    Fx.run(program::close);
  }

  @Test
  void itIsLeftWhereOneWasLastThoughOneCameBackToItFromItsScorecard() {
    made(InterviewState.STARTED, false);
    var program = Started.at(folder, workspace());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("Back at ");
    hand.press("Scorecard");
    hand.press("Notes");
    hand.see("The candidate's own questions");
    hand.key(KeyCode.DIGIT0, "alt");
    Fx.run(program::close);
    assertEquals(NoteLine.CANDIDATE, sitting().question());
  }

  @Test
  void anInterviewThatWasLeftInOrderIsNotOpenedByItself() {
    made(InterviewState.STARTED, true);
    assertBeginsAtToday();
  }

  @Test
  void norOneThatHasEnded() {
    made(InterviewState.ENDED, false);
    assertBeginsAtToday();
  }

  @Test
  void aListOfWorkspacesThatCannotBeWrittenKeepsNoneFromOpening() throws IOException {
    made(InterviewState.ENDED, true);
    var _ = Files.createDirectories(folder.resolve("home").resolve("recent.txt"));
    assertBeginsAtToday();
  }

  @Test
  void whereTheFirstOpeningFailsAnotherWorkspaceIsChosen() throws IOException {
    Path unplugged;
    try (var stick =
        FileSystems.newFileSystem(folder.resolve("stick.zip"), Map.of("create", "true"))) {
      unplugged = stick.getPath("/Work");
    }
    var program = Started.at(folder, unplugged);
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("Something in Candor failed.");
    hand.see("Open workspace");
    Fx.run(program::close);
  }

  @Test
  void whyAWorkspaceIsRefusedIsFoundWhereItIsOpenedSinceItsDiskMayBeGoneAfterwards()
      throws IOException {
    var stick = FileSystems.newFileSystem(folder.resolve("stick.zip"), Map.of("create", "true"));
    var away = stick.getPath("/Work");
    var program = Started.at(folder, folder.resolve("nowhere"));
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("Open workspace");
    program.doorway().expect(Ahead.begin(away, _ -> new OpenResult.NoWorkspace()));
    var pulled = new CountDownLatch(1);
    var why = new CompletableFuture<WorkspaceScreen.Said>();
    Fx.run(
        () -> {
          program.open(new WorkspaceScreen.Choice.Open(away), why::complete);
          program.lanes().write(() -> pull(stick, pulled), _ -> {});
          await(pulled);
        });
    hand.settle();
    assertTrue(why.isDone());
    assertTrue(why.join().what().contains("Plug in"), why.join().what());
    Fx.run(program::close);
  }

  private static boolean pull(FileSystem stick, CountDownLatch pulled) {
    try {
      stick.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pulled.countDown();
    return true;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertBeginsAtToday() {
    var program = Started.at(folder, workspace());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("Interviews today");
    hand.settle();
    hand.see("Interviews today");
    Fx.run(program::close);
  }

  private Path workspace() {
    return folder.resolve("Work");
  }

  private void made(InterviewState state, boolean inOrder) {
    var made =
        new Workspaces(InstantSource.system(), new Random(1)).create(workspace(), false, "Me");
    try (var workspace = assertInstanceOf(OpenResult.Opened.class, made).workspace()) {
      var begun = new BegunTalk(workspace.store());
      if (inOrder) {
        begun.leave();
      }
      begun.lead(state);
    }
  }

  private Sitting sitting() {
    var opened = new Workspaces(InstantSource.system(), new Random(2)).open(workspace());
    try (var workspace = assertInstanceOf(OpenResult.Opened.class, opened).workspace()) {
      return workspace.store().read(s -> s.all(Sitting.KIND)).getFirst();
    }
  }
}
