package candor.model.access;

import candor.model.debrief.Weighing;
import candor.model.interview.Interview;
import candor.model.interview.InterviewState;
import candor.model.note.Note;
import candor.model.people.Person;
import candor.model.people.Role;
import candor.model.people.Setting;
import candor.model.scorecard.Rating;
import candor.model.scorecard.Scorecard;
import candor.model.store.Change;
import candor.model.store.Kind;
import candor.model.store.Operation;
import candor.model.store.Row;
import candor.model.store.Snapshot;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody may change: the one rule that every write is held to, undo too.
///
/// - Interviewers: their own notes, questions and scorecards of interviews on whose panel they are;
///   that such an interview begins and ends; notes for interviewers about whom they meet; how they
///   weigh ratings; their own name and PIN.
/// - Recruiters: everything but what people may do here.
/// - Managers: that too, but the owner and other people's PINs.
/// - The owner: everything.
public final class Writing {
  private static final Set<String> OF_A_TALK = Set.of("state", "startedAt", "endedAt");
  private final Access access;

  public Writing(Access access) {
    this.access = access;
  }

  /// Whether a change may be made.
  public boolean isAllowed(Change<?> change) {
    if (access.isOwner()) {
      return true;
    }
    return change.row() instanceof Person person
        ? mayChange((Person) change.before(), (Person) change.after(), person)
        : access.seesAll() || isMine(change);
  }

  /// Makes sure of it.
  ///
  /// @throws NotAllowedException when it may not; then nothing of the transaction is kept
  public void require(Change<?> change) {
    if (!isAllowed(change)) {
      throw new NotAllowedException("change a " + change.kind());
    }
  }

  /// An operation that may be taken back or done again: by interviewers only what changed nothing
  /// but theirs, so that it is not even told what others did last.
  ///
  /// @param all everything
  public Optional<Operation> replayable(Snapshot all, Optional<Operation> operation) {
    return access.seesAll()
        ? operation
        : operation.filter(
            found -> found.edits().stream().allMatch(edit -> isMine(all, edit, edit.kind())));
  }

  private boolean mayChange(@Nullable Person before, @Nullable Person after, Person person) {
    var mine = person.id().equals(access.person());
    if (before == null || after == null) {
      // To be asked to a panel it takes no role.
      return access.role() == Role.MANAGER
          || (access.seesAll() && person.role() == null && person.pin() == null);
    }
    if (mine) {
      return before.role() == after.role() && Objects.equals(before.leftAt(), after.leftAt());
    }
    if (person.isOwner() || !Objects.equals(before.pin(), after.pin())) {
      return false;
    }
    return switch (access.role()) {
      case MANAGER -> true;
      case RECRUITER ->
          before.role() == null
              && after.role() == null
              && Objects.equals(before.leftAt(), after.leftAt());
      case INTERVIEWER -> false;
    };
  }

  private boolean isMine(Change<?> change) {
    return switch (change.row()) {
      case Setting setting -> setting.isFor(access.person());
      case Interview interview ->
          access.isOnPanel(interview.id())
              && interview.state() != InterviewState.CANCELLED
              && changed(change).map(OF_A_TALK::containsAll).orElse(false);
      case Note note -> note.isForInterviewers() && access.meets(note.candidate());
      case Scorecard card ->
          access.isOnPanel(card.interview()) && card.author().equals(access.person());
      case Rating rating -> access.isMyCard(rating.scorecard());
      case Weighing weighing -> access.isMine(weighing);
      default -> isByMe(change.row());
    };
  }

  private <R extends Row<R>> boolean isByMe(Row<R> row) {
    var links = Links.of(row);
    return links.interview().isPresent()
        ? links.interview().filter(access::isOnPanel).isPresent()
            && links.author().filter(access.person()::equals).isPresent()
        : links.scorecard().filter(access::isMyCard).isPresent();
  }

  private static Optional<Set<String>> changed(Change<?> change) {
    var after = change.valuesAfter();
    return change.before() == null || after == null
        ? Optional.empty()
        : Optional.of(after.keySet());
  }

  // An edit is a part of a row at times, and that does not say whose it is.
  private <R extends Row<R>> boolean isMine(Snapshot all, Operation.Edit edit, Kind<R> kind) {
    var values = edit.before() == null ? edit.after() : edit.before();
    var row = all.find(kind, edit.row());
    if (row.isEmpty() && values != null && values.size() == kind.fields().size()) {
      row = Optional.of(kind.make(values));
    }
    return row.filter(this::isMineToReplay).isPresent();
  }

  private <R extends Row<R>> boolean isMineToReplay(R row) {
    return row instanceof Person person
        ? person.id().equals(access.person())
        : isMine(new Change<>(null, row));
  }
}
