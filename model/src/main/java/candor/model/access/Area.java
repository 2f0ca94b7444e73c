package candor.model.access;

/// A part of the program that a role has or has not.
public enum Area {
  TODAY,
  INTERVIEWS,
  /// One's own name, the looks, one's PIN.
  SETTINGS,
  JOBS,
  /// What is decided about candidates, and to seal it. Who has it not reads what was sealed.
  DECISIONS,
  CANDIDATES,
  BOARDS,
  KITS,
  HISTORY,
  /// How long candidates are kept, and what was erased.
  KEEPING,
  /// Backups, exports, checks, and other workspaces.
  WORKSPACES,
  /// Who works here, as what.
  PEOPLE,
  /// The passphrase.
  SECURITY
}
