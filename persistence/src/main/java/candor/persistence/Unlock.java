package candor.persistence;

/// What somebody has to open an encrypted workspace or backup with.
public sealed interface Unlock {
  /// The passphrase.
  record ByPassphrase(Passphrase passphrase) implements Unlock {}

  /// The code from the recovery sheet.
  record ByCode(RecoveryCode code) implements Unlock {}

  /// What the keyring of this computer has, if the user wanted that ([Remembered]).
  record ByKeyring() implements Unlock {}
}
