package candor.persistence;

import candor.model.archive.Verdict;

/// What came of looking through a backup that may be encrypted.
public sealed interface CheckResult {
  /// It is what it says it is.
  ///
  /// @param verdict whether what is in it is sound
  record Read(Backup backup, Verdict verdict) implements CheckResult {}

  /// It was not opened: [OpenResult.Locked], [OpenResult.WrongPassphrase] or
  /// [OpenResult.WrongRecoveryCode].
  record Refused(OpenResult why) implements CheckResult {}
}
