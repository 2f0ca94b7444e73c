package candor.model.intake;

/// What became of a proposal.
public enum ProposalState {
  /// Waits to be looked at.
  NEW,
  ACCEPTED,
  TURNED_DOWN
}
