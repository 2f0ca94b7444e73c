package candor.app.main;

import candor.app.control.Action;
import candor.app.control.EmptyState;
import candor.app.control.Notice;
import candor.app.problem.Problems;
import candor.app.shell.Commands;
import candor.app.shell.Network;
import candor.app.shell.PaletteEntry;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.shell.Shell;
import candor.app.work.FxLanes;
import candor.model.history.Undo;
import candor.persistence.Workspace;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Puts an open workspace and the screens together: the one place where everything is known. On the
/// window's thread.
final class Wiring implements Commands {
  private final Workspace workspace;
  private final FxLanes threads;
  private final StatusLanes lanes;
  private final Shell shell;
  private final Undo undo;

  Wiring(Workspace workspace) {
    this.workspace = workspace;
    this.threads = new FxLanes(new Problems(this::notice));
    this.lanes =
        new StatusLanes(
            threads, Clock.system(ZoneId.systemDefault()), Messages.of("main.not-saved"));
    this.shell = new Shell(lanes, this);
    this.undo = new Undo(workspace.store());
    lanes.showOn(shell.status());
  }

  Region root() {
    return shell.root();
  }

  void begin() {
    shell.status().setWorkspace(workspace.name());
    shell.status().setDemo(workspace.isDemo());
    shell.status().setNetwork(Network.ONLINE);
    open(Section.TODAY);
  }

  void notice(Notice notice) {
    shell.notice(notice);
  }

  void close() {
    shell.close();
    threads.close();
    workspace.close();
  }

  @Override
  public void open(Section section) {
    shell.show(new EmptyPlace(section));
  }

  @Override
  public List<PaletteEntry> find(String words) {
    return List.of();
  }

  @Override
  public void undo() {
    lanes.write(undo::undo, result -> {});
  }

  @Override
  public void redo() {
    lanes.write(undo::redo, result -> {});
  }

  @Override
  public void switchNetwork() {}

  @Override
  public void openOutbox() {}

  @Override
  public List<Action> workspaces() {
    return List.of();
  }

  private record EmptyPlace(Section section) implements Place {
    @Override
    public ObservableValue<String> title() {
      return new SimpleStringProperty(section.name());
    }

    @Override
    public Node content() {
      return new EmptyState(section.icon(), section.name(), "");
    }
  }
}
