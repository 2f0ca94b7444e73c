package candor.app.settings;

import candor.app.control.Notice;
import candor.app.control.Prompt;
import candor.app.control.Tone;
import candor.app.settings.WorkspaceScreen.Choice;
import candor.app.settings.WorkspaceScreen.Said;
import candor.app.settings.WorkspaceScreen.Workspace;
import candor.app.settings.WorkspaceScreen.Workspaces;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Choosing the workspace; one choice at a time.
final class WorkspaceViewModel {
  private static final Texts TEXTS = Texts.in(WorkspaceViewModel.class);
  private final Workspaces workspaces;
  private final Frame frame;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  WorkspaceViewModel(Workspaces workspaces, Frame frame) {
    this.workspaces = workspaces;
    this.frame = frame;
  }

  Optional<Workspace> current() {
    return workspaces.current();
  }

  Optional<EncryptionSection> encryption() {
    return workspaces.encryption().map(each -> new EncryptionSection(each, frame));
  }

  List<Workspace> recent() {
    return workspaces.recent();
  }

  /// Whether one is being opened.
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  void open(Path folder) {
    choose(new Choice.Open(folder));
  }

  void create(Path folder) {
    choose(new Choice.Create(folder));
  }

  /// Asks for a passphrase, and creates a workspace that it opens.
  void createEncrypted(Path folder) {
    var next = NewPassphrase.of("encryption.passphrase");
    frame.ask(
        new Prompt(
            TEXTS.of("settings.way.encrypted"),
            TEXTS.of("encryption.loss"),
            TEXTS.of("settings.way.create"),
            false,
            next.entries(),
            () -> choose(new Choice.CreateEncrypted(folder, next.value()))));
  }

  void restore(Path backup, Path folder) {
    choose(new Choice.Restore(backup, folder));
  }

  void demo() {
    choose(new Choice.Demo());
  }

  private void choose(Choice choice) {
    if (!busy.get()) {
      busy.set(true);
      workspaces.open(choice, this::refused);
    }
  }

  private void refused(Said said) {
    busy.set(false);
    frame.notice(Notice.of(Tone.DANGER, said.what(), said.next()));
  }
}
