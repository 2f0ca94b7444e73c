package candor.app.pipeline;

import candor.app.Fx;
import candor.app.control.Action;
import candor.app.shell.Commands;
import candor.app.shell.PaletteEntry;
import candor.app.shell.Section;
import candor.app.shell.Shell;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;

class PipelineScreenTest {
  static final class NoCommands implements Commands {
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

  static Parent shown(Backend backend, Consumer<PipelineScreen> then) {
    var shell = new Shell(backend.lanes, new NoCommands());
    var screen = backend.screen(shell);
    shell.show(screen);
    then.accept(screen);
    backend.lanes.runAll();
    return shell.root();
  }

  @Test
  void looksRight() {
    Fx.pictures(
        "pipeline-board",
        () -> {
          var backend = new Backend();
          backend.fill();
          return shown(backend, screen -> {});
        });
  }
}
