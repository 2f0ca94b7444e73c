package candor.app.main;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.settings.WorkspaceScreen;
import candor.app.shell.NoCommands;
import candor.app.shell.Section;
import candor.app.shell.Shell;
import candor.app.work.FileDialogs;
import candor.app.work.Lanes;
import java.util.Optional;
import javafx.scene.layout.Region;

/// The window while no workspace is open: only the choice of one.
final class NoWorkspace extends NoCommands {
  private final Shell shell;
  private final Shelf shelf;
  private final FileDialogs files;
  private Optional<Notice> why = Optional.empty();

  NoWorkspace(Lanes lanes, Shelf shelf, FileDialogs files) {
    this.shell = new Shell(lanes, this);
    this.shelf = shelf;
    this.files = files;
  }

  Region root() {
    return shell.root();
  }

  void begin(WorkspaceScreen.Said why) {
    this.why =
        Optional.of(why)
            .filter(said -> !said.what().isEmpty())
            .map(said -> Notice.of(Tone.DANGER, said.what(), said.next()));
    open(Section.SETTINGS);
  }

  void notice(Notice notice) {
    shell.notice(notice);
  }

  // Whatever one asks for, this is all there is, and why.
  @Override
  public void open(Section section) {
    shell.show(new WorkspaceScreen(shelf, files, shell));
    why.ifPresent(this::notice);
  }

  @Override
  public boolean has(Section section) {
    return section == Section.SETTINGS;
  }
}
