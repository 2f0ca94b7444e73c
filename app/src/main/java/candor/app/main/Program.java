package candor.app.main;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.problem.Problems;
import candor.app.theme.Theme;
import candor.app.work.FxLanes;
import candor.persistence.OpenResult;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The running program: one window, and one open workspace at a time. On the window's thread.
final class Program {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 820;
  private final Stage stage;
  private final Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);
  private final Theme theme;
  private final HomeFolders home;
  private final Recent recent;
  private final FxLanes opening = new FxLanes(new Problems(this::notice));
  private final Workspaces workspaces = new Workspaces(InstantSource.system(), new SecureRandom());
  private @Nullable Wiring wiring;

  Program(Stage stage, HomeFolders home) {
    this.stage = stage;
    this.theme = new Theme(scene);
    theme.setTextScale(1);
    this.home = home;
    this.recent = new Recent(home.recent());
  }

  /// Shows the window and opens what it was started for.
  void begin(Start start) {
    stage.setTitle("Candor");
    stage.setMinWidth(760);
    stage.setMinHeight(560);
    stage.setScene(scene);
    stage.show();
    var folder = start.workspace().or(() -> recent.list().stream().findFirst());
    open(folder.orElseGet(home::firstWorkspace));
  }

  /// Opens a workspace in place of the open one; when it is refused, the open one stays.
  void open(Path folder) {
    opening.write(() -> openOrCreate(folder), result -> show(result, folder));
  }

  /// Saves what is not saved, and closes the workspace.
  void close() {
    if (wiring != null) {
      wiring.close();
    }
    opening.close();
  }

  private OpenResult openOrCreate(Path folder) {
    return folder.equals(home.firstWorkspace()) && !Workspaces.isWorkspace(folder)
        ? workspaces.create(folder, false, System.getProperty("user.name", "Me"))
        : workspaces.open(folder);
  }

  private void show(OpenResult result, Path folder) {
    if (result instanceof OpenResult.Opened opened) {
      use(opened.workspace());
      opening.write(noted(folder), done -> {});
    } else {
      notice(Notice.of(Tone.DANGER, OpenWords.of(result, folder), ""));
    }
  }

  private Supplier<Path> noted(Path folder) {
    return () -> {
      try {
        recent.opened(folder);
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private void use(Workspace workspace) {
    var before = wiring;
    wiring = new Wiring(workspace);
    scene.setRoot(wiring.root());
    wiring.begin();
    if (before != null) {
      before.close();
    }
  }

  private void notice(Notice notice) {
    if (wiring != null) {
      wiring.notice(notice);
    }
  }
}
