package candor.model.note;

import candor.model.candidate.CandidateId;
import candor.model.people.Me;
import candor.model.store.Act;
import candor.model.store.Store;
import org.jspecify.annotations.Nullable;

/// Writes notes about candidates.
public final class WriteNotes {
  private static final Act ADD = Act.undoable("write-note");
  private static final Act EDIT = Act.undoable("edit-note");
  private static final Act ADDRESS = Act.undoable("address-note");
  private static final Act REMOVE = Act.undoable("remove-note");
  private final Store store;

  public WriteNotes(Store store) {
    this.store = store;
  }

  /// Adds a note of mine.
  public NoteResult add(CandidateId candidate, String text) {
    return store.write(
        ADD,
        tx ->
            tx.find(candidate).isEmpty()
                ? new NoteResult.Gone()
                : new NoteResult.Saved(
                    tx.put(
                        new Note(
                            new NoteId(tx.newId()),
                            candidate,
                            Me.in(tx).name(),
                            tx.now(),
                            text,
                            0))));
  }

  /// Stores changed text.
  ///
  /// @param edited the note as it was read, changed
  public NoteResult edit(Note edited) {
    return store.write(
        EDIT,
        tx -> {
          var stored = tx.find(edited.id());
          if (stored.isEmpty()) {
            return new NoteResult.Gone();
          }
          return stored.get().revision() == edited.revision()
              ? new NoteResult.Saved(tx.put(edited))
              : new NoteResult.Conflict(stored.get());
        });
  }

  /// Says whom a note is meant for besides those who hire.
  ///
  /// @param audience absent for nobody
  public NoteResult address(NoteId note, @Nullable Audience audience) {
    return store.write(
        ADDRESS,
        tx ->
            tx.find(note)
                .<NoteResult>map(found -> new NoteResult.Saved(tx.put(found.meantFor(audience))))
                .orElseGet(NoteResult.Gone::new));
  }

  /// Removes a note; undo brings it back.
  public void remove(NoteId note) {
    store.write(
        REMOVE,
        tx -> {
          tx.remove(note);
          return note;
        });
  }
}
