package candor.persistence.db;

import candor.model.people.PersonId;
import candor.model.store.Act;
import candor.model.store.ChangeFeed;
import candor.model.store.Feed;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.StoreException;
import candor.model.store.Transaction;
import candor.model.store.Uuid7;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/// Owns the connections to one H2 file: one writer, and readers with connections of their own.
///
/// An operation is stored once the second journal holds it. When the file then can't be written,
/// what is open of it is thrown away, and the next call opens it again and puts in what it lacks.
///
/// Any thread may call it, except the window's, since every call can wait for the disk.
public final class Database implements Store, AutoCloseable {
  /// Plain files.
  public static final String DISK = "file:";

  // H2's own thread would write with the writer in the midst of an operation, and take rows, and
  // what takes them back, from different moments. So it waits for longer than any program runs.
  private static final String SETTINGS =
      ";WRITE_DELAY=2147483647;OPTIMIZE_REUSE_RESULTS=FALSE;DB_CLOSE_ON_EXIT=FALSE"
          + ";TRACE_LEVEL_FILE=0;MAX_LENGTH_INPLACE_LOB=65536;CACHE_SIZE=32768;QUERY_CACHE_SIZE=128";
  private static final int MOST_UNSETTLED = 500;
  private static final int MOST_TOGETHER = 100;
  private final Place place;
  private final SecondJournal second;
  private final Origin origin;
  private final Uuid7 ids;
  private final Feed feed = new Feed();
  // Fair: writers get the lock in the order they asked for it.
  private final ReentrantLock writing = new ReentrantLock(true);
  private final BlockingQueue<Asked<?>> waiting = new LinkedBlockingQueue<>();
  private volatile @Nullable Connections open;
  private int recovered;
  private int unsettled;
  private volatile boolean syncing = true;
  private final Seat seat = new Seat();
  private boolean closed;
  private Optional<Journal.End> last = Optional.empty();

  private Database(Place place, SecondJournal second, Origin origin) {
    this.place = place;
    this.second = second;
    this.origin = origin;
    this.ids = new Uuid7(origin.clock(), origin.random());
  }

  /// Opens a file, making it if it is not there, brings its tables up to date, and puts in what
  /// only the second journal has.
  ///
  /// @param version the version that the file has; 0 for a new one
  /// @param second is closed with the database
  /// @throws StoreException when it can't be opened
  public static Database open(Place place, int version, SecondJournal second, Origin origin) {
    return open(place, version, _ -> {}, second, origin);
  }

  /// Makes a new file out of parts, and puts in what only the second journal has.
  ///
  /// @param content puts them in
  /// @throws StoreException when it can't be made
  public static Database of(
      Place place, Parts.Content content, SecondJournal second, Origin origin) {
    return open(place, 0, content, second, origin);
  }

  /// Opens a database that lives as long as this object.
  public static Database inMemory(Origin origin) {
    return inMemory(_ -> {}, origin);
  }

  /// The same made out of parts.
  ///
  /// @param content puts them in
  /// @throws StoreException when they can't be read
  public static Database inMemory(Parts.Content content, Origin origin) {
    return open(Place.inMemory(), 0, content, new NoSecondJournal(), origin);
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
    var asked = new Asked<>(act, seat.user(), work);
    waiting.add(asked);
    writing.lock();
    try {
      while (!asked.isDone()) {
        carryOut();
      }
    } finally {
      writing.unlock();
    }
    return asked.outcome();
  }

  @Override
  public <T> T read(Function<Snapshot, T> work) {
    return ask(sql -> work.apply(seat.rows(sql)));
  }

  /// Lets somebody work with it from now on; what was asked for before stays who asked's.
  public void seat(PersonId person) {
    seat.take(person);
  }

  /// Who works with it, and what they may see.
  Seat seat() {
    return seat;
  }

  /// How many operations were put in from the second journal since it was opened.
  public int recovered() {
    return recovered;
  }

  /// Answers a question about everything, in one snapshot.
  public <T> T contents(Function<Contents, T> work) {
    return ask(sql -> work.apply(new Contents(sql, seat.user())));
  }

  /// Answers a question in SQL, in one snapshot.
  <T> T ask(Function<DSLContext, T> question) {
    var connections = connections();
    try {
      return connections.ask(question);
    } catch (DataAccessException | SQLException e) {
      if (!Failures.isBroken(e) || place.isInMemory()) {
        throw Failures.of("reading", e);
      }
      abandon(connections);
    }
    try {
      return reopened().ask(question);
    } catch (DataAccessException | SQLException e) {
      throw Failures.of("reading", e);
    }
  }

  @Override
  public ChangeFeed changes() {
    return feed;
  }

  /// Makes durable in the file, too, what the second journal made durable; good to do when nothing
  /// else is going on. Without it a start after an unclean end has more to put in.
  public void settle() {
    writing.lock();
    try {
      var connections = open;
      if (connections != null && unsettled > 0) {
        connections.settle();
        unsettled = 0;
      }
    } catch (DataAccessException e) {
      // Nothing is lost: the next call opens it again and puts in what it lacks.
      abandon(connections());
    } finally {
      writing.unlock();
    }
  }

  /// Forgets what the second journal holds of operations that are elsewhere.
  ///
  /// @param upTo the sequence up to which they are
  public void prune(long upTo) {
    writing.lock();
    try {
      second.prune(upTo);
    } catch (IOException e) {
      throw Failures.of("pruning", e);
    } finally {
      writing.unlock();
    }
  }

  /// The clock that the journal's times come from.
  public InstantSource clock() {
    return origin.clock();
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
      second.sync();
      connections().sync();
    } catch (IOException | DataAccessException e) {
      throw Failures.of("writing", e);
    } finally {
      writing.unlock();
    }
  }

  /// Waits for the write that is under way, and closes the file.
  @Override
  public void close() {
    end(true);
  }

  /// Closes the file without writing to it any more; what was stored before stays stored.
  public void abandon() {
    end(false);
  }

  private void end(boolean inGoodOrder) {
    writing.lock();
    try {
      closed = true;
      var connections = open;
      open = null;
      try (second) {
        if (connections != null && inGoodOrder) {
          connections.close();
        } else if (connections != null) {
          connections.abandon();
        }
      }
    } catch (IOException | SQLException e) {
      throw Failures.of("closing", e);
    } finally {
      writing.unlock();
    }
  }

  // All that wait share one wait for the disk.
  private void carryOut() {
    var turn = new ArrayList<Asked<?>>();
    var _ = waiting.drainTo(turn, MOST_TOGETHER);
    try {
      kept(connections(), turn);
    } catch (RuntimeException | Error e) {
      turn.forEach(asked -> asked.refuse(e));
    }
    turn.forEach(
        asked -> {
          seat.changed(asked.changes());
          feed.publish(asked.seen());
        });
  }

  private void kept(Connections connections, List<Asked<?>> turn) {
    var end = last;
    var appended = 0;
    var stored = false;
    var ended = false;
    try {
      for (var asked : turn) {
        var noted = tried(connections, asked, end, turn.size() > 1);
        if (noted.isPresent()) {
          appended++;
          end = Optional.of(noted.get().end());
          second.append(end.get().sequence(), noted.get().bytes());
        }
      }
      if (appended > 0 && syncing) {
        second.sync();
      }
      stored = appended > 0;
      connections.writing().commit();
      ended = true;
      last = end;
      unsettled += syncing ? appended : 0;
      if (unsettled > MOST_UNSETTLED) {
        connections.sync();
        unsettled = 0;
      }
    } catch (DataAccessException | SQLException | IOException | StoreException e) {
      if (stored || (Failures.isBroken(e) && !place.isInMemory())) {
        ended = true;
        abandon(connections);
      }
      if (!stored) {
        if (appended > 0) {
          second.takeBack();
        }
        throw Failures.of("writing", e);
      }
    } finally {
      if (!ended && !connections.takeBack()) {
        abandon(connections);
      }
    }
    turn.forEach(asked -> asked.finish(connections.seen()));
  }

  private Optional<Noted> tried(
      Connections connections, Asked<?> asked, Optional<Journal.End> end, boolean isAmongOthers)
      throws SQLException {
    var now = origin.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var transaction = new Work(connections, asked.user(), seat, now, ids);
    return isAmongOthers
        ? asked.runAmongOthers(connections.writing(), transaction, origin, end)
        : asked.run(transaction, origin, end);
  }

  private Connections connections() {
    return Optional.ofNullable(open).orElseGet(this::reopened);
  }

  private Connections reopened() {
    writing.lock();
    try {
      var connections = open;
      if (closed) {
        throw new IllegalStateException("used after it was closed");
      }
      return connections == null ? opened(newestVersion(), _ -> {}) : connections;
    } catch (IOException | SQLException | DataAccessException e) {
      throw Failures.of("opening again", e);
    } finally {
      writing.unlock();
    }
  }

  private Connections opened(int version, Parts.Content content) throws IOException, SQLException {
    var connections = Connections.open(place, SETTINGS, version);
    var ready = false;
    try {
      // What was erased leaves references to it behind, in what was so for a while: in an older
      // copy, or on the way from one operation to the next.
      connections.trusting(true);
      content.putInto(new Parts(connections.writer()));
      connections.writing().commit();
      if (version < newestVersion()) {
        connections.sync();
      }
      if (!place.isInMemory()) {
        recovered += new CatchUp(connections, second).run();
      }
      connections.trusting(false);
      last = Optional.empty();
      unsettled = 0;
      open = connections;
      ready = true;
      return connections;
    } finally {
      if (!ready) {
        connections.abandon();
      }
    }
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

  private static Database open(
      Place place, int version, Parts.Content content, SecondJournal second, Origin origin) {
    var database = new Database(place, second, origin);
    try {
      var _ = database.opened(version, content);
      return database;
    } catch (IOException | SQLException | DataAccessException e) {
      throw Failures.of("opening", e);
    }
  }
}
