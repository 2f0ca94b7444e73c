package candor.app.interview;

/// Whether what was typed is in the workspace. It says *saved* only of what is on the disk.
sealed interface Keeping {
  /// Nothing has been typed since the notes were opened.
  record Untouched() implements Keeping {}

  /// Something typed is on its way.
  record Saving() implements Keeping {}

  /// Everything typed is there.
  record Saved() implements Keeping {}

  /// The last try failed; the text is on the screen only, and it is tried again.
  record NotSaved() implements Keeping {}
}
