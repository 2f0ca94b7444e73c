package candor.app.main;

import candor.persistence.OpenResult;
import candor.persistence.ReadingCopy;
import candor.persistence.Recovery;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The open workspace that a command only reads: where its folder can't be written, a copy of it.
final class ReadFolder implements AutoCloseable {
  private final Workspace workspace;
  private final Optional<ReadingCopy> copy;

  private ReadFolder(Workspace workspace, Optional<ReadingCopy> copy) {
    this.workspace = workspace;
    this.copy = copy;
  }

  /// @param named nothing for the workspace that was open last
  /// @throws RefusedException when it can't be opened
  /// @throws IOException when it can't be read
  static ReadFolder of(@Nullable Path named, GivenKey key) throws IOException {
    var folder = OpenedFolder.folder(named);
    var workspaces = OpenedFolder.workspaces();
    var result =
        OpenedFolder.opened(folder, key, unlock -> OpenedFolder.opened(workspaces, folder, unlock));
    return result instanceof OpenResult.NotWritable && Workspaces.isWorkspace(folder)
        ? copied(workspaces, folder, key)
        : new ReadFolder(OpenedFolder.told(result, folder), Optional.empty());
  }

  private static ReadFolder copied(Workspaces workspaces, Path folder, GivenKey key)
      throws IOException {
    var copy = ReadingCopy.of(folder, HomeFolders.ofThisSystem().read());
    var done = false;
    try {
      var result = OpenedFolder.opened(folder, key, unlock -> copy.open(workspaces, unlock));
      var workspace = OpenWords.opened(result, folder);
      System.err.println(Messages.of("main.reads-copy").formatted(folder));
      if (workspace.recovery().flatMap(Recovery::aside).isPresent()) {
        System.err.println(Messages.of("main.reads-copy.rebuilt"));
      }
      done = true;
      return new ReadFolder(workspace, Optional.of(copy));
    } finally {
      if (!done) {
        copy.close();
      }
    }
  }

  /// It.
  Workspace workspace() {
    return workspace;
  }

  @Override
  public void close() throws IOException {
    try {
      workspace.close();
    } finally {
      if (copy.isPresent()) {
        copy.get().close();
      }
    }
  }
}
