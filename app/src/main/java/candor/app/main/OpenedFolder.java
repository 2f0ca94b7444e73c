package candor.app.main;

import candor.persistence.OpenResult;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens the workspace that a command is about: the folder named, else the one opened last. What
/// had to be done to make it whole again is said on standard error.
final class OpenedFolder {
  private OpenedFolder() {}

  /// @throws RefusedException when it can't be opened
  /// @throws IOException when a file that its passphrase is to be taken from can't be read
  static Workspace of(@Nullable Path named, GivenKey key) throws IOException {
    var home = HomeFolders.ofThisSystem();
    var folder =
        Optional.ofNullable(named)
            .or(() -> new Recent(home.recent()).list().stream().findFirst())
            .orElseGet(home::firstWorkspace);
    var workspaces = new Workspaces(InstantSource.system(), new SecureRandom());
    var result = workspaces.open(folder);
    if (result instanceof OpenResult.Locked) {
      result = key.use(folder, unlock -> workspaces.open(folder, unlock));
    }
    var workspace = OpenWords.opened(result, folder);
    workspace
        .recovery()
        .map(OpenWords::of)
        .ifPresent(notice -> System.err.println(notice.what() + " " + notice.next()));
    return workspace;
  }
}
