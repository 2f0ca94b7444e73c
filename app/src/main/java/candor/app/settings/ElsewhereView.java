package candor.app.settings;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Wrapping;
import candor.app.settings.WorkspaceScreen.Copied;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.FileDialogs;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/// Where copies of the workspace are kept elsewhere, for when this machine breaks.
final class ElsewhereView {
  private static final Texts TEXTS = Texts.in(ElsewhereView.class);
  private final SettingsViewModel model;
  private final FileDialogs dialogs;
  private final Dates dates;

  ElsewhereView(SettingsViewModel model, FileDialogs dialogs, Dates dates) {
    this.model = model;
    this.dialogs = dialogs;
    this.dates = dates;
  }

  Node root() {
    var box = WorkspaceView.section(TEXTS.of("settings.elsewhere"));
    var state = new Label();
    state.textProperty().bind(model.copied().map(this::words));
    Wrapping.wrap(state);
    var idle = model.busy().map(busy -> !busy);
    var chosen = model.copied().map(copied -> copied.place().isPresent());
    var now =
        Action.of(TEXTS.of("settings.elsewhere.now"), Feather.SAVE, this::copyNow)
            .when(model.busy().flatMap(busy -> chosen.map(is -> is && !busy)));
    var buttons =
        new FlowPane(
            Buttons.plain(
                Action.of(TEXTS.of("settings.elsewhere.choose"), Feather.HARD_DRIVE, this::choose)
                    .when(idle)),
            Buttons.plain(now),
            Buttons.quiet(
                Action.of(TEXTS.of("settings.elsewhere.stop"), Feather.X, model::copyNowhere)
                    .when(chosen)));
    buttons.getStyleClass().add("settings-buttons");
    var hint = new Label(TEXTS.of("settings.elsewhere.hint"));
    hint.getStyleClass().addAll("caption", "muted");
    Wrapping.wrap(hint);
    box.getChildren().addAll(state, buttons, hint);
    return box;
  }

  private void choose() {
    dialogs.folder(TEXTS.of("settings.elsewhere.folder")).ifPresent(model::copyTo);
  }

  private void copyNow() {
    model.copied().get().place().ifPresent(model::copyTo);
  }

  private String words(Copied copied) {
    if (copied.place().isEmpty()) {
      return TEXTS.of("settings.elsewhere.none");
    }
    var place = copied.place().get();
    if (!copied.reachable()) {
      return TEXTS.of("settings.elsewhere.away", place);
    }
    return copied
        .last()
        .map(last -> TEXTS.of("settings.elsewhere.last", place, dates.relative(last)))
        .orElseGet(() -> TEXTS.of("settings.elsewhere.never", place));
  }
}
