package candor.app.candidate;

import candor.model.note.Note;
import candor.model.people.PersonId;
import candor.model.people.Setting;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A note whose text is being changed. Its text is a draft, kept as any other; beside it is kept
/// the revision that it began from, so that a conflict is found also after a restart.
final class Revising {
  private final Note base;
  private final Draft draft;
  private final ObjectProperty<Optional<Note>> conflict =
      new SimpleObjectProperty<>(this, "conflict", Optional.empty());

  /// @param base the note with the revision that the change began from
  Revising(Note base, Draft draft) {
    this.base = base;
    this.draft = draft;
  }

  /// The setting that keeps the text of a note as somebody changes it; empty or absent when they
  /// change none.
  static String key(PersonId by, Note note) {
    return Setting.typed("note-change", by, note.id());
  }

  /// The setting that keeps the revision that the change began from.
  static String revisionKey(PersonId by, Note note) {
    return key(by, note) + ".from";
  }

  Note base() {
    return base;
  }

  Draft draft() {
    return draft;
  }

  /// The stored note when somebody else changed it meanwhile; then both texts are shown.
  ObjectProperty<Optional<Note>> conflictProperty() {
    return conflict;
  }
}
