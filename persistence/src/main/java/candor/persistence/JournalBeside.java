package candor.persistence;

import candor.persistence.db.SecondJournal;
import candor.persistence.folder.Folders;
import candor.persistence.journal.Disk;
import candor.persistence.journal.JournalFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/// The journal's files as the database's second journal.
record JournalBeside(JournalFiles files) implements SecondJournal {
  /// The folder inside a workspace that holds them.
  static final String FOLDER = "journal";

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
  static JournalBeside of(Path workspace, Disk disk) throws IOException {
    return new JournalBeside(JournalFiles.open(workspace.resolve(FOLDER), disk));
  }

  @Override
  public long last() {
    return files.last();
  }

  @Override
  public void append(long sequence, byte[] operation) throws IOException {
    files.append(sequence, operation);
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
    return files.read(after, reader::take);
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
