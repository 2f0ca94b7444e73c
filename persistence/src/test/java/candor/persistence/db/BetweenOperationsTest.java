package candor.persistence.db;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.store.Act;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// H2's file is written between two operations and never within one: what is in it after a kill is
/// whole operations.
class BetweenOperationsTest {
  private static final Act ACT = Act.lasting("add");
  @TempDir private Path folder;
  private Database database = TestDatabase.open();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anOperationIsInTheFileOnceItIsSettled() throws IOException {
    open();
    var before = content();
    var _ = database.write(ACT, tx -> tx.put(new Person(new PersonId(tx.newId()), "Ada", "", 0)));
    assertArrayEquals(before, content());
    database.settle();
    assertFalse(Arrays.equals(before, content()), "it was not settled");
  }

  @Test
  void h2DoesNotWriteByItselfWhileTheProgramRuns() throws SQLException {
    open();
    try (var other =
        DriverManager.getConnection(place().url(), Connections.user(), place().password())) {
      var session = (SessionLocal) other.unwrap(JdbcConnection.class).getSession();
      var delay = session.getDatabase().getStore().getMvStore().getAutoCommitDelay();
      assertTrue(Duration.ofMillis(delay).toDays() > 20, delay + " ms");
    }
  }

  private void open() {
    database.close();
    var origin = new Origin(new UUID(1, 2), InstantSource.system(), new Random(5));
    database = Database.open(place(), 0, new NoSecondJournal(), origin);
  }

  private Place place() {
    return Place.of(Database.DISK, folder.resolve("db"));
  }

  private byte[] content() throws IOException {
    return Files.readAllBytes(folder.resolve("db.mv.db"));
  }
}
