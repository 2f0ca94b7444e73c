package candor.persistence.db;

import static candor.persistence.db.schema.Tables.SUBMITTAL;

import candor.model.access.Area;
import candor.model.candidate.Candidate;
import candor.model.job.Job;
import candor.model.posting.BoardAccount;
import candor.model.posting.OutboxState;
import candor.model.store.Snapshot;
import candor.model.submittal.Submittal;
import candor.model.submittal.SubmittalStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// Answers about candidates handed in at boards from the database.
public final class JooqSubmittalStore implements SubmittalStore {
  private static final Columns<Submittal> SUBMITTALS = Columns.of(Submittal.KIND);
  private final Database database;

  public JooqSubmittalStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Line> submittals(int done) {
    return database.ask(
        sql -> {
          if (!database.seat().access(sql).has(Area.BOARDS)) {
            return List.of();
          }
          var rows = database.seat().rows(sql);
          var open =
              read(sql, isDone().not(), Integer.MAX_VALUE).stream()
                  .sorted(
                      Comparator.comparing(Submittal::queuedAt)
                          .thenComparing(submittal -> submittal.id().value()));
          return Stream.concat(open, read(sql, isDone(), done).stream())
              .flatMap(submittal -> line(rows, submittal).stream())
              .toList();
        });
  }

  /// Whether nothing is left to do about a submittal.
  static Condition isDone() {
    return SUBMITTAL.STATE.in(OutboxState.SENT.name(), OutboxState.TAKEN_BACK.name());
  }

  /// Whether nobody knows if it was sent.
  static Condition isLost() {
    return SUBMITTAL.STATE.eq(OutboxState.IN_DOUBT.name());
  }

  private static List<Submittal> read(DSLContext sql, Condition which, int limit) {
    return sql.select(SUBMITTALS.columns())
        .from(SUBMITTAL)
        .where(which)
        .orderBy(SUBMITTAL.CHANGED_AT.desc(), SUBMITTAL.ID.desc())
        .limit(limit)
        .fetch(SUBMITTALS::row);
  }

  private static Optional<Line> line(Snapshot rows, Submittal submittal) {
    return rows.find(submittal.application())
        .map(
            application ->
                new Line(
                    submittal,
                    rows.find(application.candidate()).map(Candidate::name).orElse(""),
                    rows.find(application.job()).map(Job::title).orElse(""),
                    rows.find(submittal.board()).map(BoardAccount::name).orElse("")));
  }
}
