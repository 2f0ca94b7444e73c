package candor.app.interview;

import java.util.Optional;

/// What the list of questions says of one.
///
/// @param lines how many lines with words stand under it
/// @param visited whether it was opened while the clock ran
/// @param notAsked the reason, which may be empty, why it was not asked; absent unless it was said
///   that it was not
record TopicMark(int lines, boolean visited, Optional<String> notAsked) {
  static final TopicMark NONE = new TopicMark(0, false, Optional.empty());

  /// Whether both have lines, and nothing but how many tells them apart.
  boolean differsInTheCountOnly(TopicMark other) {
    return lines > 0
        && other.lines > 0
        && visited == other.visited
        && notAsked.equals(other.notAsked);
  }
}
