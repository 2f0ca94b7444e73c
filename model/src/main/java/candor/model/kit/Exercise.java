package candor.model.kit;

import candor.model.store.Text;
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
    key = Text.storable(key);
    title = Text.storable(title);
    task = Text.storable(task);
    lookFor = Text.storable(lookFor);
    competencies = Text.storable(competencies);
  }
}
