package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateId;
import candor.model.store.Act;
import candor.model.store.Change;
import candor.model.store.StoreException;
import candor.model.store.StoreException.Reason;
import candor.persistence.db.Database;
import candor.persistence.db.JooqHistoryStore;
import candor.persistence.db.LimitedDisk;
import candor.persistence.db.Origin;
import candor.persistence.db.Place;
import candor.persistence.journal.Disk;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens when the disk can't take a write.
class DiskTroubleTest {
  private static final Act ACT = Act.undoable("test");
  private static final String FULL = "No space left on device";
  private static final Disk LIMITED =
      new Disk() {
        @Override
        public FileChannel open(Path file, OpenOption... how) throws IOException {
          return LimitedDisk.limited(FileChannel.open(file, how));
        }

        @Override
        public void sync(Path folder) {}
      };

  @TempDir private Path folder;
  private final List<Change<?>> published = new ArrayList<>();

  @BeforeEach
  void mountDisk() {
    LimitedDisk.register();
  }

  @AfterEach
  void makeRoom() {
    LimitedDisk.trouble("");
  }

  @Test
  void aFullDiskIsSaidAndNothingStoredIsLost() throws IOException {
    try (var database = open(0)) {
      var kept = IntStream.range(0, 20).mapToObj(i -> add(database, "Kept " + i)).toList();
      published.clear();

      LimitedDisk.trouble(FULL);
      assertEquals(Reason.DISK_FULL, refusal(database, "Refused"));
      assertEquals(Reason.DISK_FULL, refusal(database, "Refused too"));
      assertEquals(List.of(), published);

      LimitedDisk.trouble("");
      assertEquals(kept, candidates(database));
      var later = add(database, "Later");
      assertTrue(candidates(database).contains(later));
    }
    try (var again = open(Database.newestVersion())) {
      assertEquals(21, candidates(again).size());
    }
  }

  @Test
  void theJournalGoesOnWithoutAGapAfterTheDiskWasFull() throws IOException {
    try (var database = open(0)) {
      var _ = add(database, "First");
      LimitedDisk.trouble(FULL);
      assertEquals(Reason.DISK_FULL, refusal(database, "Refused"));
      LimitedDisk.trouble("");
      var _ = add(database, "Second");
      var sequences =
          new JooqHistoryStore(database)
              .all(Long.MAX_VALUE, 9).stream().map(operation -> operation.sequence()).toList();
      assertEquals(List.of(2L, 1L), sequences);
    }
  }

  @Test
  void aReaderFindsWhatIsStoredAfterTheFileWasGivenUp() throws IOException {
    try (var database = open(0)) {
      var first = add(database, "First");
      LimitedDisk.trouble(FULL);
      assertEquals(Reason.DISK_FULL, refusal(database, "Refused"));
      LimitedDisk.trouble("");
      assertEquals(List.of(first), candidates(database));
    }
  }

  @Test
  void aDiskThatTurnsReadOnlyIsSaid() throws IOException {
    try (var database = open(0)) {
      var first = add(database, "First");
      LimitedDisk.trouble("Read-only file system");
      assertEquals(Reason.READ_ONLY, refusal(database, "Refused"));
      LimitedDisk.trouble("");
      assertEquals(List.of(first), candidates(database));
    }
  }

  @Test
  void aFullDiskWhileClosingLosesNothing() throws IOException {
    var database = open(0);
    var first = add(database, "First");
    LimitedDisk.trouble(FULL);
    closeQuietly(database);
    LimitedDisk.trouble("");
    try (var again = open(Database.newestVersion())) {
      assertEquals(List.of(first), candidates(again));
    }
  }

  @Test
  void whatIsClosedStaysClosed() throws IOException {
    var database = open(0);
    database.close();
    assertThrows(IllegalStateException.class, () -> add(database, "Late"));
  }

  private static void closeQuietly(Database database) {
    try {
      database.close();
    } catch (StoreException e) {
      assertEquals(Reason.DISK_FULL, e.reason());
    }
  }

  private Database open(int version) throws IOException {
    var database =
        Database.open(
            Place.of(LimitedDisk.SCHEME, folder.resolve("candor")),
            version,
            JournalBeside.of(folder, LIMITED, Cover.NONE),
            new Origin(new UUID(1, 1), InstantSource.system(), new Random()));
    var _ = database.changes().subscribe(published::addAll);
    return database;
  }

  private static Reason refusal(Database database, String name) {
    return assertThrows(StoreException.class, () -> add(database, name)).reason();
  }

  private static Candidate add(Database database, String name) {
    return database.write(
        ACT,
        tx -> tx.put(new Candidate(new CandidateId(tx.newId()), name, "", "", "", tx.now(), 0)));
  }

  private static List<Candidate> candidates(Database database) {
    return database.read(s -> s.all(Candidate.KIND));
  }
}
