package candor.app.pipeline;

/// What the view models of the pipeline have to say to the user.
interface Voice {
  /// Something was done, and undo takes it back.
  ///
  /// @param what in the past tense, with the names
  void done(String what);

  /// Something was refused or went wrong.
  ///
  /// @param what what happened
  /// @param next what was kept and what to do
  void trouble(String what, String next);
}
