package candor.model.debrief;

import candor.model.people.PersonId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import candor.model.store.Uuid7;
import java.time.Instant;

/// That somebody disagrees with a decision. It is written down before the decision is sealed, and
/// sealed with it.
///
/// @param person who disagrees
/// @param text what they say
/// @param notedAt when it was last changed
public record Dissent(
    DissentId id, DecisionId decision, PersonId person, String text, Instant notedAt, long revision)
    implements Row<Dissent> {
  /// The kind of these rows.
  public static final Kind<Dissent> KIND = new Kind<>("dissent", Dissent.class);

  public Dissent {
    text = Text.storable(text);
  }

  /// The id of somebody's dissent from a decision: there is one for each.
  public static DissentId of(DecisionId decision, PersonId person) {
    return new DissentId(Uuid7.named("dissent:" + decision.value() + ":" + person.value()));
  }
}
