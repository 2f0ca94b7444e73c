package candor.persistence.db;

import candor.model.store.Act;
import candor.model.store.ChangeFeed;
import candor.model.store.Feed;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.StoreException;
import candor.model.store.Transaction;
import candor.model.store.Uuid7;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.h2.engine.Constants;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/// Owns the connections to one H2 file: one writer, and readers with connections of their own.
///
/// Any thread may call it, except the window's, since every call can wait for the disk.
public final class Database implements Store, AutoCloseable {
  private static final String SETTINGS =
      ";OPTIMIZE_REUSE_RESULTS=FALSE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
          + ";MAX_LENGTH_INPLACE_LOB=65536;CACHE_SIZE=32768";
  private static final String USER = "candor";
  private static final int MOST_READERS = 32;

  private final JdbcConnectionPool readers;
  private final Connection connection;
  private final DSLContext writer;
  private final UUID device;
  private final InstantSource clock;
  private final Uuid7 ids;
  private final Feed feed = new Feed();
  // Fair: writers get the lock in the order they asked for it.
  private final ReentrantLock writing = new ReentrantLock(true);

  private Database(
      JdbcConnectionPool readers,
      Connection connection,
      UUID device,
      InstantSource clock,
      Uuid7 ids) {
    this.readers = readers;
    this.connection = connection;
    this.writer = DSL.using(connection, SQLDialect.H2);
    this.device = device;
    this.clock = clock;
    this.ids = ids;
  }

  /// Opens the file `NAME.mv.db`, making it if it is not there, and brings its tables up to date.
  ///
  /// @param file the path without `.mv.db`
  /// @param version the version that the file has; 0 for a new one
  /// @param device names this machine in the journal
  /// @throws StoreException when it can't be opened; a damaged file is left as it was
  public static Database open(
      Path file, int version, UUID device, InstantSource clock, RandomGenerator random) {
    if (file.toString().contains(";")) {
      throw new IllegalArgumentException("a path with a semicolon");
    }
    var url = "jdbc:h2:file:" + file.toAbsolutePath();
    if (version > 0) {
      tryReading(url);
    }
    return open(url + SETTINGS, version, device, clock, random);
  }

  /// Opens a database that lives as long as this object.
  public static Database inMemory(UUID device, InstantSource clock, RandomGenerator random) {
    var url = "jdbc:h2:mem:" + device + ";DB_CLOSE_DELAY=-1" + SETTINGS;
    return open(url, 0, device, clock, random);
  }

  /// The version of files that this release writes; it reads this and every older one.
  public static int newestVersion() {
    return Migrations.newest();
  }

  @Override
  public <T> T write(Act act, Function<Transaction, T> work) {
    if (writing.isHeldByCurrentThread()) {
      throw new IllegalStateException("a write inside a write");
    }
    writing.lock();
    try {
      var transaction = new Work(writer, clock.instant().truncatedTo(ChronoUnit.MICROS), ids);
      var result = kept(transaction, act, work);
      feed.publish(transaction.changes());
      return result;
    } catch (DataAccessException | SQLException e) {
      throw Failures.of("writing", e);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public <T> T read(Function<Snapshot, T> work) {
    return ask(sql -> work.apply(new Rows(sql)));
  }

  /// Answers a question in SQL, in one snapshot.
  <T> T ask(Function<DSLContext, T> question) {
    try (var reader = readers.getConnection()) {
      reader.setAutoCommit(false);
      reader.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
      try {
        return question.apply(DSL.using(reader, SQLDialect.H2));
      } finally {
        reader.rollback();
      }
    } catch (DataAccessException | SQLException e) {
      throw Failures.of("reading", e);
    }
  }

  @Override
  public ChangeFeed changes() {
    return feed;
  }

  /// Waits for the write that is under way, and closes the file.
  @Override
  public void close() {
    writing.lock();
    try (connection) {
      readers.dispose();
      try (var shutdown = connection.createStatement()) {
        shutdown.execute("SHUTDOWN");
      }
    } catch (SQLException e) {
      throw Failures.of("closing", e);
    } finally {
      writing.unlock();
    }
  }

  private <T> T kept(Work transaction, Act act, Function<Transaction, T> work) throws SQLException {
    var committed = false;
    try {
      var result = work.apply(transaction);
      transaction.record(act, device);
      connection.commit();
      committed = true;
      if (!transaction.changes().isEmpty()) {
        // A commit alone reaches the disk up to half a second later; a change counts as saved only
        // after this.
        writer.execute("CHECKPOINT SYNC");
      }
      return result;
    } finally {
      if (!committed) {
        connection.rollback();
      }
    }
  }

  private static Database open(
      String url, int version, UUID device, InstantSource clock, RandomGenerator random) {
    var readers = JdbcConnectionPool.create(url, USER, "");
    readers.setMaxConnections(MOST_READERS);
    try {
      var connection = readers.getConnection();
      connection.setAutoCommit(true);
      Migrations.apply(connection, version);
      connection.setAutoCommit(false);
      return new Database(readers, connection, device, clock, new Uuid7(clock, random));
    } catch (SQLException e) {
      readers.dispose();
      throw Failures.of("opening", e);
    }
  }

  // H2 repairs and rewrites while it opens; a file that can't be read is found out without that.
  private static void tryReading(String url) {
    var readOnly = url + ";ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0;IFEXISTS=TRUE";
    try (var trial = DriverManager.getConnection(readOnly, USER, "");
        var statement = trial.createStatement();
        var rows = statement.executeQuery("SELECT MAX(seq) FROM operation")) {
      if (!rows.next()) {
        throw new SQLException("no answer");
      }
    } catch (SQLException e) {
      throw new StoreException(StoreException.Reason.DAMAGED, "the file can't be read", e);
    }
  }
}
