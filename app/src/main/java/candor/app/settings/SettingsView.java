package candor.app.settings;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Field;
import candor.app.control.SegmentedChoice;
import candor.app.control.Wrapping;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.theme.Appearance;
import candor.app.work.FileDialogs;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The settings, one section below the other.
final class SettingsView {
  private static final Texts TEXTS = Texts.in(SettingsView.class);
  private static final List<Integer> SIZES = List.of(100, 125, 150, 175, 200);
  private final SettingsViewModel model;
  private final FileDialogs dialogs;
  private final ScrollPane root;
  private Subscription following = Subscription.EMPTY;
  private Runnable begin = () -> {};

  SettingsView(
      SettingsViewModel model,
      SettingsScreen.Looks looks,
      WorkspaceViewModel workspaces,
      FileDialogs dialogs,
      SettingsScreen.Doors doors,
      Runnable chooseWorkspace) {
    this.model = model;
    this.dialogs = dialogs;
    var page = new VBox(me(), looks(looks), people(doors));
    if (doors.workspace()) {
      care(page, workspaces, chooseWorkspace);
    }
    page.getStyleClass().addAll("page", "settings");
    root = new ScrollPane(page);
    root.setFitToWidth(true);
    root.setFocusTraversable(false);
  }

  private void care(VBox page, WorkspaceViewModel workspaces, Runnable chooseWorkspace) {
    page.getChildren().add(workspace(workspaces, chooseWorkspace));
    if (workspaces.current().filter(open -> !open.demo()).isPresent()) {
      // Copies are made at the machine's time, which the workspace's is, too.
      var dates = new Dates(Clock.system(ZoneId.systemDefault()));
      page.getChildren().add(new ElsewhereView(model, dialogs, dates).root());
    }
    workspaces.encryption().ifPresent(each -> page.getChildren().add(each.node()));
    if (!workspaces.recent().isEmpty()) {
      page.getChildren().add(WorkspaceView.recent(workspaces));
    }
  }

  private static Node people(SettingsScreen.Doors doors) {
    var box = WorkspaceView.section(TEXTS.of("settings.people"));
    var buttons =
        new FlowPane(
            Buttons.plain(Action.of(TEXTS.of("settings.people.pin"), Feather.LOCK, doors.pin())));
    doors
        .people()
        .ifPresent(
            open ->
                buttons
                    .getChildren()
                    .addFirst(
                        Buttons.plain(
                            Action.of(TEXTS.of("settings.people.open"), Feather.USERS, open))));
    buttons.getStyleClass().add("settings-buttons");
    var hint = new Label(TEXTS.of("settings.people.hint"));
    hint.getStyleClass().addAll("caption", "muted");
    Wrapping.wrap(hint);
    box.getChildren().addAll(buttons, hint);
    return box;
  }

  Node root() {
    return root;
  }

  /// Puts the keyboard where no letter changes anything: at first it would be on the name, all of
  /// which is selected.
  void begin() {
    begin.run();
    begin = () -> {};
  }

  void close() {
    following.unsubscribe();
  }

  private Node me() {
    var box = WorkspaceView.section(TEXTS.of("settings.me"));
    box.getChildren()
        .addAll(
            named().hint(TEXTS.of("settings.me.name.hint")),
            new Field(TEXTS.of("settings.me.email"), line(model.email())));
    return box;
  }

  private Node looks(SettingsScreen.Looks looks) {
    var box = WorkspaceView.section(TEXTS.of("settings.look"));
    var appearance =
        new SegmentedChoice<>(
            TEXTS.of("settings.appearance"),
            List.of(Appearance.values()),
            each -> TEXTS.of("settings.appearance." + each.name().toLowerCase(Locale.ROOT)));
    appearance.valueProperty().set(looks.appearance().get());
    appearance.valueProperty().addListener((_, _, chosen) -> looks.appearance().set(chosen));
    begin = () -> appearance.getChildren().getFirst().requestFocus();
    var size =
        new SegmentedChoice<>(
            TEXTS.of("settings.size"), SIZES, each -> TEXTS.of("settings.size.percent", each));
    size.valueProperty().set(nearest(looks.textScale().get()));
    size.valueProperty().addListener((_, _, chosen) -> looks.textScale().set(chosen / 100.0));
    var motion = new CheckBox(TEXTS.of("settings.motion"));
    motion.selectedProperty().set(looks.reducedMotion().get());
    motion.selectedProperty().addListener((_, _, chosen) -> looks.reducedMotion().set(chosen));
    following =
        Subscription.combine(
            looks.appearance().subscribe(now -> appearance.valueProperty().set(now)),
            looks
                .textScale()
                .subscribe(now -> size.valueProperty().set(nearest(now.doubleValue()))),
            looks.reducedMotion().subscribe(motion::setSelected));
    box.getChildren()
        .addAll(
            new Field(TEXTS.of("settings.appearance"), appearance),
            new Field(TEXTS.of("settings.size"), size),
            motion);
    return box;
  }

  private Node workspace(WorkspaceViewModel workspaces, Runnable choose) {
    var box = WorkspaceView.section(TEXTS.of("settings.workspace"));
    workspaces
        .current()
        .ifPresent(
            open -> {
              var path = new TextField(open.folder().toString());
              path.setEditable(false);
              box.getChildren().add(new Field(TEXTS.of("settings.workspace.path"), path));
            });
    var idle = model.busy().map(busy -> !busy);
    var buttons =
        new FlowPane(
            Buttons.plain(Action.of(TEXTS.of("settings.workspace.choose"), Feather.FOLDER, choose)),
            Buttons.plain(
                Action.of(TEXTS.of("settings.workspace.verify"), Feather.SHIELD, model::verify)
                    .when(idle)),
            Buttons.plain(
                Action.of(
                        TEXTS.of("settings.workspace.back-up"),
                        Feather.SAVE,
                        () -> backUp(workspaces))
                    .when(idle)),
            Buttons.plain(
                Action.of(
                        TEXTS.of("settings.workspace.export"),
                        Feather.UPLOAD,
                        () -> export(workspaces))
                    .when(idle)));
    buttons.getStyleClass().add("settings-buttons");
    var hint = new Label(TEXTS.of("settings.workspace.hint"));
    hint.getStyleClass().addAll("caption", "muted");
    Wrapping.wrap(hint);
    box.getChildren().addAll(buttons, hint);
    return box;
  }

  private void backUp(WorkspaceViewModel workspaces) {
    dialogs
        .save(
            TEXTS.of("settings.workspace.back-up"),
            TEXTS.of("settings.back-up.name", today(workspaces)),
            List.of(new FileDialogs.Kind(TEXTS.of("settings.back-up.kind"), List.of("*.zip"))))
        .ifPresent(model::backUp);
  }

  private void export(WorkspaceViewModel workspaces) {
    dialogs
        .save(
            TEXTS.of("settings.workspace.export"),
            TEXTS.of("settings.export.name", today(workspaces)),
            List.of(new FileDialogs.Kind(TEXTS.of("settings.export.kind"), List.of("*.json"))))
        .ifPresent(model::export);
  }

  // Made on another day, it has another name.
  private static String today(WorkspaceViewModel workspaces) {
    var name = workspaces.current().map(open -> open.name() + " ").orElse("");
    return name + LocalDate.now(ZoneId.systemDefault());
  }

  private Field named() {
    var field = new Field(TEXTS.of("settings.me.name"), line(model.name()));
    model.name().addListener(_ -> field.setProblem(problem()));
    model.isNameTaken().addListener(_ -> field.setProblem(problem()));
    return field;
  }

  private Optional<String> problem() {
    if (model.name().get().isBlank()) {
      return Optional.of(TEXTS.of("settings.me.name.none"));
    }
    return model.isNameTaken().get()
        ? Optional.of(TEXTS.of("settings.me.name.taken"))
        : Optional.empty();
  }

  private TextField line(StringProperty text) {
    var field = new TextField();
    field.textProperty().bindBidirectional(text);
    field.setOnAction(_ -> model.leave());
    var _ =
        field
            .focusedProperty()
            .subscribe(
                focused -> {
                  if (!focused) {
                    model.leave();
                  }
                });
    return field;
  }

  private static int nearest(double scale) {
    return SIZES.stream()
        .min(Comparator.comparingDouble(size -> Math.abs(size / 100.0 - scale)))
        .orElse(SIZES.getFirst());
  }
}
