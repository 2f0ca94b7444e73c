package candor.model.scorecard;

import candor.model.interview.InterviewId;
import candor.model.people.PersonId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import candor.model.store.Uuid7;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One interviewer's judgement of one interview: a draft until it is sealed.
///
/// @param recommendation absent until given
/// @param reason one sentence; empty until given
/// @param sealedAt when it was sealed; absent for a draft
/// @param salt random hex that is sealed with the content; empty for a draft
/// @param seal what [Seal#of] gave when it was sealed; empty for a draft
public record Scorecard(
    ScorecardId id,
    InterviewId interview,
    PersonId author,
    @Nullable Recommendation recommendation,
    String reason,
    @Nullable Instant sealedAt,
    String salt,
    String seal,
    long revision)
    implements Row<Scorecard> {
  /// The kind of these rows.
  public static final Kind<Scorecard> KIND = new Kind<>("scorecard", Scorecard.class);

  public Scorecard {
    reason = Text.storable(reason);
  }

  /// The id of somebody's scorecard for an interview: there is one for each.
  public static ScorecardId of(InterviewId interview, PersonId author) {
    return new ScorecardId(Uuid7.named("scorecard:" + interview.value() + ":" + author.value()));
  }

  /// An empty draft.
  public static Scorecard draft(InterviewId interview, PersonId author) {
    return new Scorecard(of(interview, author), interview, author, null, "", null, "", "", 0);
  }

  /// Whether it is sealed and can't change any more.
  public boolean isSealed() {
    return sealedAt != null;
  }

  Scorecard saying(@Nullable Recommendation other, String why) {
    return new Scorecard(id, interview, author, other, why, sealedAt, salt, seal, revision);
  }

  Scorecard sealed(Instant at, String newSalt, String newSeal) {
    return new Scorecard(
        id, interview, author, recommendation, reason, at, newSalt, newSeal, revision);
  }
}
