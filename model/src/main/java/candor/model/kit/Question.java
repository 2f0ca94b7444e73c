package candor.model.kit;

import candor.model.store.Text;
import java.util.List;

/// A question of an interview kit.
///
/// @param key unique in its kit; notes point at it, so it never changes
/// @param competency the key of the competency that it gives evidence for
/// @param probes what to ask on, in order
/// @param minutes the time planned for it
public record Question(
    String key, String competency, String text, List<String> probes, int minutes) {
  public Question {
    key = Text.storable(key);
    competency = Text.storable(competency);
    text = Text.storable(text);
    probes = Text.storable(probes);
  }
}
