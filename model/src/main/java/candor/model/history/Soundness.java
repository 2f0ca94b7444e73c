package candor.model.history;

import candor.model.job.Stage;
import candor.model.pipeline.Application;
import candor.model.scorecard.Rating;
import candor.model.scorecard.Scorecard;
import candor.model.scorecard.ScorecardId;
import java.util.stream.Stream;

/// What use cases see to and single fields do not tell: a pipeline in which every card can be seen,
/// one application for a candidate and a job, and scorecards that stay as they were sealed.
final class Soundness {
  private Soundness() {}

  /// Blocks a reversal after which it would no longer hold.
  static void check(Reversal reversal) {
    reversal.written(Application.KIND).forEach(row -> application(reversal, row));
    reversal.written(Stage.KIND).stream()
        .filter(stage -> !stage.retired())
        .forEach(stage -> stage(reversal, stage));
    reversal.written(Stage.KIND).stream()
        .filter(Stage::retired)
        .forEach(stage -> retired(reversal, stage));
    reversal.removed(Stage.KIND).forEach(stage -> lastOne(reversal, stage));
    Stream.concat(
            reversal.touched(Scorecard.KIND).map(Scorecard::id),
            reversal.touched(Rating.KIND).map(Rating::scorecard))
        .forEach(card -> sealed(reversal, card));
  }

  private static void sealed(Reversal reversal, ScorecardId id) {
    if (reversal.stored(id).filter(Scorecard::isSealed).isPresent()) {
      reversal.block(id, "sealedAt");
    }
  }

  private static void application(Reversal reversal, Application row) {
    var stage = reversal.find(row.stage());
    if (stage.isEmpty() || stage.get().retired()) {
      reversal.block(row.stage(), "retired");
    }
    reversal.of(Application.KIND, row.candidate()).stream()
        .filter(other -> other.job().equals(row.job()) && !other.id().equals(row.id()))
        .forEach(other -> reversal.block(other.id()));
  }

  private static void stage(Reversal reversal, Stage stage) {
    reversal.of(Stage.KIND, stage.job()).stream()
        .filter(other -> !other.retired() && !other.id().equals(stage.id()))
        .filter(
            other ->
                other.position() == stage.position() || other.name().equalsIgnoreCase(stage.name()))
        .forEach(other -> reversal.block(other.id(), "name", "position", "retired"));
  }

  private static void retired(Reversal reversal, Stage stage) {
    reversal
        .of(Application.KIND, stage.id())
        .forEach(inside -> reversal.block(inside.id(), "stage"));
    lastOne(reversal, stage);
  }

  private static void lastOne(Reversal reversal, Stage gone) {
    var stages = reversal.of(Stage.KIND, gone.job());
    if (stages.stream().allMatch(Stage::retired)) {
      stages.forEach(other -> reversal.block(other.id(), "retired"));
    }
  }
}
