package candor.app.today;

import candor.model.candidate.Document;
import candor.model.intake.Proposal;
import candor.model.intake.ProposalState;
import candor.model.interview.InterviewState;
import candor.model.interview.InterviewSummary;
import candor.model.job.Job;
import candor.model.kit.Competency;
import candor.model.pipeline.ApplicationCard;
import candor.model.scorecard.FillScorecard;
import candor.model.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What today asks of the user.
///
/// @param today interviews of this day, and of the night before what is still on, by time
/// @param next interviews of the week after, by time
/// @param toFinish my scorecards of interviews that are over and not sealed, the oldest first
/// @param overdue next steps that were to be taken by yesterday, the oldest first
/// @param waiting how many applications were received and not looked at
record Agenda(
    List<Entry> today,
    List<Entry> next,
    List<InterviewSummary> toFinish,
    List<Due> overdue,
    int waiting,
    Steps steps) {

  private static final int MOST_OVERDUE = 20;

  /// An interview with the names of the competencies that are mine in it.
  ///
  /// @param resume the candidate's newest document; absent when there is none
  record Entry(InterviewSummary summary, List<String> mine, Optional<Document> resume) {}

  /// A next step with the job that it is for.
  record Due(ApplicationCard card, String jobTitle) {}

  /// How far a new workspace is; each step leads to the next.
  record Steps(boolean kit, boolean job, boolean candidates) {
    boolean isDone() {
      return job && candidates;
    }
  }

  /// The times between which to look.
  ///
  /// @param day the day of the user's that it is
  record Span(LocalDate day, Instant midnight, Instant tomorrow, Instant nextWeek, Instant now) {}

  static Agenda read(TodayScreen.Ports ports, Span span) {
    var store = ports.store();
    var interviews = ports.interviews();
    var jobs = ports.jobs();
    var summaries = jobs.summaries();
    var waiting = store.read(s -> s.count(Proposal.KIND, "state", ProposalState.NEW));
    return new Agenda(
        entries(store, interviews.between(span.midnight(), span.tomorrow(), span.now())),
        entries(store, interviews.between(span.tomorrow(), span.nextWeek())),
        interviews.unsealed(span.now()).stream().filter(each -> isOver(each, span.now())).toList(),
        overdue(store, ports.pipelines().due(span.day(), MOST_OVERDUE)),
        waiting,
        new Steps(
            summaries.stream().anyMatch(job -> job.job().kit() != null),
            !summaries.isEmpty(),
            summaries.stream().anyMatch(job -> job.active() + job.hired() > 0)));
  }

  /// Whether nothing is planned and nothing waits.
  boolean isEmpty() {
    return today.isEmpty()
        && next.isEmpty()
        && toFinish.isEmpty()
        && overdue.isEmpty()
        && waiting == 0;
  }

  private static boolean isOver(InterviewSummary summary, Instant now) {
    var interview = summary.interview();
    return interview.state() == InterviewState.ENDED
        || interview.startsAt().plusSeconds(60L * interview.minutes()).isBefore(now);
  }

  private static List<Due> overdue(Store store, List<ApplicationCard> cards) {
    return store.read(
        s ->
            cards.stream()
                .map(
                    card ->
                        new Due(card, s.find(card.application().job()).map(Job::title).orElse("")))
                .toList());
  }

  private static List<Entry> entries(Store store, List<InterviewSummary> found) {
    var taking = found.stream().filter(s -> s.interview().state() != InterviewState.CANCELLED);
    return store.read(
        s ->
            taking
                .map(
                    summary ->
                        new Entry(
                            summary,
                            summary.mine()
                                ? FillScorecard.mine(s, summary.interview()).stream()
                                    .map(Competency::name)
                                    .toList()
                                : List.of(),
                            s.of(Document.KIND, summary.candidate()).stream()
                                .max(Comparator.comparing(Document::addedAt))))
                .toList());
  }
}
