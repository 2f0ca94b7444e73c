package candor.persistence;

import candor.persistence.db.Contents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipInputStream;

/// Files that older releases wrote. They are never made anew: what they hold has to be read for
/// ever.
final class Golden {
  /// A workspace with tables of version 1, closed in good order: 83 operations, one snapshot and a
  /// journal beside the database that reaches back to the first.
  static final String WORKSPACE = "workspace-1.zip";

  private Golden() {}

  /// Reads one.
  static InputStream open(String name) {
    return Objects.requireNonNull(Golden.class.getResourceAsStream("golden/" + name));
  }

  /// Takes the workspace out.
  static void unpack(Path folder) throws IOException {
    unpack(WORKSPACE, folder);
  }

  /// Takes one of the workspaces out.
  static void unpack(String name, Path folder) throws IOException {
    try (var zip = new ZipInputStream(open(name))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var file = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(Objects.requireNonNull(file.getParent()));
          Files.copy(zip, file);
        }
      }
    }
  }

  /// Takes it out twice.
  ///
  /// @param tried is opened
  /// @param untouched is left as it was
  /// @return what is in it
  static Told unpacked(Path tried, Path untouched) throws IOException {
    unpack(tried);
    unpack(untouched);
    var workspaces = new Workspaces(() -> Instant.parse("2026-03-02T09:00:00Z"), new Random(1));
    if (workspaces.open(tried) instanceof OpenResult.Opened(var workspace)) {
      try (workspace) {
        return new Told(workspace.contents(Contents::last), MixedWork.prints(workspace.store()));
      }
    }
    throw new IllegalStateException("it can't be opened");
  }
}
