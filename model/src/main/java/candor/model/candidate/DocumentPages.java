package candor.model.candidate;

/// Port: shows what is in a document without another program. Documents come from strangers: none
/// runs a script, reaches the network, or takes more of the machine than a fixed share.
public interface DocumentPages {
  /// How many pages of a document are shown.
  int MOST_PAGES = 200;

  /// How many characters of a text are shown.
  int MOST_CHARACTERS = 100_000;

  /// Opens a document to look at; blocks for seconds at most. What can't be shown can still be
  /// opened in its own program.
  DocumentLook look(KeptFile document);
}
