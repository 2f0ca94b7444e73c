package candor.model.debrief;

import candor.model.scorecard.Level;
import candor.model.store.Text;
import java.util.List;
import java.util.Optional;

/// What one interviewer said of one competency, as far as it may be seen.
public sealed interface Cell {
  /// A number.
  ///
  /// @param level what counts; never *not assessed*
  /// @param amended what was amended since it was sealed
  /// @param evidence the note lines that it rests on
  record Rated(Level level, Optional<Amended> amended, List<String> evidence) implements Cell {
    public Rated {
      evidence = Text.storable(evidence);
    }

    /// From 1 to 5.
    public int number() {
      return level.number().orElseThrow();
    }
  }

  /// Said to be not assessed: no number, and in no average.
  record NotAssessed(Optional<Amended> amended) implements Cell {}

  /// Nothing was said of it: it was not theirs.
  record Blank() implements Cell {}

  /// Not to be seen, or not there yet; the rater's state says which.
  record Closed() implements Cell {}

  /// That another level was sealed first.
  ///
  /// @param sealed what was sealed
  /// @param why the reason for the amendment
  record Amended(Level sealed, String why) {}
}
