package candor.model.candidate;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a candidate.
public record CandidateId(UUID value) implements Id<Candidate> {
  @Override
  public Kind<Candidate> kind() {
    return Candidate.KIND;
  }
}
