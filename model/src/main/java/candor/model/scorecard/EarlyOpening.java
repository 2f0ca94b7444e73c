package candor.model.scorecard;

import candor.model.interview.InterviewId;
import candor.model.people.PersonId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import candor.model.store.Uuid7;
import java.time.Instant;

/// That somebody opened the sealed scorecards of an interview before the rule would have opened
/// them. It is shown to everybody who has to do with the interview.
///
/// @param why the reason given
public record EarlyOpening(
    EarlyOpeningId id,
    InterviewId interview,
    PersonId person,
    String why,
    Instant openedAt,
    long revision)
    implements Row<EarlyOpening> {
  /// The kind of these rows.
  public static final Kind<EarlyOpening> KIND = new Kind<>("early_opening", EarlyOpening.class);

  public EarlyOpening {
    why = Text.line(why);
  }

  /// The id of somebody's opening of an interview: there is one for each.
  public static EarlyOpeningId of(InterviewId interview, PersonId person) {
    return new EarlyOpeningId(
        Uuid7.named("early-opening:" + interview.value() + ":" + person.value()));
  }
}
