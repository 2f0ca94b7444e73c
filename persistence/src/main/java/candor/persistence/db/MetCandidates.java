package candor.persistence.db;

import candor.model.access.Access;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateQuery;
import candor.model.candidate.CandidateRow;
import candor.model.store.Snapshot;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The candidates of somebody who does not see all of them: few, so they are looked through one by
/// one. What is hidden of them does not find them either.
final class MetCandidates {
  private final Access access;
  private final Snapshot rows;

  /// @param rows as they may be seen
  MetCandidates(Access access, Snapshot rows) {
    this.access = access;
    this.rows = rows;
  }

  /// Those that a query means, in its order.
  List<CandidateRow> find(CandidateQuery query) {
    if (query.tag() != null) {
      return List.of();
    }
    var order = order(query.order()).thenComparing(each -> each.id().value());
    return access.candidates().stream()
        .flatMap(id -> rows.find(id).stream())
        .filter(each -> says(each, query.text()))
        .sorted(query.descending() ? order.reversed() : order)
        .map(each -> new CandidateRow(each, "", List.of(), 0))
        .toList();
  }

  private static boolean says(Candidate candidate, String text) {
    var words = Derived.words(text).strip();
    if (words.isEmpty()) {
      return text.isBlank();
    }
    var said = " " + Derived.words(candidate.name() + " " + candidate.headline()).strip();
    return Arrays.stream(words.split(" ", -1)).allMatch(word -> said.contains(" " + word));
  }

  private static Comparator<Candidate> order(CandidateQuery.Order order) {
    return switch (order) {
      case NAME -> Comparator.comparing(each -> Derived.folded(each.name()));
      case HEADLINE -> Comparator.comparing(Candidate::headline);
      case LOCATION -> Comparator.comparing(Candidate::location);
      case SOURCE -> Comparator.comparing(Candidate::source);
      case ADDED -> Comparator.comparing(Candidate::addedAt);
    };
  }
}
