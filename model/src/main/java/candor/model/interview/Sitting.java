package candor.model.interview;

import candor.model.people.PersonId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import candor.model.store.Uuid7;
import java.time.Instant;

/// Where an interviewer is in their notes of an interview: it is kept with what they type, so that
/// they go on at the same letter after whatever ended the program.
///
/// @param question the question that is open; see [NoteLine#question()]
/// @param place the place of the line with the caret; 0 before the first line
/// @param caret where the caret stands in that line, in chars
/// @param leftInOrder whether the notes were left in order; false while they are open
/// @param at when that was
public record Sitting(
    SittingId id,
    InterviewId interview,
    PersonId author,
    String question,
    long place,
    int caret,
    boolean leftInOrder,
    Instant at,
    long revision)
    implements Row<Sitting> {
  /// The kind of these rows.
  public static final Kind<Sitting> KIND = new Kind<>("sitting", Sitting.class);

  public Sitting {
    question = Text.storable(question);
  }

  /// The id of where somebody is in an interview: there is one for each.
  public static SittingId of(InterviewId interview, PersonId author) {
    return new SittingId(Uuid7.named("sitting:" + interview.value() + ":" + author.value()));
  }
}
