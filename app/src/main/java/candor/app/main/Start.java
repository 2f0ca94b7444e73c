package candor.app.main;

import candor.app.settings.WorkspaceScreen.Choice;
import candor.persistence.Workspaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the window is to show first.
///
/// @param workspace the folder to open; absent for the one that was open last
/// @param demo whether to open the demo company
/// @param tour where to write the tour's pictures; absent for a window that people use
record Start(Optional<Path> workspace, boolean demo, Optional<Path> tour) {
  private static final String WORKSPACE = "--workspace=";
  private static final String DEMO = "--demo";
  private static final String TOUR = "--tour=";

  /// What to open: what was named, else what was open last, else a new workspace.
  Choice choice(Recent recent, HomeFolders home) {
    if (demo || tour.isPresent()) {
      return new Choice.Demo();
    }
    var folder = workspace.or(() -> recent.list().stream().findFirst());
    return folder.isPresent()
        ? new Choice.Open(folder.get())
        : Workspaces.isWorkspace(home.firstWorkspace())
            ? new Choice.Open(home.firstWorkspace())
            : new Choice.Create(home.firstWorkspace());
  }

  /// As plain arguments, the only thing that JavaFX hands on.
  String[] toArguments() {
    var arguments = new ArrayList<String>();
    workspace.ifPresent(folder -> arguments.add(WORKSPACE + folder));
    if (demo) {
      arguments.add(DEMO);
    }
    tour.ifPresent(folder -> arguments.add(TOUR + folder));
    return arguments.toArray(String[]::new);
  }

  static Start fromArguments(List<String> arguments) {
    return new Start(value(arguments, WORKSPACE), arguments.contains(DEMO), value(arguments, TOUR));
  }

  private static Optional<Path> value(List<String> arguments, String name) {
    return arguments.stream()
        .filter(argument -> argument.startsWith(name))
        .map(argument -> Path.of(argument.substring(name.length())))
        .findFirst();
  }
}
