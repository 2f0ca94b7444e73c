package candor.model.erasure;

import candor.model.candidate.CandidateId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Snapshot;
import candor.model.store.Text;
import candor.model.store.Uuid7;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of a candidate has to be kept, whatever else says that it should go. There is at
/// most one per candidate.
///
/// @param reason why, for example a claim that was raised
/// @param until the last day; absent when it is not known yet
/// @param since when it was laid on
public record LegalHold(
    LegalHoldId id,
    CandidateId candidate,
    String reason,
    @Nullable LocalDate until,
    Instant since,
    long revision)
    implements Row<LegalHold> {
  /// The kind of these rows.
  public static final Kind<LegalHold> KIND = new Kind<>("legal_hold", LegalHold.class);

  public LegalHold {
    reason = Text.line(reason);
  }

  /// The id of a candidate's hold.
  public static LegalHoldId of(CandidateId candidate) {
    return new LegalHoldId(Uuid7.named("hold:" + candidate.value()));
  }

  /// A candidate's hold, over or not.
  public static Optional<LegalHold> of(Snapshot s, CandidateId candidate) {
    return s.find(of(candidate));
  }

  /// Whether it holds on a day.
  public boolean holds(LocalDate day) {
    return until == null || !day.isAfter(until);
  }
}
