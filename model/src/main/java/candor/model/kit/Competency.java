package candor.model.kit;

import candor.model.store.Text;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

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

  /// One that its kit has no more: nothing of it is known but its key.
  public static Competency gone(String key) {
    return new Competency(key, key, "", List.of());
  }

  /// Those of these keys, in the kit's order; those that it has no more come last.
  public static List<Competency> among(List<Competency> kit, Collection<String> keys) {
    var there = kit.stream().filter(each -> keys.contains(each.key())).toList();
    var known = there.stream().map(Competency::key).toList();
    var gone = keys.stream().filter(key -> !known.contains(key)).distinct().sorted();
    return Stream.concat(there.stream(), gone.map(Competency::gone)).toList();
  }

  /// What a level, from 1, looks like in behaviour; empty where that is not known.
  public String anchor(int level) {
    return level <= anchors.size() ? anchors.get(level - 1) : "";
  }
}
