package candor.persistence.db;

import static candor.persistence.db.schema.Tables.OPERATION;

import candor.model.people.Me;
import candor.model.store.Kind;
import candor.model.store.Operation;
import candor.model.store.Row;
import candor.model.store.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jooq.DSLContext;

/// All that a workspace's database holds, in one snapshot; usable only inside the work that it was
/// handed to.
public final class Contents {
  private static final int PAGE = 200;
  private final DSLContext sql;
  private final UUID user;

  /// For work that does not ask whose things they are: the owner's.
  Contents(DSLContext sql) {
    this(sql, Me.OWNER.value());
  }

  Contents(DSLContext sql, UUID user) {
    this.sql = sql;
    this.user = user;
  }

  /// The rows.
  public Snapshot rows() {
    return new Rows(sql, user);
  }

  /// The same as parts that can be written and put into another database.
  public Parts parts() {
    return new Parts(sql);
  }

  /// What was forgotten already: what older copies that lie elsewhere may hold still.
  public Forgetting forgotten() {
    return new Forgetter(sql).forgotten();
  }

  /// Goes along the chain over all operations.
  ///
  /// @param broken takes the sequence of each that is not what its hash was made of
  public void chain(LongConsumer broken) {
    new ChainCheck(sql).run(broken);
  }

  /// The rows of a kind that were removed and can come back, as the journal has them. One that was
  /// removed several times is there as often.
  public <R extends Row<R>> List<R> removed(Kind<R> kind) {
    return new Journal(sql).removals(kind, PAGE).map(kind::make).toList();
  }

  /// To compare what was written elsewhere with.
  public Comparison comparison() {
    return new Comparison(new Journal(sql));
  }

  /// What is to be forgotten of the candidates whose erasure is still to be done in the files.
  public Forgetting forgetting() {
    return new Forgetter(sql).find();
  }

  /// How many operations the journal holds.
  public long operations() {
    return sql.fetchCount(OPERATION);
  }

  /// The sequence of the newest operation; 0 when there is none.
  public long last() {
    return new Journal(sql).last();
  }

  /// When the newest operation was done; nothing when there is none.
  public Optional<Instant> newest() {
    return new Journal(sql).newest();
  }

  /// Operations as they were written, nothing of them left out; the oldest first.
  ///
  /// @param after only those with a larger sequence
  /// @throws IllegalArgumentException when one can't be understood
  public List<Operation> operations(long after, int limit) {
    return new Journal(sql).page(after, limit);
  }
}
