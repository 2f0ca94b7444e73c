package candor.model.pipeline;

import candor.model.candidate.CandidateId;
import candor.model.job.JobId;
import candor.model.job.StageId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One candidate for one job; in exactly one stage of it, also after it ended.
///
/// @param reason why it was rejected or withdrawn; empty otherwise
/// @param source where it came from, for example a board's name
/// @param nextStep what is to be done next; empty when nothing is
/// @param nextStepOn by when; absent when not said
/// @param appliedAt when it began
/// @param stageSince when it entered its present stage
/// @param endedAt when it was hired, rejected or withdrawn; absent while active
public record Application(
    ApplicationId id,
    JobId job,
    CandidateId candidate,
    StageId stage,
    Outcome outcome,
    String reason,
    String source,
    String nextStep,
    @Nullable LocalDate nextStepOn,
    Instant appliedAt,
    Instant stageSince,
    @Nullable Instant endedAt,
    long revision)
    implements Row<Application> {
  /// The kind of these rows.
  public static final Kind<Application> KIND = new Kind<>("application", Application.class);

  public Application {
    reason = Text.line(reason);
    source = Text.line(source);
    nextStep = Text.line(nextStep);
  }

  /// A new application.
  public static Application fresh(
      ApplicationId id,
      JobId job,
      CandidateId candidate,
      StageId stage,
      String source,
      Instant at) {
    return new Application(
        id, job, candidate, stage, Outcome.ACTIVE, "", source, "", null, at, at, null, 0);
  }

  /// The same application in another stage.
  public Application in(StageId other, Instant at) {
    return new Application(
        id,
        job,
        candidate,
        other,
        outcome,
        reason,
        source,
        nextStep,
        nextStepOn,
        appliedAt,
        at,
        endedAt,
        revision);
  }

  /// The same application with another outcome; an active one has no reason and no end.
  public Application ended(Outcome how, String why, Instant at) {
    var open = how == Outcome.ACTIVE;
    return new Application(
        id,
        job,
        candidate,
        stage,
        how,
        open ? "" : why,
        source,
        nextStep,
        nextStepOn,
        appliedAt,
        stageSince,
        open ? null : at,
        revision);
  }

  /// The same application with another next step.
  public Application next(String step, @Nullable LocalDate on) {
    return new Application(
        id,
        job,
        candidate,
        stage,
        outcome,
        reason,
        source,
        step,
        on,
        appliedAt,
        stageSince,
        endedAt,
        revision);
  }
}
