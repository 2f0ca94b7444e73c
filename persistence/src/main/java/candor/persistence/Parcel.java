package candor.persistence;

import candor.persistence.folder.Folders;
import candor.persistence.folder.Marker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The closed demo workspace as the build packed it, beside the demo's classes.
///
/// @param marker of the packed workspace
record Parcel(Marker marker) {
  private static final String RESOURCE = "demo/company.zip";
  private static final Set<String> LEFT_OUT =
      Set.of("workspace.lock", "workspace.holder", "candor.json");
  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  /// The parcel of this build; nothing where there is none, as when classes were compiled by
  /// something else than the build.
  static Optional<Parcel> find() {
    try (var in = Parcel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        return Optional.empty();
      }
      try (var zip = new ZipInputStream(in)) {
        Objects.requireNonNull(zip.getNextEntry());
        return Optional.of(new Parcel(Marker.read(zip.readAllBytes())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Packs a closed workspace.
  static void pack(Path folder, Path file) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(9);
      add(zip, folder, folder.resolve("candor.json"));
      for (var content : content(folder)) {
        add(zip, folder, content);
      }
    }
  }

  /// Puts the files into a folder, all but the marker; durable when this returns.
  void unpack(Path folder) throws IOException {
    try (var in = Objects.requireNonNull(Parcel.class.getResourceAsStream(RESOURCE));
        var zip = new ZipInputStream(in)) {
      var marker = zip.getNextEntry();
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var file = folder.resolve(entry.getName()).normalize();
        if (marker == null || !file.startsWith(folder)) {
          throw new IOException("not a parcel");
        }
        var inside = Folders.make(Objects.requireNonNull(file.getParent()));
        try (var channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
          zip.transferTo(Channels.newOutputStream(channel));
          channel.force(true);
        }
        Folders.sync(inside);
      }
    }
  }

  private static void add(ZipOutputStream zip, Path folder, Path file) throws IOException {
    var entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
    entry.setLastModifiedTime(FileTime.from(TIME));
    zip.putNextEntry(entry);
    Files.copy(file, zip);
    zip.closeEntry();
  }

  private static List<Path> content(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !LEFT_OUT.contains(folder.relativize(file).toString()))
          .sorted()
          .toList();
    }
  }
}
