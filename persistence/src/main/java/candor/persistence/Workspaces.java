package candor.persistence;

import candor.model.store.StoreException;
import candor.persistence.archive.Pack;
import candor.persistence.db.Database;
import candor.persistence.db.Origin;
import candor.persistence.db.Trial;
import candor.persistence.folder.Beginning;
import candor.persistence.folder.CleanEnd;
import candor.persistence.folder.Folders;
import candor.persistence.folder.Hold;
import candor.persistence.folder.Marker;
import candor.persistence.journal.Disk;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Creates and opens workspaces.
public final class Workspaces {
  static final String DATABASE = "candor.mv.db";
  private static final String FILE = "candor";
  private final InstantSource clock;
  private final RandomGenerator random;
  private final String scheme;
  private final Disk disk;

  /// @param clock what the journal's times come from
  /// @param random what ids come from; safe for use by several threads
  public Workspaces(InstantSource clock, RandomGenerator random) {
    this(clock, random, Database.DISK, JournalBeside.DISK);
  }

  /// @param scheme which of H2's file systems holds the database
  /// @param disk what holds the second journal
  Workspaces(InstantSource clock, RandomGenerator random, String scheme, Disk disk) {
    this.clock = clock;
    this.random = random;
    this.scheme = scheme;
    this.disk = disk;
  }

  /// Whether a folder holds a workspace.
  public static boolean isWorkspace(Path folder) {
    try {
      return Marker.of(folder).isPresent();
    } catch (IOException unreadable) {
      return true;
    }
  }

  /// Makes a workspace in a folder that is not there yet or is empty, and opens it. What a making
  /// that was cut short left behind counts as nothing.
  ///
  /// @param demo whether its content will be made up
  /// @param me the name of who will sit at it
  public OpenResult create(Path folder, boolean demo, String me) {
    return create(folder, demo, me, _ -> {});
  }

  /// The same with content that belongs to it: it is a workspace only once that is there.
  OpenResult create(Path folder, boolean demo, String me, Consumer<Workspace> content) {
    return begin(folder, (beginning, hold) -> create(folder, demo, me, content, beginning, hold));
  }

  /// Makes a workspace out of a backup, in a folder that is not there yet or is empty, and opens
  /// it.
  ///
  /// @throws IOException when the backup can't be read, or is not what it says it is
  public OpenResult restore(Path backup, Path folder) throws IOException {
    var _ = Backups.check(backup);
    var manifest = Pack.manifest(backup);
    return begin(
        folder,
        (beginning, hold) -> {
          beginning.start();
          var device = new UUID(random.nextLong(), random.nextLong());
          var marker = new Marker(Database.newestVersion(), device, manifest.demo());
          var database =
              Database.of(
                  scheme,
                  folder.resolve(FILE),
                  Backups.content(backup, manifest),
                  JournalBeside.of(folder, disk),
                  origin(marker));
          var workspace =
              new Workspace(folder, marker.demo(), database, Optional.of(hold), Optional.empty());
          return furnished(
              workspace,
              "Me",
              () -> {
                Backups.documents(backup, manifest, workspace);
                marker.write(folder);
                beginning.finish();
              });
        });
  }

  /// Makes a workspace out of the files of a closed one, and opens it.
  ///
  /// @param files puts all of them into the folder but the marker
  OpenResult unpack(Path folder, Marker marker, FilesInto files) {
    return begin(
        folder,
        (beginning, hold) -> {
          beginning.start();
          files.put(folder);
          marker.write(folder);
          beginning.finish();
          return open(folder, marker, hold);
        });
  }

  /// Puts files into a folder.
  interface FilesInto {
    void put(Path folder) throws IOException;
  }

  private interface Making {
    OpenResult with(Beginning beginning, Hold hold) throws IOException;
  }

  private OpenResult begin(Path folder, Making making) {
    try {
      var refused = refused(folder);
      if (refused.isPresent()) {
        return refused.get();
      }
      if (!Beginning.isFree(folder)) {
        return new OpenResult.NotEmpty();
      }
      var beginning = Beginning.in(folder);
      var result =
          held(
              folder,
              hold ->
                  Beginning.isFree(folder)
                      ? making.with(beginning, hold)
                      : new OpenResult.NotEmpty());
      if (!(result instanceof OpenResult.Opened)) {
        beginning.undo();
      }
      return result;
    } catch (IOException e) {
      return unwritable(e);
    }
  }

  /// Opens the workspace of a folder.
  public OpenResult open(Path folder) {
    try {
      var refused = refused(folder);
      if (refused.isPresent()) {
        return refused.get();
      }
      var marker = Marker.of(folder);
      if (marker.isEmpty()) {
        return new OpenResult.NoWorkspace();
      }
      var newest = Database.newestVersion();
      return marker.get().version() > newest
          ? new OpenResult.Newer(marker.get().version(), newest)
          : held(folder, hold -> settled(folder, marker.get(), hold));
    } catch (IOException e) {
      return new OpenResult.Damaged(words(e));
    }
  }

  private OpenResult settled(Path folder, Marker marker, Hold hold) throws IOException {
    var renewed = Renewal.settle(folder);
    return open(folder, renewed ? Marker.of(folder).orElse(marker) : marker, hold);
  }

  private OpenResult create(
      Path folder,
      boolean demo,
      String me,
      Consumer<Workspace> content,
      Beginning beginning,
      Hold hold)
      throws IOException {
    beginning.start();
    var device = new UUID(random.nextLong(), random.nextLong());
    var marker = new Marker(Database.newestVersion(), device, demo);
    var workspace = workspace(folder, marker, 0, hold, Optional.empty());
    return furnished(
        workspace,
        me,
        () -> {
          content.accept(workspace);
          marker.write(folder);
          beginning.finish();
        });
  }

  private OpenResult open(Path folder, Marker marker, Hold hold) throws IOException {
    var end = CleanEnd.of(folder);
    var isClean = end.isOf(folder.resolve(DATABASE));
    if (isClean || isSound(folder, marker, end.last())) {
      try {
        if (marker.version() < Database.newestVersion()) {
          copyBeforeMigration(folder, marker.version(), isClean);
        }
        return opened(folder, marker, hold, end.last(), Optional.empty());
      } catch (StoreException e) {
        if (!isDamage(e)) {
          throw e;
        }
      }
    }
    var rebuild = new Rebuild(folder, scheme, disk, origin(marker));
    var made = rebuild.make(end.last());
    var newest = new Marker(Database.newestVersion(), marker.device(), marker.demo());
    newest.write(folder);
    return opened(folder, newest, hold, end.last(), Optional.of(rebuild.swap(made)));
  }

  /// Looks without writing. A file of an older version is only read through.
  ///
  /// @param least the sequence that it has to reach, by itself or with the journal beside it
  private boolean isSound(Path folder, Marker marker, long least) throws IOException {
    var isNewest = marker.version() == Database.newestVersion();
    try (var journal = JournalBeside.of(folder, disk)) {
      Trial.run(
          scheme,
          folder.resolve(FILE),
          contents ->
              Math.max(contents.last(), journal.last()) >= least
                  && (!isNewest || Archive.isWhole(contents)));
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
  private OpenResult opened(Path folder, Marker marker, Hold hold, long least, Optional<Path> aside)
      throws IOException {
    CleanEnd.forget(folder);
    Beginning.forget(folder);
    var newest = Database.newestVersion();
    var workspace = workspace(folder, marker, marker.version(), hold, aside);
    return furnished(
        workspace,
        "Me",
        () -> {
          workspace.require(least);
          if (marker.version() < newest) {
            requireWhole(workspace);
            new Marker(newest, marker.device(), marker.demo()).write(folder);
          }
        });
  }

  private Workspace workspace(
      Path folder, Marker marker, int version, Hold hold, Optional<Path> aside) throws IOException {
    var journal = JournalBeside.of(folder, disk);
    var database = Database.open(scheme, folder.resolve(FILE), version, journal, origin(marker));
    var recovered = database.recovered();
    var recovery =
        recovered > 0 || aside.isPresent()
            ? Optional.of(new Recovery(recovered, aside))
            : Optional.<Recovery>empty();
    return new Workspace(folder, marker.demo(), database, Optional.of(hold), recovery);
  }

  private Origin origin(Marker marker) {
    return new Origin(marker.device(), clock, random);
  }

  private interface Step {
    void run() throws IOException;
  }

  private static OpenResult furnished(Workspace workspace, String me, Step last)
      throws IOException {
    var done = false;
    try {
      workspace.furnish(me);
      last.run();
      done = true;
      return new OpenResult.Opened(workspace);
    } finally {
      if (!done) {
        workspace.abandon();
      }
    }
  }

  private interface Opening {
    OpenResult with(Hold hold) throws IOException;
  }

  private static OpenResult held(Path folder, Opening opening) {
    var opened = false;
    Optional<Hold> hold = Optional.empty();
    try {
      hold = Hold.take(folder);
      if (hold.isEmpty()) {
        return new OpenResult.InUse(Hold.holder(folder));
      }
      var result = opening.with(hold.get());
      opened = result instanceof OpenResult.Opened;
      return result;
    } catch (IOException e) {
      return unwritable(e);
    } catch (StoreException e) {
      return switch (e.reason()) {
        case DISK_FULL -> new OpenResult.DiskFull();
        case READ_ONLY -> new OpenResult.NotWritable(words(e));
        case IN_USE -> new OpenResult.InUse("another process");
        case DAMAGED, STILL_USED, FAILED -> new OpenResult.Damaged(words(e));
      };
    } finally {
      if (!opened) {
        hold.ifPresent(Workspace::release);
      }
    }
  }

  private static Optional<OpenResult> refused(Path folder) throws IOException {
    var synced = Folders.cloudSynced(folder);
    if (synced.isPresent()) {
      return Optional.of(new OpenResult.CloudFolder(synced.get()));
    }
    if (folder.toString().contains(";")) {
      return Optional.of(new OpenResult.NotWritable("the folder's name holds a semicolon"));
    }
    return Folders.onNetwork(folder)
        ? Optional.of(new OpenResult.NetworkFolder())
        : Optional.empty();
  }

  /// @param isClean whether it was closed in good order: else what is there can be half of the next
  ///   version, and a copy that was made is kept
  private static void copyBeforeMigration(Path folder, int version, boolean isClean)
      throws IOException {
    var backups = Folders.make(folder.resolve(Workspace.SNAPSHOTS));
    var copy = backups.resolve("before-version-%d.mv.db".formatted(version + 1));
    if (!isClean && Files.exists(copy)) {
      return;
    }
    var aside = copy.resolveSibling(copy.getFileName() + ".part");
    Files.copy(folder.resolve(DATABASE), aside, StandardCopyOption.REPLACE_EXISTING);
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

  private static OpenResult unwritable(IOException e) {
    var message = words(e);
    return message.toLowerCase(Locale.ROOT).contains("no space")
        ? new OpenResult.DiskFull()
        : new OpenResult.NotWritable(message);
  }

  private static String words(Exception e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
