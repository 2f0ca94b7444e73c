package candor.app.main;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.settings.WorkspaceScreen;
import candor.app.shell.NoCommands;
import candor.app.shell.Section;
import candor.app.shell.Shell;
import candor.app.work.FileDialogs;
import candor.app.work.Lanes;
import javafx.scene.layout.Region;

/// The window while no workspace is open: only the choice of one.
final class NoWorkspace extends NoCommands {
  private final Shell shell;
  private final Shelf shelf;
  private final FileDialogs files;

  NoWorkspace(Lanes lanes, Shelf shelf, FileDialogs files) {
    this.shell = new Shell(lanes, this);
    this.shelf = shelf;
    this.files = files;
  }

  Region root() {
    return shell.root();
  }

  void begin(WorkspaceScreen.Said why) {
    open(Section.SETTINGS);
    if (!why.what().isEmpty()) {
      notice(Notice.of(Tone.DANGER, why.what(), why.next()));
    }
  }

  void notice(Notice notice) {
    shell.notice(notice);
  }

  @Override
  public void open(Section section) {
    shell.show(new WorkspaceScreen(shelf, files, shell));
  }
}
