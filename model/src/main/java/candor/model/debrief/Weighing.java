package candor.model.debrief;

import candor.model.job.JobId;
import candor.model.people.PersonId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Uuid7;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How somebody puts the ratings of a job's candidates together: theirs alone, until a decision
/// rests on it.
///
/// @param weights of the competencies that do not count once
/// @param dropped whose ratings are left out
public record Weighing(
    WeighingId id,
    JobId job,
    PersonId person,
    Rule rule,
    List<Weight> weights,
    List<PersonId> dropped,
    long revision)
    implements Row<Weighing> {
  /// The kind of these rows.
  public static final Kind<Weighing> KIND = new Kind<>("weighing", Weighing.class);

  public Weighing {
    weights = List.copyOf(weights);
    dropped = List.copyOf(dropped);
  }

  /// The default: the mean of equal weights, with everybody in it.
  public static Weighing fresh(JobId job, PersonId person) {
    return new Weighing(of(job, person), job, person, Rule.MECHANICAL, List.of(), List.of(), 0);
  }

  /// The id of somebody's weighing for a job: there is one for each.
  public static WeighingId of(JobId job, PersonId person) {
    return new WeighingId(Uuid7.named("weighing:" + job.value() + ":" + person.value()));
  }

  /// These candidates, weighed so.
  public Comparison of(List<Matrix> candidates) {
    return new Comparison(candidates, new Weights(weights), Set.copyOf(dropped));
  }

  Weighing by(Rule other) {
    return new Weighing(id, job, person, other, weights, dropped, revision);
  }

  Weighing with(Weights others) {
    return new Weighing(id, job, person, rule, others.list(), dropped, revision);
  }

  Weighing dropping(PersonId whom, boolean out) {
    var others = new ArrayList<>(dropped);
    others.remove(whom);
    if (out) {
      others.add(whom);
    }
    return new Weighing(id, job, person, rule, weights, others, revision);
  }
}
