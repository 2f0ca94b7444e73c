package candor.persistence.db;

import candor.model.store.StoreException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/// Looks whether a database file can be read, without writing to it: H2 repairs and rewrites while
/// it opens, and a damaged file is to be left as it was.
public final class Trial {
  private Trial() {}

  /// Reads every row of every table, and the journal's sequence, which has no gaps. What was lost
  /// from the end of a file is not found out this way.
  ///
  /// @param look looks further, when all could be read; its answer is whether it found it sound
  /// @throws StoreException when the file can't be read, is not sound, or is in use
  public static void run(Place place, Predicate<Contents> look) {
    open(
        place,
        trial -> {
          for (var table : tables(trial)) {
            read(trial, table);
          }
          gapless(trial);
          if (!look.test(new Contents(DSL.using(trial, SQLDialect.H2)))) {
            throw new SQLException("the rows are not what the journal says");
          }
        });
  }

  /// Opens it and reads how much is in the journal, and no row.
  ///
  /// @throws StoreException when the file can't be read, or is in use
  public static void glance(Place place) {
    open(place, Trial::gapless);
  }

  private interface Look {
    void at(Connection trial) throws SQLException;
  }

  private static void open(Place place, Look look) {
    var readOnly = place.url() + ";ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0;IFEXISTS=TRUE";
    try (var trial = DriverManager.getConnection(readOnly, Connections.user(), place.password())) {
      look.at(trial);
    } catch (SQLException | DataAccessException e) {
      var failure = Failures.of("trying to read", e);
      throw failure.reason() == StoreException.Reason.IN_USE
          ? failure
          : new StoreException(StoreException.Reason.DAMAGED, "the file can't be read", e);
    }
  }

  private static List<String> tables(Connection trial) throws SQLException {
    var names = new ArrayList<String>();
    try (var tables = trial.getMetaData().getTables(null, "PUBLIC", null, null)) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  private static void read(Connection trial, String table) throws SQLException {
    try (var statement = trial.prepareStatement("SELECT * FROM \"" + table + "\"");
        var rows = statement.executeQuery()) {
      var columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (var column = 1; column <= columns; column++) {
          var _ = rows.getString(column);
        }
      }
    }
  }

  private static void gapless(Connection trial) throws SQLException {
    try (var statement = trial.prepareStatement("SELECT COUNT(*), MAX(seq) FROM operation");
        ResultSet answer = statement.executeQuery()) {
      if (!answer.next() || answer.getLong(1) != answer.getLong(2)) {
        throw new SQLException("the journal has gaps");
      }
    }
  }
}
