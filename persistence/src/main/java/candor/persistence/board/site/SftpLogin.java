package candor.persistence.board.site;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Who logs in to a server that speaks SFTP, and how.
///
/// @param password or, with a key, that of the key; may be empty
/// @param keyFile a private key in the form of OpenSSH or PEM; absent to use the password
public record SftpLogin(String user, String password, @Nullable Path keyFile) {
  /// Names the user only.
  @Override
  public String toString() {
    return user;
  }
}
