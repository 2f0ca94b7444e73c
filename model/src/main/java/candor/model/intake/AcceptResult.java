package candor.model.intake;

import candor.model.job.Job;
import candor.model.pipeline.Application;
import java.util.Optional;

/// What came of looking at a proposal.
public sealed interface AcceptResult {
  /// It became an application in the job's first stage, or joined the one that was there.
  record Accepted(Proposal proposal, Application application) implements AcceptResult {}

  /// It was turned down; undo brings it back.
  record TurnedDown(Proposal proposal) implements AcceptResult {}

  /// Somebody had looked at it before; nothing was written.
  record AlreadyDone(Proposal proposal) implements AcceptResult {}

  /// Its job is closed, and takes nobody in before it is reopened; nothing was written.
  record JobClosed(Job job) implements AcceptResult {}

  /// There is no such proposal or candidate, or its job has no stage.
  record Impossible() implements AcceptResult {}

  /// The proposal as it is now; nothing when there is none.
  default Optional<Proposal> now() {
    return switch (this) {
      case Accepted accepted -> Optional.of(accepted.proposal());
      case TurnedDown turnedDown -> Optional.of(turnedDown.proposal());
      case AlreadyDone done -> Optional.of(done.proposal());
      case JobClosed _, Impossible _ -> Optional.empty();
    };
  }
}
