package candor.model.kit;

import java.util.List;

/// A piece of work that a candidate does or presents.
///
/// @param lookFor what a good result shows
/// @param competencies keys of the competencies that it gives evidence for
public record Exercise(
    String key,
    String title,
    String task,
    List<String> lookFor,
    int minutes,
    List<String> competencies) {
  public Exercise {
    lookFor = List.copyOf(lookFor);
    competencies = List.copyOf(competencies);
  }
}
