package candor.persistence.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.EditCandidates;
import candor.model.store.StoreException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a database remembers of its file can turn out to be wrong; then it looks again.
class StaleMemoryTest {
  @TempDir private Path folder;

  @Test
  void aSequenceThatIsThereAlreadyRefusesOneChangeAndNotAllThatFollow() throws SQLException {
    var place = Place.of(Database.DISK, folder.resolve("candor"));
    var origin = new Origin(UUID.randomUUID(), InstantSource.system(), new Random());
    try (var database = Database.open(place, 0, new NoSecondJournal(), origin)) {
      var edits = new EditCandidates(database);
      var _ = edits.add(CandidateDetails.named("Ada"), Map.of());
      oneMoreOperation(place);
      database.settle();
      var grace = CandidateDetails.named("Grace");
      assertThrows(StoreException.class, () -> edits.add(grace, Map.of()));
      var _ = edits.add(grace, Map.of());
      assertEquals(2, database.read(s -> s.all(Candidate.KIND)).size());
    }
  }

  private static void oneMoreOperation(Place place) throws SQLException {
    try (var other =
            DriverManager.getConnection(place.url(), Connections.user(), place.password());
        var statement = other.createStatement()) {
      assertEquals(
          1,
          statement.executeUpdate(
              "INSERT INTO operation (seq, id, at, author, device, act)"
                  + " SELECT seq + 1, RANDOM_UUID(), at, author, device, act FROM operation"
                  + " ORDER BY seq DESC LIMIT 1"));
    }
  }
}
