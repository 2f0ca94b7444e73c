package candor.model.interview;

import candor.model.people.PersonId;
import candor.model.store.Change;
import candor.model.store.Kind;
import candor.model.store.Operation;
import candor.model.store.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One interviewer's notes as they stood once, put together from the edits up to then.
final class NotesThen {
  private final InterviewId interview;
  private final PersonId author;
  private final Map<UUID, NoteLine> lines = new LinkedHashMap<>();
  private final Map<UUID, Sitting> sittings = new LinkedHashMap<>();
  private final Map<UUID, QuestionVisit> visits = new LinkedHashMap<>();
  private final Map<UUID, NotAsked> notAsked = new LinkedHashMap<>();
  private final Map<UUID, AddedQuestion> added = new LinkedHashMap<>();
  private final Map<UUID, Interview> interviews = new LinkedHashMap<>();
  private List<Change<NoteLine>> changed = List.of();
  private String question = NoteLine.NO_QUESTION;

  NotesThen(InterviewId interview, PersonId author) {
    this.interview = interview;
    this.author = author;
  }

  NotesThen copy() {
    var copy = new NotesThen(interview, author);
    copy.lines.putAll(lines);
    copy.sittings.putAll(sittings);
    copy.visits.putAll(visits);
    copy.notAsked.putAll(notAsked);
    copy.added.putAll(added);
    copy.interviews.putAll(interviews);
    copy.question = question;
    return copy;
  }

  /// Takes in what an operation did; empty when it did nothing that tells of these notes.
  Optional<Replay.What> take(Operation operation) {
    changed = new ArrayList<>();
    Replay.@Nullable What what = null;
    for (var edit : operation.edits()) {
      var did = edit.isErased() ? Optional.<Replay.What>empty() : take(edit);
      // An edit of the caret goes along with others, and tells least.
      if (did.isPresent() && (what == null || what == Replay.What.MOVED)) {
        what = did.get();
      }
    }
    return Optional.ofNullable(what);
  }

  /// The lines that the last operation changed.
  List<Change<NoteLine>> changed() {
    return changed;
  }

  /// The question that is open.
  String question() {
    return question;
  }

  /// Where the caret is.
  Optional<Spot> spot() {
    return sittings.values().stream()
        .findFirst()
        .map(at -> new Spot(at.question(), at.place(), at.caret()));
  }

  /// How long the clock had run at a time.
  Optional<Duration> clock(Instant at) {
    return interviews.values().stream()
        .findFirst()
        .flatMap(
            then ->
                Optional.ofNullable(then.startedAt())
                    .map(start -> Duration.between(start, earlier(at, then.endedAt()))));
  }

  Notebook book() {
    return new Notebook(
        interview,
        author,
        lines.values().stream().sorted(Notebook.ORDER).toList(),
        sittings.values().stream().findFirst(),
        visits.values().stream().sorted(Notebook.BY_TIME).toList(),
        notAsked.values().stream().sorted(Comparator.comparing(each -> each.id().value())).toList(),
        added.values().stream().sorted(Comparator.comparing(AddedQuestion::addedAt)).toList());
  }

  private Optional<Replay.What> take(Operation.Edit edit) {
    return switch (edit.kind().name()) {
      case "note_line" ->
          apply(lines, NoteLine.KIND, edit, row -> isMine(row.interview(), row.author()))
              .map(
                  change -> {
                    changed.add(change);
                    return Replay.What.TYPED;
                  });
      case "sitting" ->
          apply(sittings, Sitting.KIND, edit, row -> isMine(row.interview(), row.author()))
              .map(
                  change -> {
                    question = change.row().question();
                    return change.row().leftInOrder() ? Replay.What.LEFT : Replay.What.MOVED;
                  });
      case "question_visit" ->
          apply(visits, QuestionVisit.KIND, edit, row -> isMine(row.interview(), row.author()))
              .map(
                  change -> {
                    question = change.row().question();
                    return Replay.What.OPENED;
                  });
      case "not_asked" ->
          apply(notAsked, NotAsked.KIND, edit, row -> isMine(row.interview(), row.author()))
              .map(_ -> Replay.What.NOT_ASKED);
      case "added_question" ->
          apply(added, AddedQuestion.KIND, edit, row -> isMine(row.interview(), row.author()))
              .map(_ -> Replay.What.ADDED);
      case "interview" ->
          apply(interviews, Interview.KIND, edit, row -> row.id().equals(interview))
              .flatMap(NotesThen::turn);
      default -> Optional.empty();
    };
  }

  // Planning, moving and cancelling are told elsewhere.
  private static Optional<Replay.What> turn(Change<Interview> change) {
    var before = change.before();
    var after = change.after();
    if (after == null || (before != null && before.state() == after.state())) {
      return Optional.empty();
    }
    return switch (after.state()) {
      case STARTED -> Optional.of(Replay.What.STARTED);
      case ENDED -> Optional.of(Replay.What.ENDED);
      case PLANNED, CANCELLED -> Optional.empty();
    };
  }

  private boolean isMine(InterviewId where, PersonId who) {
    return where.equals(interview) && who.equals(author);
  }

  private static <R extends Row<R>> Optional<Change<R>> apply(
      Map<UUID, R> rows, Kind<R> kind, Operation.Edit edit, Predicate<R> isWanted) {
    var stored = rows.get(edit.row());
    var values = edit.after();
    if (values == null) {
      return Optional.ofNullable(rows.remove(edit.row())).map(gone -> new Change<>(gone, null));
    }
    if (edit.before() == null) {
      var made = kind.withRevision(kind.make(values), 0);
      if (!isWanted.test(made)) {
        return Optional.empty();
      }
      rows.put(edit.row(), made);
      return Optional.of(new Change<>(stored, made));
    }
    if (stored == null) {
      return Optional.empty();
    }
    var now = kind.with(stored, values);
    rows.put(edit.row(), now);
    return Optional.of(new Change<>(stored, now));
  }

  private static Instant earlier(Instant at, @Nullable Instant end) {
    return end != null && end.isBefore(at) ? end : at;
  }
}
