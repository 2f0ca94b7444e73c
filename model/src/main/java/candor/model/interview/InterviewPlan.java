package candor.model.interview;

import candor.model.kit.RoleKitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When, where and what for; see [Interview].
///
/// @param kit whose questions and competencies it uses; absent for the job's, or, where an
///   interview is planned anew, for the one it has
public record InterviewPlan(
    String round,
    Instant startsAt,
    int minutes,
    String zone,
    String place,
    @Nullable RoleKitId kit) {
  /// The shortest interview, in minutes.
  public static final int LEAST_MINUTES = 5;

  /// The longest interview, in minutes.
  public static final int MOST_MINUTES = 480;

  /// A plan with the job's kit.
  public InterviewPlan(String round, Instant startsAt, int minutes, String zone, String place) {
    this(round, startsAt, minutes, zone, place, null);
  }

  /// The same plan with another kit.
  public InterviewPlan with(@Nullable RoleKitId other) {
    return new InterviewPlan(round, startsAt, minutes, zone, place, other);
  }
}
