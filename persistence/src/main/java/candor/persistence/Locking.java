package candor.persistence;

import candor.persistence.folder.Beginning;
import candor.persistence.folder.Folders;
import candor.persistence.safe.KeyFile;
import candor.persistence.safe.MasterKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The key file of an open workspace, and what can be changed of it. A change replaces the file at
/// once: after a power cut there is the old one or the new one, whole.
record Locking(Path folder, Cover cover) {
  // What H2 begins an encrypted file with.
  private static final String ENCRYPTED = "H2encrypt\n";

  KeyFile read() throws IOException {
    return read(folder);
  }

  /// Its bytes for a backup: that asks wherever it is taken to.
  byte[] forBackups() throws IOException {
    return read().withoutKeyring().toBytes();
  }

  /// The key file of a folder.
  static KeyFile read(Path folder) throws IOException {
    return KeyFile.read(Files.readAllBytes(folder.resolve(Beginning.KEY)));
  }

  /// The bytes of a folder's key file; nothing when it is not encrypted.
  ///
  /// @throws IOException when it has none although it is encrypted
  static Optional<byte[]> bytes(Path folder, Path database) throws IOException {
    var file = folder.resolve(Beginning.KEY);
    if (Files.exists(file)) {
      return Optional.of(Files.readAllBytes(file));
    }
    if (Files.exists(database)) {
      try (var in = Files.newInputStream(database)) {
        var first = in.readNBytes(ENCRYPTED.length());
        if (new String(first, StandardCharsets.ISO_8859_1).equals(ENCRYPTED)) {
          throw new IOException(Beginning.KEY + " is not there");
        }
      }
    }
    return Optional.empty();
  }

  static void write(Path folder, KeyFile file) throws IOException {
    Folders.replace(folder.resolve(Beginning.KEY), file.toBytes());
  }

  boolean opens(Unlock unlock) throws IOException {
    return key(read(), unlock).isPresent();
  }

  boolean changePassphrase(Unlock unlock, Passphrase next) throws IOException {
    var file = read();
    var key = key(file, unlock);
    if (key.isPresent()) {
      write(folder, cover.gate().rewrapped(file, key.get(), next));
    }
    return key.isPresent();
  }

  Optional<RecoveryCode> newRecoveryCode(Unlock unlock) throws IOException {
    var file = read();
    var key = key(file, unlock);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    var code = RecoveryCode.random();
    write(folder, file.withCode(key.get(), code.bytes()));
    return Optional.of(code);
  }

  private Optional<MasterKey> key(KeyFile file, Unlock unlock) {
    if (!cover.isEncrypted()) {
      throw new IllegalStateException("the workspace is not encrypted");
    }
    return cover.gate().key(file, unlock);
  }
}
