package candor.model.submittal;

import candor.model.store.Text;
import java.util.List;

/// A name in two parts, as forms ask for it. Where it is to be split can't be known for every
/// people's names, so it is only what is offered.
///
/// @param first empty where there is only one part
public record PersonName(String first, String last) {
  /// Splits a name before its last word and what is written small before that, or at a comma after
  /// the last name.
  public static PersonName of(String name) {
    var line = Text.line(name);
    var comma = line.indexOf(',');
    if (comma > 0) {
      return new PersonName(line.substring(comma + 1).strip(), line.substring(0, comma).strip());
    }
    var words = List.of(line.split(" "));
    var at = words.size() - 1;
    while (at > 1 && Character.isLowerCase(words.get(at - 1).codePointAt(0))) {
      at--;
    }
    return new PersonName(
        String.join(" ", words.subList(0, at)), String.join(" ", words.subList(at, words.size())));
  }
}
