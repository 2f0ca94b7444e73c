package candor.model.interview;

import candor.model.people.Me;
import candor.model.store.Act;
import candor.model.store.Store;

/// Keeps what the interviewer types. Typing is not taken back by Ctrl+Z outside the text: the
/// editor has its own undo, and the journal keeps every version.
public final class TakeNotes {
  private static final Act TYPE = Act.lasting("type-interview-note");
  private final Store store;

  public TakeNotes(Store store) {
    this.store = store;
  }

  /// Keeps my text under a question, whole.
  ///
  /// @param question the question's key; empty for what belongs to none
  /// @return the note as stored
  public InterviewNote write(InterviewId interview, String question, String text) {
    return store.write(
        TYPE,
        tx -> {
          var me = Me.id(tx);
          var id = InterviewNote.of(interview, me, question);
          var stored = tx.find(id);
          if (stored.isPresent() && stored.get().text().equals(text)) {
            return stored.get();
          }
          var revision = stored.map(InterviewNote::revision).orElse(0L);
          return tx.put(new InterviewNote(id, interview, me, question, text, tx.now(), revision));
        });
  }
}
