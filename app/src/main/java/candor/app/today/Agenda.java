package candor.app.today;

import candor.model.intake.Proposal;
import candor.model.intake.ProposalState;
import candor.model.interview.InterviewState;
import candor.model.interview.InterviewStore;
import candor.model.interview.InterviewSummary;
import candor.model.job.JobStore;
import candor.model.kit.Competency;
import candor.model.scorecard.FillScorecard;
import candor.model.store.Store;
import java.time.Instant;
import java.util.List;

/// What today asks of the user.
///
/// @param today interviews of this day, by time
/// @param next interviews of the week after, by time
/// @param toFinish my scorecards of interviews that are over and not sealed, the oldest first
/// @param waiting how many applications were received and not looked at
record Agenda(
    List<Entry> today,
    List<Entry> next,
    List<InterviewSummary> toFinish,
    int waiting,
    Steps steps) {

  /// An interview with the names of the competencies that are mine in it.
  record Entry(InterviewSummary summary, List<String> mine) {}

  /// How far a new workspace is; each step leads to the next.
  record Steps(boolean kit, boolean job, boolean candidates) {
    boolean isDone() {
      return job && candidates;
    }
  }

  /// The times between which to look.
  record Span(Instant midnight, Instant tomorrow, Instant nextWeek, Instant now) {}

  static Agenda read(Store store, InterviewStore interviews, JobStore jobs, Span span) {
    var summaries = jobs.summaries();
    var waiting = store.read(s -> s.where(Proposal.KIND, "state", ProposalState.NEW).size());
    return new Agenda(
        entries(store, interviews.between(span.midnight(), span.tomorrow())),
        entries(store, interviews.between(span.tomorrow(), span.nextWeek())),
        interviews.unsealed(span.now()).stream().filter(each -> isOver(each, span.now())).toList(),
        waiting,
        new Steps(
            summaries.stream().anyMatch(job -> job.job().kit() != null),
            !summaries.isEmpty(),
            summaries.stream().anyMatch(job -> job.active() + job.hired() > 0)));
  }

  /// Whether nothing is planned and nothing waits.
  boolean isEmpty() {
    return today.isEmpty() && next.isEmpty() && toFinish.isEmpty() && waiting == 0;
  }

  private static boolean isOver(InterviewSummary summary, Instant now) {
    var interview = summary.interview();
    return interview.state() == InterviewState.ENDED
        || interview.startsAt().plusSeconds(60L * interview.minutes()).isBefore(now);
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
                                : List.of()))
                .toList());
  }
}
