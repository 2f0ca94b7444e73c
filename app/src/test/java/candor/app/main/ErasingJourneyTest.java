package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import candor.app.FakeFiles;
import candor.app.Fx;
import candor.app.tour.Hand;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.erasure.EraseCandidates;
import candor.model.erasure.EraseResult;
import candor.model.erasure.ErasureState;
import candor.model.people.Setting;
import candor.persistence.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
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
    var _ = await(program, false);
    var before = workspace(program);
    erase(before, added(before, "Ada Lovelace"));

    Fx.run(() -> program.finishErasing(Screens::candidates));

    var _ = await(program, true);
    var _ = await(program, false);
    var after = workspace(program);
    assertEquals(before.folder(), after.folder());
    var all = new EraseCandidates(after.store(), ZoneOffset.UTC).all();
    assertEquals(ErasureState.DONE, all.getFirst().state());
    var _ = added(after, "Grace Hopper");
    Fx.run(program::close);
  }

  @Test
  void theWindowShowsTheWorkspaceAlsoWhereItCouldNotBeClosed(@TempDir Path folder)
      throws InterruptedException {
    var program = begun(folder);
    var _ = await(program, false);
    var before = workspace(program);
    before.close();

    Fx.run(() -> program.finishErasing(Screens::candidates));

    var _ = await(program, true);
    var shown = await(program, false);
    assertEquals(before.folder(), workspace(program).folder());
    // By what else is just read, closing fails as another thing, and what is said comes later.
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> seen(shown, ".notice"));
    Fx.run(program::close);
  }

  @Test
  void whatIsBeingTypedAboutWhoIsErasedDoesNotComeBack(@TempDir Path folder)
      throws IOException, InterruptedException {
    var program = begun(folder);
    var _ = await(program, false);
    var before = workspace(program);
    erase(before, added(before, "Ada Lovelace"));
    var grace = added(before, "Grace Hopper");
    Fx.run(() -> program.finishErasing(screens -> screens.candidate(grace)));
    var _ = await(program, true);
    var _ = await(program, false);
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("Grace Hopper");
    hand.fill("Write a note", "Wants too much");

    erase(workspace(program), grace);
    Fx.run(() -> program.finishErasing(Screens::candidates));

    var _ = await(program, true);
    var _ = await(program, false);
    var after = workspace(program);
    assertEquals(2, new EraseCandidates(after.store(), ZoneOffset.UTC).all().size());
    assertEquals(
        List.of(),
        after.store().read(s -> s.all(Setting.KIND)).stream()
            .filter(setting -> Setting.about(setting.name()).contains(grace.value()))
            .toList());
    Fx.run(program::close);
    try (var files = Files.walk(after.folder())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("Wants too much"), file.toString());
      }
    }
  }

  private static CandidateId added(Workspace workspace, String name) {
    var added = new EditCandidates(workspace.store()).add(CandidateDetails.named(name));
    return assertInstanceOf(CandidateResult.Saved.class, added).candidate().id();
  }

  private static void erase(Workspace workspace, CandidateId id) {
    var erased = new EraseCandidates(workspace.store(), ZoneOffset.UTC).erase(id, "Asked for it");
    var _ = assertInstanceOf(EraseResult.Erased.class, erased);
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
  private Parent await(Program program, boolean progress) throws InterruptedException {
    while (true) {
      var root = shown.poll(30, TimeUnit.SECONDS);
      assertNotNull(root, "nothing was shown");
      var isProgress = root.getStyleClass().contains("opening");
      if (isProgress == progress && (progress || Fx.get(() -> isOpen(program, root)))) {
        return root;
      }
    }
  }

  private static void seen(Parent root, String which) {
    while (Fx.get(() -> root.lookupAll(which).isEmpty())) {
      Thread.onSpinWait();
    }
  }

  // What was shown for a moment only, before the workspace was there, is none.
  private static boolean isOpen(Program program, Parent root) {
    return program.workspace().isPresent() && root.equals(program.scene().getRoot());
  }
}
