package candor.app.main;

import candor.persistence.OpenResult;
import java.nio.file.Path;

/// What came of opening a workspace, and why it was refused in words. These look at the folder once
/// more, on a disk that may never answer: they are found where it was opened, never on the window's
/// thread.
///
/// @param why empty where it is open
record Tried(OpenResult result, String why) {
  static Tried of(OpenResult result, Path folder) {
    return new Tried(
        result, result instanceof OpenResult.Opened ? "" : OpenWords.of(result, folder));
  }

  boolean isOpen() {
    return result instanceof OpenResult.Opened;
  }
}
