package candor.persistence;

import candor.persistence.archive.Zipped;
import candor.persistence.board.practice.Lines;
import candor.persistence.db.Place;
import candor.persistence.folder.Wrapping;
import candor.persistence.safe.Box;
import candor.persistence.safe.Chest;
import candor.persistence.safe.MasterKey;
import candor.persistence.safe.Use;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/// How a workspace's files lie on the disk: as they are, or encrypted, each sort of them with a key
/// of its own that comes from the workspace's.
///
/// @param key nothing for a workspace that is not encrypted
/// @param gate asks for passphrases
record Cover(Optional<MasterKey> key, Gate gate) {
  /// Files lie there as they are.
  static final Cover NONE = new Cover(Optional.empty(), Gate.usual());

  private static final int BUFFER = 1 << 16;

  static Cover of(MasterKey key, Gate gate) {
    return new Cover(Optional.of(key), gate);
  }

  boolean isEncrypted() {
    return key.isPresent();
  }

  /// Where a database is.
  ///
  /// @param file the path without `.mv.db`
  Place place(String scheme, Path file) {
    var place = Place.of(scheme, file);
    return key.map(MasterKey::forDatabase).map(place::under).orElse(place);
  }

  /// What the second journal's payloads are sealed with.
  Optional<Box> journal() {
    return key.map(k -> k.box(Use.JOURNAL));
  }

  /// How documents lie there.
  Wrapping documents() {
    return key.<Wrapping>map(k -> new Wrapped(k, k.chest(Use.DOCUMENTS))).orElse(Wrapping.NONE);
  }

  /// What passwords and keys of boards are sealed with.
  Optional<Box> secrets() {
    return key.map(k -> k.box(Use.SECRETS));
  }

  /// How the practice boards' lines lie there.
  Lines practice() {
    return key.<Lines>map(k -> new SealedLines(k.box(Use.PRACTICE))).orElse(Lines.PLAIN);
  }

  /// Opens a backup's zip file.
  ///
  /// @throws IOException when it is none, or lies there otherwise than this has it
  Zipped zip(Path file) throws IOException {
    return key.isPresent() ? Zipped.from(() -> archive(file)) : Zipped.in(file);
  }

  /// Reads a backup's file.
  InputStream archive(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    return key.isPresent() ? key.get().chest(Use.ARCHIVES).open(in) : in;
  }

  /// Writes a backup's file.
  ///
  /// @param openly what stands in it for everybody to read, when it is encrypted
  void archive(OutputStream out, byte[] openly, Writing writing) throws IOException {
    if (key.isEmpty()) {
      writing.write(out);
    } else {
      var sealed = key.get().chest(Use.ARCHIVES).seal(out, openly);
      writing.write(sealed);
      sealed.finish();
    }
  }

  /// Writes into a stream that stays open.
  interface Writing {
    void write(OutputStream out) throws IOException;
  }

  private record Wrapped(MasterKey key, Chest chest) implements Wrapping {
    @Override
    public String name(String sha256) {
      return key.alias(sha256);
    }

    @Override
    public long write(InputStream bytes, OutputStream kept) throws IOException {
      var sealed = chest.seal(kept, new byte[0]);
      var length = bytes.transferTo(sealed);
      sealed.finish();
      return length;
    }

    @Override
    public InputStream open(InputStream kept) throws IOException {
      return chest.open(kept);
    }
  }

  private record SealedLines(Box box) implements Lines {
    @Override
    public String written(String line) {
      var sealed = box.seal(0, line.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sealed);
    }

    @Override
    public String read(String written) {
      return box.open(0, Base64.getDecoder().decode(written))
          .map(line -> new String(line, StandardCharsets.UTF_8))
          .orElseThrow(() -> new IllegalArgumentException("a changed line"));
    }
  }
}
