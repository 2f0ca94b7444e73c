package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.settings.WorkspaceScreen.Choice;
import candor.persistence.OpenResult;
import candor.persistence.Passphrase;
import candor.persistence.Progress;
import candor.persistence.Protection;
import candor.persistence.RecoveryCode;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AheadTest {
  private final Workspaces workspaces = new Workspaces(InstantSource.system(), new SecureRandom());

  @TempDir Path folder;
  private HomeFolders home;
  private Path mine;

  @BeforeEach
  void makeAWorkspace() {
    home = new HomeFolders(folder.resolve("home"));
    mine = folder.resolve("mine");
    opened(workspaces.create(mine, false, "Ada")).close();
  }

  @Test
  void whoAsksFirstGetsTheWorkspaceAndNobodyElse() {
    var ahead = ahead(mine);
    Workspace taken;
    try (ahead) {
      assertTrue(ahead.take(folder.resolve("other"), Progress.NONE).isEmpty());
      taken = opened(ahead.take(mine, Progress.NONE).orElseThrow());
      assertTrue(ahead.take(mine, Progress.NONE).isEmpty());
    }
    try (taken) {
      assertEquals(mine, taken.folder());
      assertInstanceOf(OpenResult.InUse.class, workspaces.open(mine));
    }
  }

  @Test
  void whatNobodyTakesIsClosedInGoodOrder() {
    ahead(mine).close();
    var looked = new HashSet<Progress.Task>();
    try (var again = opened(workspaces.telling((task, _, _) -> looked.add(task)).open(mine))) {
      assertEquals(mine, again.folder());
    }
    assertTrue(looked.isEmpty(), "an end in good order needs no look: " + looked);
  }

  @Test
  void howFarItIsIsToldToWhoTakesIt() {
    var told = new CountDownLatch(1);
    Function<Progress, OpenResult> untilTold =
        progress -> {
          while (told.getCount() > 0) {
            progress.at(Progress.Task.LOOKING, 0, 0);
          }
          return new OpenResult.NoWorkspace();
        };
    try (var ahead = Ahead.begin(mine, untilTold)) {
      assertEquals(
          Optional.of(new OpenResult.NoWorkspace()),
          ahead.take(mine, (_, _, _) -> told.countDown()));
    }
  }

  @Test
  void whoeverAsksTriesAgainWhatFailed() {
    Function<Progress, OpenResult> failing =
        _ -> {
          throw new IllegalStateException("broken");
        };
    try (var ahead = Ahead.begin(mine, failing)) {
      assertEquals(Optional.empty(), ahead.take(mine, Progress.NONE));
    }
  }

  @Test
  void anEncryptedOneIsNotOpenedWithoutAKey() {
    var safe = folder.resolve("safe");
    try (var typed = Passphrase.of("correct horse".toCharArray())) {
      var made =
          workspaces.create(safe, false, "Ada", new Protection(typed, RecoveryCode.random()));
      opened(made).close();
    }
    try (var ahead = ahead(safe)) {
      assertInstanceOf(OpenResult.Locked.class, ahead.take(safe, Progress.NONE).orElseThrow());
    }
  }

  @Test
  void onlyWhatIsThereIsOpened() {
    assertTrue(Ahead.of(new Choice.Demo(), home).isEmpty());
    assertTrue(Ahead.of(new Choice.Open(home.demo()), home).isEmpty());
    assertTrue(Ahead.of(new Choice.Create(folder.resolve("new")), home).isEmpty());
    assertFalse(Files.exists(folder.resolve("new")));
  }

  private Ahead ahead(Path of) {
    Optional<Ahead> ahead = Ahead.of(new Choice.Open(of), home);
    return ahead.orElseThrow();
  }

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
