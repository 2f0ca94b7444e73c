package candor.persistence;

import java.nio.file.Path;

/// What came of creating or opening a workspace. Whatever is refused is left as it was.
public sealed interface OpenResult {
  /// It is open; close it.
  record Opened(Workspace workspace) implements OpenResult {}

  /// Somebody else has it open.
  ///
  /// @param holder which process of whom since when, in words
  record InUse(String holder) implements OpenResult {}

  /// It is encrypted, and nothing was given to open it with. So is a workspace that was to be
  /// encrypted and is already.
  record Locked() implements OpenResult {}

  /// It is encrypted, and the passphrase is another one.
  record WrongPassphrase() implements OpenResult {}

  /// It is encrypted, and the recovery code is another workspace's, or an older one of this.
  record WrongRecoveryCode() implements OpenResult {}

  /// It was to be opened without asking ([Remembered]), and the keyring of this computer does not
  /// have the key any more, or does not answer: it opens by passphrase or code.
  record NotRemembered() implements OpenResult {}

  /// A newer release of the program wrote it.
  ///
  /// @param version the file's
  /// @param newest the newest that this release reads
  record Newer(int version, int newest) implements OpenResult {}

  /// The file can't be read.
  record Damaged(String why) implements OpenResult {}

  /// A sync program carries the folder elsewhere.
  ///
  /// @param synced the folder that it carries
  record CloudFolder(Path synced) implements OpenResult {}

  /// The folder is on another computer.
  record NetworkFolder() implements OpenResult {}

  /// The folder can't be written, or made.
  record NotWritable(String why) implements OpenResult {}

  /// No room is left on the disk.
  record DiskFull() implements OpenResult {}

  /// There is no workspace in the folder.
  record NoWorkspace() implements OpenResult {}

  /// There is something else in the folder, or a workspace already.
  record NotEmpty() implements OpenResult {}
}
