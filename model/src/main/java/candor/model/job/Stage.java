package candor.model.job;

import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;

/// One step of a job's pipeline.
///
/// @param position its place, rising from left to right; unique among the job's stages in use
/// @param retired whether it was removed: no longer shown, but the past still names it
public record Stage(
    StageId id, JobId job, String name, int position, boolean retired, long revision)
    implements Row<Stage> {
  /// The kind of these rows.
  public static final Kind<Stage> KIND = new Kind<>("stage", Stage.class);

  public Stage {
    name = Text.line(name);
  }

  /// The same stage under another name.
  public Stage named(String other) {
    return new Stage(id, job, other, position, retired, revision);
  }

  /// The same stage at another place.
  public Stage at(int other) {
    return new Stage(id, job, name, other, retired, revision);
  }

  /// The same stage, removed.
  public Stage retire() {
    return new Stage(id, job, name, position, true, revision);
  }
}
