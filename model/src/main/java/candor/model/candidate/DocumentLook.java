package candor.model.candidate;

/// How a document can be shown.
public sealed interface DocumentLook {
  /// It is text.
  ///
  /// @param whole whether all of it is here, and not only what comes first
  record Words(String text, boolean whole) implements DocumentLook {}

  /// It has pages; to be closed by whoever asked for it.
  record Pages(DrawnPages pages) implements DocumentLook {}

  /// It can't be shown.
  record Unseen(Reason reason) implements DocumentLook {}

  /// Why a document can't be shown.
  enum Reason {
    /// Its file is not there, or its bytes are not the ones that were kept.
    MISSING,
    /// Of a sort that is opened in its own program only.
    OTHER_SORT,
    /// It asks for a passphrase.
    LOCKED,
    /// It is not what it says it is, or asks for more memory or time than it gets.
    BROKEN
  }
}
