package candor.model.interview;

import candor.model.people.PersonId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import candor.model.store.Uuid7;

/// That an interviewer did not ask a question of the kit.
///
/// @param question the question's key
/// @param reason why, in one line; empty when not said
public record NotAsked(
    NotAskedId id,
    InterviewId interview,
    PersonId author,
    String question,
    String reason,
    long revision)
    implements Row<NotAsked> {
  /// The kind of these rows.
  public static final Kind<NotAsked> KIND = new Kind<>("not_asked", NotAsked.class);

  public NotAsked {
    question = Text.storable(question);
    reason = Text.line(reason);
  }

  /// The id of what somebody says of a question: there is one for each.
  public static NotAskedId of(InterviewId interview, PersonId author, String question) {
    return new NotAskedId(
        Uuid7.named("not-asked:" + interview.value() + ":" + author.value() + ":" + question));
  }
}
