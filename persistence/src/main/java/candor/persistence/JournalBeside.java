package candor.persistence;

import candor.persistence.db.SecondJournal;
import candor.persistence.folder.Folders;
import candor.persistence.journal.Disk;
import candor.persistence.journal.JournalFiles;
import candor.persistence.safe.Box;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Optional;

/// The journal's files as the database's second journal.
///
/// @param box what the operations are sealed with, each bound to its sequence
/// @param progress told how far it is read
record JournalBeside(JournalFiles files, Optional<Box> box, Progress progress)
    implements SecondJournal {
  /// The folder inside a workspace that holds them.
  static final String FOLDER = "journal";

  private static final int PAGE = 500;

  /// The disk of the system.
  static final Disk DISK =
      new Disk() {
        @Override
        public FileChannel open(Path file, OpenOption... how) throws IOException {
          return FileChannel.open(file, how);
        }

        @Override
        public void sync(Path folder) {
          Folders.sync(folder);
        }
      };

  /// Opens the journal of a workspace.
  static JournalBeside of(Path workspace, Disk disk, Cover cover) throws IOException {
    var files = JournalFiles.open(workspace.resolve(FOLDER), disk);
    return new JournalBeside(files, cover.journal(), Progress.NONE);
  }

  /// The same, telling how far it is read.
  JournalBeside telling(Progress told) {
    return new JournalBeside(files, box, told);
  }

  @Override
  public long last() {
    return files.last();
  }

  @Override
  public void append(long sequence, byte[] operation) throws IOException {
    files.append(sequence, box.isPresent() ? box.get().seal(sequence, operation) : operation);
  }

  @Override
  public void sync() throws IOException {
    files.sync();
  }

  @Override
  public void takeBack() {
    files.takeBack();
  }

  @Override
  public long read(long after, Reader reader) throws IOException {
    return files.read(
        after,
        (sequence, payload) -> {
          if ((sequence - after) % PAGE == 1) {
            progress.at(Progress.Task.PUTTING_IN, sequence - after - 1, last() - after);
          }
          reader.take(
              sequence,
              opened(sequence, payload)
                  .orElseThrow(
                      () -> new IOException("operation %d was changed".formatted(sequence))));
        });
  }

  /// The operation that an entry of the files holds; nothing when it was changed.
  Optional<byte[]> opened(long sequence, byte[] payload) {
    return box.isPresent() ? box.get().open(sequence, payload) : Optional.of(payload);
  }

  @Override
  public void prune(long upTo) throws IOException {
    files.prune(upTo);
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
