package candor.persistence.archive;

import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.scorecard.OpenScorecards;
import candor.model.scorecard.Rating;
import candor.model.scorecard.Scorecard;
import candor.model.store.Kind;
import candor.model.store.Operation;
import candor.model.store.Row;
import candor.model.store.Snapshot;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which scorecards and ratings whoever sits here may not see: an archive leaves them closed.
final class Closed {
  private final Set<UUID> cards;
  private final Set<UUID> openRatings = new HashSet<>();

  Closed(Snapshot rows) {
    var me = Me.id(rows);
    var all = rows.all(Scorecard.KIND);
    cards =
        all.stream().collect(Collectors.groupingBy(Scorecard::interview)).values().stream()
            .flatMap(cards -> hidden(me, cards))
            .collect(Collectors.toSet());
    rows.all(Rating.KIND).stream()
        .filter(rating -> !cards.contains(rating.scorecard().value()))
        .forEach(rating -> openRatings.add(rating.id().value()));
  }

  /// How many scorecards are closed.
  int count() {
    return cards.size();
  }

  boolean hides(Row<?> row) {
    return hides(row.id().kind(), row.id().value());
  }

  boolean hides(Operation.Edit edit) {
    return hides(edit.kind(), edit.row());
  }

  private boolean hides(Kind<?> kind, UUID id) {
    if (kind.equals(Scorecard.KIND)) {
      return cards.contains(id);
    }
    // A rating that was taken back is not looked into: it is not among the rows.
    return kind.equals(Rating.KIND) && !openRatings.contains(id);
  }

  private static Stream<UUID> hidden(PersonId me, Collection<Scorecard> ofOneInterview) {
    var all = List.copyOf(ofOneInterview);
    return all.stream()
        .filter(card -> !OpenScorecards.maySee(me, card, all))
        .map(card -> card.id().value());
  }
}
