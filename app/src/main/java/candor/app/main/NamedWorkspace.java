package candor.app.main;

import candor.persistence.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The argument that names a workspace.
final class NamedWorkspace {
  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "The workspace; by default the one that was open last.")
  private @Nullable Path folder;

  @Mixin private GivenKey key = new GivenKey();

  /// Opens it.
  ///
  /// @throws RefusedException when it can't be opened
  /// @throws IOException when a file that its passphrase is to be taken from can't be read
  Workspace open() throws IOException {
    return OpenedFolder.of(folder, key);
  }

  /// Opens it only to read it.
  ///
  /// @throws RefusedException when it can't be opened
  /// @throws IOException when it can't be read
  ReadFolder read() throws IOException {
    return ReadFolder.of(folder, key);
  }
}
