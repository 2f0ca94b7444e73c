package candor.persistence;

import candor.model.archive.Finding;
import candor.persistence.archive.Pack;
import candor.persistence.db.Comparison;
import candor.persistence.db.Contents;
import candor.persistence.db.Parts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// What was written of the operations outside of the database: whoever changes the one has to
/// change these, too.
///
/// @param found takes what is not as it must be
record Witnesses(Workspace workspace, Consumer<Finding> found) {
  /// Hears them all.
  ///
  /// @throws UncheckedIOException when the disk can't be read
  void hear(Contents contents) {
    contents.chain(sequence -> found.accept(new Finding.OperationAltered(sequence)));
    try {
      if (Files.isDirectory(folder().resolve(JournalBeside.FOLDER))) {
        journal(contents);
      } else if (workspace.isInFolder()) {
        // Somebody took it away, or the whole folder, since the workspace was opened.
        found.accept(new Finding.JournalShort(0));
      }
      for (var snapshot : new Snapshots(folder().resolve(Workspace.SNAPSHOTS)).all()) {
        if (!isSame(snapshot.file(), contents.comparison())) {
          found.accept(new Finding.SnapshotAltered(String.valueOf(snapshot.file().getFileName())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder() {
    return workspace.folder();
  }

  private void journal(Contents contents) throws IOException {
    var last = contents.last();
    var comparison = contents.comparison();
    try (var beside = JournalBeside.of(folder(), JournalBeside.DISK, workspace.cover())) {
      var read =
          beside
              .files()
              .read(
                  beside.files().first() - 1,
                  (sequence, payload) -> {
                    var operation = beside.opened(sequence, payload);
                    // What was written meanwhile is not looked at.
                    if (sequence <= last
                        && (operation.isEmpty() || !comparison.isSame(sequence, operation.get()))) {
                      found.accept(new Finding.JournalDiffers(sequence));
                    }
                  });
      if (read < last) {
        found.accept(new Finding.JournalShort(read));
      }
    }
  }

  // Where its newest operation is the database's own, all before it are, too.
  private boolean isSame(Path file, Comparison comparison) {
    try (var zip = workspace.cover().zip(file)) {
      var manifest = Pack.manifest(zip);
      for (var part : manifest.parts().keySet()) {
        if (!part.equals(Parts.JOURNAL)) {
          Pack.read(zip, manifest, part, in -> in.transferTo(OutputStream.nullOutputStream()));
        }
      }
      var newest = new String[] {""};
      Pack.read(
          zip,
          manifest,
          Parts.JOURNAL,
          in -> Pack.lines(in).lines().forEach(line -> newest[0] = line));
      return manifest.sequence() == 0
          || comparison.isSame(manifest.sequence(), newest[0].getBytes(StandardCharsets.UTF_8));
    } catch (IOException | UncheckedIOException broken) {
      return false;
    }
  }
}
