package candor.model.note;

import candor.model.candidate.CandidateId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody wrote about a candidate.
///
/// @param author the name of who wrote it
/// @param text any length; line breaks as typed
/// @param audience whom it is meant for; absent for those who hire alone
public record Note(
    NoteId id,
    CandidateId candidate,
    String author,
    Instant writtenAt,
    String text,
    @Nullable Audience audience,
    long revision)
    implements Row<Note> {
  /// The kind of these rows.
  public static final Kind<Note> KIND = new Kind<>("note", Note.class);

  public Note {
    author = Text.storable(author);
    text = Text.storable(text);
  }

  /// A note for those who hire.
  public Note(
      NoteId id,
      CandidateId candidate,
      String author,
      Instant writtenAt,
      String text,
      long revision) {
    this(id, candidate, author, writtenAt, text, null, revision);
  }

  /// The same note with other text.
  public Note saying(String other) {
    return new Note(id, candidate, author, writtenAt, other, audience, revision);
  }

  /// The same note for others.
  public Note meantFor(@Nullable Audience others) {
    return new Note(id, candidate, author, writtenAt, text, others, revision);
  }

  /// Whether interviewers on a panel for this candidate may read it.
  public boolean isForInterviewers() {
    return audience == Audience.INTERVIEWERS;
  }
}
