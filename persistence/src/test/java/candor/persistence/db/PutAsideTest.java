package candor.persistence.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// H2 puts an answer that is too large for the memory aside in the system's temporary folder.
class PutAsideTest {
  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
  private final String mark = UUID.randomUUID().toString();
  @TempDir private Path folder;

  @Test
  void whatAnEncryptedDatabasePutsAsideCannotBeRead() {
    var place = Place.of(Database.DISK, folder.resolve("candor"));
    assertEquals(0, readable(place.under("c0ffee")));
  }

  @Test
  void whatAPlainOnePutsAsideCan() {
    assertEquals(1, readable(Place.of(Database.DISK, folder.resolve("candor"))));
  }

  /// In how many files there the words of a large answer are while it is looked at.
  private long readable(Place place) {
    var origin = new Origin(UUID.randomUUID(), InstantSource.system(), new Random());
    try (var database = Database.open(place, 0, new NoSecondJournal(), origin)) {
      return database.ask(
          sql -> {
            var _ = sql.execute("SET MAX_MEMORY_ROWS 100");
            var words = "x || REPEAT('" + mark + " ', 200)";
            var large = "SELECT " + words + " FROM SYSTEM_RANGE(1, 6000) ORDER BY 1 DESC";
            try (var answer = sql.resultQuery(large).fetchLazy()) {
              var _ = answer.fetchNext();
              return found();
            }
          });
    }
  }

  private long found() {
    try (var files = Files.newDirectoryStream(TEMPORARY, "h2tmp*")) {
      var found = 0;
      for (var file : files) {
        found += isIn(file) ? 1 : 0;
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isIn(Path file) throws IOException {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(mark);
    } catch (NoSuchFileException anotherProcessHasRemovedIt) {
      return false;
    }
  }
}
