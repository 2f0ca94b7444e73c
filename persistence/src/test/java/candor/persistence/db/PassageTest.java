package candor.persistence.db;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.store.Act;
import candor.model.store.StoreException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Parts that are larger than what goes through a database at a time.
class PassageTest {
  private static final String PEOPLE = "rows/person.jsonl";
  private static final String LONG = "A long name ".repeat(60_000);
  private final Database database = TestDatabase.open();
  private long last;

  @BeforeEach
  void fill() {
    for (var name : List.of("Ada", "Grace", "Mary")) {
      var _ =
          database.write(
              Act.lasting("add"),
              tx -> tx.put(new Person(new PersonId(tx.newId()), name + LONG, "", 0)));
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void rowsComeOutAsTheyWentIn() {
    var people = written(PEOPLE);
    assertArrayEquals(people, passed(PEOPLE, people));
    assertEquals(0, last);
  }

  @Test
  void operationsComeOutAsTheyWentInAndSayWhichIsTheNewest() {
    var journal = written(Parts.JOURNAL);
    assertArrayEquals(journal, passed(Parts.JOURNAL, journal));
    assertEquals(3, last);
  }

  @Test
  void aRowThatComesAgainMuchLaterIsFound() {
    var people = new String(written(PEOPLE), StandardCharsets.UTF_8);
    var first = people.substring(0, people.indexOf('\n') + 1);
    var twice = (people + first).getBytes(StandardCharsets.UTF_8);
    assertThrows(StoreException.class, () -> passed(PEOPLE, twice));
  }

  private byte[] passed(String part, byte[] lines) {
    var out = new ByteArrayOutputStream();
    var in = new InputStreamReader(new ByteArrayInputStream(lines), StandardCharsets.UTF_8);
    var origin = new Origin(new UUID(0, 0), InstantSource.system(), new Random());
    Database.inMemory(parts -> last = parts.pass(part, new BufferedReader(in), out), origin)
        .close();
    return out.toByteArray();
  }

  private byte[] written(String part) {
    return database.contents(
        contents -> {
          var out = new ByteArrayOutputStream();
          try {
            var _ = contents.parts().write(part, out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return out.toByteArray();
        });
  }
}
