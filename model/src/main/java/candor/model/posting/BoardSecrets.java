package candor.model.posting;

import java.util.Optional;

/// Port to the passwords and keys of boards. They are never in rows, the journal, backups, exports,
/// logs or errors. Everything blocks, and may wait for the user where the computer's keyring is
/// locked.
public interface BoardSecrets {
  /// Where secrets are kept.
  enum Where {
    /// In the keyring of this computer.
    KEYRING,
    /// In a file of the workspace, encrypted with its key.
    WORKSPACE,
    /// Nowhere: until the program ends, they are remembered; then they are asked for again.
    MEMORY,
    /// The same, and no wonder: a demo keeps none.
    DEMO
  }

  /// Where a secret that is kept now would be.
  Where where();

  /// A secret of a board; nothing when it is not known.
  Optional<String> find(BoardId board, BoardOption option);

  /// Keeps a secret in place of the one before; an empty one forgets it.
  ///
  /// @return where it is kept
  Where keep(BoardId board, BoardOption option, String secret);
}
