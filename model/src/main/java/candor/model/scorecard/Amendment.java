package candor.model.scorecard;

import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import candor.model.store.Uuid7;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the author of a sealed scorecard says of it afterwards. The card stays as it was sealed;
/// readers see both. Of level, recommendation and text exactly one is there: what is corrected.
///
/// @param place which of the card's amendments it is, counted from 1
/// @param competency the key of the competency whose rating is corrected; empty otherwise
/// @param text the new sentence of reason
/// @param why the reason for the amendment
/// @param salt random hex that the seal starts from
/// @param seal what [Seal#of(Amendment, PersonId, String)] gave, chained to the seal before it
public record Amendment(
    AmendmentId id,
    ScorecardId scorecard,
    int place,
    String competency,
    @Nullable Level level,
    @Nullable Recommendation recommendation,
    @Nullable String text,
    String why,
    Instant amendedAt,
    String salt,
    String seal,
    long revision)
    implements Row<Amendment> {
  /// The kind of these rows.
  public static final Kind<Amendment> KIND = new Kind<>("amendment", Amendment.class);

  public Amendment {
    competency = Text.storable(competency);
    text = text == null ? null : Text.storable(text);
    why = Text.storable(why);
  }

  /// One that has no seal yet.
  static Amendment unsealed(
      ScorecardId card, int place, Correction correction, String why, Instant at, String salt) {
    var id = new AmendmentId(Uuid7.named("amendment:" + card.value() + ":" + place));
    return switch (correction) {
      case Correction.OfRating rating ->
          new Amendment(
              id,
              card,
              place,
              rating.competency(),
              rating.level(),
              null,
              null,
              why,
              at,
              salt,
              "",
              0);
      case Correction.OfRecommendation other ->
          new Amendment(
              id, card, place, "", null, other.recommendation(), null, why, at, salt, "", 0);
      case Correction.OfReason other ->
          new Amendment(id, card, place, "", null, null, other.reason(), why, at, salt, "", 0);
    };
  }

  Amendment sealed(String newSeal) {
    return new Amendment(
        id,
        scorecard,
        place,
        competency,
        level,
        recommendation,
        text,
        why,
        amendedAt,
        salt,
        newSeal,
        revision);
  }

  /// What it corrects, and to what.
  public Correction correction() {
    if (level != null) {
      return new Correction.OfRating(competency, level);
    }
    return recommendation != null
        ? new Correction.OfRecommendation(recommendation)
        : new Correction.OfReason(text == null ? "" : text);
  }
}
