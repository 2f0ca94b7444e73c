package candor.persistence.db;

import candor.model.debrief.Decision;
import candor.model.debrief.Dissent;
import candor.model.debrief.Weighing;
import candor.model.scorecard.Authored;
import candor.model.store.Kind;
import candor.model.store.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Leaves out of the journal's answers what scorecards, decisions and interview notes say, mine
/// too: a history is read over shoulders, and notes have their replay. That something was made,
/// changed or removed may be known, and of notes whose they are.
final class ClosedEdits {
  // They hold numbers from scorecards.
  private static final Set<Kind<?>> DECIDED = Set.of(Weighing.KIND, Decision.KIND, Dissent.KIND);
  private static final Set<String> WHOSE = Set.of("id", "interview", "author");

  private ClosedEdits() {}

  /// What is left of operations.
  static List<Operation> left(List<Operation> operations) {
    return operations.stream()
        .map(
            o ->
                new Operation(
                    o.sequence(),
                    o.id(),
                    o.at(),
                    o.author(),
                    o.act(),
                    o.target(),
                    o.edits().stream().map(ClosedEdits::left).toList()))
        .toList();
  }

  private static Operation.Edit left(Operation.Edit edit) {
    if (Authored.isScore(edit.kind()) || DECIDED.contains(edit.kind())) {
      return only(Set.of(), edit);
    }
    return Authored.is(edit.kind()) ? only(WHOSE, edit) : edit;
  }

  private static Operation.Edit only(Set<String> fields, Operation.Edit edit) {
    return new Operation.Edit(
        edit.kind(), edit.row(), only(fields, edit.before()), only(fields, edit.after()));
  }

  private static @Nullable Map<String, @Nullable Object> only(
      Set<String> fields, @Nullable Map<String, @Nullable Object> values) {
    if (values == null) {
      return null;
    }
    Map<String, @Nullable Object> left = new LinkedHashMap<>(values);
    left.keySet().retainAll(fields);
    return left;
  }
}
