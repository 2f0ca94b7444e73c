package candor.persistence.keyring;

import candor.persistence.keyring.KeyringException.Reason;
import de.swiesend.secretservice.Item;
import de.swiesend.secretservice.Service;
import de.swiesend.secretservice.simple.SimpleCollection;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.freedesktop.dbus.ObjectPath;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;

/// The keyring of a Linux desktop: its Secret Service (GNOME's keyring, KDE's wallet, KeePassXC)
/// over D-Bus, in the collection that the user's login opens. Secrets go over the bus encrypted for
/// one session (Diffie-Hellman, AES).
///
/// The library keeps one connection for the whole process, which it never opens again: so it is not
/// closed here. It gives null where there is nothing, and throws what it likes; both end here.
final class SecretServiceKeyring implements Keyring {
  private static final String NAME = "name";

  private interface Use<T> {
    T with(SimpleCollection collection) throws KeyringException;
  }

  @Override
  public Optional<Reason> trouble() {
    try {
      return SimpleCollection.isAvailable() ? Optional.empty() : Optional.of(Reason.NO_ANSWER);
    } catch (RuntimeException e) {
      return Optional.of(Reason.NO_ANSWER);
    }
  }

  @Override
  public void keep(String name, String label, byte[] secret) throws KeyringException {
    var old = paths(name);
    var hex = new char[2 * secret.length];
    HexFormat.of().formatHex(secret).getChars(0, hex.length, hex, 0);
    try {
      var path =
          using(
              collection ->
                  Optional.ofNullable(
                      collection.createItem(label, CharBuffer.wrap(hex), attributes(name))));
      if (path.isEmpty()) {
        throw new KeyringException(Reason.REFUSED);
      }
    } finally {
      Arrays.fill(hex, ' ');
    }
    delete(old);
  }

  @Override
  public Optional<byte[]> find(String name) throws KeyringException {
    var paths = paths(name);
    if (paths.isEmpty()) {
      return Optional.empty();
    }
    return using(
        collection ->
            Optional.ofNullable(collection.getSecret(paths.getFirst()))
                .flatMap(SecretServiceKeyring::bytes));
  }

  @Override
  public void forget(String name) throws KeyringException {
    delete(paths(name));
  }

  private static Optional<byte[]> bytes(char[] hex) {
    try {
      return Optional.of(HexFormat.of().parseHex(hex, 0, hex.length));
    } catch (IllegalArgumentException somethingElse) {
      return Optional.empty();
    } finally {
      Arrays.fill(hex, ' ');
    }
  }

  private static List<String> paths(String name) throws KeyringException {
    return using(
        collection ->
            List.copyOf(
                Objects.requireNonNullElse(collection.getItems(attributes(name)), List.of())));
  }

  private static Map<String, String> attributes(String name) {
    return Map.of("application", "candor", NAME, name);
  }

  // The library's own way locks the whole keyring first, so that the user has to open it again.
  private static void delete(List<String> paths) throws KeyringException {
    if (paths.isEmpty()) {
      return;
    }
    try (var bus = DBusConnectionBuilder.forSessionBus().withShared(false).build()) {
      var service = new Service(bus);
      for (var path : paths) {
        var _ = new Item(new ObjectPath("", path), service).delete();
      }
    } catch (DBusException | IOException | RuntimeException e) {
      throw new KeyringException(Reason.REFUSED);
    }
  }

  private static <T> T using(Use<T> use) throws KeyringException {
    try {
      if (!SimpleCollection.isAvailable()) {
        throw new KeyringException(Reason.NO_ANSWER);
      }
      try (var collection = new SimpleCollection()) {
        if (collection.isLocked()) {
          throw new KeyringException(Reason.REFUSED);
        }
        return use.with(collection);
      }
    } catch (IOException | RuntimeException e) {
      // Its words can hold a name.
      throw new KeyringException(Reason.REFUSED);
    }
  }
}
