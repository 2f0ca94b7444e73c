package candor.model.agreement;

/// The six intraclass correlations of Shrout & Fleiss (1979).
public enum IccForm {
  /// ICC(1,1): each unit is rated by other raters; one rater's value.
  ONE_WAY_SINGLE,
  /// ICC(2,1): raters are a sample of all raters; one rater's value, absolute agreement.
  TWO_WAY_RANDOM_SINGLE,
  /// ICC(3,1): these raters and no others; one rater's value, consistency.
  TWO_WAY_MIXED_SINGLE,
  /// ICC(1,k): the mean of k raters, otherwise as (1,1).
  ONE_WAY_MEAN,
  /// ICC(2,k): the mean of k raters, otherwise as (2,1).
  TWO_WAY_RANDOM_MEAN,
  /// ICC(3,k): the mean of k raters, otherwise as (3,1).
  TWO_WAY_MIXED_MEAN
}
