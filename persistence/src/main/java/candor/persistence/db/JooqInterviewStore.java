package candor.persistence.db;

import static candor.persistence.db.schema.Tables.APPLICATION;
import static candor.persistence.db.schema.Tables.INTERVIEW;
import static candor.persistence.db.schema.Tables.PANELIST;
import static candor.persistence.db.schema.Tables.SCORECARD;

import candor.model.candidate.CandidateId;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewState;
import candor.model.interview.InterviewStore;
import candor.model.interview.InterviewSummary;
import candor.model.interview.Panelist;
import candor.model.job.JobId;
import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationId;
import candor.model.scorecard.Scorecard;
import candor.model.store.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/// Answers about interviews from the database.
public final class JooqInterviewStore implements InterviewStore {
  private static final Columns<Interview> COLUMNS = Columns.of(Interview.KIND);
  private final Database database;

  public JooqInterviewStore(Database database) {
    this.database = database;
  }

  @Override
  public List<InterviewSummary> between(Instant from, Instant to) {
    return ask(INTERVIEW.STARTS_AT.ge(from).and(INTERVIEW.STARTS_AT.lt(to)));
  }

  @Override
  public List<InterviewSummary> unsealed(Instant before) {
    var me = database.seat().user();
    var mine = DSL.select(PANELIST.INTERVIEW).from(PANELIST).where(PANELIST.PERSON.eq(me));
    var sealed =
        DSL.select(SCORECARD.INTERVIEW)
            .from(SCORECARD)
            .where(SCORECARD.AUTHOR.eq(me))
            .and(SCORECARD.SEALED_AT.isNotNull());
    // Asked for first: as a condition it would be run again for every interview of the past.
    var open = database.ask(sql -> sql.fetchValues(mine.except(sealed)));
    return ask(
        INTERVIEW
            .STARTS_AT
            .lt(before)
            // A talk may be held before the time that was planned.
            .or(INTERVIEW.STATE.eq(InterviewState.ENDED.name()))
            .and(INTERVIEW.STATE.ne(InterviewState.CANCELLED.name()))
            .and(INTERVIEW.ID.in(open)));
  }

  @Override
  public List<InterviewSummary> of(CandidateId candidate) {
    var applications =
        DSL.select(APPLICATION.ID)
            .from(APPLICATION)
            .where(APPLICATION.CANDIDATE.eq(candidate.value()));
    var theirs = database.ask(sql -> sql.fetchValues(applications));
    return ask(INTERVIEW.APPLICATION.in(theirs)).reversed();
  }

  @Override
  public List<ApplicationId> interviewed(JobId job) {
    return database.ask(
        sql ->
            sql.selectDistinct(APPLICATION.JOB, APPLICATION.APPLIED_AT, APPLICATION.ID)
                .from(APPLICATION)
                .join(INTERVIEW)
                .on(INTERVIEW.APPLICATION.eq(APPLICATION.ID))
                .where(APPLICATION.JOB.eq(job.value()))
                .and(INTERVIEW.STATE.ne(InterviewState.CANCELLED.name()))
                .orderBy(APPLICATION.JOB, APPLICATION.APPLIED_AT, APPLICATION.ID)
                .fetch(found -> new ApplicationId(found.get(APPLICATION.ID))));
  }

  @Override
  public Optional<InterviewSummary> summary(InterviewId id) {
    return ask(INTERVIEW.ID.eq(id.value())).stream().findFirst();
  }

  // In few questions however many interviews there are: the past ones of a year are thousands.
  private List<InterviewSummary> ask(Condition which) {
    return database.ask(
        sql -> {
          var access = database.seat().access(sql);
          var rows = database.seat().rows(sql);
          var interviews =
              sql
                  .select(COLUMNS.columns())
                  .from(INTERVIEW)
                  .where(which)
                  .orderBy(INTERVIEW.STARTS_AT, INTERVIEW.ID)
                  .fetch(COLUMNS::row)
                  .stream()
                  .flatMap(interview -> access.seen(interview).stream())
                  .toList();
          return summaries(rows, interviews);
        });
  }

  private static List<InterviewSummary> summaries(Snapshot rows, List<Interview> interviews) {
    var me = Me.id(rows);
    var applications = rows.byId(interviews.stream().map(Interview::application));
    var candidates = rows.byId(applications.values().stream().map(Application::candidate));
    var jobs = rows.byId(applications.values().stream().map(Application::job));
    var seats = rows.ofAny(Panelist.KIND, interviews.stream().map(Interview::id).toList());
    var panels = seats.stream().collect(Collectors.groupingBy(Panelist::interview));
    var people = rows.byId(seats.stream().map(Panelist::person));
    var cards = rows.byId(interviews.stream().map(each -> Scorecard.of(each.id(), me)));
    return interviews.stream()
        .map(
            interview -> {
              var application = Objects.requireNonNull(applications.get(interview.application()));
              var candidate = Objects.requireNonNull(candidates.get(application.candidate()));
              var job = Objects.requireNonNull(jobs.get(application.job()));
              var panel = panels.getOrDefault(interview.id(), List.of());
              var card = cards.get(Scorecard.of(interview.id(), me));
              return new InterviewSummary(
                  interview,
                  candidate.id(),
                  candidate.name(),
                  job.id(),
                  job.title(),
                  panel.stream()
                      .flatMap(seat -> Optional.ofNullable(people.get(seat.person())).stream())
                      .map(Person::name)
                      .sorted()
                      .toList(),
                  panel.stream().anyMatch(seat -> seat.person().equals(me)),
                  card != null && card.isSealed());
            })
        .toList();
  }
}
