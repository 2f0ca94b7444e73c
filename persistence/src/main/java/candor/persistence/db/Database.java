package candor.persistence.db;

import candor.model.store.Act;
import candor.model.store.Change;
import candor.model.store.ChangeFeed;
import candor.model.store.Feed;
import candor.model.store.Operation;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.StoreException;
import candor.model.store.Transaction;
import candor.model.store.Uuid7;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Owns the connections to one H2 file: one writer, and readers with connections of their own.
///
/// When the file can't be written, what is open of it is thrown away, and the next call opens it
/// again: what the disk holds is what counts.
///
/// Any thread may call it, except the window's, since every call can wait for the disk.
public final class Database implements Store, AutoCloseable {
  /// Plain files.
  public static final String DISK = "file:";

  private static final String SETTINGS =
      ";OPTIMIZE_REUSE_RESULTS=FALSE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
          + ";MAX_LENGTH_INPLACE_LOB=65536;CACHE_SIZE=32768;QUERY_CACHE_SIZE=128";
  private static final String IN_MEMORY = "jdbc:h2:mem:";

  private final String url;
  private final UUID device;
  private final InstantSource clock;
  private final Uuid7 ids;
  private final Feed feed = new Feed();
  // Fair: writers get the lock in the order they asked for it.
  private final ReentrantLock writing = new ReentrantLock(true);
  private volatile @Nullable Connections open;
  private Optional<Unsure> unsure = Optional.empty();
  private volatile boolean syncing = true;
  private boolean closed;
  private Optional<Long> last = Optional.empty();

  private record Unsure(UUID operation, List<Change<?>> changes) {}

  private Database(
      String url, Connections open, UUID device, InstantSource clock, RandomGenerator random) {
    this.url = url;
    this.open = open;
    this.device = device;
    this.clock = clock;
    this.ids = new Uuid7(clock, random);
  }

  /// Opens the file `NAME.mv.db`, making it if it is not there, and brings its tables up to date.
  ///
  /// @param file the path without `.mv.db`
  /// @param version the version that the file has; 0 for a new one
  /// @param device names this machine in the journal
  /// @throws StoreException when it can't be opened
  public static Database open(
      Path file, int version, UUID device, InstantSource clock, RandomGenerator random) {
    return open(DISK, file, version, device, clock, random);
  }

  /// The same by way of one of H2's own file systems.
  ///
  /// @param scheme [#DISK], or another that was registered with H2
  public static Database open(
      String scheme,
      Path file,
      int version,
      UUID device,
      InstantSource clock,
      RandomGenerator random) {
    return open(Trial.url(scheme, file) + SETTINGS, version, device, clock, random);
  }

  /// Opens a database that lives as long as this object.
  public static Database inMemory(UUID device, InstantSource clock, RandomGenerator random) {
    return open(IN_MEMORY + device + ";DB_CLOSE_DELAY=-1" + SETTINGS, 0, device, clock, random);
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
      var connections = connections();
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      var transaction = new Work(connections.writer(), now, ids);
      var result = kept(connections, transaction, act, work);
      feed.publish(transaction.changes());
      return result;
    } finally {
      writing.unlock();
    }
  }

  @Override
  public <T> T read(Function<Snapshot, T> work) {
    return ask(sql -> work.apply(new Rows(sql)));
  }

  /// Answers a question about everything, in one snapshot.
  public <T> T contents(Function<Contents, T> work) {
    return ask(sql -> work.apply(new Contents(sql)));
  }

  /// Answers a question in SQL, in one snapshot.
  <T> T ask(Function<DSLContext, T> question) {
    var connections = Optional.ofNullable(open).orElseGet(this::reopened);
    try {
      return ask(connections, question);
    } catch (DataAccessException | SQLException e) {
      if (!Failures.isBroken(e) || isInMemory()) {
        throw Failures.of("reading", e);
      }
      abandon(connections);
    }
    try {
      return ask(reopened(), question);
    } catch (DataAccessException | SQLException e) {
      throw Failures.of("reading", e);
    }
  }

  @Override
  public ChangeFeed changes() {
    return feed;
  }

  /// Runs work whose writes become durable together, when it returns; for content that can be made
  /// again. Nothing else may write meanwhile.
  public void together(Runnable work) {
    syncing = false;
    try {
      work.run();
    } finally {
      syncing = true;
    }
    writing.lock();
    try {
      connections().sync();
    } catch (DataAccessException e) {
      throw Failures.of("writing", e);
    } finally {
      writing.unlock();
    }
  }

  /// Waits for the write that is under way, and closes the file.
  @Override
  public void close() {
    writing.lock();
    try {
      closed = true;
      var connections = open;
      if (connections != null) {
        open = null;
        connections.close();
      }
    } catch (SQLException e) {
      throw Failures.of("closing", e);
    } finally {
      writing.unlock();
    }
  }

  /// Closes the file without writing to it any more; what was stored before stays stored.
  public void abandon() {
    writing.lock();
    try {
      closed = true;
      var connections = open;
      if (connections != null) {
        open = null;
        connections.abandon();
      }
    } finally {
      writing.unlock();
    }
  }

  private <T> T kept(
      Connections connections, Work transaction, Act act, Function<Transaction, T> work) {
    Optional<Operation> operation = Optional.empty();
    Optional<T> result = Optional.empty();
    var ended = false;
    try {
      result = Optional.of(work.apply(transaction));
      operation = transaction.record(act, device, last);
      connections.writing().commit();
      ended = true;
      last = operation.map(Operation::sequence).or(() -> last);
      if (operation.isPresent() && syncing) {
        connections.sync();
      }
    } catch (DataAccessException | SQLException | StoreException e) {
      if (!Failures.isBroken(e) || isInMemory()) {
        throw Failures.of("writing", e);
      }
      ended = true;
      abandon(connections);
      if (operation.isEmpty() || !isKept(new Unsure(operation.get().id(), transaction.changes()))) {
        throw Failures.of("writing", e);
      }
    } finally {
      if (!ended) {
        rollback(connections);
      }
    }
    return result.orElseThrow();
  }

  /// Whether a write that failed at its end is on the disk all the same.
  private boolean isKept(Unsure write) {
    try {
      var connections = reopened();
      var kept = new Journal(connections.writer()).contains(write.operation());
      if (kept) {
        connections.sync();
      }
      return kept;
    } catch (StoreException | DataAccessException stillFailing) {
      unsure = Optional.of(write);
      return false;
    }
  }

  private Connections connections() {
    var connections = open;
    return connections == null ? reopened() : connections;
  }

  private Connections reopened() {
    writing.lock();
    try {
      var connections = open;
      if (closed) {
        throw new IllegalStateException("used after it was closed");
      }
      if (connections == null) {
        connections = Connections.open(url, newestVersion());
        open = connections;
        last = Optional.empty();
        publishUnsure(connections);
      }
      return connections;
    } catch (SQLException e) {
      throw Failures.of("opening again", e);
    } finally {
      writing.unlock();
    }
  }

  // A write that was said to have failed while its file could not be looked at: if it is there
  // after all, screens must not go on without it.
  private void publishUnsure(Connections connections) {
    var write = unsure;
    unsure = Optional.empty();
    write
        .filter(w -> new Journal(connections.writer()).contains(w.operation()))
        .ifPresent(w -> feed.publish(w.changes()));
  }

  private void abandon(Connections broken) {
    writing.lock();
    try {
      if (broken.equals(open)) {
        open = null;
        broken.abandon();
      }
    } finally {
      writing.unlock();
    }
  }

  private boolean isInMemory() {
    return url.startsWith(IN_MEMORY);
  }

  private static <T> T ask(Connections connections, Function<DSLContext, T> question)
      throws SQLException {
    try (var reader = connections.reader()) {
      try {
        return question.apply(DSL.using(reader, SQLDialect.H2));
      } finally {
        reader.rollback();
      }
    }
  }

  private static void rollback(Connections connections) {
    try {
      connections.writing().rollback();
    } catch (SQLException e) {
      throw Failures.of("taking back", e);
    }
  }

  private static Database open(
      String url, int version, UUID device, InstantSource clock, RandomGenerator random) {
    try {
      return new Database(url, Connections.open(url, version), device, clock, random);
    } catch (SQLException e) {
      throw Failures.of("opening", e);
    }
  }
}
