package candor.model.pipeline;

import candor.model.job.StageId;
import candor.model.store.Kind;
import candor.model.store.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A stay of an application in a stage: what time in each stage is counted from.
///
/// @param left when it left the stage or ended; absent while it is there
public record StageVisit(
    StageVisitId id,
    ApplicationId application,
    StageId stage,
    Instant entered,
    @Nullable Instant left,
    long revision)
    implements Row<StageVisit> {
  /// The kind of these rows.
  public static final Kind<StageVisit> KIND = new Kind<>("stage_visit", StageVisit.class);

  StageVisit until(@Nullable Instant at) {
    return new StageVisit(id, application, stage, entered, at, revision);
  }
}
