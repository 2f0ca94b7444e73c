package candor.persistence.keyring;

/// The keyring could not be used. Says nothing of names or secrets.
public final class KeyringException extends Exception {
  private static final long serialVersionUID = 1L;

  /// Why a keyring can't be used.
  public enum Reason {
    /// Candor does not know this system's keyring.
    UNKNOWN_SYSTEM,
    /// No keyring answers: none runs, or there is no session that it would run in.
    NO_ANSWER,
    /// It answered, and refused: it is locked and the user did not unlock it, or it failed.
    REFUSED
  }

  private final Reason reason;

  public KeyringException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /// Why.
  public Reason reason() {
    return reason;
  }
}
