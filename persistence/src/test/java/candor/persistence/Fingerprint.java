package candor.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// The bytes of everything in a folder.
final class Fingerprint {
  private Fingerprint() {}

  /// Each file's hash by its path, the lock's own file aside.
  static Map<String, String> of(Path folder) throws Exception {
    var hashes = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(f -> !f.endsWith("workspace.lock")).toList()) {
        hashes.put(
            folder.relativize(file).toString(), Files.isDirectory(file) ? "folder" : hash(file));
      }
    }
    return hashes;
  }

  private static String hash(Path file) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(bytes(file)));
  }

  private static byte[] bytes(Path file) throws IOException {
    return Files.readAllBytes(file);
  }
}
