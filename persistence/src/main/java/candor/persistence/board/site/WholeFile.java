package candor.persistence.board.site;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import java.util.Arrays;

/// Files that are seen whole or not at all: written aside, read back, and only then renamed over
/// the old one.
final class WholeFile {
  private static final String ASIDE = "candor-aside-";
  private static final String END = ".tmp";

  private WholeFile() {}

  /// Writes a file. It is written aside in the site's own folder, so that whatever a broken-off
  /// write leaves is found by listing that one folder.
  ///
  /// @throws BoardException as the place says; `NOT_WRITABLE` when it keeps something else than
  ///   what it was given
  static void write(SiteFiles files, String file, byte[] bytes) {
    var aside = ASIDE + file.replace('/', '-') + END;
    try {
      files.put(aside, bytes);
      if (!holds(files, aside, bytes)) {
        throw new BoardException(
            Reason.NOT_WRITABLE,
            "%s%s keeps something else than what was sent.".formatted(files.address(), file));
      }
      files.rename(aside, file);
    } catch (BoardException e) {
      tidy(files, aside, e);
      throw e;
    }
  }

  /// Whether a file holds these very bytes, asked where it lies. Both are at hand whole, so nothing
  /// is won by comparing checksums.
  static boolean holds(SiteFiles files, String file, byte[] bytes) {
    return files.read(file).filter(there -> Arrays.equals(there, bytes)).isPresent();
  }

  /// Whether a name is that of a file written aside.
  static boolean isAside(String name) {
    return name.startsWith(ASIDE) && name.endsWith(END);
  }

  // With the connection gone this would only wait for it: the next settling sweeps.
  private static void tidy(SiteFiles files, String aside, BoardException e) {
    switch (e.reason()) {
      case NOT_WRITABLE, REFUSED, UNREADABLE -> {
        try {
          files.remove(aside);
        } catch (BoardException also) {
          e.addSuppressed(also);
        }
      }
      case UNREACHABLE, IN_DOUBT, BUSY, PUT_OFF, NOT_ALLOWED -> {}
    }
  }
}
