package candor.persistence.keyring;

import java.util.Optional;

/// The keyring of this computer, as far as it is used here: secrets by name, each encrypted by what
/// the user logs in with. Everything blocks, and can wait for the user when the keyring is locked.
///
/// It is a convenience and no protection: any program that runs for this user can ask it.
public interface Keyring {
  /// What stands in the way of using it; nothing when it can be used.
  Optional<KeyringException.Reason> trouble();

  /// Keeps a secret under a name, in place of one that is there.
  ///
  /// @param label what the keyring's own window shows
  void keep(String name, String label, byte[] secret) throws KeyringException;

  /// The secret of a name; nothing when there is none.
  Optional<byte[]> find(String name) throws KeyringException;

  /// Removes what is kept under a name, if there is any.
  void forget(String name) throws KeyringException;

  /// The one of this system.
  static Keyring ofThisSystem() {
    return System.getProperty("os.name", "").startsWith("Linux")
        ? new SecretServiceKeyring()
        : new NoKeyring();
  }
}
