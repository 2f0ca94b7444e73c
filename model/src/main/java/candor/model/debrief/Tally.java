package candor.model.debrief;

import candor.model.kit.Competency;
import candor.model.people.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// Sums of a candidate's ratings by competency, so that leaving one out costs no reading.
final class Tally {
  private final List<String> competencies;
  private final int[] sums;
  private final int[] counts;

  Tally(Matrix matrix, List<Competency> competencies, Set<PersonId> dropped) {
    this.competencies = competencies.stream().map(Competency::key).toList();
    sums = new int[competencies.size()];
    counts = new int[competencies.size()];
    for (var i = 0; i < sums.length; i++) {
      for (var level : matrix.levels(this.competencies.get(i), dropped)) {
        sums[i] += level;
        counts[i]++;
      }
    }
  }

  /// The weighted mean; empty when there is no rating.
  OptionalDouble value(Weights weights) {
    return without(weights, -1, 0);
  }

  /// The same without one rating.
  ///
  /// @param competency the place of its competency; -1 for none
  OptionalDouble without(Weights weights, int competency, int level) {
    var sum = 0.0;
    var whole = 0;
    for (var i = 0; i < sums.length; i++) {
      var left = i == competency ? 1 : 0;
      var count = counts[i] - left;
      if (count > 0) {
        var weight = weights.of(competencies.get(i));
        sum += weight * ((double) (sums[i] - left * level) / count);
        whole += weight;
      }
    }
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / whole);
  }

  Score score(Weights weights) {
    var means = new HashMap<String, Double>();
    var unassessed = new ArrayList<String>();
    for (var i = 0; i < sums.length; i++) {
      if (counts[i] == 0) {
        unassessed.add(competencies.get(i));
      } else {
        means.put(competencies.get(i), (double) sums[i] / counts[i]);
      }
    }
    return new Score(value(weights), means, unassessed);
  }
}
