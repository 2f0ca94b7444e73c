package candor.persistence;

import candor.persistence.journal.Disk;
import candor.persistence.lossy.LossyDisk;
import candor.persistence.lossy.LossyDisk.Deed;
import candor.persistence.lossy.PassedOn;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A bug that is there on purpose, so that it is seen to be found.
///
/// @param disk what the second journal is written to
/// @param watch says of what is done to the disk whether it really is
record Flaw(Disk disk, LossyDisk.Watch watch) {
  /// None.
  static final Flaw NONE = new Flaw(JournalBeside.DISK, (_, _, _) -> true);

  /// None, and the journal's files are short.
  static final Flaw SHORT_FILES = NONE.with(new ShortFiles());

  /// The journal is not forced to the disk.
  static final Flaw NO_SYNC = without(Deed.FORCE, "journal/.*\\.log");

  /// The journal is forced to the disk before it is written instead of after.
  static final Flaw SYNC_BEFORE_APPEND = NONE.with(new SyncsFirst());

  /// The journal's older files are removed while the database is not forced to the disk yet.
  static final Flaw PRUNES_TOO_EARLY = NONE.with(new Prunes());

  /// What is on the disk of a snapshot is not what was written, and nobody looks.
  static final Flaw BROKEN_SNAPSHOT = without(Deed.WRITE, "backups/.*\\.(?:zip|sealed)\\.part");

  /// New names are not made durable.
  static final Flaw NO_SYNC_OF_FOLDERS = without(Deed.FORCE, "(journal)?");

  /// Documents are not forced to the disk.
  static final Flaw NO_SYNC_OF_DOCUMENTS = without(Deed.FORCE, "documents/.*\\.part");

  /// The key file is not forced to the disk.
  static final Flaw NO_SYNC_OF_KEY = without(Deed.FORCE, "(renewed/)?candor\\.key(\\.new)?");

  /// The database is not forced to the disk.
  static final Flaw NO_SYNC_OF_DATABASE = without(Deed.FORCE, ".*\\.mv\\.db");

  /// Whether nothing is wrong.
  boolean isNone() {
    return equals(NONE) || equals(SHORT_FILES);
  }

  /// Whether it does something from the beginning on, and not only where the watch says so.
  boolean isEverywhere() {
    return isNone() || !disk.equals(JournalBeside.DISK);
  }

  private Flaw with(Disk other) {
    return new Flaw(other, watch);
  }

  /// @param files of the workspace, by their path in it
  private static Flaw without(Deed what, String files) {
    return new Flaw(
        JournalBeside.DISK,
        (on, deed, file) -> {
          var path = on.root().resolve("work").relativize(file).toString().replace('\\', '/');
          return deed != what || !path.matches(files);
        });
  }

  private static class Plain implements Disk {
    @Override
    public FileChannel open(Path file, OpenOption... how) throws IOException {
      var plain = JournalBeside.DISK.open(file, how);
      return List.of(how).contains(StandardOpenOption.WRITE) ? written(plain) : plain;
    }

    @Override
    public void sync(Path folder) throws IOException {
      JournalBeside.DISK.sync(folder);
    }

    FileChannel written(FileChannel file) {
      return file;
    }
  }

  private static class ShortFiles extends Plain {
    @Override
    public long fileLength() {
      return 8_000;
    }
  }

  private static final class Prunes extends ShortFiles {
    @Override
    public void sync(Path folder) throws IOException {
      super.sync(folder);
      if (!folder.endsWith(JournalBeside.FOLDER)) {
        return;
      }
      try (var files = Files.list(folder)) {
        var old = files.sorted().toList();
        for (var file : old.subList(0, Math.max(0, old.size() - 1))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static final class SyncsFirst extends Plain {
    @Override
    FileChannel written(FileChannel file) {
      return new PassedOn(file) {
        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
          file.force(false);
          return file.write(bytes, position);
        }

        @Override
        public void force(boolean metaData) {}
      };
    }
  }
}
