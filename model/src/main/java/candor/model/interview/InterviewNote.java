package candor.model.interview;

import candor.model.people.PersonId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import candor.model.store.Uuid7;
import java.time.Instant;

/// What one interviewer wrote under one question, as releases up to version 2 of the tables kept
/// it. None is written any more: [BringOverNotes] makes lines of them. The kind stays, since
/// journals and backups speak of it.
///
/// @param question the question's key; empty for what belongs to none
/// @param writtenAt when it was last changed
public record InterviewNote(
    InterviewNoteId id,
    InterviewId interview,
    PersonId author,
    String question,
    String text,
    Instant writtenAt,
    long revision)
    implements Row<InterviewNote> {
  /// The kind of these rows.
  public static final Kind<InterviewNote> KIND = new Kind<>("interview_note", InterviewNote.class);

  public InterviewNote {
    question = Text.storable(question);
    text = Text.storable(text);
  }

  /// The id of what somebody wrote under a question: there is one note for each.
  public static InterviewNoteId of(InterviewId interview, PersonId author, String question) {
    return new InterviewNoteId(
        Uuid7.named("interview-note:" + interview.value() + ":" + author.value() + ":" + question));
  }
}
