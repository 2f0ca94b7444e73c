package candor.persistence;

import candor.model.erasure.EraseCandidates;
import candor.model.interview.BringOverNotes;
import candor.model.people.HandBackTyped;
import candor.model.store.StoreException;
import candor.persistence.db.Database;
import candor.persistence.db.Trial;
import candor.persistence.folder.Beginning;
import candor.persistence.folder.CleanEnd;
import candor.persistence.folder.Folders;
import candor.persistence.folder.Hold;
import candor.persistence.folder.Marker;
import candor.persistence.folder.Running;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Opens the workspace of a folder that is held, in whatever state it was left.
record Opening(Path folder, Hold hold, Cover cover, Machine machine) {
  /// The name of the database file without `.mv.db`.
  static final String FILE = "candor";

  /// The last thing that is done before a workspace counts as open.
  interface Step {
    void run() throws IOException;
  }

  OpenResult open(Marker marker) throws IOException {
    return new Opening(folder, hold, cover, machine.inTimeOf(marker.demo())).found(marker);
  }

  private OpenResult found(Marker marker) throws IOException {
    var end = CleanEnd.of(folder);
    var isClean = end.isOf(folder.resolve(Workspaces.DATABASE));
    var isKilled = isKilled(marker);
    if (isClean || (isKilled ? isReadable() : isSound(marker, end.last()))) {
      try {
        if (marker.version() < Database.newestVersion()) {
          copyBeforeMigration(marker.version(), isClean);
        }
        var trust = isKilled ? Trust.unknown() : Trust.sound();
        return opened(marker, end.last(), Optional.empty(), trust);
      } catch (StoreException e) {
        if (!isDamage(e)) {
          throw e;
        }
      }
    }
    var rebuild = new Rebuild(folder, cover, machine, machine.origin(marker));
    var made = rebuild.make(end.last());
    var newest = new Marker(Database.newestVersion(), marker.device(), marker.demo());
    newest.write(folder);
    return opened(newest, end.last(), Optional.of(rebuild.swap(made)), Trust.sound());
  }

  /// The workspace with its database open.
  ///
  /// @param version of the database file; 0 for a new one
  Workspace workspace(Marker marker, int version) throws IOException {
    return workspace(marker, version, Optional.empty(), Trust.sound());
  }

  // aside: where the file lies that it was made anew for
  private Workspace workspace(Marker marker, int version, Optional<Path> aside, Trust trust)
      throws IOException {
    var journal = JournalBeside.of(folder, machine.disk(), cover).telling(machine.progress());
    var place = cover.place(machine.scheme(), folder.resolve(FILE));
    var database = Database.open(place, version, journal, machine.origin(marker));
    var recovered = database.recovered();
    var recovery =
        recovered > 0 || aside.isPresent()
            ? Optional.of(new Recovery(recovered, aside))
            : Optional.<Recovery>empty();
    return workspace(marker, database, new Found(recovery, trust));
  }

  Workspace workspace(Marker marker, Database database) {
    return workspace(marker, database, Found.inOrder());
  }

  private Workspace workspace(Marker marker, Database database, Found found) {
    machine.goOn(database);
    return new Workspace(folder, marker.demo(), database, cover, Optional.of(hold), found);
  }

  /// Puts in what every workspace has, brings over what older releases kept otherwise, and asks
  /// again for what they did not erase; lets go of it when that fails.
  static OpenResult furnished(Workspace workspace, String me, Step last) throws IOException {
    var done = false;
    try {
      workspace.furnish(me);
      new BringOverNotes(workspace.store()).run();
      new HandBackTyped(workspace.store()).run();
      EraseCandidates.again(workspace.store());
      last.run();
      done = true;
      return new OpenResult.Opened(workspace);
    } finally {
      if (!done) {
        workspace.abandon();
      }
    }
  }

  /// Whether only the program ended while it was open, and not the machine: then nothing that it
  /// wrote is missing in the files.
  private boolean isKilled(Marker marker) throws IOException {
    return machine.scheme().equals(Database.DISK)
        && marker.version() == Database.newestVersion()
        && !Files.exists(folder.resolve(CleanEnd.FILE))
        && Running.isSinceThen(folder);
  }

  /// Looks without writing, and not at each row.
  private boolean isReadable() {
    try {
      Trial.glance(cover.place(machine.scheme(), folder.resolve(FILE)));
      return true;
    } catch (StoreException e) {
      if (!isDamage(e)) {
        throw e;
      }
      return false;
    }
  }

  /// Looks without writing. A file of an older version is only read through.
  ///
  /// @param least the sequence that it has to reach, by itself or with the journal beside it
  private boolean isSound(Marker marker, long least) throws IOException {
    var isNewest = marker.version() == Database.newestVersion();
    machine.progress().at(Progress.Task.LOOKING, 0, 0);
    try (var journal = JournalBeside.of(folder, machine.disk(), cover)) {
      Trial.run(
          cover.place(machine.scheme(), folder.resolve(FILE)),
          contents ->
              Math.max(contents.last(), journal.last()) >= least
                  && (!isNewest || Archive.isWhole(contents, machine.progress())));
      return true;
    } catch (StoreException e) {
      if (!isDamage(e)) {
        throw e;
      }
      return false;
    }
  }

  private static boolean isDamage(StoreException e) {
    return e.reason() == StoreException.Reason.DAMAGED
        || e.reason() == StoreException.Reason.FAILED;
  }

  /// @param least the sequence that the workspace has to reach
  private OpenResult opened(Marker marker, long least, Optional<Path> aside, Trust trust)
      throws IOException {
    CleanEnd.forget(folder);
    Running.say(folder);
    Beginning.forget(folder);
    // What another program still has open is removed the next time.
    var _ = Folders.isCleared(folder.resolve(Workspace.OPENED));
    var newest = Database.newestVersion();
    var workspace = workspace(marker, marker.version(), aside, trust);
    var result =
        furnished(
            workspace,
            "Me",
            () -> {
              workspace.require(least);
              if (marker.version() < newest) {
                requireWhole(workspace);
                new Marker(newest, marker.device(), marker.demo()).write(folder);
              }
            });
    return Erasing.isDue(workspace) ? erased(workspace, marker) : result;
  }

  /// Takes what was erased out of the files of an open workspace, and opens it again. What can't be
  /// done now, for want of room, is done at the next opening.
  private OpenResult erased(Workspace workspace, Marker marker) throws IOException {
    if (!new Erasing(workspace, machine, machine.origin(marker)).isDone()) {
      return new OpenResult.Opened(workspace);
    }
    var newest = new Marker(Database.newestVersion(), marker.device(), marker.demo());
    return switch (open(newest)) {
      case OpenResult.Opened opened ->
          new OpenResult.Opened(
              opened.workspace().found(found -> found.after(workspace.recovery())));
      case OpenResult other -> other;
    };
  }

  /// @param isClean whether it was closed in good order: else what is there can be half of the next
  ///   version, and a copy that was made is kept
  private void copyBeforeMigration(int version, boolean isClean) throws IOException {
    var backups = Folders.make(folder.resolve(Workspace.SNAPSHOTS));
    var copy = backups.resolve("before-version-%d.mv.db".formatted(version + 1));
    if (!isClean && Files.exists(copy)) {
      return;
    }
    var aside = copy.resolveSibling(copy.getFileName() + ".part");
    Files.copy(folder.resolve(Workspaces.DATABASE), aside, StandardCopyOption.REPLACE_EXISTING);
    try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(aside, copy, StandardCopyOption.ATOMIC_MOVE);
    Folders.sync(backups);
  }

  // The rows of an older version can be compared with the journal only now.
  private static void requireWhole(Workspace workspace) {
    if (!workspace.contents(Archive::isWhole)) {
      var why = "the rows are not what the journal says";
      throw new StoreException(StoreException.Reason.DAMAGED, why, new IOException(why));
    }
  }
}
