package candor.model.scorecard;

import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import candor.model.store.Uuid7;
import java.util.UUID;

/// A note line that a rating points at, with what the line said.
///
/// It holds the words themselves: notes can be written on after the card was sealed, and what was
/// sealed is still there to be read. In a draft the words follow the line until the card is sealed.
///
/// @param competency the key of the competency whose rating it speaks for
/// @param line the id of the note line. It is no reference: the line may be elsewhere, where the
///   card came from, or be removed later
/// @param question the key of the question that the line stood under
/// @param text what the line said
public record Evidence(
    EvidenceId id,
    ScorecardId scorecard,
    String competency,
    String line,
    String question,
    String text,
    long revision)
    implements Row<Evidence> {
  /// The kind of these rows.
  public static final Kind<Evidence> KIND = new Kind<>("evidence", Evidence.class);

  public Evidence {
    competency = Text.storable(competency);
    line = Text.storable(line);
    question = Text.storable(question);
    text = Text.storable(text);
  }

  /// The id of a line that speaks for the rating of a competency: there is one for each.
  public static EvidenceId of(ScorecardId scorecard, String competency, NoteLineId line) {
    return new EvidenceId(
        Uuid7.named("evidence:" + scorecard.value() + ":" + line.value() + ":" + competency));
  }

  /// A line as evidence, never stored so far.
  public static Evidence from(NoteLine line, ScorecardId scorecard, String competency) {
    return new Evidence(
        of(scorecard, competency, line.id()),
        scorecard,
        competency,
        line.id().value().toString(),
        line.question(),
        line.text(),
        0);
  }

  /// The note line.
  public NoteLineId lineId() {
    return new NoteLineId(UUID.fromString(line));
  }

  /// The same with what the line says now.
  Evidence saying(NoteLine now) {
    return new Evidence(id, scorecard, competency, line, now.question(), now.text(), revision);
  }
}
