package candor.persistence.db;

import candor.model.candidate.Document;
import candor.model.intake.ProposalFile;
import candor.model.store.Kind;
import candor.model.store.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be forgotten about erased candidates: rows, and what the journal says of them.
///
/// Of an edit on such a row nothing is left but which row it was, and its digest without the salt:
/// so the chain over the operations still holds, and nobody can try out what the digest was made
/// of. The ids stay, they are random and name nobody any more.
public final class Forgetting {
  /// Forgets nothing.
  public static final Forgetting NOTHING = new Forgetting(Map.of());

  private static final Set<Kind<?>> FILES = Set.of(Document.KIND, ProposalFile.KIND);
  private final Map<Kind<?>, Set<UUID>> rows;

  Forgetting(Map<Kind<?>, Set<UUID>> rows) {
    var copy = new HashMap<Kind<?>, Set<UUID>>();
    rows.forEach((kind, ids) -> copy.put(kind, Set.copyOf(ids)));
    this.rows = Map.copyOf(copy);
  }

  /// Whether there is anything to forget.
  public boolean isNothing() {
    return rows.isEmpty();
  }

  /// How many edits of a journal it takes the content of, and which documents are in the edits that
  /// it leaves alone.
  ///
  /// @param documents the SHA-256 of each document that somebody else has, or had and can get back
  public record Weight(int edits, Set<String> documents) {
    public Weight {
      documents = Set.copyOf(documents);
    }
  }

  /// Goes through a journal.
  public Weight weight(Contents contents) {
    var edits = 0;
    var documents = new HashSet<String>();
    var after = 0L;
    for (var page = contents.operations(after, Forgetter.PAGE);
        !page.isEmpty();
        page = contents.operations(after, Forgetter.PAGE)) {
      for (var operation : page) {
        for (var edit : operation.edits()) {
          if (forgets(edit.kind(), edit.row())) {
            edits += edit.isErased() ? 0 : 1;
          } else if (FILES.contains(edit.kind())) {
            document(edit.before()).ifPresent(documents::add);
            document(edit.after()).ifPresent(documents::add);
          }
        }
      }
      after = page.getLast().sequence();
    }
    return new Weight(edits, documents);
  }

  boolean forgets(Kind<?> kind, UUID row) {
    return rows.getOrDefault(kind, Set.of()).contains(row);
  }

  /// An operation without what is to be forgotten of it.
  Entry forget(Entry entry) {
    var operation = entry.operation();
    if (operation.edits().stream().noneMatch(edit -> forgets(edit.kind(), edit.row()))) {
      return entry;
    }
    var edits = new ArrayList<Operation.Edit>();
    var marks = new ArrayList<Mark>();
    var known = entry.link().map(Link::marks).orElse(List.of());
    for (var i = 0; i < operation.edits().size(); i++) {
      var edit = operation.edits().get(i);
      var forgotten = forgets(edit.kind(), edit.row());
      edits.add(forgotten ? new Operation.Edit(edit.kind(), edit.row(), null, null) : edit);
      if (i < known.size()) {
        marks.add(forgotten ? new Mark(null, known.get(i).digest()) : known.get(i));
      }
    }
    return new Entry(
        new Operation(
            operation.sequence(),
            operation.id(),
            operation.at(),
            operation.author(),
            operation.act(),
            operation.target(),
            edits),
        entry.device(),
        entry.undoable(),
        entry.subjects(),
        entry.link().map(link -> new Link(link.hash(), marks)));
  }

  private static Optional<String> document(@Nullable Map<String, @Nullable Object> values) {
    return values != null && values.get("sha256") instanceof String sha256
        ? Optional.of(sha256)
        : Optional.empty();
  }
}
