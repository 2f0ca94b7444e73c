package candor.persistence;

import java.nio.file.Path;
import java.util.Optional;

/// How a workspace was found when it was opened.
///
/// @param recovery what had to be done about it
/// @param trust how far its rows are known to be what its journal says
/// @param elsewhere in which other folder its documents lie, if so
record Found(Optional<Recovery> recovery, Trust trust, Optional<Path> elsewhere) {
  Found(Optional<Recovery> recovery, Trust trust) {
    this(recovery, trust, Optional.empty());
  }

  /// Nothing had to be done.
  static Found inOrder() {
    return new Found(Optional.empty(), Trust.sound());
  }

  /// The same, after something had to be done already when it was opened before. A file that was
  /// put aside then is gone by now.
  Found after(Optional<Recovery> before) {
    var told = before.map(done -> new Recovery(done.operations(), Optional.empty()));
    return new Found(told.or(this::recovery), trust, elsewhere);
  }

  /// The same with its documents in another folder.
  Found documentsIn(Path other) {
    return new Found(recovery, trust, Optional.of(other));
  }
}
