package candor.persistence.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The second journal: files beside the database that hold the same operations, each with a
/// checksum and chained to the one before.
///
/// Nothing in these files is ever written over or cut off. What was appended after the last whole
/// entry, or was taken back, is passed over: the next append begins another file, which says by its
/// name from which entry on it counts.
///
/// To be used by one thread at a time.
public final class JournalFiles implements AutoCloseable {
  private static final int AHEAD = 1 << 18;

  private final Path folder;
  private final Disk disk;
  private final List<Segment> segments = new ArrayList<>();
  private @Nullable FileChannel open;
  private boolean isTakenBack;
  private long end;
  private long zeros;
  private Place appended = Place.BEGINNING;
  private Place synced = Place.BEGINNING;

  /// Takes what is read.
  public interface Reader {
    /// Takes the next entry.
    ///
    /// @param payload what was appended under the sequence
    void take(long sequence, byte[] payload) throws IOException;
  }

  private static final class Place {
    static final Place BEGINNING = new Place(0, new byte[Segment.CHAIN]);
    private final long last;
    private final byte[] chain;

    Place(long last, byte[] chain) {
      this.last = last;
      this.chain = chain;
    }
  }

  private JournalFiles(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /// Opens the journal of a folder, which is made with the first append if it is not there.
  public static JournalFiles open(Path folder, Disk disk) throws IOException {
    var journal = new JournalFiles(folder, disk);
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        files.map(Segment::named).flatMap(Optional::stream).sorted().forEach(journal.segments::add);
      }
    }
    journal.findEnd();
    return journal;
  }

  /// The sequence of the newest entry; 0 when there is none.
  public long last() {
    return appended.last;
  }

  /// The sequence of the oldest entry that is still there; one more than [#last] when there is
  /// none.
  public long first() {
    return segments.isEmpty() ? last() + 1 : segments.getFirst().first();
  }

  /// Adds an entry. It is durable after the next [#sync].
  ///
  /// @param sequence its place, counted from 1; where entries between it and the last are missing,
  ///   a new chain begins
  /// @param payload in a form that this class does not look into
  public void append(long sequence, byte[] payload) throws IOException {
    if (sequence <= appended.last) {
      throw new IllegalArgumentException("entry " + sequence + " is there");
    }
    if (sequence != appended.last + 1) {
      letGo();
      appended = new Place(sequence - 1, new byte[Segment.CHAIN]);
    }
    var channel = open == null || (end >= disk.fileLength() && isSynced()) ? begin() : open;
    var chain = Segment.chain(appended.chain, sequence, payload);
    write(channel, Segment.frame(sequence, chain, payload));
    fillAhead(channel);
    appended = new Place(sequence, chain);
  }

  /// Makes durable what was appended.
  public void sync() throws IOException {
    if (open != null && !isSynced()) {
      open.force(false);
    }
    synced = appended;
  }

  /// Forgets what was appended since the last [#sync]. While the disk takes no other file, it can
  /// come back when the journal is opened again.
  public void takeBack() {
    letGo();
    appended = synced;
    isTakenBack = true;
    passOver();
  }

  /// Reads entries in order, the oldest first, as far as there is no gap.
  ///
  /// @param after only those with a larger sequence
  /// @return the sequence of the last one that was read; `after` when there was none
  public long read(long after, Reader reader) throws IOException {
    var next = new long[] {after + 1};
    for (var i = 0; i < segments.size(); i++) {
      var segment = segments.get(i);
      // What was taken back lies behind the end until another file says that it does not count.
      var limit = i + 1 < segments.size() ? segments.get(i + 1).first() : last() + 1;
      if (segment.first() > next[0]) {
        break;
      }
      if (limit > next[0]) {
        var _ =
            read(
                segment,
                (sequence, _, payload) -> {
                  if (sequence == next[0] && sequence < limit) {
                    reader.take(sequence, payload);
                    next[0]++;
                  }
                  return next[0] < limit;
                });
      }
    }
    return next[0] - 1;
  }

  /// Removes files all of whose entries are known to be elsewhere.
  ///
  /// @param upTo the sequence up to which they are
  public void prune(long upTo) throws IOException {
    while (segments.size() > 1 && segments.get(1).first() <= upTo + 1) {
      Files.deleteIfExists(segments.getFirst().file());
      segments.removeFirst();
    }
  }

  @Override
  public void close() throws IOException {
    passOver();
    if (open != null) {
      open.close();
      open = null;
    }
  }

  // What was taken back may be whole on the disk: another file says that it does not count.
  private void passOver() {
    if (isTakenBack) {
      try {
        var _ = begin();
      } catch (IOException e) {
        // The next append does it, or the closing.
        assert e != null;
      }
    }
  }

  private FileChannel begin() throws IOException {
    letGo();
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      disk.sync(Objects.requireNonNull(folder.toAbsolutePath().getParent()));
    }
    var first = appended.last + 1;
    var segment = Segment.in(folder, first, 0);
    while (Files.exists(segment.file())) {
      segment = Segment.in(folder, first, segment.turn() + 1);
    }
    var channel =
        disk.open(segment.file(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    var begun = false;
    try {
      end = 0;
      zeros = 0;
      write(channel, segment.head(appended.chain));
      fillAhead(channel);
      channel.force(true);
      disk.sync(folder);
      begun = true;
    } finally {
      if (!begun) {
        channel.close();
        Files.deleteIfExists(segment.file());
      }
    }
    segments.add(segment);
    open = channel;
    isTakenBack = false;
    return channel;
  }

  private void findEnd() throws IOException {
    for (var segment : segments.reversed()) {
      var end = new Place[1];
      var before =
          read(
              segment,
              (sequence, chain, _) -> {
                end[0] = new Place(sequence, chain);
                return true;
              });
      if (before.isPresent()) {
        appended = end[0] == null ? new Place(segment.first() - 1, before.get()) : end[0];
        synced = appended;
        return;
      }
    }
  }

  private Optional<byte[]> read(Segment segment, Segment.Reader reader) throws IOException {
    try (var channel = disk.open(segment.file(), StandardOpenOption.READ)) {
      return segment.read(channel, reader);
    }
  }

  private boolean isSynced() {
    return appended.last == synced.last;
  }

  private void letGo() {
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        // What is not durable yet is forgotten, and the rest is on the disk already.
        assert e != null;
      }
      open = null;
    }
  }

  private void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      end += channel.write(bytes, end);
    }
  }

  // A file that keeps its length is forced to the disk faster than one that grows: only its bytes
  // have to get there.
  private void fillAhead(FileChannel channel) throws IOException {
    if (end >= zeros) {
      var bytes = ByteBuffer.allocate(AHEAD);
      zeros = end;
      while (bytes.hasRemaining()) {
        zeros += channel.write(bytes, zeros);
      }
    }
  }
}
