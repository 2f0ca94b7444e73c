package candor.persistence;

import candor.persistence.folder.Beginning;
import candor.persistence.folder.CleanEnd;
import candor.persistence.folder.Folders;
import candor.persistence.folder.Marker;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Replaces the content of a closed workspace by files that were prepared beside it, all or nothing
/// at any power cut.
///
/// They are prepared in the folder `renewed` of the workspace, under the names that they will have.
/// The file `renewed/complete` says that all of them are there, and which names are replaced or
/// only removed: once it is durable, the workspace is the new one, and whoever opens it next ends
/// what is left to do. Before that it is the old one, and what was prepared is thrown away.
///
/// To be used by whoever holds the folder, and only while the database is closed.
final class Renewal {
  /// The folder in a workspace in which files are prepared.
  static final String FOLDER = "renewed";

  /// The practice boards' own file.
  static final String PRACTICE = "practice-board.jsonl";

  /// The folder that holds database files which were no good.
  static final String BROKEN = "broken";

  /// What H2 writes when it is asked to.
  static final String TRACE = "candor.trace.db";

  private static final String COMPLETE = "complete";
  private static final String REPLACED = "replaced ";
  private static final String REMOVED = "removed ";
  private static final Set<String> NAMES =
      Set.of(
          Workspaces.DATABASE,
          JournalBeside.FOLDER,
          Workspace.SNAPSHOTS,
          Workspace.DOCUMENTS,
          Marker.FILE,
          CleanEnd.FILE,
          Beginning.KEY,
          PRACTICE,
          BROKEN,
          Rebuild.MADE,
          TRACE);

  private final Path workspace;
  private final Path prepared;

  private Renewal(Path workspace) {
    this.workspace = workspace;
    this.prepared = workspace.resolve(FOLDER);
  }

  /// Ends a renewal that was cut short: finishes it when everything had been prepared, and throws
  /// it away when not.
  ///
  /// @return whether one was finished
  static boolean settle(Path workspace) throws IOException {
    var renewal = new Renewal(workspace);
    if (!Files.exists(renewal.prepared, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    var complete = Files.exists(renewal.prepared.resolve(COMPLETE));
    if (complete) {
      renewal.replace();
    }
    Folders.remove(renewal.prepared);
    Folders.sync(workspace);
    return complete;
  }

  /// Begins one, and ends an earlier one that was cut short.
  static Renewal begin(Path workspace) throws IOException {
    var _ = settle(workspace);
    var renewal = new Renewal(workspace);
    var _ = Folders.make(renewal.prepared);
    return renewal;
  }

  /// Where the new files are put: each under the name that it will have in the workspace, a folder
  /// with all that it will hold.
  Path folder() {
    return prepared;
  }

  /// Puts what was prepared in place. The database must be closed by now.
  ///
  /// @param last the sequence of the newest operation in the new database, if there is a new one
  /// @param removed names that are removed without another in their place
  /// @throws IOException when it could not be ended: nothing has changed if `renewed/complete` is
  ///   not there, and if it is, the next opening goes on
  void commit(long last, Set<String> removed) throws IOException {
    var database = prepared.resolve(Workspaces.DATABASE);
    var gone = new TreeSet<>(removed);
    if (Files.exists(database)) {
      CleanEnd.write(prepared, database, last);
    }
    var lines = new ArrayList<String>();
    for (var name : namesIn(prepared)) {
      lines.add(REPLACED + known(name));
      gone.remove(name);
    }
    for (var name : gone) {
      lines.add(REMOVED + known(name));
    }
    force(prepared);
    Folders.replace(
        prepared.resolve(COMPLETE), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    var _ = settle(workspace);
  }

  /// Throws away what was prepared.
  void cancel() throws IOException {
    if (!Files.exists(prepared.resolve(COMPLETE))) {
      Folders.remove(prepared);
      Folders.sync(workspace);
    }
  }

  // Each step can be done again: what was moved is not there any more to be moved.
  private void replace() throws IOException {
    for (var line : Files.readAllLines(prepared.resolve(COMPLETE), StandardCharsets.UTF_8)) {
      if (line.startsWith(REPLACED)) {
        replace(known(line.substring(REPLACED.length())));
      } else if (line.startsWith(REMOVED)) {
        Folders.remove(workspace.resolve(known(line.substring(REMOVED.length()))));
      } else {
        throw new IOException(FOLDER + " can't be understood");
      }
    }
    Folders.sync(workspace);
    Folders.sync(prepared);
    Files.delete(prepared.resolve(COMPLETE));
    Folders.sync(prepared);
  }

  private void replace(String name) throws IOException {
    var made = prepared.resolve(name);
    if (Files.exists(made, LinkOption.NOFOLLOW_LINKS)) {
      var old = workspace.resolve(name);
      if (Files.isDirectory(old, LinkOption.NOFOLLOW_LINKS)) {
        Folders.remove(old);
      }
      Files.move(made, old, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  // A name from a file that somebody else may have written leads nowhere else.
  private static String known(String name) throws IOException {
    if (!NAMES.contains(name)) {
      throw new IOException(FOLDER + " names " + name);
    }
    return name;
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private static void force(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (Files.isDirectory(file)) {
          Folders.sync(file);
        } else {
          try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
          }
        }
      }
    }
  }
}
