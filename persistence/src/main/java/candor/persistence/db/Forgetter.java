package candor.persistence.db;

import static candor.persistence.db.schema.Tables.OPERATION;
import static candor.persistence.db.schema.Tables.OPERATION_EDIT;
import static candor.persistence.db.schema.Tables.OPERATION_SUBJECT;

import candor.model.candidate.Candidate;
import candor.model.erasure.EraseCandidates;
import candor.model.erasure.Erasure;
import candor.model.intake.Proposal;
import candor.model.people.Setting;
import candor.model.store.Id;
import candor.model.store.Kind;
import candor.model.store.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Finds what is to be forgotten: the rows that an erasure removed, and from the journal those that
/// were theirs once and were removed before.
///
/// Which row was theirs is told by its reference to one that was: an edit that creates or removes a
/// row holds all its fields. What somebody became in an acceptance that was taken back is theirs,
/// too: it says the same as the application that a board delivered. What was typed about a row is
/// told by the name of the setting that keeps it.
final class Forgetter {
  static final int PAGE = 200;
  private static final String ACCEPT = "accept-proposal";

  private final DSLContext sql;
  private final Rows live;
  private final Map<Kind<?>, Set<UUID>> found = new HashMap<>();

  Forgetter(DSLContext sql) {
    this.sql = sql;
    this.live = new Rows(sql);
  }

  /// Finds it for all erasures whose files are still to be done.
  Forgetting find() {
    // Of those who were erased before, something typed may be left, or be typed again.
    addForgotten();
    for (var erasure : EraseCandidates.asked(live)) {
      add(Candidate.KIND, UUID.fromString(erasure.candidate()));
      removed(erasure);
    }
    if (!found.isEmpty()) {
      var journal = new Contents(sql);
      var after = 0L;
      for (var page = journal.operations(after, PAGE);
          !page.isEmpty();
          page = journal.operations(after, PAGE)) {
        page.forEach(this::look);
        after = page.getLast().sequence();
      }
    }
    return new Forgetting(found);
  }

  /// Finds what was taken out of the journal before.
  Forgetting forgotten() {
    addForgotten();
    return new Forgetting(found);
  }

  private void addForgotten() {
    sql.select(OPERATION_EDIT.KIND, OPERATION_EDIT.ROW_ID)
        .from(OPERATION_EDIT)
        .where(OPERATION_EDIT.BEFORE.isNull().and(OPERATION_EDIT.AFTER.isNull()))
        .forEach(row -> add(Kinds.named(row.value1()), row.value2()));
  }

  private void removed(Erasure erasure) {
    var sequences =
        sql.select(OPERATION_SUBJECT.SEQ)
            .from(OPERATION_SUBJECT)
            .where(OPERATION_SUBJECT.SUBJECT.eq(erasure.id().value()))
            .fetch(OPERATION_SUBJECT.SEQ);
    for (var operation : new Journal(sql).read(OPERATION.SEQ.in(sequences), sequences.size())) {
      if (operation.act().equals(EraseCandidates.ERASE.name())) {
        operation.edits().stream()
            .filter(edit -> edit.after() == null)
            .forEach(edit -> add(edit.kind(), edit.row()));
      }
    }
  }

  private void look(Operation operation) {
    var isAccepting = operation.act().equals(ACCEPT);
    List<Operation.Edit> created = new ArrayList<>();
    for (var edit : operation.edits()) {
      if (isTheirs(edit.kind(), edit.before()) || isTheirs(edit.kind(), edit.after())) {
        add(edit.kind(), edit.row());
      }
      if (isAccepting && edit.before() == null) {
        created.add(edit);
      }
      if (isAccepting && edit.kind().equals(Proposal.KIND)) {
        // Before each proposal's own edit stands all that it became.
        if (isFound(Proposal.KIND, edit.row())) {
          created.forEach(this::addUnlessLive);
        }
        created.clear();
      }
    }
  }

  private void addUnlessLive(Operation.Edit edit) {
    if (live.find(edit.kind(), edit.row()).isEmpty()) {
      add(edit.kind(), edit.row());
    }
  }

  private boolean isTheirs(Kind<?> kind, @Nullable Map<String, @Nullable Object> values) {
    return values != null
        && !kind.equals(Proposal.KIND)
        && (isTyped(kind, values) || points(kind, values));
  }

  private boolean isTyped(Kind<?> kind, Map<String, @Nullable Object> values) {
    return kind.equals(Setting.KIND)
        && values.get("name") instanceof String name
        && Setting.about(name).stream()
            .anyMatch(id -> found.values().stream().anyMatch(rows -> rows.contains(id)));
  }

  private boolean points(Kind<?> kind, Map<String, @Nullable Object> values) {
    return kind.references()
        .anyMatch(
            field ->
                values.get(field.name()) instanceof Id<?> id && isFound(id.kind(), id.value()));
  }

  private boolean isFound(Kind<?> kind, UUID row) {
    return found.getOrDefault(kind, Set.of()).contains(row);
  }

  private void add(Kind<?> kind, UUID row) {
    found.computeIfAbsent(kind, _ -> new HashSet<>()).add(row);
  }
}
