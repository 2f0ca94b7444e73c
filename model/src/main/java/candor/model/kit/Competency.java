package candor.model.kit;

import candor.model.store.Text;
import java.util.List;

/// What is rated, with its behaviourally anchored rating scale.
///
/// @param key unique in its kit; ratings and questions point at it, so it never changes
/// @param behaviour what somebody does who is good at it
/// @param anchors what levels 1 to 5 look like in behaviour, level 1 first
public record Competency(String key, String name, String behaviour, List<String> anchors) {
  /// How many levels a scale has.
  public static final int LEVELS = 5;

  public Competency {
    key = Text.storable(key);
    name = Text.storable(name);
    behaviour = Text.storable(behaviour);
    anchors = Text.storable(anchors);
  }
}
