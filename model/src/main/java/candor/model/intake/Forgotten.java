package candor.model.intake;

import candor.model.store.Kind;
import candor.model.store.Row;

/// That an application which a board delivered was erased together with the person: it is not taken
/// again when the board delivers it again. Nothing of the person is in it.
public record Forgotten(ForgottenId id, long revision) implements Row<Forgotten> {
  /// The kind of these rows.
  public static final Kind<Forgotten> KIND = new Kind<>("forgotten", Forgotten.class);

  /// Says so of a proposal.
  public static Forgotten of(ProposalId proposal) {
    return new Forgotten(id(proposal), 0);
  }

  static ForgottenId id(ProposalId proposal) {
    return new ForgottenId(proposal.value());
  }
}
