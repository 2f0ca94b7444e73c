package candor.persistence.db;

import java.nio.file.Path;
import java.util.UUID;

/// Where a database lies, and the key that it is encrypted with, if it is.
public final class Place {
  private static final String IN_MEMORY = "jdbc:h2:mem:";
  private final String url;
  private final String password;

  private Place(String url, String password) {
    this.url = url;
    this.password = password;
  }

  /// The file `NAME.mv.db`, as it is.
  ///
  /// @param scheme [Database#DISK], or another file system that was registered with H2
  /// @param file the path without `.mv.db`
  public static Place of(String scheme, Path file) {
    if (file.toString().contains(";")) {
      throw new IllegalArgumentException("a path with a semicolon");
    }
    return new Place("jdbc:h2:" + scheme + file.toAbsolutePath(), "");
  }

  /// The same file, encrypted.
  ///
  /// @param key random; no spaces. H2 derives the file's key from it, too fast for a passphrase
  public Place under(String key) {
    if (key.isEmpty() || key.contains(" ")) {
      throw new IllegalArgumentException("not a key");
    }
    return new Place(url + ";CIPHER=AES", key + " ");
  }

  /// A database that has no file.
  static Place inMemory() {
    return new Place(IN_MEMORY + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "");
  }

  String url() {
    return url;
  }

  /// The key and the user's password, which is none, as H2 wants them.
  String password() {
    return password;
  }

  boolean isInMemory() {
    return url.startsWith(IN_MEMORY);
  }

  @Override
  public String toString() {
    return "a database";
  }
}
