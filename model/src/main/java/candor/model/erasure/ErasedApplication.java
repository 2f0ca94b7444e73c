package candor.model.erasure;

import candor.model.job.JobId;
import candor.model.pipeline.Outcome;
import candor.model.store.Text;
import java.util.List;

/// What stays of an erased person's application, for the job's figures.
///
/// @param title the job's
/// @param source where it came from; empty when that was not said, or would be said of nobody else
/// @param stays the stages it was in, in order
public record ErasedApplication(
    JobId job, String title, Outcome outcome, String source, List<Stay> stays) {
  public ErasedApplication {
    title = Text.line(title);
    source = Text.line(source);
    stays = List.copyOf(stays);
  }

  /// Time in a stage.
  ///
  /// @param stage its name
  /// @param days whole ones
  public record Stay(String stage, int days) {
    public Stay {
      stage = Text.line(stage);
    }
  }
}
