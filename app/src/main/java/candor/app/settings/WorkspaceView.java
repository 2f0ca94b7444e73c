package candor.app.settings;

import candor.app.control.Icons;
import candor.app.control.OpenRow;
import candor.app.control.Tag;
import candor.app.control.Tone;
import candor.app.control.Wrapping;
import candor.app.settings.WorkspaceScreen.Workspace;
import candor.app.text.Texts;
import candor.app.work.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The open workspace, the ways to another, and those of before.
final class WorkspaceView {
  private static final Texts TEXTS = Texts.in(WorkspaceView.class);
  private final WorkspaceViewModel model;
  private final FileDialogs dialogs;
  private final ScrollPane root;

  WorkspaceView(WorkspaceViewModel model, FileDialogs dialogs) {
    this.model = model;
    this.dialogs = dialogs;
    var page = new VBox();
    page.getStyleClass().addAll("page", "settings");
    model.current().ifPresent(open -> page.getChildren().add(current(open)));
    page.getChildren().add(ways());
    if (!model.recent().isEmpty()) {
      page.getChildren().add(recent(model));
    }
    root = new ScrollPane(page);
    root.setFitToWidth(true);
    root.setFocusTraversable(false);
  }

  Node root() {
    return root;
  }

  /// The workspaces of before, each a button that opens it.
  static Node recent(WorkspaceViewModel model) {
    var box = section(TEXTS.of("settings.recent"));
    for (var workspace : model.recent()) {
      var name = TEXTS.of("settings.recent.open", workspace.name(), workspace.folder());
      box.getChildren()
          .add(new OpenRow(name, () -> model.open(workspace.folder()), words(workspace)));
    }
    return box;
  }

  static VBox section(String title) {
    var heading = new Label(title);
    heading.getStyleClass().add("strong");
    var box = new VBox(heading);
    box.getStyleClass().add("settings-section");
    return box;
  }

  private static Node current(Workspace workspace) {
    var box = section(TEXTS.of("settings.current"));
    var card = new HBox(Icons.of(Feather.HARD_DRIVE), words(workspace));
    card.getStyleClass().addAll("card", "quiet", "settings-current");
    card.setAlignment(Pos.CENTER_LEFT);
    if (workspace.demo()) {
      card.getChildren().add(new Tag(TEXTS.of("settings.demo"), Tone.WARNING));
    }
    box.getChildren().add(card);
    return box;
  }

  private Node ways() {
    var box = section(TEXTS.of("settings.ways"));
    box.getChildren()
        .addAll(
            way("create", Feather.FOLDER_PLUS, () -> choose(model::create)),
            way("encrypted", Feather.LOCK, () -> choose(model::createEncrypted)),
            way("open", Feather.FOLDER, () -> choose(model::open)),
            way("restore", Feather.ROTATE_CCW, this::restore),
            way("demo", Feather.PLAY, model::demo));
    return box;
  }

  private Node way(String key, Feather icon, Runnable run) {
    var name = new Label(TEXTS.of("settings.way." + key));
    name.getStyleClass().add("bold");
    var text = new Label(TEXTS.of("settings.way.text." + key));
    text.getStyleClass().add("muted");
    Wrapping.wrap(text);
    var words = new VBox(name, text);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var row =
        new OpenRow(
            TEXTS.of("settings.way." + key) + ". " + TEXTS.of("settings.way.text." + key),
            run,
            Icons.of(icon),
            words);
    row.getStyleClass().add("settings-way");
    return row;
  }

  private void restore() {
    // The copies that an encrypted workspace keeps elsewhere end otherwise, and some have no
    // ending.
    var kinds =
        List.of(
            new FileDialogs.Kind(TEXTS.of("settings.back-up.kind"), List.of("*.zip", "*.sealed")),
            new FileDialogs.Kind(TEXTS.of("settings.restore.any"), List.of("*")));
    dialogs.open(TEXTS.of("settings.restore.file"), kinds).stream()
        .findFirst()
        .ifPresent(backup -> choose(folder -> model.restore(backup, folder)));
  }

  private void choose(Consumer<Path> then) {
    dialogs.folder(TEXTS.of("settings.folder")).ifPresent(then);
  }

  private static VBox words(Workspace workspace) {
    var name = new Label(workspace.name());
    name.getStyleClass().add("bold");
    var folder = new Label(workspace.folder().toString());
    folder.getStyleClass().addAll("caption", "muted");
    folder.setTooltip(new Tooltip(workspace.folder().toString()));
    var words = new VBox(name, folder);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    return words;
  }
}
