package candor.model.interview;

import java.time.Instant;

/// When, where and what for; see [Interview].
public record InterviewPlan(
    String round, Instant startsAt, int minutes, String zone, String place) {}
