package candor.model.note;

import candor.model.candidate.CandidateId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import java.time.Instant;

/// What somebody wrote about a candidate.
///
/// @param author the name of who wrote it
/// @param text any length; line breaks as typed
public record Note(
    NoteId id, CandidateId candidate, String author, Instant writtenAt, String text, long revision)
    implements Row<Note> {
  /// The kind of these rows.
  public static final Kind<Note> KIND = new Kind<>("note", Note.class);

  public Note {
    author = Text.storable(author);
    text = Text.storable(text);
  }

  /// The same note with other text.
  public Note saying(String other) {
    return new Note(id, candidate, author, writtenAt, other, revision);
  }
}
