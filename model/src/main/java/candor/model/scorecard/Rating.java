package candor.model.scorecard;

import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import candor.model.store.Uuid7;

/// What a scorecard says of one competency. A competency without a rating has not been looked at
/// yet, which is not the same as [Level#NOT_ASSESSED].
///
/// @param competency the competency's key in the interview's kit
public record Rating(
    RatingId id, ScorecardId scorecard, String competency, Level level, long revision)
    implements Row<Rating> {
  /// The kind of these rows.
  public static final Kind<Rating> KIND = new Kind<>("rating", Rating.class);

  public Rating {
    competency = Text.storable(competency);
  }

  /// The id of a scorecard's rating of a competency: there is one for each.
  public static RatingId of(ScorecardId scorecard, String competency) {
    return new RatingId(Uuid7.named("rating:" + scorecard.value() + ":" + competency));
  }
}
