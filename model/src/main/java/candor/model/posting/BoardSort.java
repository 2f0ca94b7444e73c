package candor.model.posting;

/// Which connector speaks to a board.
public enum BoardSort {
  /// Static pages and feeds in a folder.
  CAREER_SITE,
  /// The board inside the program, over HTTP on this machine.
  PRACTICE
}
