package candor.model.pipeline;

/// What the pipeline board and table show of one application.
///
/// @param name the candidate's name
/// @param headline the candidate's headline
/// @param sealedScorecards how many sealed scorecards there are
public record ApplicationCard(
    Application application, String name, String headline, int sealedScorecards) {
  /// The same card after its application changed.
  public ApplicationCard with(Application other) {
    return new ApplicationCard(other, name, headline, sealedScorecards);
  }

  /// The same card after its candidate changed.
  public ApplicationCard named(String otherName, String otherHeadline) {
    return new ApplicationCard(application, otherName, otherHeadline, sealedScorecards);
  }
}
