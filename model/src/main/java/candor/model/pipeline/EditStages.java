package candor.model.pipeline;

import candor.model.job.JobId;
import candor.model.job.JobStages;
import candor.model.job.Stage;
import candor.model.job.StageId;
import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Text;
import candor.model.store.Transaction;
import java.util.ArrayList;
import java.util.List;

/// Changes the stages of a job's pipeline.
public final class EditStages {
  private static final int LONGEST_NAME = 60;
  private static final Act ADD = Act.undoable("add-stage");
  private static final Act RENAME = Act.undoable("rename-stage");
  private static final Act ORDER = Act.undoable("reorder-stages");
  private static final Act REMOVE = Act.undoable("remove-stage");
  private final Store store;

  public EditStages(Store store) {
    this.store = store;
  }

  /// Adds a stage after the others.
  public StageResult add(JobId job, String name) {
    return store.write(
        ADD,
        tx -> {
          if (tx.find(job).isEmpty()) {
            return new StageResult.Gone();
          }
          var stages = JobStages.inUse(tx, job);
          var position = stages.isEmpty() ? 0 : stages.getLast().position() + 1;
          var stage = new Stage(new StageId(tx.newId()), job, name, position, false, 0);
          return put(tx, stage, stages);
        });
  }

  /// Renames a stage.
  public StageResult rename(StageId id, String name) {
    return store.write(
        RENAME,
        tx ->
            tx.find(id)
                .map(stage -> put(tx, stage.named(name), JobStages.inUse(tx, stage.job())))
                .orElseGet(StageResult.Gone::new));
  }

  /// Moves a stage to another place among the job's stages.
  ///
  /// @param place 0 for the first; a place beyond the last means the last
  public StageResult reorder(StageId id, int place) {
    return store.write(
        ORDER,
        tx -> {
          var found = tx.find(id);
          if (found.isEmpty() || found.get().retired()) {
            return new StageResult.Gone();
          }
          var stages = new ArrayList<>(JobStages.inUse(tx, found.get().job()));
          stages.removeIf(stage -> stage.id().equals(id));
          stages.add(Math.clamp(place, 0, stages.size()), found.get());
          for (var i = 0; i < stages.size(); i++) {
            if (stages.get(i).position() != i) {
              tx.put(stages.get(i).at(i));
            }
          }
          return new StageResult.Saved(tx.find(id).orElseThrow());
        });
  }

  /// Removes a stage that no application is in; times already spent in it are kept.
  public StageResult remove(StageId id) {
    return store.write(
        REMOVE,
        tx -> {
          var found = tx.find(id);
          if (found.isEmpty() || found.get().retired()) {
            return new StageResult.Gone();
          }
          var inside = tx.of(Application.KIND, id).size();
          if (inside > 0) {
            return new StageResult.NotEmpty(inside);
          }
          return JobStages.inUse(tx, found.get().job()).size() == 1
              ? new StageResult.LastOne()
              : new StageResult.Saved(tx.put(found.get().retire()));
        });
  }

  private static StageResult put(Transaction tx, Stage stage, List<Stage> others) {
    var name = Text.line(stage.name());
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return new StageResult.BadName();
    }
    return others.stream()
            .anyMatch(s -> !s.id().equals(stage.id()) && s.name().equalsIgnoreCase(name))
        ? new StageResult.NameTaken()
        : new StageResult.Saved(tx.put(stage));
  }
}
