package candor.model.candidate;

import candor.model.store.Text;

/// The words about a candidate that a user types.
///
/// @param name never empty once stored
public record CandidateDetails(String name, String headline, String location, String source) {
  /// The longest of these that is stored, in characters.
  public static final int LINE = 300;

  public CandidateDetails {
    name = Text.line(name);
    headline = Text.line(headline);
    location = Text.line(location);
    source = Text.line(source);
  }

  /// Details of somebody of whom only the name is known.
  public static CandidateDetails named(String name) {
    return new CandidateDetails(name, "", "", "");
  }
}
