package candor.persistence.db;

import static candor.persistence.db.schema.Tables.APPLICATION;
import static candor.persistence.db.schema.Tables.CANDIDATE;
import static candor.persistence.db.schema.Tables.INTERVIEW;
import static candor.persistence.db.schema.Tables.SCORECARD;

import candor.model.access.Area;
import candor.model.candidate.CandidateId;
import candor.model.job.Job;
import candor.model.job.JobId;
import candor.model.job.Stage;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationCard;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.Outcome;
import candor.model.pipeline.PipelineStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// Answers about pipelines from the database.
public final class JooqPipelineStore implements PipelineStore {
  private static final Columns<Application> COLUMNS = Columns.of(Application.KIND);
  private final Database database;

  public JooqPipelineStore(Database database) {
    this.database = database;
  }

  @Override
  public List<ApplicationCard> cards(JobId job) {
    return database.ask(
        sql ->
            cards(sql, APPLICATION.JOB.eq(job.value())).stream()
                .sorted(
                    Comparator.comparing((ApplicationCard card) -> card.application().stageSince())
                        .thenComparing(card -> card.application().id().value()))
                .toList());
  }

  @Override
  public Optional<ApplicationCard> card(ApplicationId application) {
    return database.ask(
        sql -> cards(sql, APPLICATION.ID.eq(application.value())).stream().findFirst());
  }

  @Override
  public List<Standing> standings(CandidateId candidate) {
    return database.read(
        s ->
            s.of(Application.KIND, candidate).stream()
                .sorted(Comparator.comparing(Application::appliedAt).reversed())
                .map(
                    application ->
                        new Standing(
                            application,
                            s.find(application.job()).map(Job::title).orElse(""),
                            s.find(application.stage()).map(Stage::name).orElse("")))
                .toList());
  }

  @Override
  public List<ApplicationCard> due(LocalDate before, int limit) {
    return database.ask(
        sql -> {
          if (!database.seat().access(sql).has(Area.JOBS)) {
            return List.of();
          }
          // Ids alone, in the order of the index, and then the cards.
          var ids =
              sql.select(APPLICATION.ID)
                  .from(APPLICATION)
                  .where(APPLICATION.OUTCOME.eq(Outcome.ACTIVE.name()))
                  .and(APPLICATION.NEXT_STEP_ON.lt(before))
                  .orderBy(APPLICATION.OUTCOME, APPLICATION.NEXT_STEP_ON, APPLICATION.ID)
                  .limit(limit)
                  .fetch(APPLICATION.ID);
          return ids.isEmpty()
              ? List.of()
              : all(sql, APPLICATION.ID.in(ids)).stream()
                  .sorted(Comparator.comparingInt(c -> ids.indexOf(c.application().id().value())))
                  .toList();
        });
  }

  private List<ApplicationCard> cards(DSLContext sql, Condition which) {
    var access = database.seat().access(sql);
    return access.seesAll()
        ? all(sql, which)
        : all(sql, which).stream()
            .flatMap(
                card ->
                    access.seen(card.application()).stream()
                        .map(each -> new ApplicationCard(each, card.name(), card.headline(), 0)))
            .toList();
  }

  private static List<ApplicationCard> all(DSLContext sql, Condition which) {
    var fields = new ArrayList<Field<?>>(COLUMNS.columns());
    fields.add(CANDIDATE.NAME);
    fields.add(CANDIDATE.HEADLINE);
    var sealed = sealed(sql, which);
    return sql.select(fields)
        .from(APPLICATION)
        .join(CANDIDATE)
        .on(CANDIDATE.ID.eq(APPLICATION.CANDIDATE))
        .where(which)
        .fetch(
            record -> {
              var application = COLUMNS.row(record);
              return new ApplicationCard(
                  application,
                  record.get(CANDIDATE.NAME),
                  record.get(CANDIDATE.HEADLINE),
                  sealed.getOrDefault(application.id().value(), 0));
            });
  }

  private static Map<UUID, Integer> sealed(DSLContext sql, Condition which) {
    return sql.select(INTERVIEW.APPLICATION, DSL.count())
        .from(APPLICATION)
        .join(INTERVIEW)
        .on(INTERVIEW.APPLICATION.eq(APPLICATION.ID))
        .join(SCORECARD)
        .on(SCORECARD.INTERVIEW.eq(INTERVIEW.ID))
        .where(which)
        .and(SCORECARD.SEALED_AT.isNotNull())
        .groupBy(INTERVIEW.APPLICATION)
        .fetchMap(INTERVIEW.APPLICATION, DSL.count());
  }
}
