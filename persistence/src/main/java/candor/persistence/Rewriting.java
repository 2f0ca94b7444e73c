package candor.persistence;

import candor.model.store.StoreException;
import candor.persistence.archive.Pack;
import candor.persistence.archive.Pack.Manifest;
import candor.persistence.archive.Zipped;
import candor.persistence.db.Contents;
import candor.persistence.db.Database;
import candor.persistence.db.Forgetting;
import candor.persistence.db.Origin;
import candor.persistence.db.Parts;
import candor.persistence.safe.Chest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes the copies that lie in a workspace's folder `backups` anew, without what is to be
/// forgotten.
final class Rewriting {
  private static final String DOCUMENTS = "documents/";
  private static final Pattern NEVER_KEPT =
      Pattern.compile("before-version-.*|.*\\.part", Pattern.DOTALL);
  private final Forgetting forgetting;
  private final Set<String> documents;
  private final Cover cover;
  private final Origin origin;
  private int written;
  private int dropped;
  private int others;

  /// @param documents the SHA-256 of those that may stay in a copy
  Rewriting(Forgetting forgetting, Set<String> documents, Cover cover, Origin origin) {
    this.forgetting = forgetting;
    this.documents = documents;
    this.cover = cover;
    this.origin = origin;
  }

  /// How many copies were written anew.
  int written() {
    return written;
  }

  /// How many were left out, since they can't be read.
  int dropped() {
    return dropped;
  }

  /// How many other files were left out.
  int others() {
    return others;
  }

  /// Writes a file of the folder into another folder, under the same name: a copy of the workspace
  /// without what is to be forgotten, and what is none as it is. Copies of database files are left
  /// out, and the workspace's own copies that nobody can read.
  void write(Path file, Path into) throws IOException {
    var name = String.valueOf(file.getFileName());
    if (Files.isDirectory(file) || NEVER_KEPT.matcher(name).matches()) {
      others++;
      return;
    }
    if (isWritten(file, into.resolve(name))) {
      written++;
    } else if (name.startsWith("snapshot-")) {
      dropped++;
    } else {
      Files.copy(file, into.resolve(name));
    }
  }

  /// Writes a copy of the workspace without what is to be forgotten.
  ///
  /// @param to is not there yet
  /// @return whether it could be read; if not, nothing was written
  boolean isWritten(Path file, Path to) throws IOException {
    var read = read(file);
    if (read.isPresent()) {
      anew(file, to, read.get());
    }
    return read.isPresent();
  }

  private Optional<Database> read(Path file) {
    try {
      var content = Backups.content(file, cover);
      return Optional.of(
          Database.inMemory(
              parts -> {
                content.putInto(parts.without(forgetting));
                parts.cutUndo();
              },
              origin));
    } catch (StoreException unreadable) {
      return Optional.empty();
    }
  }

  private void anew(Path file, Path to, Database read) throws IOException {
    try (var database = read;
        var zip = cover.zip(file)) {
      var manifest = Pack.manifest(zip);
      var openly = Chest.openly(file).orElse(new byte[0]);
      var _ = database.contents(contents -> written(contents, zip, manifest, openly, to));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    var _ = Backups.check(to, cover);
  }

  private boolean written(
      Contents contents, Zipped zip, Manifest manifest, byte[] openly, Path to) {
    var about =
        new Manifest(
            "",
            0,
            Database.newestVersion(),
            manifest.workspace(),
            manifest.demo(),
            manifest.sequence(),
            manifest.made(),
            Map.of());
    try (var channel =
        FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      var parts = parts(contents, zip, manifest);
      cover.archive(
          out,
          openly,
          archive -> {
            var _ = Pack.write(about, parts, archive);
          });
      out.flush();
      channel.force(true);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Pack.Content> parts(Contents contents, Zipped zip, Manifest manifest) {
    var parts = new LinkedHashMap<String, Pack.Content>();
    for (var part : Parts.names()) {
      parts.put(
          part,
          out -> {
            var _ = contents.parts().write(part, out);
          });
    }
    for (var part : manifest.parts().keySet()) {
      if (part.startsWith(DOCUMENTS) && documents.contains(part.substring(DOCUMENTS.length()))) {
        parts.put(part, out -> Pack.read(zip, manifest, part, in -> in.transferTo(out)));
      }
    }
    return parts;
  }
}
