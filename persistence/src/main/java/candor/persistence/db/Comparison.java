package candor.persistence.db;

import candor.model.store.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Compares operations as they were written elsewhere with those that the database holds; the
/// oldest first. Usable only inside the work that its contents were handed to.
public final class Comparison {
  private static final int PAGE = 200;
  private final Journal journal;
  private final Map<Long, Entry> page = new HashMap<>();

  Comparison(Journal journal) {
    this.journal = journal;
  }

  /// Whether the database says the same.
  ///
  /// @param operation as the second journal holds it, or a line of a part
  public boolean isSame(long sequence, byte[] operation) {
    try {
      var told = Entry.of(operation);
      return told.operation().sequence() == sequence
          && own(sequence).map(own -> isSame(own, told)).orElse(false);
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private Optional<Entry> own(long sequence) {
    if (!page.containsKey(sequence)) {
      page.clear();
      var entries = entries(sequence - 1, PAGE).or(() -> entries(sequence - 1, 1));
      entries.orElse(List.of()).forEach(entry -> page.put(entry.operation().sequence(), entry));
    }
    return Optional.ofNullable(page.get(sequence));
  }

  // What an operation holds can be anything once it was damaged.
  private Optional<List<Entry>> entries(long after, int limit) {
    try {
      return Optional.of(journal.entries(after, limit));
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  // Whether undo reaches it changes, and old values are not written everywhere.
  private static boolean isSame(Entry own, Entry told) {
    return told.device().equals(own.device())
        && told.subjects().equals(own.subjects())
        && told.link().equals(own.link())
        && withoutOld(told.operation()).equals(withoutOld(own.operation()));
  }

  private static List<@Nullable Object> withoutOld(Operation operation) {
    var said = new ArrayList<@Nullable Object>();
    said.add(operation.sequence());
    said.add(operation.id());
    said.add(operation.at());
    said.add(operation.author());
    said.add(operation.act());
    said.add(operation.target());
    operation.edits().forEach(edit -> said.add(New.of(edit)));
    return said;
  }

  private record New(
      String kind, UUID row, boolean created, @Nullable Map<String, @Nullable Object> after) {
    static New of(Operation.Edit edit) {
      return new New(edit.kind().name(), edit.row(), Objects.isNull(edit.before()), edit.after());
    }
  }
}
