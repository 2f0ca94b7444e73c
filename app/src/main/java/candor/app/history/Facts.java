package candor.app.history;

import candor.model.candidate.Candidate;
import candor.model.candidate.CustomField;
import candor.model.interview.Interview;
import candor.model.job.Job;
import candor.model.job.Stage;
import candor.model.kit.RoleKit;
import candor.model.people.Person;
import candor.model.pipeline.Application;
import candor.model.posting.BoardAccount;
import candor.model.posting.Posting;
import candor.model.store.Id;
import candor.model.store.Kind;
import candor.model.store.Operation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an operation was about: rows that its edits point at, by name. A row that is gone is looked
/// for in the edits themselves.
final class Facts {
  private static final int FARTHEST = 4;
  private final Known known;
  private final List<Operation.Edit> edits;
  private final Map<Way, Optional<Id<?>>> ways = new HashMap<>();

  private record Way(Id<?> from, Kind<?> goal, int steps) {}

  Facts(Known known, List<Operation.Edit> edits) {
    this.known = known;
    this.edits = edits.stream().filter(edit -> !edit.isErased()).toList();
  }

  /// Only the edits about a row or what belongs to it; all of them where none says so.
  Facts about(Id<?> subject) {
    var mine =
        edits.stream()
            .filter(edit -> subject.equals(reach(edit, subject.kind()).orElse(null)))
            .toList();
    return mine.isEmpty() ? this : new Facts(known, mine);
  }

  List<Operation.Edit> edits() {
    return edits;
  }

  /// The first edit of a kind.
  Optional<Operation.Edit> first(Kind<?> kind) {
    return edits.stream().filter(edit -> edit.kind().equals(kind)).findFirst();
  }

  /// The different rows of a kind that the edits are about.
  Set<Id<?>> subjects(Kind<?> kind) {
    var found = new LinkedHashSet<Id<?>>();
    edits.forEach(edit -> reach(edit, kind).ifPresent(found::add));
    return found;
  }

  /// All that is known of an edited row: as stored now, overlaid by what the edit says.
  Map<String, @Nullable Object> values(Operation.Edit edit) {
    var values = new LinkedHashMap<String, @Nullable Object>(known.row(edit.kind(), edit.row()));
    overlay(values, edit.before());
    overlay(values, edit.after());
    return values;
  }

  /// What a row is called; empty when it is gone and no edit tells.
  Optional<String> name(Id<?> id) {
    return nameIn(valuesOf(id), id.kind());
  }

  private Optional<String> nameIn(Map<String, @Nullable Object> values, Kind<?> kind) {
    if (kind.equals(Job.KIND)) {
      return as(values, "details", candor.model.job.JobDetails.class).map(d -> d.title());
    } else if (kind.equals(RoleKit.KIND)) {
      return as(values, "content", candor.model.kit.KitContent.class).map(c -> c.title());
    } else if (kind.equals(Application.KIND)) {
      return as(values, "candidate", Id.class).flatMap(id -> name((Id<?>) id));
    } else if (kind.equals(Posting.KIND)) {
      return as(values, "job", Id.class).flatMap(id -> name((Id<?>) id));
    } else if (kind.equals(Interview.KIND)) {
      return as(values, "round", String.class);
    }
    return Set.<Kind<?>>of(
                Candidate.KIND, Stage.KIND, Person.KIND, CustomField.KIND, BoardAccount.KIND)
            .contains(kind)
        ? as(values, "name", String.class)
        : Optional.empty();
  }

  private Optional<Id<?>> reach(Operation.Edit edit, Kind<?> goal) {
    return reach(values(edit), goal, FARTHEST);
  }

  private Optional<Id<?>> reach(Map<String, @Nullable Object> values, Kind<?> goal, int steps) {
    var own = values.get("id");
    if (own instanceof Id<?> id && id.kind().equals(goal)) {
      return Optional.of(id);
    }
    var ids =
        values.entrySet().stream()
            .filter(entry -> !entry.getKey().equals("id"))
            .<Id<?>>mapMulti(
                (entry, found) -> {
                  if (entry.getValue() instanceof Id<?> id) {
                    found.accept(id);
                  }
                })
            .toList();
    for (var id : ids) {
      if (id.kind().equals(goal)) {
        return Optional.of(id);
      }
    }
    return steps == 0
        ? Optional.empty()
        : ids.stream().flatMap(id -> reach(id, goal, steps - 1).stream()).findFirst();
  }

  private Optional<Id<?>> reach(Id<?> from, Kind<?> goal, int steps) {
    var way = new Way(from, goal, steps);
    var gone = ways.get(way);
    if (gone == null) {
      gone = reach(valuesOf(from), goal, steps);
      ways.put(way, gone);
    }
    return gone;
  }

  private Map<String, @Nullable Object> valuesOf(Id<?> id) {
    var row = known.row(id.kind(), id.value());
    if (!row.isEmpty()) {
      return row;
    }
    return edits.stream()
        .filter(edit -> edit.row().equals(id.value()) && edit.kind().equals(id.kind()))
        .findFirst()
        .map(this::values)
        .orElse(Map.of());
  }

  private static void overlay(
      Map<String, @Nullable Object> values, @Nullable Map<String, @Nullable Object> edit) {
    if (edit != null) {
      values.putAll(edit);
    }
  }

  private static <T> Optional<T> as(
      Map<String, @Nullable Object> values, String field, Class<T> type) {
    return Optional.ofNullable(values.get(field)).filter(type::isInstance).map(type::cast);
  }
}
