package candor.persistence.db;

import candor.model.people.Me;
import candor.model.people.PersonId;
import java.util.UUID;
import org.jooq.DSLContext;

/// Who works with a database: at first whose workspace it is. Any thread may use it.
final class Seat {
  private volatile UUID user = Me.OWNER.value();

  /// Lets somebody sit here from now on.
  void take(PersonId person) {
    user = person.value();
  }

  /// Who sits here.
  UUID user() {
    return user;
  }

  /// The rows as whoever sits here sees them.
  Rows rows(DSLContext sql) {
    return new Rows(sql, user);
  }
}
