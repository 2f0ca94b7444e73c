package candor.persistence;

import candor.model.erasure.EraseCandidates;
import candor.model.erasure.ErasedFiles;
import candor.persistence.archive.Pack;
import candor.persistence.db.Contents;
import candor.persistence.db.Database;
import candor.persistence.db.Forgetting;
import candor.persistence.db.Origin;
import candor.persistence.db.Parts;
import candor.persistence.folder.FileDocuments;
import candor.persistence.folder.Folders;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes erased candidates out of a workspace's files: what was written of them before lies in the
/// journal, in the second journal, in older copies, in what H2 has not written over yet, and in
/// documents.
///
/// All that is made anew is made beside the workspace and put in place by a [Renewal], so a power
/// cut leaves either all of the old or all of the new. The erasures are said to be done in the new
/// database only. What nothing points at any more, documents and files put aside, is removed
/// before.
final class Erasing {
  private static final Logger LOG = System.getLogger(Erasing.class.getName());
  private final Workspace workspace;
  private final Machine machine;
  private final Origin origin;

  /// @param workspace open, used by nobody else, its folder held
  Erasing(Workspace workspace, Machine machine, Origin origin) {
    this.workspace = workspace;
    this.machine = machine;
    this.origin = origin;
  }

  /// Whether a workspace has erasures whose files are still to be done.
  static boolean isDue(Workspace workspace) {
    return workspace.store().read(s -> !EraseCandidates.asked(s).isEmpty());
  }

  /// Does it, and closes the workspace; its folder is still held then.
  ///
  /// @return whether it is done; if not, for want of room or since something could not be read, the
  ///   workspace is open as it was
  /// @throws IOException when the new files could not be put in place; the next opening does it
  boolean isDone() throws IOException {
    var renewal = Renewal.begin(workspace.folder());
    var last = 0L;
    try {
      last = prepared(renewal);
    } catch (IOException | RuntimeException e) {
      // Whatever it was, it must not keep the workspace shut: nothing of it is in place yet.
      LOG.log(Level.WARNING, "what was erased is still in the files: {0}", e.getClass().getName());
      renewal.cancel();
      return false;
    }
    workspace.abandon();
    renewal.commit(last, Set.of(Renewal.BROKEN));
    return true;
  }

  /// @return the sequence of the newest operation in the new database
  private long prepared(Renewal renewal) throws IOException {
    var folder = workspace.folder();
    var progress = machine.progress();
    var forgetting = workspace.contents(Contents::forgetting);
    var weight = workspace.contents(forgetting::weight);
    var backups = inside(folder.resolve(Workspace.SNAPSHOTS));
    var steps = backups.size() + 3;
    var rewriting = new Rewriting(forgetting, weight.documents(), workspace.cover(), origin);
    var copies = Files.createDirectory(renewal.folder().resolve(Workspace.SNAPSHOTS));
    for (var i = 0; i < backups.size(); i++) {
      progress.at(Progress.Task.ERASING, i, steps);
      rewriting.write(backups.get(i), copies);
    }
    progress.at(Progress.Task.ERASING, backups.size(), steps);
    var broken = inside(folder.resolve(Renewal.BROKEN)).size();
    var documents = removeDocuments(weight.documents());
    var left = removeLeft(folder);
    var files =
        new ErasedFiles(
            weight.edits(),
            rewriting.written(),
            rewriting.dropped(),
            documents,
            rewriting.others() + broken + left);
    return database(renewal, forgetting, files, steps);
  }

  /// Makes the new database and its journal.
  ///
  /// @return the sequence of its newest operation
  private long database(Renewal renewal, Forgetting forgetting, ErasedFiles files, int steps)
      throws IOException {
    var progress = machine.progress();
    var cover = workspace.cover();
    try (var made =
        Database.of(
            cover.place(machine.scheme(), renewal.folder().resolve(Opening.FILE)),
            parts -> {
              var _ = workspace.contents(contents -> copied(contents, parts, forgetting));
            },
            JournalBeside.of(renewal.folder(), machine.disk(), cover),
            origin)) {
      progress.at(Progress.Task.ERASING, steps - 2, steps);
      var _ =
          workspace.contents(
              contents -> made.contents(copied -> same(contents, copied, forgetting)));
      EraseCandidates.finish(made, files);
      if (!made.contents(Archive::isWhole)) {
        throw new IOException("what was made anew is not sound");
      }
      progress.at(Progress.Task.ERASING, steps - 1, steps);
      return made.contents(Contents::last);
    }
  }

  private static Parts copied(Contents from, Parts to, Forgetting forgetting) {
    to.without(forgetting).copy(from.parts());
    to.cutUndo();
    return to;
  }

  // Everybody else's rows and all that was done are what they were, byte for byte.
  private static boolean same(Contents old, Contents made, Forgetting forgetting) {
    try {
      for (var part : Parts.names()) {
        if (!part.equals(Parts.UNDO)
            && !sum(old.parts().without(forgetting), part)
                .equals(sum(made.parts().without(forgetting), part))) {
          throw new IOException(part + " is not what it was");
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sum(Parts parts, String part) throws IOException {
    return Pack.sum(
        out -> {
          var _ = parts.write(part, out);
        },
        OutputStream.nullOutputStream());
  }

  /// Removes the documents that nobody has any more, and what was left of such as were cut short.
  private int removeDocuments(Set<String> kept) throws IOException {
    var wrapping = workspace.cover().documents();
    var names = kept.stream().map(wrapping::name).collect(Collectors.toSet());
    var removed = new HashSet<String>();
    for (var file : inside(workspace.folder().resolve(Workspace.DOCUMENTS))) {
      var name = FileDocuments.nameOf(file);
      if (!names.contains(name)) {
        remove(file);
        removed.add(name);
      }
    }
    if (!removed.isEmpty()) {
      // Else a power cut brings them back after it was said that they are gone.
      Folders.sync(workspace.folder().resolve(Workspace.DOCUMENTS));
    }
    return removed.size();
  }

  /// Removes what a database leaves beside its file when it is cut short.
  private static int removeLeft(Path folder) throws IOException {
    var removed = 0;
    for (var file : inside(folder)) {
      var name = String.valueOf(file.getFileName());
      if (name.equals(Rebuild.MADE)
          || (name.startsWith("candor.")
              && (name.endsWith(".temp.db")
                  || name.endsWith(".trace.db")
                  || name.endsWith(".newFile")
                  || name.endsWith(".tempFile")))) {
        remove(file);
        removed++;
      }
    }
    Folders.sync(folder);
    return removed;
  }

  private static List<Path> inside(Path folder) throws IOException {
    var all = new ArrayList<Path>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder)) {
        files.forEach(all::add);
      }
    }
    all.sort(Comparator.naturalOrder());
    return all;
  }

  private static void remove(Path content) throws IOException {
    try (var files = Files.walk(content)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
