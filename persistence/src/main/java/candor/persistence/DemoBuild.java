package candor.persistence;

import candor.persistence.folder.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Run by the build: lets the demo's past happen and packs the result beside the demo's classes,
/// unless nothing that it is made of has changed.
public final class DemoBuild {
  private static final String PARCEL = "candor/persistence/demo/company.zip";
  private static final List<String> SOURCES =
      List.of(
          "candor/persistence/demo",
          "candor/persistence/db",
          "candor/persistence/journal",
          "candor/persistence/kit");

  private DemoBuild() {}

  /// Packs the demo.
  ///
  /// @param args the folder of the module's classes
  public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
    var classes = Path.of(args[0]);
    var parcel = classes.resolve(PARCEL);
    var key = classes.resolveSibling("demo.key");
    var now = key(classes);
    if (Files.exists(parcel) && Files.exists(key) && Files.readString(key).equals(now)) {
      return;
    }
    Files.deleteIfExists(parcel);
    var folder = Files.createTempDirectory("candor-demo");
    try {
      make(folder.resolve("demo"), parcel);
    } finally {
      remove(folder);
    }
    Folders.replace(key, now.getBytes(StandardCharsets.US_ASCII));
  }

  private static void make(Path folder, Path parcel) throws IOException {
    if (Demo.live(folder, () -> Demo.NOW) instanceof OpenResult.Opened(var workspace)) {
      workspace.close();
      Parcel.pack(folder, parcel);
    } else {
      throw new IOException("the demo could not be made in " + folder);
    }
  }

  private static String key(Path classes) throws IOException, NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256");
    for (var source : SOURCES) {
      try (var files = Files.walk(classes.resolve(source))) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> !file.endsWith("company.zip"))
            .sorted()
            .forEach(file -> digest.update(bytes(file)));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
