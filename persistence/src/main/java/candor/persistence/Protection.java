package candor.persistence;

/// What a workspace is to be encrypted with: either opens it afterwards.
///
/// @param code is shown to the user once the workspace is encrypted, and nowhere kept
public record Protection(Passphrase passphrase, RecoveryCode code) {}
