package candor.persistence;

import candor.model.store.StoreException;
import candor.persistence.db.Contents;
import candor.persistence.db.Database;
import candor.persistence.db.Origin;
import candor.persistence.folder.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Makes a workspace's database anew from what lies beside it, when the file itself is no good.
///
/// The file that was no good is moved aside and stays. Cut short at any point, it is done again at
/// the next start.
final class Rebuild {
  /// The file that is being made.
  static final String MADE = "candor.rebuilt.mv.db";

  private static final String NAME = "candor.rebuilt";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss-SSS").withZone(ZoneOffset.UTC);
  private final Path folder;
  private final Cover cover;
  private final Machine machine;
  private final Origin origin;

  Rebuild(Path folder, Cover cover, Machine machine, Origin origin) {
    this.folder = folder;
    this.cover = cover;
    this.machine = machine;
    this.origin = origin;
  }

  /// Makes the file beside the old one.
  ///
  /// @param least the sequence that it has to reach: a file with less in it does not count
  /// @return the new file
  /// @throws StoreException when what lies beside is not enough; then nothing was changed
  Path make(long least) throws IOException {
    var made = folder.resolve(MADE);
    Files.deleteIfExists(made);
    for (var snapshot : new Snapshots(folder.resolve(Workspace.SNAPSHOTS)).all()) {
      if (isMade(Optional.of(snapshot.file()), snapshot.sequence(), least)) {
        return made;
      }
    }
    if (isMade(Optional.empty(), 0, least)) {
      return made;
    }
    throw damaged("what lies beside it is not enough to make it anew");
  }

  /// Tries with one snapshot, or with none, and what the journal holds after it.
  private boolean isMade(Optional<Path> snapshot, long from, long least) throws IOException {
    Files.deleteIfExists(folder.resolve(MADE));
    var journal = JournalBeside.of(folder, machine.disk(), cover).telling(machine.progress());
    var reaches = journal.files().first() <= from + 1 || journal.last() <= from;
    if (!reaches || Math.max(from, journal.last()) < Math.max(1, least)) {
      journal.close();
      return false;
    }
    var sound = false;
    try (var database =
        Database.of(
            cover.place(machine.scheme(), folder.resolve(NAME)),
            parts -> {
              machine.progress().at(Progress.Task.MAKING_ANEW, 0, 0);
              if (snapshot.isPresent()) {
                Backups.content(snapshot.get(), cover).putInto(parts);
              }
            },
            journal,
            origin)) {
      check(database, least);
      sound = true;
    } catch (StoreException e) {
      if (e.reason() == StoreException.Reason.DISK_FULL
          || e.reason() == StoreException.Reason.READ_ONLY) {
        throw e;
      }
    } finally {
      if (!sound) {
        journal.close();
        Files.deleteIfExists(folder.resolve(MADE));
      }
    }
    return sound;
  }

  private void check(Database database, long least) {
    var last = database.contents(Contents::last);
    if (last < least) {
      throw damaged("the journal ends at %d and not at %d".formatted(last, least));
    }
    if (!database.contents(c -> Archive.isWhole(c, machine.progress()))) {
      throw damaged("what was made anew is not sound");
    }
  }

  /// Puts it in the old one's place.
  ///
  /// @return where the old one lies now
  Path swap(Path made) throws IOException {
    var aside =
        Folders.make(folder.resolve(Renewal.BROKEN).resolve(TIME.format(origin.clock().instant())));
    var file = folder.resolve(Workspaces.DATABASE);
    var kept = aside.resolve(Workspaces.DATABASE);
    if (Files.exists(file)) {
      Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
    }
    Folders.sync(aside);
    Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    Folders.sync(folder);
    return kept;
  }

  private static StoreException damaged(String why) {
    return new StoreException(StoreException.Reason.DAMAGED, why, new IOException(why));
  }
}
