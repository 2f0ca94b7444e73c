package candor.model.job;

import candor.model.kit.RoleKitId;
import candor.model.store.Kind;
import candor.model.store.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An opening with a team, a pipeline and a role kit.
///
/// @param details what the job is, as the user typed it
/// @param status where it stands; only open jobs are shown on boards
/// @param kit the role kit that its interviews use; absent when there is none
/// @param openedAt when it was first opened
/// @param closedAt when it was last closed; absent while it is not closed
public record Job(
    JobId id,
    JobDetails details,
    JobStatus status,
    @Nullable RoleKitId kit,
    Instant openedAt,
    @Nullable Instant closedAt,
    long revision)
    implements Row<Job> {
  /// The kind of these rows.
  public static final Kind<Job> KIND = new Kind<>("job", Job.class);

  /// The job's title.
  public String title() {
    return details.title();
  }

  /// Whether it is filled or given up, and takes nobody in.
  public boolean isClosed() {
    return status == JobStatus.CLOSED;
  }

  /// The same job with other details and kit.
  public Job with(JobDetails other, @Nullable RoleKitId otherKit) {
    return new Job(id, other, status, otherKit, openedAt, closedAt, revision);
  }

  /// The same job in another status.
  ///
  /// @param at when; remembered as the closing time if it is closed now
  public Job in(JobStatus other, Instant at) {
    return new Job(
        id, details, other, kit, openedAt, other == JobStatus.CLOSED ? at : null, revision);
  }
}
