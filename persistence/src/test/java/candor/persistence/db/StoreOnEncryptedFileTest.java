package candor.persistence.db;

import candor.fixture.StoreContract;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class StoreOnEncryptedFileTest extends StoreContract {
  private final Database database;

  StoreOnEncryptedFileTest(@TempDir Path folder) {
    var opened =
        Database.open(
            Place.of(Database.DISK, folder.resolve("candor")).under("c0ffee"),
            0,
            new NoSecondJournal(),
            new Origin(UUID.randomUUID(), InstantSource.system(), new Random()));
    super(opened);
    this.database = opened;
  }

  @AfterEach
  void close() {
    database.close();
  }
}
