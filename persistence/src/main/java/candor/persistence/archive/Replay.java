package candor.persistence.archive;

import candor.model.archive.Finding;
import candor.model.store.Operation;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows as the journal tells them.
final class Replay {
  private static final int PAGE = 200;
  private static final String REVISION = "revision";
  private final Map<String, Map<UUID, Map<String, @Nullable Object>>> rows = new HashMap<>();
  private final List<Finding> findings;
  private long last;

  /// @param findings what is found wrong is added here
  Replay(List<Finding> findings) {
    this.findings = findings;
  }

  /// Lets everything happen again.
  void run(Source.Journal journal) {
    while (last < journal.last()) {
      var page = page(journal, PAGE).or(() -> page(journal, 1));
      if (page.isPresent()) {
        if (page.get().isEmpty()) {
          return;
        }
        page.get().forEach(this::apply);
      } else {
        last++;
        findings.add(new Finding.OperationUnreadable(last));
      }
    }
  }

  /// What the journal says of a row; it is forgotten then.
  Optional<Map<String, @Nullable Object>> take(String kind, UUID id) {
    var ofKind = rows.get(kind);
    return ofKind == null ? Optional.empty() : Optional.ofNullable(ofKind.remove(id));
  }

  /// The rows that were not taken.
  void left() {
    rows.forEach(
        (kind, ids) -> ids.keySet().forEach(id -> findings.add(new Finding.RowMissing(kind, id))));
  }

  // What an operation holds can be anything once it was damaged.
  private Optional<List<Operation>> page(Source.Journal journal, int size) {
    try {
      return Optional.of(journal.operations(last, size));
    } catch (UncheckedIOException givenUp) {
      throw givenUp;
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private void apply(Operation operation) {
    if (operation.sequence() != last + 1) {
      findings.add(new Finding.Gap(last, operation.sequence()));
    }
    last = operation.sequence();
    operation.edits().forEach(this::apply);
  }

  private void apply(Operation.Edit edit) {
    if (edit.isErased()) {
      return;
    }
    var ofKind = rows.computeIfAbsent(edit.kind().name(), _ -> new HashMap<>());
    var after = edit.after();
    if (after == null) {
      ofKind.remove(edit.row());
    } else if (edit.before() == null) {
      ofKind.put(edit.row(), new LinkedHashMap<>(after));
    } else {
      var row = ofKind.computeIfAbsent(edit.row(), _ -> new LinkedHashMap<>());
      row.putAll(after);
      row.merge(REVISION, 1L, (before, one) -> (Long) before + (Long) one);
    }
  }
}
