package candor.persistence.archive;

import candor.model.debrief.OpenDecisions;
import candor.model.scorecard.Authored;
import candor.model.scorecard.OpenScorecards;
import candor.model.scorecard.Scorecard;
import candor.model.scorecard.ScorecardId;
import candor.model.store.Operation;
import candor.model.store.Row;
import candor.model.store.Snapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What whoever sits here may not see of others' interviews: an archive leaves it closed.
///
/// An edit holds only the fields that it changed, so edits are asked about from the oldest on:
/// whose a row is, the edit that created it says.
final class Closed {
  private final Snapshot rows;
  private final Map<Authored, Boolean> closed = new HashMap<>();
  private final Map<UUID, Authored> created = new HashMap<>();

  Closed(Snapshot rows) {
    this.rows = rows;
  }

  /// How many scorecards are closed.
  int count() {
    return (int) rows.all(Scorecard.KIND).stream().filter(this::hides).count();
  }

  <R extends Row<R>> boolean hides(R row) {
    return OpenDecisions.hides(rows, row)
        || (Authored.is(row.id().kind()) && hides(Authored.of(row, this::card)));
  }

  /// @param edit from an operation that is no older than the one asked about before
  boolean hides(Operation.Edit edit) {
    if (edit.isErased()) {
      return false;
    }
    if (!Authored.is(edit.kind())) {
      return OpenDecisions.hides(rows, edit);
    }
    var after = edit.after();
    if (edit.before() == null && after != null) {
      whose(after).ifPresent(whose -> created.put(edit.row(), whose));
    }
    return hides(Optional.ofNullable(created.get(edit.row())));
  }

  private Optional<Authored> whose(Map<String, @Nullable Object> values) {
    return Authored.of(values, id -> Optional.ofNullable(created.get(id.value())));
  }

  private Optional<Authored> card(ScorecardId id) {
    return rows.find(id).map(card -> new Authored(card.interview(), card.author()));
  }

  // What can't be said to be anybody's is nobody's to read.
  private boolean hides(Optional<Authored> whose) {
    return whose
        .map(
            work ->
                closed.computeIfAbsent(
                    work, w -> !OpenScorecards.mayRead(rows, w.interview(), w.author())))
        .orElse(true);
  }
}
