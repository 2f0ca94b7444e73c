package candor.model.debrief;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// What a candidate's ratings come to: the weighted mean of the means of the competencies.
///
/// @param value from 1 to 5; empty when nothing was assessed, which is not 0
/// @param means of each competency that somebody assessed
/// @param unassessed keys of the competencies that nobody assessed: their weight goes to the others
///   in proportion
public record Score(OptionalDouble value, Map<String, Double> means, List<String> unassessed) {
  public Score {
    means = Map.copyOf(means);
    unassessed = List.copyOf(unassessed);
  }
}
