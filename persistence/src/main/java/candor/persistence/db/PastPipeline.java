package candor.persistence.db;

import static candor.persistence.db.schema.Tables.APPLICATION;
import static candor.persistence.db.schema.Tables.INTERVIEW;
import static candor.persistence.db.schema.Tables.OPERATION;
import static candor.persistence.db.schema.Tables.OPERATION_EDIT;
import static candor.persistence.db.schema.Tables.OPERATION_SUBJECT;
import static candor.persistence.db.schema.Tables.SCORECARD;

import candor.model.candidate.Candidate;
import candor.model.history.PipelineThen;
import candor.model.history.RowsThen;
import candor.model.job.Job;
import candor.model.job.JobId;
import candor.model.job.Stage;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationCard;
import candor.model.store.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// A job's pipeline as it was at a time: from the journal, since the rows tell only how it is now.
final class PastPipeline {
  private static final int CHUNK = 200;
  private final DSLContext sql;
  private final JobId job;
  private final Instant at;
  private final RowsThen rows = new RowsThen();

  PastPipeline(DSLContext sql, JobId job, Instant at) {
    this.sql = sql;
    this.job = job;
    this.at = at;
  }

  /// The pipeline; empty when the job was not there.
  Optional<PipelineThen> read() {
    var last = last();
    pipeline(last).forEach(rows::take);
    var found = rows.find(Job.KIND, job.value());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var applications =
        rows.all(Application.KIND).stream()
            .filter(application -> application.job().equals(job))
            .toList();
    candidates(applications, last).forEach(rows::take);
    var sealed = sealed();
    var stages =
        rows.all(Stage.KIND).stream()
            .filter(stage -> stage.job().equals(job) && !stage.retired())
            .sorted(Comparator.comparingInt(Stage::position))
            .toList();
    var cards =
        applications.stream()
            .map(each -> card(each, sealed.getOrDefault(each.id().value(), 0)))
            .toList();
    return Optional.of(new PipelineThen(at, found.get().title(), stages, cards));
  }

  private ApplicationCard card(Application application, int sealed) {
    var candidate = rows.find(Candidate.KIND, application.candidate().value());
    return new ApplicationCard(
        application,
        candidate.map(Candidate::name).orElse(""),
        candidate.map(Candidate::headline).orElse(""),
        sealed);
  }

  private long last() {
    return sql.select(OPERATION.SEQ)
        .from(OPERATION)
        .where(OPERATION.AT.le(at))
        .orderBy(OPERATION.AT.desc(), OPERATION.SEQ.desc())
        .limit(1)
        .fetchOptional(OPERATION.SEQ)
        .orElse(0L);
  }

  private List<Operation.Edit> pipeline(long last) {
    return sql.select(OPERATION_EDIT.fields())
        .from(OPERATION_SUBJECT)
        .join(OPERATION_EDIT)
        .on(OPERATION_EDIT.SEQ.eq(OPERATION_SUBJECT.SEQ))
        .where(OPERATION_SUBJECT.SUBJECT.eq(job.value()))
        .and(OPERATION_SUBJECT.SEQ.le(last))
        .and(OPERATION_EDIT.KIND.in(Job.KIND.name(), Stage.KIND.name(), Application.KIND.name()))
        .orderBy(OPERATION_EDIT.SEQ, OPERATION_EDIT.PART)
        .fetch(Journal::edit);
  }

  private List<Operation.Edit> candidates(List<Application> applications, long last) {
    var ids = applications.stream().map(each -> each.candidate().value()).toList();
    var found = new ArrayList<Operation.Edit>();
    for (var from = 0; from < ids.size(); from += CHUNK) {
      found.addAll(edits(ids.subList(from, Math.min(ids.size(), from + CHUNK)), last));
    }
    return found;
  }

  private List<Operation.Edit> edits(List<UUID> ids, long last) {
    Condition which = OPERATION_EDIT.ROW_ID.in(ids);
    return sql.select(OPERATION_EDIT.fields())
        .from(OPERATION_EDIT)
        .where(which)
        .and(OPERATION_EDIT.SEQ.le(last))
        .orderBy(OPERATION_EDIT.SEQ, OPERATION_EDIT.PART)
        .fetch(Journal::edit);
  }

  // What was sealed stays sealed, so the rows of now tell it.
  private Map<UUID, Integer> sealed() {
    return sql.select(INTERVIEW.APPLICATION, DSL.count())
        .from(APPLICATION)
        .join(INTERVIEW)
        .on(INTERVIEW.APPLICATION.eq(APPLICATION.ID))
        .join(SCORECARD)
        .on(SCORECARD.INTERVIEW.eq(INTERVIEW.ID))
        .where(APPLICATION.JOB.eq(job.value()))
        .and(SCORECARD.SEALED_AT.le(at))
        .groupBy(INTERVIEW.APPLICATION)
        .fetchMap(INTERVIEW.APPLICATION, DSL.count());
  }
}
