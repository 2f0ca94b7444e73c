package candor.persistence.db;

import candor.model.access.Access;
import candor.model.debrief.Decision;
import candor.model.interview.Interview;
import candor.model.interview.Panelist;
import candor.model.job.Job;
import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.pipeline.Application;
import candor.model.scorecard.Scorecard;
import candor.model.store.Change;
import candor.model.store.Kind;
import candor.model.store.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Who works with a database, and what they may see of it, which is remembered until something is
/// written that it depends on. Any thread may use it.
final class Seat {
  private static final Set<Kind<?>> DECIDING =
      Set.of(
          Person.KIND,
          Panelist.KIND,
          Interview.KIND,
          Application.KIND,
          Job.KIND,
          Scorecard.KIND,
          Decision.KIND);

  private volatile UUID user = Me.OWNER.value();
  private @Nullable Access last;
  private long age;

  /// Lets somebody sit here from now on.
  void take(PersonId person) {
    user = person.value();
  }

  /// Who sits here.
  UUID user() {
    return user;
  }

  /// What whoever works with a snapshot may see.
  ///
  /// @param all everything
  Access access(Snapshot all) {
    var then = 0L;
    synchronized (this) {
      if (last != null && last.person().value().equals(all.user())) {
        return last;
      }
      then = age;
    }
    var access = Access.of(all);
    keep(access, then);
    return access;
  }

  // What was found in an older snapshot than the newest is not kept.
  private synchronized void keep(Access access, long then) {
    if (then == age) {
      last = access;
    }
  }

  /// What whoever sits here may see.
  Access access(DSLContext sql) {
    return access(new Rows(sql, user));
  }

  /// The rows as whoever sits here sees them.
  Snapshot rows(DSLContext sql) {
    var all = new Rows(sql, user);
    return access(all).cut(all);
  }

  /// Looks whether what was committed says something else of who may see what.
  void changed(List<Change<?>> changes) {
    if (changes.stream().anyMatch(Seat::decides)) {
      synchronized (this) {
        age++;
        last = null;
      }
    }
  }

  // A scorecard is written to at every rating and pause of who types a reason.
  private static boolean decides(Change<?> change) {
    if (change.before() instanceof Scorecard before && change.after() instanceof Scorecard after) {
      return before.isSealed() != after.isSealed();
    }
    return DECIDING.contains(change.kind());
  }
}
