package candor.app.candidate;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;

/// A line about a candidate that is edited where it stands.
enum CandidateLine {
  NAME,
  HEADLINE,
  LOCATION,
  SOURCE;

  String of(Candidate candidate) {
    return switch (this) {
      case NAME -> candidate.name();
      case HEADLINE -> candidate.headline();
      case LOCATION -> candidate.location();
      case SOURCE -> candidate.source();
    };
  }

  Candidate put(Candidate candidate, String text) {
    var d = candidate.details();
    return candidate.with(
        switch (this) {
          case NAME -> new CandidateDetails(text, d.headline(), d.location(), d.source());
          case HEADLINE -> new CandidateDetails(d.name(), text, d.location(), d.source());
          case LOCATION -> new CandidateDetails(d.name(), d.headline(), text, d.source());
          case SOURCE -> new CandidateDetails(d.name(), d.headline(), d.location(), text);
        });
  }
}
