package candor.persistence.safe;

import java.nio.charset.StandardCharsets;

/// What a workspace's key is used for: each gets a key of its own, so that none tells anything of
/// another.
public enum Use {
  /// The database file.
  DATABASE,
  /// The second journal.
  JOURNAL,
  /// Backups and snapshots.
  ARCHIVES,
  /// The bytes of documents.
  DOCUMENTS,
  /// The names of documents' folders.
  DOCUMENT_NAMES,
  /// The practice boards' file.
  PRACTICE,
  /// Passwords and keys of boards.
  SECRETS;

  byte[] info() {
    return ("candor " + name() + " 1").getBytes(StandardCharsets.US_ASCII);
  }
}
