package candor.persistence.db;

import static candor.persistence.db.schema.Tables.APPLICATION;
import static candor.persistence.db.schema.Tables.CANDIDATE;
import static candor.persistence.db.schema.Tables.JOB;
import static candor.persistence.db.schema.Tables.OPERATION;
import static candor.persistence.db.schema.Tables.OPERATION_SUBJECT;

import candor.model.access.Area;
import candor.model.candidate.CandidateId;
import candor.model.erasure.LegalHold;
import candor.model.job.JobDetails;
import candor.model.pipeline.Outcome;
import candor.model.retention.Lifetime;
import candor.model.retention.RetentionStart;
import candor.model.retention.RetentionStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Answers what retention rules ask from the tables, and from the journal when something was last
/// done about somebody.
public final class JooqRetentionStore implements RetentionStore {
  private final Database database;

  public JooqRetentionStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Lifetime> lifetimes(Instant addedBefore, Set<RetentionStart> starts) {
    return database.ask(
        sql ->
            database.seat().access(sql).has(Area.KEEPING)
                ? lifetimes(sql, addedBefore, starts.contains(RetentionStart.LAST_ACTIVITY))
                : List.of());
  }

  /// What the applications of one candidate say.
  private static final class Standing {
    private int active;
    private @Nullable Instant lastEnded;
    private @Nullable Instant lastClosed;
    private boolean isOneOpen;
    private final Set<String> countries = new HashSet<>();
  }

  /// What is asked of a job.
  ///
  /// @param closed when it was closed; absent while it is not
  private record JobFacts(String country, @Nullable Instant closed) {}

  private static List<Lifetime> lifetimes(
      DSLContext sql, Instant addedBefore, boolean withActivity) {
    var standings = standings(sql);
    var activity = withActivity ? activity(sql, addedBefore) : Map.<UUID, Instant>of();
    var holds = new HashMap<UUID, LegalHold>();
    new Rows(sql).all(LegalHold.KIND).forEach(hold -> holds.put(hold.candidate().value(), hold));
    var lifetimes = new ArrayList<Lifetime>();
    sql.select(CANDIDATE.ID, CANDIDATE.NAME, CANDIDATE.LOCATION, CANDIDATE.ADDED_AT)
        .from(CANDIDATE)
        .where(CANDIDATE.ADDED_AT.lt(addedBefore))
        .orderBy(CANDIDATE.SORT_NAME, CANDIDATE.ID)
        .forEach(
            row -> {
              var id = row.get(CANDIDATE.ID);
              var added = row.get(CANDIDATE.ADDED_AT);
              var standing = standings.getOrDefault(id, new Standing());
              lifetimes.add(
                  new Lifetime(
                      new CandidateId(id),
                      row.get(CANDIDATE.NAME),
                      row.get(CANDIDATE.LOCATION),
                      added,
                      withActivity ? activity.getOrDefault(id, added) : null,
                      standing.active,
                      standing.lastEnded,
                      standing.isOneOpen ? null : standing.lastClosed,
                      standing.countries,
                      holds.get(id)));
            });
    return lifetimes;
  }

  // The newest operation is the latest: sequences are given in the order of time.
  private static Map<UUID, Instant> activity(DSLContext sql, Instant addedBefore) {
    var newest =
        DSL.select(OPERATION_SUBJECT.SUBJECT, DSL.max(OPERATION_SUBJECT.SEQ).as("seq"))
            .from(OPERATION_SUBJECT)
            .join(CANDIDATE)
            .on(CANDIDATE.ID.eq(OPERATION_SUBJECT.SUBJECT))
            .where(CANDIDATE.ADDED_AT.lt(addedBefore))
            .groupBy(OPERATION_SUBJECT.SUBJECT)
            .asTable("newest");
    return sql.select(newest.field(OPERATION_SUBJECT.SUBJECT), OPERATION.AT)
        .from(newest)
        .join(OPERATION)
        .on(OPERATION.SEQ.eq(newest.field("seq", Long.class)))
        .fetchMap(row -> row.get(0, UUID.class), row -> row.get(OPERATION.AT));
  }

  private static Map<UUID, Standing> standings(DSLContext sql) {
    var jobs = new HashMap<UUID, JobFacts>();
    sql.select(JOB.ID, JOB.DETAILS, JOB.CLOSED_AT)
        .from(JOB)
        .forEach(
            row ->
                jobs.put(
                    row.get(JOB.ID),
                    new JobFacts(country(row.get(JOB.DETAILS)), row.get(JOB.CLOSED_AT))));
    var standings = new HashMap<UUID, Standing>();
    sql.select(APPLICATION.CANDIDATE, APPLICATION.JOB, APPLICATION.OUTCOME, APPLICATION.ENDED_AT)
        .from(APPLICATION)
        .forEach(
            row -> {
              var standing =
                  standings.computeIfAbsent(row.get(APPLICATION.CANDIDATE), _ -> new Standing());
              if (row.get(APPLICATION.OUTCOME).equals(Outcome.ACTIVE.name())) {
                standing.active++;
              }
              standing.lastEnded = later(standing.lastEnded, row.get(APPLICATION.ENDED_AT));
              var job = jobs.getOrDefault(row.get(APPLICATION.JOB), new JobFacts("", null));
              standing.countries.add(job.country());
              standing.isOneOpen |= job.closed() == null;
              standing.lastClosed = later(standing.lastClosed, job.closed());
            });
    return standings;
  }

  private static String country(String details) {
    return Json.fromColumn(details, JobDetails.class) instanceof JobDetails job
        ? job.country()
        : "";
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }
}
