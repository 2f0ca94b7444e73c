package candor.app.main;

import candor.persistence.Demo;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
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
  static Workspace of(@Nullable Path named) {
    var home = HomeFolders.ofThisSystem();
    var folder =
        Optional.ofNullable(named)
            .or(() -> new Recent(home.recent()).list().stream().findFirst())
            .orElseGet(home::firstWorkspace);
    var clock = folder.equals(home.demo()) ? Demo.clock() : InstantSource.system();
    var workspace =
        OpenWords.opened(new Workspaces(clock, new SecureRandom()).open(folder), folder);
    workspace
        .recovery()
        .map(OpenWords::of)
        .ifPresent(notice -> System.err.println(notice.what() + " " + notice.next()));
    return workspace;
  }
}
