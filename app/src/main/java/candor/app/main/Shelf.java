package candor.app.main;

import candor.app.settings.EncryptionDoors;
import candor.app.settings.WorkspaceScreen;
import candor.app.settings.WorkspaceScreen.Choice;
import candor.app.settings.WorkspaceScreen.Copied;
import candor.app.settings.WorkspaceScreen.Said;
import candor.model.access.Area;
import candor.persistence.Tempo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The workspaces of this machine, as the settings show them.
final class Shelf implements WorkspaceScreen.Workspaces {
  private final Program program;
  private final HomeFolders home;
  private final Recent recent;

  Shelf(Program program, HomeFolders home, Recent recent) {
    this.program = program;
    this.home = home;
    this.recent = recent;
  }

  @Override
  public Optional<WorkspaceScreen.Workspace> current() {
    return program
        .workspace()
        .map(open -> new WorkspaceScreen.Workspace(open.name(), open.folder(), open.isDemo()));
  }

  @Override
  public List<WorkspaceScreen.Workspace> recent() {
    var open = program.workspace().map(workspace -> workspace.folder().toAbsolutePath());
    return recent.list().stream()
        .filter(folder -> !folder.equals(home.demo().toAbsolutePath()))
        .filter(folder -> open.isEmpty() || !folder.equals(open.get().normalize()))
        .map(folder -> new WorkspaceScreen.Workspace(name(folder), folder, false))
        .toList();
  }

  @Override
  public void open(Choice choice, Consumer<Said> refused) {
    program.open(choice, refused);
  }

  @Override
  public Optional<EncryptionDoors> encryption() {
    return program
        .wiring()
        .filter(open -> open.has(Area.SECURITY) && !open.workspace().isDemo())
        .map(open -> new Safe(program, open.workspace()));
  }

  @Override
  public Said verify() {
    return Archiving.verify(program.workspace().orElseThrow());
  }

  @Override
  public Said backUp(Path file) {
    return Archiving.backUp(program.workspace().orElseThrow(), file, tempo());
  }

  @Override
  public Said export(Path file) {
    return Archiving.export(program.workspace().orElseThrow(), file);
  }

  @Override
  public Copied copied() {
    try {
      return elsewhere().state();
    } catch (IOException unreadable) {
      return new Copied(elsewhere().place(), false, Optional.empty());
    }
  }

  @Override
  public Said copyTo(Path place) {
    return Archiving.copied(elsewhere(), place, tempo());
  }

  @Override
  public void copyNowhere() {
    elsewhere().choose(Optional.empty());
  }

  private Tempo tempo() {
    return program.wiring().orElseThrow().copies().asked();
  }

  private Elsewhere elsewhere() {
    return new Elsewhere(program.workspace().orElseThrow());
  }

  private static String name(Path folder) {
    var last = folder.getFileName();
    return last == null ? folder.toString() : last.toString();
  }
}
