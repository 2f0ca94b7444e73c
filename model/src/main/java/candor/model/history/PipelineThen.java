package candor.model.history;

import candor.model.job.Stage;
import candor.model.pipeline.ApplicationCard;
import java.time.Instant;
import java.util.List;

/// A job's pipeline as it was once: its stages with their names of then, and who was in them.
///
/// @param at the time asked for
/// @param title the job's title then
/// @param stages those in use, from left to right
/// @param cards all applications, ended ones included; names and headlines are those of then
public record PipelineThen(
    Instant at, String title, List<Stage> stages, List<ApplicationCard> cards) {
  public PipelineThen {
    stages = List.copyOf(stages);
    cards = List.copyOf(cards);
  }
}
