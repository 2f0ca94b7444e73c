package candor.persistence.board.run;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import java.util.LinkedHashMap;
import java.util.Map;

/// Something of a board's own list that is chosen by its name: one of its stages, one of its
/// reasons.
public final class Choice {
  private final String sort;
  private final Map<String, String> ids = new LinkedHashMap<>();

  /// @param sort what is chosen, as in "no *stage*"
  public Choice(String sort) {
    this.sort = sort;
  }

  /// Adds one; the first of a name counts, and one without name or id can't be chosen.
  public void add(String name, String id) {
    if (!name.isBlank() && !id.isEmpty()) {
      ids.putIfAbsent(name.strip(), id);
    }
  }

  /// The id of the one of a name, in whatever case.
  ///
  /// @throws BoardException `REFUSED` with all names, where there is none
  public String of(String name) {
    return ids.entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(name.strip()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(
            () ->
                new BoardException(
                    Reason.REFUSED,
                    "It has no %s called \u201c%s\u201d. It has: %s."
                        .formatted(sort, name, String.join(", ", ids.keySet()))));
  }

  /// The id of the one of a name, else that of another name.
  ///
  /// @throws BoardException `REFUSED` with all names, where there is neither
  public String of(String name, String otherwise) {
    return ids.keySet().stream().anyMatch(each -> each.equalsIgnoreCase(name.strip()))
        ? of(name)
        : of(otherwise.isEmpty() ? name : otherwise);
  }
}
