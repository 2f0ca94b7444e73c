package candor.model.candidate;

import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import java.time.Instant;

/// A person.
///
/// @param headline what they are, in their own words; empty when not said
/// @param location where they are; empty when not said
/// @param source how this workspace came to know them; empty when not said
/// @param addedAt when
public record Candidate(
    CandidateId id,
    String name,
    String headline,
    String location,
    String source,
    Instant addedAt,
    long revision)
    implements Row<Candidate> {
  /// The kind of these rows.
  public static final Kind<Candidate> KIND = new Kind<>("candidate", Candidate.class);

  public Candidate {
    name = Text.line(name);
    headline = Text.line(headline);
    location = Text.line(location);
    source = Text.line(source);
  }

  /// The same person with other words about them.
  public Candidate with(CandidateDetails other) {
    return new Candidate(
        id, other.name(), other.headline(), other.location(), other.source(), addedAt, revision);
  }

  /// The words about this person.
  public CandidateDetails details() {
    return new CandidateDetails(name, headline, location, source);
  }
}
