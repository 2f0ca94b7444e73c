package candor.model.retention;

import candor.model.candidate.CandidateId;
import candor.model.erasure.LegalHold;
import java.time.LocalDate;
import java.util.Optional;

/// Somebody whose time has come by a rule; nothing is done about them by itself.
///
/// @param start the day from which the rule counts
/// @param due the day from which on it proposes
/// @param hold what forbids it on this day
public record Due(
    CandidateId candidate,
    String name,
    RetentionRule rule,
    LocalDate start,
    LocalDate due,
    Optional<LegalHold> hold) {}
