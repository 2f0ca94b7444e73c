package candor.persistence.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// A workspace that is being made. Until it is finished, the folder holds the file `candor.making`:
/// where it is found later, the making was cut short and nobody has ever stored anything there.
public final class Beginning {
  private static final String MAKING = "candor.making";

  /// The file of a workspace that holds its wrapped key, when it is encrypted.
  public static final String KEY = "candor.key";

  private static final Set<String> OF_NO_WEIGHT = Set.of(Hold.LOCK, Hold.HOLDER, Running.FILE);
  private static final Set<String> OURS =
      Set.of(MAKING, Marker.FILE + ".new", KEY, KEY + ".new", "candor.mv.db", "candor.trace.db");
  private static final Set<String> CONTENT =
      Set.of(
          "documents",
          "backups",
          "journal",
          "renewed",
          "opened",
          "career-site",
          "practice-board.jsonl");

  private final Path folder;
  private final boolean madeFolder;
  private boolean started;

  private Beginning(Path folder, boolean madeFolder) {
    this.folder = folder;
    this.madeFolder = madeFolder;
  }

  /// Whether a workspace can be made in a folder: it is not there, is empty, or holds only what a
  /// making that was cut short left behind.
  public static boolean isFree(Path folder) throws IOException {
    return !Files.exists(folder)
        || (Files.isDirectory(folder)
            && (holdsOnly(folder, OF_NO_WEIGHT)
                || (Files.exists(folder.resolve(MAKING))
                    && !Files.exists(folder.resolve(Marker.FILE)))));
  }

  /// Makes the folder, if it is not there: one that nobody but this user can look into, where its
  /// file system knows such things. Whoever shares one makes it first.
  public static Beginning in(Path folder) throws IOException {
    var there = Files.exists(folder);
    var _ = Folders.make(folder);
    if (!there) {
      keepPrivate(folder);
    }
    return new Beginning(folder, !there);
  }

  private static void keepPrivate(Path folder) {
    try {
      Folders.keepPrivate(folder);
    } catch (IOException unable) {
      // On a stick, whoever has it can read it anyway.
      assert unable != null;
    }
  }

  /// Removes what an earlier making left, and says that one is under way. To be called by whoever
  /// holds the folder.
  public void start() throws IOException {
    started = true;
    Files.write(folder.resolve(MAKING), new byte[0]);
    Folders.sync(folder);
    for (var file : OURS) {
      if (!file.equals(MAKING)) {
        Files.deleteIfExists(folder.resolve(file));
      }
    }
    Folders.remove(folder.resolve("journal"));
    Folders.remove(folder.resolve("renewed"));
  }

  /// Says that it is made; its marker is there already.
  public void finish() throws IOException {
    Files.delete(folder.resolve(MAKING));
    Folders.sync(folder);
  }

  /// Throws a workspace away, all but what others put into its folder; to be called by whoever
  /// holds it. Cut short, it counts as a making that was cut short.
  public static void discard(Path folder) throws IOException {
    Files.write(folder.resolve(MAKING), new byte[0]);
    Folders.sync(folder);
    Files.deleteIfExists(folder.resolve(Marker.FILE));
    CleanEnd.forget(folder);
    Running.forget(folder);
    for (var inside : CONTENT) {
      Folders.remove(folder.resolve(inside));
    }
  }

  /// Forgets a making that ended just before it could say so.
  public static void forget(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(MAKING));
  }

  /// Leaves the folder as it was before; to be called after it was let go.
  public void undo() throws IOException {
    if (started) {
      Files.deleteIfExists(folder.resolve(Marker.FILE));
      for (var file : OURS) {
        Files.deleteIfExists(folder.resolve(file));
      }
      for (var inside : CONTENT) {
        Folders.remove(folder.resolve(inside));
      }
    }
    if (madeFolder && holdsOnly(folder, OF_NO_WEIGHT)) {
      for (var file : OF_NO_WEIGHT) {
        Files.deleteIfExists(folder.resolve(file));
      }
      Files.delete(folder);
    }
  }

  private static boolean holdsOnly(Path folder, Set<String> names) throws IOException {
    try (var inside = Files.list(folder)) {
      return inside.allMatch(file -> names.contains(String.valueOf(file.getFileName())));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
