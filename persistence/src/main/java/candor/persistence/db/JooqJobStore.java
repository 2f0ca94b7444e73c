package candor.persistence.db;

import static candor.persistence.db.schema.Tables.APPLICATION;

import candor.model.job.Job;
import candor.model.job.JobStore;
import candor.model.job.JobSummary;
import candor.model.kit.RoleKit;
import candor.model.kit.RoleKitId;
import candor.model.pipeline.Outcome;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Answers about jobs from the database.
public final class JooqJobStore implements JobStore {
  private final Database database;

  public JooqJobStore(Database database) {
    this.database = database;
  }

  @Override
  public List<JobSummary> summaries() {
    return database.ask(
        sql -> {
          var rows = database.seat().rows(sql);
          var titles = new HashMap<RoleKitId, String>();
          rows.all(RoleKit.KIND).forEach(kit -> titles.put(kit.id(), kit.content().title()));
          var all = database.seat().access(sql).seesAll();
          var active = all ? counts(sql, Outcome.ACTIVE) : Map.<UUID, Integer>of();
          var hired = all ? counts(sql, Outcome.HIRED) : Map.<UUID, Integer>of();
          return rows.all(Job.KIND).stream()
              .map(job -> summary(job, titles, active, hired))
              .sorted(
                  Comparator.comparing((JobSummary s) -> s.job().status())
                      .thenComparing(s -> Derived.folded(s.job().title())))
              .toList();
        });
  }

  private static JobSummary summary(
      Job job, Map<RoleKitId, String> titles, Map<UUID, Integer> active, Map<UUID, Integer> hired) {
    var kit = job.kit();
    return new JobSummary(
        job,
        kit == null ? "" : titles.getOrDefault(kit, ""),
        active.getOrDefault(job.id().value(), 0),
        hired.getOrDefault(job.id().value(), 0));
  }

  // Grouped by the outcome too, so that the index counts without reading rows.
  private static Map<UUID, Integer> counts(DSLContext sql, Outcome outcome) {
    return sql.select(APPLICATION.JOB, DSL.count())
        .from(APPLICATION)
        .where(APPLICATION.OUTCOME.eq(outcome.name()))
        .groupBy(APPLICATION.OUTCOME, APPLICATION.JOB)
        .fetchMap(APPLICATION.JOB, DSL.count());
  }
}
