package candor.persistence.keyring;

import java.util.Optional;

/// Where Candor knows no keyring.
final class NoKeyring implements Keyring {
  @Override
  public Optional<KeyringException.Reason> trouble() {
    return Optional.of(KeyringException.Reason.UNKNOWN_SYSTEM);
  }

  @Override
  public void keep(String name, String label, byte[] secret) throws KeyringException {
    throw new KeyringException(KeyringException.Reason.UNKNOWN_SYSTEM);
  }

  @Override
  public Optional<byte[]> find(String name) throws KeyringException {
    throw new KeyringException(KeyringException.Reason.UNKNOWN_SYSTEM);
  }

  @Override
  public void forget(String name) {}
}
