package candor.app.shell;

import candor.app.control.Action;
import java.util.List;

/// The commands of a window in which nothing is open: they do nothing, and nothing is found.
public class NoCommands implements Commands {
  @Override
  public void open(Section section) {}

  @Override
  public List<PaletteEntry> find(String words) {
    return List.of();
  }

  @Override
  public void undo() {}

  @Override
  public void redo() {}

  @Override
  public void switchNetwork() {}

  @Override
  public void openOutbox() {}

  @Override
  public List<Action> workspaces() {
    return List.of();
  }
}
