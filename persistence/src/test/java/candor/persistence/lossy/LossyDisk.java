package candor.persistence.lossy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// A disk that knows what of it would be left if the power went now. It lies over a real folder;
/// Java gets at it through [#folder], H2 through [LossyFiles].
///
/// What a file was told to force is there after a power cut. Writes since then are there as a
/// [Loss] says. A new, moved or removed name is there once its folder was forced; before that, as
/// many of these changes are there as fate has it, the oldest first.
public final class LossyDisk implements AutoCloseable {
  /// What can be done to a disk.
  public enum Deed {
    /// Makes a file or a folder.
    MAKE,
    /// Writes into a file.
    WRITE,
    /// Cuts a file off.
    TRUNCATE,
    /// Forces a file or a folder.
    FORCE,
    /// Moves a name.
    MOVE,
    /// Removes a name.
    REMOVE
  }

  /// Sees everything that is done to a disk, before it is done and while nothing else is.
  public interface Watch {
    /// Looks at what is about to be done.
    ///
    /// @return whether it is done; if not, the disk says that it was
    /// @throws IOException when it fails instead; of a write, half is done
    boolean before(LossyDisk disk, Deed deed, Path file) throws IOException;
  }

  /// A file or a folder, whatever its name.
  static final class Node {
    Path path;
    private final boolean folder;
    private final Bytes durable;
    private final List<Edit> edits = new ArrayList<>();

    private Node(Path path, boolean folder, byte[] bytes) {
      this.path = path;
      this.folder = folder;
      this.durable = new Bytes(bytes);
    }
  }

  // A write, or a truncation to its place when it has no bytes.
  private static final class Edit {
    private final int at;
    private final byte[] bytes;

    Edit(int at, byte[] bytes) {
      this.at = at;
      this.bytes = bytes;
    }
  }

  private final Path root;
  private final boolean forcesNames;
  private final Watch watch;
  private final Names names = new Names();

  /// Begins with what is in the folder.
  ///
  /// @param forcesNames whether a file that is forced takes its name with it, as on ext4
  public LossyDisk(Path root, boolean forcesNames, Watch watch) throws IOException {
    this.root = root.toAbsolutePath();
    this.forcesNames = forcesNames;
    this.watch = watch;
    try (var there = Files.walk(this.root)) {
      for (var path : there.toList()) {
        var folder = Files.isDirectory(path);
        names.found(path, new Node(path, folder, folder ? new byte[0] : Files.readAllBytes(path)));
      }
    }
    LossyFiles.mount(this);
  }

  /// The folder, as Java's file operations see it.
  public Path folder() {
    return new LossyFileSystem(this).getPath(root.toString());
  }

  @Override
  public void close() {
    LossyFiles.unmount(this);
  }

  /// The real folder.
  public Path root() {
    return root;
  }

  /// Writes what a power cut would leave into a folder that is not there yet.
  public void cut(Path image, Loss loss, SplittableRandom random) throws IOException {
    after(loss, random).writeTo(image);
  }

  /// What a power cut would leave.
  public synchronized Image after(Loss loss, SplittableRandom random) {
    var changed = names.changed();
    var kept =
        switch (loss) {
          case NOTHING -> changed;
          case ALL -> 0;
          case SOME, TORN -> random.nextInt(changed + 1);
        };
    var content = new TreeMap<Path, Optional<ByteBuffer>>();
    for (var name : names.after(kept).entrySet()) {
      var path = root.relativize(name.getKey());
      var node = name.getValue();
      if (!name.getKey().equals(root)
          && !content.containsKey(root.relativize(Names.folder(name.getKey())))) {
        continue;
      }
      if (node.folder) {
        content.put(path, Optional.empty());
      } else {
        var bytes = node.durable.copy();
        node.edits.forEach(edit -> apply(edit, bytes, loss, random));
        content.put(path, Optional.of(bytes.read()));
      }
    }
    return new Image(content);
  }

  synchronized FileChannel open(Path file, Set<? extends OpenOption> options) throws IOException {
    if (Files.isDirectory(file) || !options.contains(StandardOpenOption.WRITE)) {
      var real = FileChannel.open(file, options);
      return Files.isDirectory(file) ? new LossyChannel(this, names.get(file), real) : real;
    }
    var there = Files.exists(file);
    if (!there) {
      var _ = watch.before(this, Deed.MAKE, file);
    } else if (options.contains(StandardOpenOption.TRUNCATE_EXISTING) && Files.size(file) > 0) {
      var _ = watch.before(this, Deed.TRUNCATE, file);
    }
    var how = new HashSet<OpenOption>(options);
    how.add(StandardOpenOption.READ);
    how.remove(StandardOpenOption.APPEND);
    var real = FileChannel.open(file, how);
    if (!there) {
      names.add(file, new Node(file, false, new byte[0]));
    } else if (options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
      names.get(file).edits.add(new Edit(0, new byte[0]));
    }
    var channel = new LossyChannel(this, names.get(file), real);
    return options.contains(StandardOpenOption.APPEND) ? channel.position(real.size()) : channel;
  }

  synchronized void createFolder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      var _ = watch.before(this, Deed.MAKE, folder);
    }
    Files.createDirectory(folder);
    names.add(folder, new Node(folder, true, new byte[0]));
  }

  synchronized void delete(Path file) throws IOException {
    if (Files.exists(file)) {
      var _ = watch.before(this, Deed.REMOVE, file);
    }
    Files.delete(file);
    names.remove(file);
  }

  synchronized void move(Path from, Path to, CopyOption... options) throws IOException {
    var _ = watch.before(this, Deed.MOVE, to);
    Files.move(from, to, options);
    names.move(from, to);
  }

  synchronized int write(Node node, FileChannel real, ByteBuffer bytes, long position)
      throws IOException {
    var written = new byte[bytes.remaining()];
    bytes.duplicate().get(written);
    try {
      if (watch.before(this, Deed.WRITE, node.path)) {
        node.edits.add(new Edit((int) position, written));
      }
    } catch (IOException e) {
      var half = Arrays.copyOf(written, written.length / 2);
      if (half.length > 0) {
        node.edits.add(new Edit((int) position, half));
        var _ = real.write(ByteBuffer.wrap(half), position);
      }
      throw e;
    }
    var at = position;
    while (bytes.hasRemaining()) {
      at += real.write(bytes, at);
    }
    return written.length;
  }

  synchronized void truncate(Node node, FileChannel real, long size) throws IOException {
    if (watch.before(this, Deed.TRUNCATE, node.path)) {
      node.edits.add(new Edit((int) size, new byte[0]));
    }
    var _ = real.truncate(size);
  }

  synchronized void force(Node node) throws IOException {
    if (!watch.before(this, Deed.FORCE, node.path)) {
      return;
    }
    if (node.folder) {
      names.sync(node.path);
      return;
    }
    node.edits.forEach(edit -> apply(edit, node.durable, Loss.NOTHING, new SplittableRandom()));
    node.edits.clear();
    if (forcesNames) {
      for (var up = Names.folder(node.path); up.startsWith(root); up = Names.folder(up)) {
        names.sync(up);
      }
    }
  }

  static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
    var rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      var _ = channel.write(rest);
    }
  }

  private static void apply(Edit edit, Bytes bytes, Loss loss, SplittableRandom random) {
    if (edit.bytes.length == 0) {
      if (loss.keeps(random)) {
        bytes.truncate(edit.at);
      }
      return;
    }
    var end = edit.at + edit.bytes.length;
    for (var at = edit.at; at < end; ) {
      var next = loss == Loss.TORN ? Math.min(end, (at / Loss.BLOCK + 1) * Loss.BLOCK) : end;
      if (loss.keeps(random)) {
        bytes.write(at, edit.bytes, at - edit.at, next - at);
      }
      at = next;
    }
  }
}
