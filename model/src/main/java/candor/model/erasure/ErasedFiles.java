package candor.model.erasure;

/// What an erasure did to the workspace's files.
///
/// @param edits how many changes in the journal lost their content
/// @param snapshots how many copies of the workspace that it keeps itself were written anew
/// @param dropped how many of those were removed, since they could not be read
/// @param documents how many documents' bytes were removed; those that somebody else has, too, stay
/// @param others how many other files were removed: broken databases put aside, copies from before
///   a migration, what was cut short
public record ErasedFiles(int edits, int snapshots, int dropped, int documents, int others) {
  /// What was done in two goes.
  ErasedFiles and(ErasedFiles more) {
    return new ErasedFiles(
        edits + more.edits,
        snapshots + more.snapshots,
        dropped + more.dropped,
        documents + more.documents,
        others + more.others);
  }
}
