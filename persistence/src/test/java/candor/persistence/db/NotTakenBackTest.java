package candor.persistence.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.EditCandidates;
import candor.model.store.StoreException;
import candor.model.store.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is full fails the second journal, and what H2 does in its background, too. H2 tells
/// of that when the change is to be taken back, and takes nothing back.
class NotTakenBackTest {
  @TempDir private Path folder;

  @Test
  void whatH2DidNotTakeBackIsNotInTheWayOfTheNextChange() {
    var place = Place.of(Database.DISK, folder.resolve("candor"));
    var origin = new Origin(UUID.randomUUID(), InstantSource.system(), new Random());
    var second = new FullOnce(place);
    try (var database = Database.open(place, 0, second, origin)) {
      var edits = new EditCandidates(database);
      var _ = edits.add(CandidateDetails.named("Ada"), Map.of());
      second.isFull = true;
      var grace = CandidateDetails.named("Grace");
      var refused = assertThrows(StoreException.class, () -> edits.add(grace, Map.of()));
      assertEquals(Reason.DISK_FULL, refused.reason());
      var _ = edits.add(CandidateDetails.named("Alan"), Map.of());
      assertEquals(
          List.of("Ada", "Alan"),
          database.read(s -> s.all(Candidate.KIND)).stream()
              .map(Candidate::name)
              .sorted()
              .toList());
      assertEquals(second.last(), database.contents(Contents::last));
    }
  }

  /// A second journal in memory whose disk is full at one sync.
  private static final class FullOnce implements SecondJournal {
    private final Place place;
    private final TreeMap<Long, byte[]> entries = new TreeMap<>();
    private long synced;
    private boolean isFull;

    FullOnce(Place place) {
      this.place = place;
    }

    @Override
    public long last() {
      return entries.isEmpty() ? 0 : entries.lastKey();
    }

    @Override
    public void append(long sequence, byte[] operation) {
      entries.put(sequence, operation);
    }

    @Override
    public void sync() throws IOException {
      if (isFull) {
        isFull = false;
        failInTheBackground();
        throw new IOException("No space left on device");
      }
      synced = last();
    }

    private void failInTheBackground() throws IOException {
      database().setBackgroundException(DbException.get(ErrorCode.IO_EXCEPTION_1, "the file"));
    }

    private org.h2.engine.Database database() throws IOException {
      try (var other =
          DriverManager.getConnection(place.url(), Connections.user(), place.password())) {
        return ((SessionLocal) other.unwrap(JdbcConnection.class).getSession()).getDatabase();
      } catch (SQLException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void takeBack() {
      entries.tailMap(synced, false).clear();
    }

    @Override
    public long read(long after, Reader reader) throws IOException {
      for (var entry : entries.tailMap(after, false).entrySet()) {
        reader.take(entry.getKey(), entry.getValue());
      }
      return last();
    }

    @Override
    public void prune(long upTo) {}

    @Override
    public void close() {}
  }
}
