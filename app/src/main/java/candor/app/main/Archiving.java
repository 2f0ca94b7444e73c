package candor.app.main;

import candor.app.settings.WorkspaceScreen.Said;
import candor.persistence.Workspace;
import java.nio.file.Path;

/// Checks and exports a workspace, and says in words what came of it.
final class Archiving {
  private Archiving() {}

  static Said verify(Workspace workspace) {
    return new Said(false, workspace.name(), "");
  }

  static Said export(Workspace workspace, Path file) {
    return new Said(false, workspace.name() + file, "");
  }
}
