package candor.persistence.safe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A workspace's key, wrapped once for each way to get at it. As JSON it is the file `candor.key`,
/// and stands openly in backups. Nothing in it helps without a passphrase or a code.
///
/// @param slots at most one of each kind
/// @param sum SHA-256 of the slots, so that a file that was damaged is not taken for a wrong
///   passphrase
public record KeyFile(String format, int version, List<Slot> slots, String sum) {
  static final String FORMAT = "candor-key";
  static final int VERSION = 1;
  private static final int MOST_SLOTS = 8;
  private static final int MOST_BYTES = 1 << 15;
  private static final JsonMapper JSON = JsonMapper.shared();

  /// Wraps a key.
  ///
  /// @param effort of trying a passphrase
  public static KeyFile of(MasterKey key, byte[] passphrase, byte[] code, Effort effort) {
    return of(
        List.of(
            Slot.wrapped(Slot.PASSPHRASE, effort, passphrase, key),
            Slot.wrapped(Slot.CODE, null, code, key)));
  }

  /// Reads one.
  ///
  /// @throws IOException when it can't be understood, was changed, or a newer release wrote it
  public static KeyFile read(byte[] bytes) throws IOException {
    try {
      if (bytes.length > MOST_BYTES) {
        throw new IOException("too long to be a key file");
      }
      var file = JSON.readValue(bytes, KeyFile.class);
      if (!FORMAT.equals(file.format) || file.version < 1 || file.version > VERSION) {
        throw new IOException("the key file is of a newer release, or something else");
      }
      if (file.slots.size() > MOST_SLOTS || !sum(file.slots).equals(file.sum)) {
        throw new IOException("the key file was changed");
      }
      return file;
    } catch (JacksonException | NullPointerException e) {
      throw new IOException("the key file can't be understood", e);
    }
  }

  /// The file's bytes.
  public byte[] toBytes() {
    return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /// The key; nothing when the passphrase is wrong. Takes the same time either way.
  public Optional<MasterKey> byPassphrase(byte[] passphrase) {
    return by(Slot.PASSPHRASE, passphrase);
  }

  /// The key; nothing when the code is wrong.
  public Optional<MasterKey> byCode(byte[] code) {
    return by(Slot.CODE, code);
  }

  /// The same key with another passphrase; the old one opens nothing any more.
  public KeyFile withPassphrase(MasterKey key, byte[] passphrase, Effort effort) {
    return with(Slot.wrapped(Slot.PASSPHRASE, effort, passphrase, key));
  }

  /// The same key with another code; the old one opens nothing any more.
  public KeyFile withCode(MasterKey key, byte[] code) {
    return with(Slot.wrapped(Slot.CODE, null, code, key));
  }

  /// Under which name the keyring of a computer holds the secret that opens this; nothing when none
  /// does. It tells nothing of the secret.
  public Optional<String> keyring() {
    return slots.stream()
        .filter(slot -> slot.kind().equals(Slot.KEYRING))
        .findFirst()
        .map(Slot::salt);
  }

  /// The key; nothing when it is another secret.
  public Optional<MasterKey> byKeyring(byte[] secret) {
    return by(Slot.KEYRING, secret);
  }

  /// The same key, also opened by a secret that a keyring holds: 32 random bytes. One from before
  /// opens nothing any more.
  public KeyFile withKeyring(MasterKey key, byte[] secret) {
    return with(Slot.wrapped(Slot.KEYRING, null, secret, key));
  }

  /// The same, opened by passphrase and code alone.
  public KeyFile withoutKeyring() {
    return of(slots.stream().filter(slot -> !slot.kind().equals(Slot.KEYRING)).toList());
  }

  private Optional<MasterKey> by(String kind, byte[] secret) {
    return slots.stream()
        .filter(slot -> slot.kind().equals(kind))
        .findFirst()
        .flatMap(slot -> slot.unwrapped(secret));
  }

  private KeyFile with(Slot slot) {
    var others = new ArrayList<Slot>();
    others.add(slot);
    slots.stream().filter(other -> !other.kind().equals(slot.kind())).forEach(others::add);
    return of(others);
  }

  private static KeyFile of(List<Slot> slots) {
    return new KeyFile(FORMAT, VERSION, List.copyOf(slots), sum(slots));
  }

  private static String sum(List<Slot> slots) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      slots.forEach(slot -> digest.update((slot.words() + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
