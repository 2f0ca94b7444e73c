package candor.persistence;

import candor.model.candidate.Documents;
import candor.model.store.StoreException;
import candor.persistence.board.practice.PracticeBoards;
import candor.persistence.db.Database;
import candor.persistence.folder.Beginning;
import candor.persistence.folder.FileDocuments;
import candor.persistence.folder.Folders;
import candor.persistence.folder.Marker;
import candor.persistence.safe.KeyFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Encrypts an open workspace, or takes the encryption away: all that it holds is written anew
/// beside it, compared, and takes the old files' place at once.
///
/// What can't be converted and is not needed is left out: database files that were no good, copies
/// that were made before migrations, and what can't be read any more.
///
/// @param workspace as it is now; is closed, its folder still held
/// @param to how its files are to lie on the disk
/// @param key the new key file, if it is to be encrypted
record Conversion(Workspace workspace, Cover to, Optional<KeyFile> key, Machine machine) {
  private static final int BUFFER = 1 << 16;
  private static final Set<String> LEFT_OUT =
      Set.of(Renewal.BROKEN, Renewal.PRACTICE, Workspace.DOCUMENTS, Rebuild.MADE, Renewal.TRACE);

  /// Does so. When it fails, the workspace is closed, and as it was before or, when all had been
  /// written, as it is to be.
  void run(Marker marker) throws IOException {
    var folder = workspace.folder();
    var renewal = Renewal.begin(folder);
    var prepared = false;
    try {
      prepare(marker, renewal.folder());
      prepared = true;
    } finally {
      if (!prepared) {
        var _ = workspace.end();
        renewal.cancel();
      }
    }
    var removed = new HashSet<>(LEFT_OUT);
    if (key.isEmpty()) {
      removed.add(Beginning.KEY);
    }
    renewal.commit(workspace.end(), removed);
  }

  private void prepare(Marker marker, Path into) throws IOException {
    if (key.isPresent()) {
      Locking.write(into, key.get());
    }
    var snapshots = Folders.make(into.resolve(Workspace.SNAPSHOTS));
    var newest = new Snapshots(snapshots).take(workspace, to, Tempo.FULL).orElseThrow();
    for (var snapshot : new Snapshots(from().resolve(Workspace.SNAPSHOTS)).all()) {
      convert(snapshot, snapshots);
    }
    database(marker, into, newest);
    documents(into);
    practice(into);
  }

  private Path from() {
    return workspace.folder();
  }

  private void convert(Snapshots.Snapshot snapshot, Path into) throws IOException {
    var cover = workspace.cover();
    var file = into.resolve(snapshot.name(to.isEncrypted()));
    if (!Files.exists(file) && isReadable(() -> cover.archive(snapshot.file()))) {
      try (var in = cover.archive(snapshot.file());
          var out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
        to.archive(out, new byte[0], in::transferTo);
      }
    }
  }

  private void database(Marker marker, Path into, Path snapshot) throws IOException {
    var journal = JournalBeside.of(into, machine.disk(), to);
    var place = to.place(machine.scheme(), into.resolve(Opening.FILE));
    var content = Backups.content(snapshot, to);
    try (var database = Database.of(place, content, journal, machine.origin(marker))) {
      var manifest = Backups.manifest(snapshot, to);
      var same = database.contents(contents -> Backups.isSame(contents, manifest));
      if (!same || !database.contents(Archive::isWhole)) {
        var why = "what was written anew is not what was there";
        throw new StoreException(StoreException.Reason.DAMAGED, why, new IOException(why));
      }
    }
  }

  private void documents(Path into) throws IOException {
    var old = from().resolve(Workspace.DOCUMENTS);
    if (!Files.isDirectory(old)) {
      return;
    }
    var wrapping = workspace.cover().documents();
    var kept =
        new FileDocuments(into.resolve(Workspace.DOCUMENTS), to.documents(), Optional.empty());
    var put = new ArrayList<Documents.Stored>();
    for (var file : FileDocuments.filesIn(old)) {
      if (isReadable(() -> wrapping.open(Files.newInputStream(file)))) {
        try (var in = wrapping.open(Files.newInputStream(file))) {
          put.add(kept.put(in));
        }
      }
    }
    kept.settle(put);
  }

  private void practice(Path into) throws IOException {
    var old = from().resolve(Renewal.PRACTICE);
    if (Files.exists(old)) {
      var file = into.resolve(Renewal.PRACTICE);
      try {
        PracticeBoards.copy(old, workspace.cover().practice(), file, to.practice());
      } catch (IllegalArgumentException changed) {
        // It is made anew when it is needed: nothing in it is the user's own.
        Files.deleteIfExists(file);
      }
    }
  }

  private interface Reading {
    InputStream open() throws IOException;
  }

  private static boolean isReadable(Reading reading) {
    try (var in = reading.open()) {
      return in.transferTo(OutputStream.nullOutputStream()) >= 0;
    } catch (IOException damaged) {
      return false;
    }
  }
}
