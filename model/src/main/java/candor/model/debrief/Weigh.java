package candor.model.debrief;

import candor.model.job.JobId;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.store.Act;
import candor.model.store.Store;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes how I put the ratings of a job's candidates together. Nothing of it is a decision.
public final class Weigh {
  private static final Act WEIGH = Act.undoable("weigh-candidates");
  private final Store store;

  public Weigh(Store store) {
    this.store = store;
  }

  /// Lets a competency count by so many steps more, or less, as far as it goes.
  ///
  /// @return my weighing; empty when there is no such job
  public Optional<Weighing> count(JobId job, String competency, int steps) {
    return change(
        job,
        weighing -> {
          var weights = new Weights(weighing.weights());
          return weighing.with(
              weights.with(competency, weights.of(competency) + steps * Weights.STEP));
        });
  }

  /// Lets all competencies count once.
  public Optional<Weighing> equal(JobId job) {
    return change(job, weighing -> weighing.with(Weights.EQUAL));
  }

  /// Leaves somebody's ratings out, or takes them in again.
  public Optional<Weighing> drop(JobId job, PersonId rater, boolean out) {
    return change(job, weighing -> weighing.dropping(rater, out));
  }

  /// Chooses the rule.
  public Optional<Weighing> by(JobId job, Rule rule) {
    return change(job, weighing -> weighing.by(rule));
  }

  private Optional<Weighing> change(JobId job, UnaryOperator<Weighing> work) {
    return store.write(
        WEIGH,
        tx ->
            tx.find(job)
                .map(
                    _ -> {
                      var me = Me.id(tx);
                      var mine =
                          tx.find(Weighing.of(job, me)).orElseGet(() -> Weighing.fresh(job, me));
                      var changed = work.apply(mine);
                      return changed.equals(mine) ? mine : tx.put(changed);
                    }));
  }
}
