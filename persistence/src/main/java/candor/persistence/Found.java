package candor.persistence;

import java.util.Optional;

/// How a workspace was found when it was opened.
///
/// @param recovery what had to be done about it
/// @param trust how far its rows are known to be what its journal says
record Found(Optional<Recovery> recovery, Trust trust) {
  /// Nothing had to be done.
  static Found inOrder() {
    return new Found(Optional.empty(), Trust.sound());
  }
}
