package candor.model.interview;

import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps what the interviewer types. Typing is not taken back by Ctrl+Z outside the text: the
/// editor has its own undo, and the journal keeps every version.
///
/// Who is on the panel may write, and who began to while they were: what somebody types is not lost
/// because they left the panel meanwhile.
public final class TakeNotes {
  /// What leaving notes in order is called.
  public static final Act LEAVE = Act.lasting("leave-interview-notes");

  private static final Act TYPE = Act.lasting("type-interview-note");
  private final Store store;

  public TakeNotes(Store store) {
    this.store = store;
  }

  /// My notes of an interview, as they stand.
  public Notebook read(InterviewId interview) {
    return store.read(s -> Notebook.in(s, interview, Me.id(s)));
  }

  /// Keeps what was typed and where the caret is, together: all of it or nothing. Only what differs
  /// from what is stored is written, and no line but those that are given is looked at.
  ///
  /// A line that is gone while something points at it stays with no words in it.
  ///
  /// @param spot where the interviewer is after these edits
  public NotesResult write(InterviewId interview, NoteEdits edits, Spot spot) {
    return store.write(TYPE, tx -> keep(tx, interview, edits, Optional.of(spot)));
  }

  /// Adds lines at the end of my notes, and leaves the caret where it is: for a note in passing,
  /// with no editor open.
  ///
  /// @param text one or more lines
  public NotesResult jot(InterviewId interview, String question, String text) {
    return store.write(
        TYPE,
        tx -> {
          var lines = Notebook.in(tx, interview, Me.id(tx)).lines();
          var words = text.lines().toList();
          var fit =
              Places.insert(
                  lines.stream().map(NoteLine::place).toList(), lines.size(), words.size());
          var typed = new ArrayList<TypedLine>();
          for (var i = 0; i < words.size(); i++) {
            var id = new NoteLineId(tx.newId());
            typed.add(new TypedLine(id, fit.places().get(i), question, words.get(i), tx.now()));
          }
          return keep(tx, interview, NoteEdits.put(typed), Optional.empty());
        });
  }

  /// Says that my notes are left in order, so that the next opening has nothing to recover; nothing
  /// is stored of who has only looked at them.
  ///
  /// @param spot where the interviewer goes on the next time
  public NotesResult leave(InterviewId interview, Spot spot) {
    return store.write(
        LEAVE,
        tx -> {
          if (tx.find(interview).isEmpty()) {
            return new NotesResult.Gone();
          }
          var me = Me.id(tx);
          var stored = tx.find(Sitting.of(interview, me));
          if (stored.isEmpty() && !Panelist.sits(tx, interview, me)) {
            return new NotesResult.NotOnPanel();
          }
          var left =
              stored.map(old -> isAt(old, spot, true) ? old : tx.put(sitting(tx, old, spot, true)));
          return new NotesResult.Written(List.of(), left);
        });
  }

  private static NotesResult keep(
      Transaction tx, InterviewId interview, NoteEdits edits, Optional<Spot> spot) {
    if (tx.find(interview).isEmpty()) {
      return new NotesResult.Gone();
    }
    var me = Me.id(tx);
    var stored = tx.find(Sitting.of(interview, me));
    if (stored.isEmpty() && !Panelist.sits(tx, interview, me)) {
      return new NotesResult.NotOnPanel();
    }
    var foreign = foreign(tx, interview, me, edits);
    if (foreign.isPresent()) {
      return foreign.get();
    }
    var changed = false;
    for (var id : edits.removed()) {
      changed |= remove(tx, id);
    }
    var lines = new ArrayList<NoteLine>();
    for (var typed : edits.put()) {
      var before = tx.find(typed.id());
      var now = tx.put(line(interview, me, typed, before));
      changed |= before.isEmpty() || before.get().revision() != now.revision();
      lines.add(now);
    }
    return new NotesResult.Written(lines, seat(tx, interview, me, stored, spot, changed));
  }

  private static Optional<Sitting> seat(
      Transaction tx,
      InterviewId interview,
      PersonId me,
      Optional<Sitting> stored,
      Optional<Spot> spot,
      boolean changed) {
    if (spot.isEmpty()
        || (!changed && stored.filter(s -> isAt(s, spot.get(), false)).isPresent())) {
      return stored;
    }
    var before =
        stored.orElseGet(
            () ->
                new Sitting(Sitting.of(interview, me), interview, me, "", 0, 0, true, tx.now(), 0));
    return Optional.of(tx.put(sitting(tx, before, spot.get(), false)));
  }

  private static boolean isAt(Sitting sitting, Spot spot, boolean inOrder) {
    return sitting.question().equals(spot.question())
        && sitting.place() == spot.place()
        && sitting.caret() == spot.caret()
        && sitting.leftInOrder() == inOrder;
  }

  private static Sitting sitting(Transaction tx, Sitting before, Spot spot, boolean inOrder) {
    return new Sitting(
        before.id(),
        before.interview(),
        before.author(),
        spot.question(),
        spot.place(),
        spot.caret(),
        inOrder,
        tx.now(),
        before.revision());
  }

  private static NoteLine line(
      InterviewId interview, PersonId me, TypedLine typed, Optional<NoteLine> before) {
    return new NoteLine(
        typed.id(),
        interview,
        me,
        typed.place(),
        typed.question(),
        typed.text(),
        before.map(NoteLine::writtenAt).orElse(typed.writtenAt()),
        before.map(NoteLine::revision).orElse(0L));
  }

  private static boolean remove(Transaction tx, NoteLineId id) {
    var found = tx.find(id);
    if (found.isEmpty()) {
      return false;
    }
    if (tx.pointingAt(id, 1).isEmpty()) {
      tx.remove(id);
      return true;
    }
    var line = found.get();
    var typed = TypedLine.of(line).saying("");
    return tx.put(line(line.interview(), line.author(), typed, found)).revision()
        != line.revision();
  }

  private static Optional<NotesResult> foreign(
      Transaction tx, InterviewId interview, PersonId me, NoteEdits edits) {
    var ids = new ArrayList<>(edits.removed());
    edits.put().forEach(typed -> ids.add(typed.id()));
    return ids.stream()
        .flatMap(id -> tx.find(id).stream())
        .filter(line -> !line.author().equals(me) || !line.interview().equals(interview))
        .findFirst()
        .map(line -> new NotesResult.Foreign(line.id()));
  }
}
