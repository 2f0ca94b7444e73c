package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import candor.app.FakeFiles;
import candor.app.Fx;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.erasure.EraseCandidates;
import candor.model.erasure.EraseResult;
import candor.model.erasure.ErasureState;
import candor.persistence.Workspace;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasingJourneyTest {
  private final BlockingQueue<Parent> shown = new LinkedBlockingQueue<>();

  @Test
  void anErasureClosesTheWorkspaceAndOpensItAgain(@TempDir Path folder)
      throws InterruptedException {
    var program = begun(folder);
    var _ = await(false);
    var before = workspace(program);
    var added =
        assertInstanceOf(
            CandidateResult.Saved.class,
            new EditCandidates(before.store()).add(CandidateDetails.named("Ada Lovelace")));
    var erase = new EraseCandidates(before.store(), ZoneOffset.UTC);
    var _ =
        assertInstanceOf(
            EraseResult.Erased.class, erase.erase(added.candidate().id(), "Asked for it"));

    Fx.run(() -> program.finishErasing(Screens::candidates));

    var _ = await(true);
    var _ = await(false);
    var after = workspace(program);
    assertEquals(before.folder(), after.folder());
    var all = new EraseCandidates(after.store(), ZoneOffset.UTC).all();
    assertEquals(ErasureState.DONE, all.getFirst().state());
    assertInstanceOf(
        CandidateResult.Saved.class,
        new EditCandidates(after.store()).add(CandidateDetails.named("Grace Hopper")));
    Fx.run(program::close);
  }

  @Test
  void theWindowShowsTheWorkspaceAlsoWhereItCouldNotBeClosed(@TempDir Path folder)
      throws InterruptedException {
    var program = begun(folder);
    var _ = await(false);
    var before = workspace(program);
    before.close();

    Fx.run(() -> program.finishErasing(Screens::candidates));

    var _ = await(true);
    var shown = await(false);
    assertEquals(before.folder(), workspace(program).folder());
    assertFalse(Fx.get(() -> shown.lookupAll(".notice").isEmpty()), "and says what failed");
    Fx.run(program::close);
  }

  private Program begun(Path folder) {
    return Fx.get(
        () -> {
          var home = new HomeFolders(folder.resolve("home"));
          var running = new Program(new Stage(), home, new Nowhere(), new FakeFiles());
          running.scene().rootProperty().addListener((_, _, root) -> shown.add(root));
          running.begin(new Start(Optional.empty(), false, Optional.empty()));
          return running;
        });
  }

  private static Workspace workspace(Program program) {
    return Fx.get(() -> program.workspace().orElseThrow());
  }

  /// Waits until the window shows the progress of an opening, or a workspace.
  private Parent await(boolean progress) throws InterruptedException {
    while (true) {
      var root = shown.poll(30, TimeUnit.SECONDS);
      assertNotNull(root, "nothing was shown");
      if (root.getStyleClass().contains("opening") == progress) {
        return root;
      }
    }
  }
}
