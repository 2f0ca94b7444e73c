package candor.persistence;

import candor.persistence.keyring.Keyring;
import candor.persistence.keyring.KeyringException;
import candor.persistence.safe.KeyFile;
import java.io.IOException;
import java.lang.System.Logger;
import java.security.SecureRandom;
import java.util.Arrays;

/// Whether an open encrypted workspace opens without asking on this computer. What is needed for
/// that lies in two halves: a slot of its key file, and a random secret in the keyring of this
/// computer, in which nothing of the workspace's key stands. Either half alone opens nothing.
///
/// Passphrase and recovery code open it as before, whatever becomes of the keyring. All of it
/// blocks, since a keyring can ask the user.
public final class Remembered {
  private static final Logger LOG = System.getLogger(Remembered.class.getName());
  private static final int SECRET = 32;
  private final Workspace workspace;
  private final Keyring keyring;

  /// How it is.
  public enum State {
    /// It opens without asking.
    ON,
    /// It asks, and could be told not to.
    OFF,
    /// It asks: Candor does not know this system's keyring.
    UNKNOWN_SYSTEM,
    /// It asks: no keyring answers.
    NO_ANSWER
  }

  /// What came of a change.
  public enum Result {
    /// It is done.
    DONE,
    /// The passphrase or code is another one, which is said slowly.
    WRONG,
    /// The keyring refused, or was not unlocked; nothing was changed.
    REFUSED
  }

  /// @throws IllegalArgumentException when the workspace is not encrypted
  public Remembered(Workspace workspace) {
    if (!workspace.isEncrypted()) {
      throw new IllegalArgumentException("the workspace is not encrypted");
    }
    this.workspace = workspace;
    this.keyring = workspace.cover().gate().keyring();
  }

  /// How it is now.
  ///
  /// @throws IOException when the key file can't be read
  public State state() throws IOException {
    var trouble = keyring.trouble();
    if (trouble.isPresent()) {
      return trouble.get() == KeyringException.Reason.UNKNOWN_SYSTEM
          ? State.UNKNOWN_SYSTEM
          : State.NO_ANSWER;
    }
    return workspace.cover().gate().remembered(locking().read()).isPresent() ? State.ON : State.OFF;
  }

  /// Lets it open without asking from now on.
  ///
  /// @throws IOException when the key file can't be written; then it asks as before
  public Result remember(Unlock unlock) throws IOException {
    var file = locking().read();
    var key = workspace.cover().gate().key(file, unlock);
    if (key.isEmpty()) {
      return Result.WRONG;
    }
    var secret = new byte[SECRET];
    new SecureRandom().nextBytes(secret);
    try {
      var next = file.withKeyring(key.get(), secret);
      keyring.keep(next.keyring().orElseThrow(), "Candor: %s".formatted(workspace.name()), secret);
      Locking.write(workspace.folder(), next);
      forget(keyring, file);
      return Result.DONE;
    } catch (KeyringException e) {
      return Result.REFUSED;
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  /// Has it ask again. That holds also when the keyring does not answer: then a secret stays in it
  /// that opens nothing any more.
  ///
  /// @throws IOException when the key file can't be written; then it is as before
  public void forget() throws IOException {
    var file = locking().read();
    if (file.keyring().isPresent()) {
      Locking.write(workspace.folder(), file.withoutKeyring());
      forget(keyring, file);
    }
  }

  /// Removes the half that is in the keyring, if that answers.
  static void forget(Keyring keyring, KeyFile file) {
    try {
      if (file.keyring().isPresent()) {
        keyring.forget(file.keyring().get());
      }
    } catch (KeyringException unanswered) {
      LOG.log(Logger.Level.INFO, "a secret that opens nothing stays in the keyring");
    }
  }

  private Locking locking() {
    return new Locking(workspace.folder(), workspace.cover());
  }
}
