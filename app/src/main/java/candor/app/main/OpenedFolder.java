package candor.app.main;

import candor.persistence.OpenResult;
import candor.persistence.Unlock;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Opens the workspace that a command is about: the folder named, else the one opened last. What
/// had to be done to make it whole again is said on standard error.
final class OpenedFolder {
  private OpenedFolder() {}

  /// @throws RefusedException when it can't be opened
  /// @throws IOException when a file that its passphrase is to be taken from can't be read
  static Workspace of(@Nullable Path named, GivenKey key) throws IOException {
    var folder = folder(named);
    var workspaces = workspaces();
    return told(opened(folder, key, unlock -> opened(workspaces, folder, unlock)), folder);
  }

  /// The folder that is meant.
  static Path folder(@Nullable Path named) {
    var home = HomeFolders.ofThisSystem();
    return Optional.ofNullable(named)
        .or(() -> new Recent(home.recent()).list().stream().findFirst())
        .orElseGet(home::firstWorkspace);
  }

  static Workspaces workspaces() {
    return new Workspaces(InstantSource.system(), new SecureRandom());
  }

  /// Opens a workspace, and asks for what unlocks it only where that is needed.
  static OpenResult opened(Path folder, GivenKey key, Function<Optional<Unlock>, OpenResult> open)
      throws IOException {
    var result = open.apply(Optional.empty());
    return result instanceof OpenResult.Locked
        ? key.use(folder, unlock -> open.apply(Optional.of(unlock)))
        : result;
  }

  /// Opens it where it lies.
  static OpenResult opened(Workspaces workspaces, Path folder, Optional<Unlock> unlock) {
    return unlock.isPresent() ? workspaces.open(folder, unlock.get()) : workspaces.open(folder);
  }

  /// The workspace, whose opening is told of.
  ///
  /// @throws RefusedException when it was refused
  static Workspace told(OpenResult result, Path folder) {
    var workspace = OpenWords.opened(result, folder);
    workspace
        .recovery()
        .map(OpenWords::of)
        .ifPresent(notice -> System.err.println(notice.what() + " " + notice.next()));
    return workspace;
  }
}
