package candor.persistence.lossy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.TreeMap;

/// What a power cut leaves of a disk. Two that hold the same are equal, and need not both be looked
/// at.
///
/// @param content the bytes of each file by its path in the disk's folder; none of a folder
public record Image(TreeMap<Path, Optional<ByteBuffer>> content) {
  /// Writes it into a folder that is not there yet.
  public void writeTo(Path folder) throws IOException {
    for (var each : content.entrySet()) {
      var target = folder.resolve(each.getKey());
      if (each.getValue().isEmpty()) {
        Files.createDirectory(target);
        continue;
      }
      var bytes = each.getValue().get().duplicate();
      try (var file =
          FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        while (bytes.hasRemaining()) {
          var _ = file.write(bytes);
        }
      }
    }
  }
}
