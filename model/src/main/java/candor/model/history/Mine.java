package candor.model.history;

import candor.model.access.Access;
import candor.model.access.Writing;
import candor.model.debrief.Weighing;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.scorecard.Authored;
import candor.model.scorecard.ScorecardId;
import candor.model.store.Change;
import candor.model.store.Row;
import candor.model.store.Snapshot;
import java.util.List;
import java.util.Optional;

/// What whoever asks may take back: what they may change at all, but for what others wrote of an
/// interview and how others weigh, which are theirs alone, whoever sees them.
final class Mine {
  private final Snapshot s;
  private final PersonId me;
  private final Writing writing;

  Mine(Snapshot s) {
    this.s = s;
    this.me = Me.id(s);
    this.writing = new Writing(Access.of(s));
  }

  boolean isAll(List<Change<?>> changes) {
    return changes.stream()
        .allMatch(change -> writing.isAllowed(change) && author(change).equals(me));
  }

  private <R extends Row<R>> PersonId author(Change<R> change) {
    var row = change.row();
    return row instanceof Weighing weighing
        ? weighing.person()
        : Authored.of(row, this::card).map(Authored::author).orElse(me);
  }

  private Optional<Authored> card(ScorecardId id) {
    return s.find(id).map(card -> new Authored(card.interview(), card.author()));
  }
}
