package candor.persistence.db;

import candor.model.store.Act;
import candor.model.store.Change;
import candor.model.store.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/// A change that somebody asked for and waits for. Whoever writes carries it out, in its turn; so
/// it may run on another thread than the one that waits.
final class Asked<T> {
  private final Act act;
  private final UUID user;
  private final Function<Transaction, T> work;
  private Optional<T> result = Optional.empty();
  private List<Change<?>> changes = List.of();
  private List<Change<?>> seen = List.of();
  private @Nullable Throwable refused;
  private boolean done;

  Asked(Act act, UUID user, Function<Transaction, T> work) {
    this.act = act;
    this.user = user;
    this.work = work;
  }

  /// Carries it out, and writes its operation into the database's journal.
  ///
  /// @param last where that ends; absent when it is to be looked up
  /// @return its operation; nothing when it changed nothing
  Optional<Noted> run(Work transaction, Origin origin, Optional<Journal.End> last) {
    result = Optional.of(work.apply(transaction));
    var entry = transaction.record(act, origin, last);
    changes = transaction.changes();
    seen = transaction.seenChanges();
    return entry;
  }

  /// The same in a transaction with others: when it is refused it leaves no trace, and they go on.
  Optional<Noted> runAmongOthers(
      Connection writing, Work transaction, Origin origin, Optional<Journal.End> last)
      throws SQLException {
    var before = writing.setSavepoint();
    try {
      return run(transaction, origin, last);
    } catch (RuntimeException | Error e) {
      if (Failures.isBroken(e)) {
        throw e;
      }
      writing.rollback(before);
      refuse(e);
      return Optional.empty();
    }
  }

  /// Who asked for it.
  UUID user() {
    return user;
  }

  boolean isDone() {
    return done;
  }

  /// It is durable.
  ///
  /// @param seen is told what is stored now
  void finish(Seen seen) {
    changes.forEach(seen::changed);
    done = true;
  }

  /// It is not stored, for this reason; unless it was done before.
  void refuse(Throwable why) {
    if (!done) {
      refused = why instanceof DataAccessException e ? Failures.of("writing", e) : why;
      changes = List.of();
      seen = List.of();
      done = true;
    }
  }

  /// What it changed, once it is done.
  List<Change<?>> changes() {
    return changes;
  }

  /// The same as who asked may see it.
  List<Change<?>> seen() {
    return seen;
  }

  /// What it gave; or throws what it was refused for.
  T outcome() {
    if (refused instanceof RuntimeException e) {
      throw e;
    }
    if (refused instanceof Error e) {
      throw e;
    }
    return result.orElseThrow();
  }
}
