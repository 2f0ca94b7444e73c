package candor.app.settings;

import candor.app.control.PageHeader;
import candor.app.shell.Frame;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.text.Texts;
import candor.app.work.FileDialogs;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Choosing the workspace: the open one, those of before, a new one, another folder, the demo.
///
/// Works without an open workspace, for the case that none could be opened at the start.
public final class WorkspaceScreen implements Place {
  private static final Texts TEXTS = Texts.in(WorkspaceScreen.class);
  private final Frame frame;
  private final WorkspaceView view;

  /// The workspaces of this machine, as the program knows them.
  public interface Workspaces {
    /// The open one. Quick; called on the window's thread.
    Optional<Workspace> current();

    /// Those opened before, newest first, without the open one and the demo. Quick; called on the
    /// window's thread.
    List<Workspace> recent();

    /// Closes the open workspace and opens another in its place, with a window of its own content.
    /// Called on the window's thread and returns at once.
    ///
    /// @param refused told on the window's thread when it could not be opened; the workspace that
    ///   was open stays so, and what was refused is as it was
    void open(Choice choice, Consumer<Said> refused);

    /// The passphrase of the open workspace; empty where it can have none.
    default Optional<EncryptionDoors> encryption() {
      return Optional.empty();
    }

    /// Checks the open workspace. Blocks; called off the window's thread.
    Said verify();

    /// Writes the open workspace with its documents into a file that is not there yet, and checks
    /// it. Blocks; called off the window's thread.
    Said backUp(Path file);

    /// Where copies of the open workspace are kept elsewhere. Blocks; called off the window's
    /// thread.
    Copied copied();

    /// Makes a copy of the open workspace in another place, and keeps one there every day from now
    /// on. Blocks; called off the window's thread.
    Said copyTo(Path place);

    /// Keeps no copies elsewhere any more; those that are there stay. Blocks; called off the
    /// window's thread.
    void copyNowhere();

    /// Writes the open workspace as JSON to a file that is not there yet. Blocks; called off the
    /// window's thread.
    Said export(Path file);
  }

  /// A workspace in a list.
  ///
  /// @param demo whether its content is made up
  public record Workspace(String name, Path folder, boolean demo) {}

  /// The copies of a workspace elsewhere.
  ///
  /// @param place nothing when there are none
  /// @param reachable whether the place is there at the moment
  /// @param last when the last one was made; nothing when there is none or the place is not there
  public record Copied(Optional<Path> place, boolean reachable, Optional<Instant> last) {
    /// No copies elsewhere.
    public static final Copied NOWHERE = new Copied(Optional.empty(), false, Optional.empty());
  }

  /// What became of something, in words.
  ///
  /// @param well whether it was done
  /// @param what one sentence
  /// @param next what was kept and what to do; may be empty
  public record Said(boolean well, String what, String next) {}

  /// What is to be opened.
  public sealed interface Choice {
    /// The workspace in a folder.
    record Open(Path folder) implements Choice {}

    /// A new workspace in an empty folder, or one that is not there yet.
    record Create(Path folder) implements Choice {}

    /// A new workspace with a passphrase, in an empty folder, or one that is not there yet; its
    /// recovery sheet is shown before it is used.
    record CreateEncrypted(Path folder, String passphrase) implements Choice {
      @Override
      public String toString() {
        return "a new encrypted workspace";
      }
    }

    /// A new workspace out of a backup, in an empty folder or one that is not there yet.
    record Restore(Path backup, Path folder) implements Choice {}

    /// The made-up company.
    record Demo() implements Choice {}
  }

  public WorkspaceScreen(Workspaces workspaces, FileDialogs dialogs, Frame frame) {
    this.frame = frame;
    view = new WorkspaceView(new WorkspaceViewModel(workspaces, frame), dialogs);
  }

  @Override
  public Section section() {
    return Section.SETTINGS;
  }

  @Override
  public ObservableValue<String> title() {
    return new SimpleStringProperty(TEXTS.of("settings.workspaces"));
  }

  @Override
  public List<PageHeader.Crumb> trail() {
    return List.of(new PageHeader.Crumb(TEXTS.of("settings.back"), frame::back));
  }

  @Override
  public Node content() {
    return view.root();
  }
}
