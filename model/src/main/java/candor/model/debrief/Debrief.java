package candor.model.debrief;

import candor.model.job.Job;
import candor.model.people.Person;
import candor.model.pipeline.Application;
import java.util.List;

/// All that a debrief of one candidate is about, as one snapshot and one reader see it.
///
/// @param matrix the candidate's own
/// @param candidates all that are interviewed for the job and under way, the candidate among them
/// @param weighing mine for the job
/// @param draft my decision that is not sealed yet; one that was never stored when I have not begun
/// @param dissents of that draft
/// @param decisions sealed ones about the candidate, the newest first
/// @param people everybody, by name
public record Debrief(
    Job job,
    Application application,
    Matrix matrix,
    List<Matrix> candidates,
    Weighing weighing,
    Decision draft,
    List<Dissent> dissents,
    List<OpenDecisions.View> decisions,
    List<Person> people) {
  public Debrief {
    candidates = List.copyOf(candidates);
    dissents = List.copyOf(dissents);
    decisions = List.copyOf(decisions);
    people = List.copyOf(people);
  }

  /// The candidates side by side, by my weighing.
  public Comparison comparison() {
    return weighing.of(candidates);
  }
}
