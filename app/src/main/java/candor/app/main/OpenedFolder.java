package candor.app.main;

import candor.persistence.Demo;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens the workspace that a command is about: the folder named, else the one opened last.
final class OpenedFolder {
  private OpenedFolder() {}

  /// @throws RefusedException when it can't be opened
  static Workspace of(@Nullable Path named) {
    var home = HomeFolders.ofThisSystem();
    var folder =
        Optional.ofNullable(named)
            .or(() -> new Recent(home.recent()).list().stream().findFirst())
            .orElseGet(home::firstWorkspace);
    var clock = folder.equals(home.demo()) ? Demo.clock() : InstantSource.system();
    return OpenWords.opened(new Workspaces(clock, new SecureRandom()).open(folder), folder);
  }
}
