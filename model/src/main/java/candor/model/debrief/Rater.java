package candor.model.debrief;

import candor.model.interview.InterviewId;
import candor.model.people.PersonId;
import candor.model.scorecard.Recommendation;
import candor.model.scorecard.Scorecard;
import candor.model.scorecard.ScorecardId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One interviewer in one interview. Who interviewed twice is there twice, and counts twice.
///
/// @param mine whether it is the reader
/// @param round what the interview is called
/// @param recommendation absent unless the card is open
/// @param why the sentence of reason; empty unless the card is open
/// @param cells by competency; empty unless the card is open
public record Rater(
    PersonId person,
    String name,
    boolean mine,
    InterviewId interview,
    String round,
    CardState state,
    @Nullable Recommendation recommendation,
    String why,
    Map<String, Cell> cells) {
  public Rater {
    cells = Map.copyOf(cells);
  }

  /// The scorecard that this is about.
  public ScorecardId card() {
    return Scorecard.of(interview, person);
  }

  /// What they said of a competency.
  public Cell cell(String competency) {
    var said = cells.get(competency);
    return said != null ? said : isOpen() ? new Cell.Blank() : new Cell.Closed();
  }

  /// Whether what they said may be seen and counts.
  public boolean isOpen() {
    return state == CardState.OPEN;
  }
}
