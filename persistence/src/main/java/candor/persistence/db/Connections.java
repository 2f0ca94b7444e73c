package candor.persistence.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.h2.api.ErrorCode;
import org.h2.engine.Constants;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.MVStoreException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/// The open connections to one H2 file: one that writes, and those that readers borrow.
///
/// @param writing the one that writes; its statements end by a commit or a rollback
/// @param writer the same, for jOOQ
/// @param seen what it has read
record Connections(JdbcConnectionPool readers, Connection writing, DSLContext writer, Seen seen) {
  private static final long LARGE = 32L << 20;
  private static final int HALF = 50;
  private static final int LITTLE = 2 << 20;
  private static final int MOST_READERS = 32;
  private static final String USER = "candor";

  /// Opens them and applies the scripts after a version.
  static Connections open(Place place, String settings, int version) throws SQLException {
    var readers = JdbcConnectionPool.create(place.url() + settings, USER, place.password());
    readers.setMaxConnections(MOST_READERS);
    try {
      var writing = readers.getConnection();
      writing.setAutoCommit(true);
      Migrations.apply(writing, version);
      writing.setAutoCommit(false);
      return new Connections(readers, writing, Prepared.keeping(writing), new Seen());
    } catch (SQLException e) {
      readers.dispose();
      throw e;
    }
  }

  private interface End extends AutoCloseable {
    @Override
    void close() throws SQLException;
  }

  static String user() {
    return USER;
  }

  /// A connection that sees one state of the rows until it is rolled back; to be closed.
  Connection reader() throws SQLException {
    var reader = borrowed();
    reader.setAutoCommit(false);
    reader.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
    return reader;
  }

  /// Answers a question in one snapshot.
  <T> T ask(Function<DSLContext, T> question) throws SQLException {
    // What the end of it throws does not hide what the question threw.
    try (var reader = reader();
        End _ = reader::rollback) {
      return question.apply(DSL.using(reader, SQLDialect.H2));
    }
  }

  /// Takes back what was written since the last commit. H2 tells of what failed in its background
  /// at the next commit or rollback, once, and that does nothing else then.
  ///
  /// @return whether it is; if not, what was written can still wait for the next commit
  boolean takeBack() {
    seen.clear();
    try {
      writing.rollback();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private Connection borrowed() throws SQLException {
    try {
      return readers.getConnection();
    } catch (IllegalStateException disposed) {
      throw new SQLException("closed", "08003", ErrorCode.DATABASE_IS_CLOSED, disposed);
    }
  }

  /// Puts rows in without looking whether what they point at is there, or looks again.
  void trusting(boolean trusts) {
    writer.execute("SET REFERENTIAL_INTEGRITY " + (trusts ? "FALSE" : "TRUE"));
  }

  /// Makes every commit so far durable; a commit alone does not reach the file.
  void sync() {
    writer.execute("CHECKPOINT SYNC");
  }

  /// The same, and brings together what is left of a little of the file where most of it is what
  /// was there before, so that it does not grow with each change. To be called between two
  /// operations.
  void settle() {
    sync();
    try {
      var session = (SessionLocal) writing.unwrap(JdbcConnection.class).getSession();
      var _ = session.getDatabase().getStore().getMvStore().compact(HALF, LITTLE);
    } catch (SQLException | MVStoreException e) {
      throw new DataAccessException("settling", e);
    }
  }

  /// Closes the file in good order. When most of a large one is left over from what was there
  /// before, it is written anew, without that.
  void close() throws SQLException {
    readers.dispose();
    try (writing;
        var shutdown = writing.createStatement()) {
      shutdown.execute(isLeftOver() ? "SHUTDOWN COMPACT" : "SHUTDOWN");
    }
  }

  private boolean isLeftOver() {
    var settings =
        writer
            .resultQuery(
                "SELECT setting_name, setting_value FROM information_schema.settings"
                    + " WHERE setting_name IN ('info.FILE_SIZE', 'info.CHUNKS_FILL_RATE')")
            .fetchMap(row -> row.get(0, String.class), row -> row.get(1, Long.class));
    return settings.getOrDefault("info.FILE_SIZE", 0L) > LARGE
        && settings.getOrDefault("info.CHUNKS_FILL_RATE", 100L) < HALF;
  }

  /// Lets go of a file that could not be written, without writing to it any more.
  void abandon() {
    readers.dispose();
    try (writing;
        var shutdown = writing.createStatement()) {
      shutdown.execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException alreadyClosed) {
      // What is on the disk is read again anyway.
      assert alreadyClosed != null;
    }
  }
}
