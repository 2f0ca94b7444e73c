package candor.app;

import candor.app.shell.Network;
import candor.app.shell.NoCommands;
import candor.app.shell.Shell;
import candor.app.work.Lanes;
import java.time.LocalTime;

/// A window's frame around a screen, for pictures of it.
public final class Framed {
  private Framed() {}

  public static Shell shell(Lanes lanes) {
    var shell = new Shell(lanes, new NoCommands());
    shell.status().saved(LocalTime.of(12, 4));
    shell.status().setNetwork(Network.OFFLINE);
    shell.status().setOutbox(3, 0);
    shell.status().setWorkspace("Hopper & Partners");
    return shell;
  }
}
