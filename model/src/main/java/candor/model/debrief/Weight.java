package candor.model.debrief;

import candor.model.store.Text;

/// How much a competency counts beside the others.
///
/// @param competency its key
/// @param hundredths 100 counts once, 200 twice
public record Weight(String competency, int hundredths) {
  public Weight {
    competency = Text.storable(competency);
  }
}
