package candor.persistence.db;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;

/// The way of a part through a database that holds nothing else of its kind, some lines at a time.
///
/// @param table has a row for each line
/// @param key what lines are ordered by
/// @param further tables that they are put into
record Passage<K>(Parts parts, String part, Table<?> table, Field<K> key, List<Table<?>> further) {
  /// So many characters are in memory at a time, and as many more as the next line has.
  private static final int SOME = 1 << 20;

  /// Puts lines in, and what comes out again into a stream.
  ///
  /// @return the key of the last; nothing when there was no line
  Optional<K> run(BufferedReader lines, OutputStream out) throws IOException {
    var some = new StringBuilder();
    Optional<K> last = Optional.empty();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      some.append(line).append('\n');
      if (some.length() > SOME) {
        last = Optional.of(pass(some.toString(), out, last));
        some.setLength(0);
      }
    }
    return some.isEmpty() ? last : Optional.of(pass(some.toString(), out, last));
  }

  private K pass(String lines, OutputStream out, Optional<K> before) throws IOException {
    parts.read(part, new BufferedReader(new StringReader(lines)));
    try {
      if (before.isPresent() && parts.sql().fetchExists(table, key.le(before.get()))) {
        throw new IOException(part + " is not in order");
      }
      var _ = parts.write(part, out);
      var last = parts.sql().select(key).from(table).orderBy(key.desc()).limit(1).fetchSingle(key);
      further.forEach(other -> parts.sql().truncate(other).execute());
      var _ = parts.sql().truncate(table).execute();
      return Objects.requireNonNull(last);
    } catch (DataAccessException e) {
      throw new IOException(part + " can't be understood", e);
    }
  }
}
