package candor.persistence.board.site;

/// What goes wrong at a server, once, at a change that was asked for.
enum Trouble {
  /// The connection is cut before anything is done.
  CUT_BEFORE,
  /// The connection is cut when half of it is done.
  CUT_HALFWAY,
  /// The connection is cut when it is done, before the answer.
  CUT_AFTER,
  /// There is no room left.
  FULL,
  /// It fails, and says so.
  FAILS
}
