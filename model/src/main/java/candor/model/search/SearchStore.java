package candor.model.search;

import java.util.List;

/// Port: finds jobs and candidates by the beginnings of words, case and accents aside. Asks block.
public interface SearchStore {
  /// The best hits, at most `limit`: jobs before candidates, open before closed, candidates who are
  /// called so before those whose headline says it, then by name.
  ///
  /// @param text what was typed; nothing is found for white space
  List<Hit> find(String text, int limit);
}
