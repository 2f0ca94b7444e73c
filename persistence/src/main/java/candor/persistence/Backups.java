package candor.persistence;

import candor.model.archive.Verdict;
import candor.model.candidate.Document;
import candor.model.candidate.Documents;
import candor.model.candidate.KeptFile;
import candor.model.intake.ProposalFile;
import candor.model.store.StoreException;
import candor.persistence.archive.Pack;
import candor.persistence.archive.Pack.Manifest;
import candor.persistence.archive.Zipped;
import candor.persistence.db.Contents;
import candor.persistence.db.Database;
import candor.persistence.db.Origin;
import candor.persistence.db.Parts;
import candor.persistence.folder.Folders;
import candor.persistence.safe.Chest;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Writes whole workspaces into files, and takes them out again. A backup counts only once all of
/// it went through a database in memory and what came out of that gave the same hashes.
///
/// Everything is in it, also what may not be seen yet; it is as open to others as the workspace's
/// folder is. All of it blocks; the workspace can be worked on meanwhile, and what is written then
/// is not in it.
public final class Backups {
  private static final String DOCUMENTS = "documents/";
  private static final String DIFFERS = " does not come back as it was";

  private Backups() {}

  /// Writes everything into a file that is not there yet; durable and looked through when it
  /// returns. Cut short, no file of that name is left.
  ///
  /// @throws FileAlreadyExistsException when it is there; then it is left as it is
  /// @throws IOException when it can't be written, or a document of the workspace can't be read
  public static Backup write(Workspace workspace, Path file) throws IOException {
    return write(workspace, file, Tempo.FULL);
  }

  /// The same at a tempo, when somebody is at work meanwhile.
  public static Backup write(Workspace workspace, Path file, Tempo tempo) throws IOException {
    return write(workspace, file, true, workspace.cover(), tempo);
  }

  /// The same.
  ///
  /// @param documents whether their bytes are to be in it
  /// @param cover how the file is to lie on the disk
  static Backup write(Workspace workspace, Path file, boolean documents, Cover cover, Tempo tempo)
      throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    workspace.check(tempo);
    var aside = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(aside);
    var done = false;
    try {
      writeInto(aside, workspace, documents, cover, tempo);
      var checked = check(aside, cover, tempo);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
      Folders.sync(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      done = true;
      return new Backup(
          file, checked.workspace(), checked.operations(), checked.documents(), checked.made());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      if (!done) {
        Files.deleteIfExists(aside);
      }
    }
  }

  /// Whether a file is an encrypted backup: [Workspaces#check] looks through it, with its
  /// passphrase.
  ///
  /// @throws IOException when it can't be read
  public static boolean isEncrypted(Path file) throws IOException {
    return Chest.openly(file).isPresent();
  }

  /// Looks through a backup that is not encrypted: everything in it is put into a database in
  /// memory and compared.
  ///
  /// @throws IOException when it can't be read, or is not what it says it is
  public static Backup check(Path file) throws IOException {
    return check(file, Cover.NONE);
  }

  /// The same, and looks whether what is in it is sound.
  ///
  /// @param verdict takes what came of that
  /// @throws IOException when it can't be read, or is not what it says it is
  public static Backup verify(Path file, Consumer<Verdict> verdict) throws IOException {
    return verify(file, Cover.NONE, verdict);
  }

  /// The same for any.
  static Backup verify(Path file, Cover cover, Consumer<Verdict> verdict) throws IOException {
    try (var zip = cover.zip(file)) {
      return check(
          file,
          zip,
          manifest -> {
            try (var database = inMemory(parts -> put(zip, manifest, parts))) {
              var _ =
                  database.contents(
                      contents ->
                          unchecked(
                              () -> {
                                compare(contents, manifest);
                                verdict.accept(Archive.verify(contents));
                              }));
            }
          });
    }
  }

  /// The same for any. What is in it goes through the database some lines at a time: so it takes no
  /// more memory the larger it is.
  static Backup check(Path file, Cover cover) throws IOException {
    return check(file, cover, Tempo.FULL);
  }

  private static Backup check(Path file, Cover cover, Tempo tempo) throws IOException {
    try (var zip = cover.zip(file)) {
      return check(
          file,
          zip,
          manifest -> {
            var differing = new ArrayList<String>();
            inMemory(parts -> pass(new Packed(zip, manifest, tempo), parts, differing)).close();
            if (!differing.isEmpty()) {
              throw new IOException(differing.getFirst());
            }
          });
    }
  }

  private interface Look {
    void into(Manifest manifest) throws IOException;
  }

  private static Backup check(Path file, Zipped zip, Look look) throws IOException {
    var manifest = Pack.manifest(zip);
    try {
      look.into(manifest);
    } catch (StoreException | UncheckedIOException e) {
      throw new IOException("what is in it can't be understood", e);
    }
    var documents = 0;
    for (var part : manifest.parts().keySet()) {
      if (part.startsWith(DOCUMENTS)) {
        Pack.read(zip, manifest, part, in -> in.transferTo(OutputStream.nullOutputStream()));
        if (!part.equals(DOCUMENTS + manifest.parts().get(part))) {
          throw new IOException(part + " was changed");
        }
        documents++;
      }
    }
    return new Backup(file, manifest.workspace(), manifest.sequence(), documents, manifest.made());
  }

  private static Database inMemory(Parts.Content content) {
    var origin = new Origin(new UUID(0, 0), InstantSource.system(), new Random());
    return Database.inMemory(content, origin);
  }

  private static void pass(Packed pack, Parts parts, Collection<String> differing)
      throws IOException {
    var last = new long[1];
    // Operations say whether undo reaches them.
    pack.read(Parts.UNDO, lines -> parts.read(Parts.UNDO, lines));
    for (var part : Parts.names()) {
      var sum =
          Pack.sum(
              out -> {
                if (part.equals(Parts.UNDO)) {
                  var _ = parts.write(part, out);
                } else {
                  pack.read(
                      part, lines -> last[0] = Math.max(last[0], parts.pass(part, lines, out)));
                }
              },
              OutputStream.nullOutputStream());
      if (isOfToday(pack.manifest()) && !sum.equals(pack.manifest().parts().get(part))) {
        differing.add(part + DIFFERS);
      }
    }
    if (last[0] != pack.manifest().sequence()) {
      differing.add("it ends at operation " + last[0]);
    }
  }

  /// Puts a backup's rows and journal into a database.
  static Parts.Content content(Path file, Cover cover) {
    return parts -> {
      try (var zip = cover.zip(file)) {
        put(zip, Pack.manifest(zip), parts);
      }
    };
  }

  private static void put(Zipped zip, Manifest manifest, Parts parts) throws IOException {
    var pack = new Packed(zip, manifest, Tempo.FULL);
    for (var part : Parts.names()) {
      pack.read(part, lines -> parts.read(part, lines));
    }
  }

  private interface Reader {
    void read(BufferedReader lines) throws IOException;
  }

  // The parts of a backup, and how fast they are read.
  private record Packed(Zipped zip, Manifest manifest, Tempo tempo) {
    void read(String part, Reader reader) throws IOException {
      if (manifest.parts().containsKey(part)) {
        Pack.read(zip, manifest, part, in -> reader.read(Pack.lines(AtTempo.in(in, tempo))));
      } else if (isOfToday(manifest)) {
        throw new IOException(part + " is missing");
      }
    }
  }

  // Rows of older tables have another shape by now; that they can be put in is all there is to say.
  private static boolean isOfToday(Manifest manifest) {
    return manifest.tables() >= Database.newestVersion();
  }

  /// What a backup says of itself.
  static Manifest manifest(Path file, Cover cover) throws IOException {
    try (var zip = cover.zip(file)) {
      return Pack.manifest(zip);
    }
  }

  /// Puts a backup's documents where a workspace keeps them.
  static void documents(Path file, Cover cover, Workspace into) throws IOException {
    try (var zip = cover.zip(file)) {
      var manifest = Pack.manifest(zip);
      var put = new ArrayList<Documents.Stored>();
      for (var part : manifest.parts().keySet()) {
        if (part.startsWith(DOCUMENTS)) {
          Pack.read(
              zip,
              manifest,
              part,
              in -> {
                var stored = into.documents().put(in);
                if (!part.equals(DOCUMENTS + stored.sha256())) {
                  throw new IOException(part + " was changed");
                }
                put.add(stored);
              });
        }
      }
      into.documents().settle(put);
    }
  }

  private static void writeInto(
      Path aside, Workspace workspace, boolean documents, Cover cover, Tempo tempo)
      throws IOException {
    try (var channel =
        FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var out =
          new BufferedOutputStream(AtTempo.out(Channels.newOutputStream(channel), tempo), 1 << 16);
      // Whoever has a backup elsewhere has the passphrase of then; what stays here has the file.
      var openly = documents ? workspace.keyFile() : new byte[0];
      var _ =
          workspace.contents(
              contents ->
                  unchecked(
                      () -> {
                        var about =
                            new Manifest(
                                "",
                                0,
                                Database.newestVersion(),
                                workspace.name(),
                                workspace.isDemo(),
                                contents.last(),
                                workspace.clock().instant(),
                                Map.of());
                        var parts = parts(contents, workspace, documents);
                        cover.archive(
                            out,
                            openly,
                            zip -> {
                              var _ = Pack.write(about, parts, zip);
                            });
                      }));
      out.flush();
      channel.force(true);
    }
  }

  private static Map<String, Pack.Content> parts(
      Contents contents, Workspace workspace, boolean documents) {
    var parts = new LinkedHashMap<String, Pack.Content>();
    for (var part : Parts.names()) {
      parts.put(
          part,
          out -> {
            var _ = contents.parts().write(part, out);
          });
    }
    if (documents) {
      // What was removed can come back: an undo finds its bytes, as far as they are there.
      Stream.concat(
              contents.removed(Document.KIND).stream(),
              contents.removed(ProposalFile.KIND).stream())
          .filter(workspace.kept()::isIntact)
          .forEach(file -> parts.put(DOCUMENTS + file.sha256(), bytes(workspace, file)));
      Stream.concat(
              contents.rows().all(Document.KIND).stream(),
              contents.rows().all(ProposalFile.KIND).stream())
          .forEach(file -> parts.put(DOCUMENTS + file.sha256(), bytes(workspace, file)));
    }
    return parts;
  }

  private static Pack.Content bytes(Workspace workspace, KeptFile file) {
    return out -> {
      if (!workspace.kept().write(file, out)) {
        throw new IOException("the bytes of a document are not the ones that were kept");
      }
    };
  }

  /// Whether a database holds what a manifest says.
  static boolean isSame(Contents contents, Manifest manifest) {
    try {
      compare(contents, manifest);
      return true;
    } catch (IOException different) {
      return false;
    }
  }

  private static void compare(Contents contents, Manifest manifest) throws IOException {
    if (contents.last() != manifest.sequence()) {
      throw new IOException("it ends at operation " + contents.last());
    }
    if (!isOfToday(manifest)) {
      return;
    }
    for (var part : Parts.names()) {
      var sum =
          Pack.sum(
              out -> {
                var _ = contents.parts().write(part, out);
              },
              OutputStream.nullOutputStream());
      if (!sum.equals(manifest.parts().get(part))) {
        throw new IOException(part + DIFFERS);
      }
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private static boolean unchecked(Step step) {
    try {
      step.run();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
