package candor.persistence.db;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.store.Act;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// H2's file is written between two operations and never within one: what is in it after a kill is
/// whole operations, or what says how to take one back.
class BetweenOperationsTest {
  // H2 left to itself writes half a second after a commit, and looks every 166 ms.
  private static final int LONG_ENOUGH = 1_500;
  private static final Act ACT = Act.lasting("add");
  @TempDir private Path folder;

  @Test
  void nothingIsWrittenWithinAnOperation() throws IOException {
    var origin = new Origin(new UUID(1, 2), InstantSource.system(), new Random(5));
    var place = Place.of(Database.DISK, folder.resolve("db"));
    try (var database = Database.open(place, 0, new NoSecondJournal(), origin)) {
      var before = content();
      var _ =
          database.write(
              ACT,
              tx -> {
                var person = tx.put(new Person(new PersonId(tx.newId()), "Ada", "", 0));
                await();
                return person;
              });
      assertArrayEquals(before, content());
      database.settle();
      assertFalse(Arrays.equals(before, content()), "it was not settled");
    }
  }

  private byte[] content() throws IOException {
    return Files.readAllBytes(folder.resolve("db.mv.db"));
  }

  private static void await() {
    try {
      Thread.sleep(LONG_ENOUGH);
    } catch (InterruptedException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
