package candor.app;

import candor.app.control.Action;
import candor.app.shell.Commands;
import candor.app.shell.Network;
import candor.app.shell.PaletteEntry;
import candor.app.shell.Section;
import candor.app.shell.Shell;
import candor.app.work.Lanes;
import java.time.LocalTime;
import java.util.List;

/// A window's frame around a screen, for pictures of it.
public final class Framed {
  private Framed() {}

  public static Shell shell(Lanes lanes) {
    var shell = new Shell(lanes, new Nothing());
    shell.status().saved(LocalTime.of(12, 4));
    shell.status().setNetwork(Network.OFFLINE);
    shell.status().setOutbox(3);
    shell.status().setWorkspace("Hopper & Partners");
    return shell;
  }

  private static final class Nothing implements Commands {
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
}
