package candor.model.debrief;

import candor.model.job.JobId;
import candor.model.people.PersonId;
import candor.model.pipeline.ApplicationId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import candor.model.store.Uuid7;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody decided about a candidate, with all that it rested on: a draft until it is sealed.
/// A later decision is another one; this one stays.
///
/// @param author who decided
/// @param outcome absent until chosen
/// @param rationale why
/// @param ruleReason why the whole was judged and no mean taken; empty by the mechanical rule
/// @param basis the numbers as they were when it was sealed; absent for a draft
/// @param sealedAt when it was sealed; absent for a draft
/// @param salt random hex that the seal starts from; empty for a draft
/// @param seal what [DecisionSeal#of] gave; empty for a draft
public record Decision(
    DecisionId id,
    JobId job,
    ApplicationId application,
    PersonId author,
    @Nullable DecisionOutcome outcome,
    String rationale,
    String ruleReason,
    @Nullable DecisionBasis basis,
    @Nullable Instant sealedAt,
    String salt,
    String seal,
    long revision)
    implements Row<Decision> {
  /// The kind of these rows.
  public static final Kind<Decision> KIND = new Kind<>("decision", Decision.class);

  public Decision {
    rationale = Text.storable(rationale);
    ruleReason = Text.storable(ruleReason);
  }

  /// An empty draft.
  static Decision draft(DecisionId id, JobId job, ApplicationId application, PersonId author) {
    return new Decision(id, job, application, author, null, "", "", null, null, "", "", 0);
  }

  /// The id of somebody's next decision about an application.
  ///
  /// @param number how many they have made before
  static DecisionId of(ApplicationId application, PersonId author, long number) {
    return new DecisionId(
        Uuid7.named("decision:" + application.value() + ":" + author.value() + ":" + number));
  }

  /// Whether it is sealed and can't change any more.
  public boolean isSealed() {
    return sealedAt != null;
  }

  /// The same, saying this.
  ///
  /// @param whyByNoRule why no mean is taken
  public Decision saying(@Nullable DecisionOutcome what, String why, String whyByNoRule) {
    return new Decision(
        id,
        job,
        application,
        author,
        what,
        why,
        whyByNoRule,
        basis,
        sealedAt,
        salt,
        seal,
        revision);
  }

  Decision restingOn(DecisionBasis numbers, Instant at, String newSalt) {
    return new Decision(
        id,
        job,
        application,
        author,
        outcome,
        rationale,
        numbers.rule() == Rule.HOLISTIC ? ruleReason : "",
        numbers,
        at,
        newSalt,
        "",
        revision);
  }

  Decision sealed(String newSeal) {
    return new Decision(
        id,
        job,
        application,
        author,
        outcome,
        rationale,
        ruleReason,
        basis,
        sealedAt,
        salt,
        newSeal,
        revision);
  }
}
