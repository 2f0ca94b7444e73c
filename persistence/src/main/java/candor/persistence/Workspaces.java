package candor.persistence;

import candor.model.archive.Verdict;
import candor.model.store.StoreException;
import candor.persistence.db.Database;
import candor.persistence.folder.Beginning;
import candor.persistence.folder.Hold;
import candor.persistence.folder.Marker;
import candor.persistence.journal.Disk;
import candor.persistence.safe.Chest;
import candor.persistence.safe.KeyFile;
import candor.persistence.safe.MasterKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Creates and opens workspaces.
public final class Workspaces {
  static final String DATABASE = "candor.mv.db";
  private static final Logger LOG = System.getLogger(Workspaces.class.getName());
  private final Machine machine;
  private final Gate gate;

  /// @param clock what the journal's times come from, but for a demo's, which has a time of its own
  /// @param random what ids come from; safe for use by several threads
  public Workspaces(InstantSource clock, RandomGenerator random) {
    this(clock, random, Database.DISK, JournalBeside.DISK);
  }

  /// @param scheme which of H2's file systems holds the database
  /// @param disk what holds the second journal
  Workspaces(InstantSource clock, RandomGenerator random, String scheme, Disk disk) {
    this(new Machine(clock, random, scheme, disk), Gate.usual());
  }

  Workspaces(Machine machine, Gate gate) {
    this.machine = machine;
    this.gate = gate;
  }

  /// The same, telling how far an opening is that takes a while. Wrong unlocks are counted
  /// together.
  public Workspaces telling(Progress told) {
    return new Workspaces(machine.telling(told), gate);
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

  /// The same, encrypted. The key is random; either part of the protection opens it.
  public OpenResult create(Path folder, boolean demo, String me, Protection protection) {
    return begin(
        folder,
        (beginning, hold) -> {
          beginning.start();
          var key = MasterKey.random();
          Locking.write(folder, gate.wrapped(key, protection));
          var opening = new Opening(folder, hold, Cover.of(key, gate), machine);
          return create(opening, demo, me, _ -> {}, beginning);
        });
  }

  /// The same with content that belongs to it: it is a workspace only once that is there.
  OpenResult create(Path folder, boolean demo, String me, Consumer<Workspace> content) {
    return begin(
        folder,
        (beginning, hold) -> {
          beginning.start();
          var opening = new Opening(folder, hold, Cover.NONE, machine);
          return create(opening, demo, me, content, beginning);
        });
  }

  /// Makes a workspace out of a backup, in a folder that is not there yet or is empty, and opens
  /// it.
  ///
  /// @throws IOException when the backup can't be read, or is not what it says it is
  public OpenResult restore(Path backup, Path folder) throws IOException {
    return restore(backup, folder, Optional.empty());
  }

  /// The same for a backup that is encrypted; the workspace is, too, and opens by the same
  /// passphrase and recovery code. The unlock is not looked at when the backup is not encrypted.
  ///
  /// @throws IOException when the backup can't be read, or is not what it says it is
  public OpenResult restore(Path backup, Path folder, Unlock unlock) throws IOException {
    return restore(backup, folder, Optional.of(unlock));
  }

  /// Looks through a backup: everything in it is put into a database in memory and compared, and
  /// looked at whether it is sound.
  ///
  /// @param unlock not looked at when the backup is not encrypted
  /// @throws IOException when it can't be read, or is not what it says it is
  public CheckResult check(Path backup, Optional<Unlock> unlock) throws IOException {
    return switch (gate.entry(Chest.openly(backup), unlock)) {
      case Gate.Entry.Closed closed -> new CheckResult.Refused(closed.why());
      case Gate.Entry.Open open -> {
        var verdict = new AtomicReference<Verdict>();
        var read = Backups.verify(backup, open.cover(), verdict::set);
        yield new CheckResult.Read(read, Objects.requireNonNull(verdict.get()));
      }
    };
  }

  private OpenResult restore(Path backup, Path folder, Optional<Unlock> unlock) throws IOException {
    var openly = Chest.openly(backup);
    return switch (gate.entry(openly, unlock)) {
      case Gate.Entry.Closed closed -> closed.why();
      case Gate.Entry.Open open -> {
        var _ = Backups.check(backup, open.cover());
        var manifest = Backups.manifest(backup, open.cover());
        yield begin(
            folder,
            (beginning, hold) -> {
              beginning.start();
              if (openly.isPresent()) {
                Locking.write(folder, KeyFile.read(openly.get()));
              }
              var demo = manifest.demo();
              var opening = new Opening(folder, hold, open.cover(), machine.inTimeOf(demo));
              return restore(backup, demo, opening, beginning);
            });
      }
    };
  }

  private OpenResult restore(Path backup, boolean demo, Opening opening, Beginning beginning)
      throws IOException {
    var folder = opening.folder();
    var cover = opening.cover();
    var marker = new Marker(Database.newestVersion(), machine.device(), demo);
    var database =
        Database.of(
            cover.place(machine.scheme(), folder.resolve(Opening.FILE)),
            Backups.content(backup, cover),
            JournalBeside.of(folder, machine.disk(), cover),
            opening.machine().origin(marker));
    var workspace = opening.workspace(marker, database);
    return Opening.furnished(
        workspace,
        "Me",
        () -> {
          Backups.documents(backup, cover, workspace);
          marker.write(folder);
          beginning.finish();
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
          return new Opening(folder, hold, Cover.NONE, machine).open(marker);
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
      var refused = Entrance.refused(folder);
      if (refused.isPresent()) {
        return refused.get();
      }
      if (!Beginning.isFree(folder)) {
        return new OpenResult.NotEmpty();
      }
      var beginning = Beginning.in(folder);
      var result =
          Entrance.held(
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
      return Entrance.unwritable(e);
    }
  }

  /// Opens the workspace of a folder, if it is not encrypted.
  public OpenResult open(Path folder) {
    return opened(folder, hold -> opened(folder, hold, Optional.empty()));
  }

  /// Opens the workspace of a folder. The unlock is not looked at when it is not encrypted. Wrong
  /// ones are counted by this object: it answers each more slowly than the one before.
  public OpenResult open(Path folder, Unlock unlock) {
    return opened(folder, hold -> opened(folder, hold, Optional.of(unlock)));
  }

  /// Closes an open workspace and opens it again, with the key that it was opened with: that takes
  /// what was erased out of its files. Blocks as long as these are written anew. Where its end
  /// can't be written, for want of room, it is opened as after a kill.
  public OpenResult reopened(Workspace workspace) {
    var folder = workspace.folder();
    try {
      workspace.close();
    } catch (StoreException | UncheckedIOException e) {
      LOG.log(Level.WARNING, "not closed in good order: {0}", e.getClass().getName());
    }
    return opened(
        folder, hold -> new Opening(folder, hold, workspace.cover(), machine).open(marker(folder)));
  }

  /// Encrypts the closed workspace of a folder with all that is in it, and opens it. Takes as long
  /// as writing all of it anew, and needs as much room again meanwhile; at any power cut it is as
  /// it was before, or encrypted. What lay on the disk before may be found there still by who looks
  /// at the bare disk.
  ///
  /// @return [OpenResult.Locked] when it is encrypted already
  public OpenResult encrypt(Path folder, Protection protection) {
    return opened(
        folder,
        hold -> {
          var result = opened(folder, hold, Optional.empty());
          if (result instanceof OpenResult.Opened(var workspace)) {
            var key = MasterKey.random();
            var file = Optional.of(gate.wrapped(key, protection));
            return converted(workspace, hold, Cover.of(key, gate), file);
          }
          return result;
        });
  }

  /// Takes the encryption from the closed workspace of a folder, in the same way, and opens it.
  public OpenResult decrypt(Path folder, Unlock unlock) {
    return opened(
        folder,
        hold -> {
          var file = Locking.bytes(folder, folder.resolve(DATABASE));
          var result = opened(folder, hold, Optional.of(unlock));
          if (result instanceof OpenResult.Opened(var workspace) && workspace.isEncrypted()) {
            var plain = converted(workspace, hold, Cover.NONE, Optional.empty());
            Remembered.forget(gate.keyring(), KeyFile.read(file.orElseThrow()));
            return plain;
          }
          return result;
        });
  }

  private OpenResult converted(Workspace workspace, Hold hold, Cover to, Optional<KeyFile> key)
      throws IOException {
    var folder = workspace.folder();
    new Conversion(workspace, to, key, machine).run(marker(folder));
    return new Opening(folder, hold, to, machine).open(marker(folder));
  }

  private static Marker marker(Path folder) throws IOException {
    return Marker.of(folder).orElseThrow(() -> new IOException("the marker is gone"));
  }

  private static OpenResult opened(Path folder, Entrance.Held opening) {
    try {
      var refused = Entrance.refused(folder);
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
          : Entrance.held(folder, opening);
    } catch (IOException e) {
      return new OpenResult.Damaged(Entrance.words(e));
    }
  }

  private OpenResult opened(Path folder, Hold hold, Optional<Unlock> unlock) throws IOException {
    var _ = Renewal.settle(folder);
    Gate.Entry entry;
    try {
      entry = gate.entry(Locking.bytes(folder, folder.resolve(DATABASE)), unlock);
    } catch (IOException changed) {
      return new OpenResult.Damaged(Entrance.words(changed));
    }
    return switch (entry) {
      case Gate.Entry.Closed closed -> closed.why();
      case Gate.Entry.Open open ->
          new Opening(folder, hold, open.cover(), machine).open(marker(folder));
    };
  }

  private OpenResult create(
      Opening opening, boolean demo, String me, Consumer<Workspace> content, Beginning beginning)
      throws IOException {
    var marker = new Marker(Database.newestVersion(), machine.device(), demo);
    var workspace = opening.workspace(marker, 0);
    return Opening.furnished(
        workspace,
        me,
        () -> {
          content.accept(workspace);
          marker.write(opening.folder());
          beginning.finish();
        });
  }
}
