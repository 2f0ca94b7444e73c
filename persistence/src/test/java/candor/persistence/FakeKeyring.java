package candor.persistence;

import candor.persistence.keyring.Keyring;
import candor.persistence.keyring.KeyringException;
import candor.persistence.keyring.KeyringException.Reason;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A keyring in memory, with troubles to order.
final class FakeKeyring implements Keyring {
  final Map<String, byte[]> secrets = new TreeMap<>();
  Optional<Reason> trouble = Optional.empty();
  boolean locked;

  @Override
  public Optional<Reason> trouble() {
    return trouble;
  }

  @Override
  public void keep(String name, String label, byte[] secret) throws KeyringException {
    look();
    secrets.put(name, secret.clone());
  }

  @Override
  public Optional<byte[]> find(String name) throws KeyringException {
    look();
    return Optional.ofNullable(secrets.get(name)).map(byte[]::clone);
  }

  @Override
  public void forget(String name) throws KeyringException {
    look();
    secrets.remove(name);
  }

  private void look() throws KeyringException {
    if (locked || trouble.isPresent()) {
      throw new KeyringException(trouble.orElse(Reason.REFUSED));
    }
  }
}
