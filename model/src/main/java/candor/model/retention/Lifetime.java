package candor.model.retention;

import candor.model.candidate.CandidateId;
import candor.model.erasure.LegalHold;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What retention rules ask about a candidate.
///
/// @param location as typed; empty when not said
/// @param lastActivity when something was last done about them; absent when it was not asked for
/// @param active how many of their applications have not ended
/// @param lastEnded when the last of their applications ended; absent when none did
/// @param lastClosed when the last of the jobs they applied for was closed; absent when there is
///   none or one is not closed
/// @param countries the codes of the countries of those jobs, as far as they were said
/// @param hold a legal hold, over or not; absent when there is none
public record Lifetime(
    CandidateId candidate,
    String name,
    String location,
    Instant added,
    @Nullable Instant lastActivity,
    int active,
    @Nullable Instant lastEnded,
    @Nullable Instant lastClosed,
    Set<String> countries,
    @Nullable LegalHold hold) {
  public Lifetime {
    countries = Set.copyOf(countries);
  }
}
