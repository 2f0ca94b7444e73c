package candor.persistence.board.site;

import candor.model.posting.BoardException;
import java.util.List;
import java.util.Optional;

/// Port: the folder of a career site, wherever it lies, as plain files of bytes.
///
/// Paths are relative to that folder, with slashes; the empty path is the folder itself. Calls
/// block, and connect when they must; one caller at a time. Each throws a `BoardException` with the
/// reason that is true:
///
/// | reason | meaning |
/// | --- | --- |
/// | `UNREACHABLE` | no connection, or a wrong server: nothing was done; or reading broke off |
/// | `IN_DOUBT` | the connection was lost while something was changed |
/// | `NOT_ALLOWED` | user, password or key are not accepted: nothing was done |
/// | `NOT_WRITABLE` | the place takes no files, is full, or keeps them wrongly: nothing was done |
/// | `BUSY`, `REFUSED`, `UNREADABLE` | as everywhere |
///
/// No message holds a password.
public interface SiteFiles extends AutoCloseable {
  /// Larger files are refused: nothing that is written there is as large.
  int LARGEST = 64 * 1024 * 1024;

  /// The absolute address of the folder, ending in a slash, for links while the site has no public
  /// one, and for messages.
  String address();

  /// What is in a folder, in no order; empty when there is no such folder.
  Optional<List<Entry>> list(String folder) throws BoardException;

  /// Whether the folder could be made where there is none, as far as that is seen without making
  /// it: the one above it is there.
  boolean canBeMade() throws BoardException;

  /// Makes a folder, unless it is there, in one that is there.
  void makeFolder(String folder) throws BoardException;

  /// The bytes of a file as they are there now; empty when there is none.
  Optional<byte[]> read(String file) throws BoardException;

  /// Writes a file whole, over one of that name. Others may see it half-written, and a power cut
  /// may leave it so: see `rename`.
  void put(String file, byte[] bytes) throws BoardException;

  /// Gives a file another name in one step, in place of what had it. As durable as the place
  /// allows.
  void rename(String from, String to) throws BoardException;

  /// Removes a file; one that is not there is no error.
  void remove(String file) throws BoardException;

  /// Removes a folder in which there is nothing; leaves any other.
  void removeFolder(String folder) throws BoardException;

  /// Ends the connection; a later call makes another.
  @Override
  void close();

  /// What a folder holds.
  ///
  /// @param isFolder whether it is itself a folder; links are none
  record Entry(String name, boolean isFolder) {}
}
