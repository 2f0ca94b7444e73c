package candor.app.main;

import candor.persistence.Workspace;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/// The argument that names a workspace.
final class NamedWorkspace {
  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "The workspace; by default the one that was open last.")
  private @Nullable Path folder;

  /// Opens it.
  ///
  /// @throws RefusedException when it can't be opened
  Workspace open() {
    return OpenedFolder.of(folder);
  }
}
