package candor.app.kit;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Icons;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A kit being edited: its parts at the left, the words of the chosen part at the right, and above
/// them what becomes of it all.
final class KitEditor extends BorderPane {
  private static final Texts TEXTS = Texts.in(KitEditor.class);
  private final KitViewModel model;
  private final KitDraft draft;
  private final ObjectProperty<KitDraft.Part> chosen;
  private final VBox problems = new VBox();
  private final ScrollPane form = new ScrollPane();
  private final KitOutline outline;

  KitEditor(KitViewModel model) {
    this.model = model;
    this.draft = model.draft();
    chosen = new SimpleObjectProperty<>(draft.about);
    getStyleClass().add("kit-editor");
    form.setFitToWidth(true);
    form.setFocusTraversable(false);
    setTop(new VBox(bar(), problems));
    outline = new KitOutline(model, draft, chosen, this::begin);
    setLeft(outline);
    setCenter(form);
    problems.getStyleClass().add("kit-problems");
    model.findings().addListener((ListChangeListener<String>) _ -> showProblems());
    var _ = chosen.subscribe(_ -> showForm());
    for (var parts : List.of(draft.skills, draft.asks, draft.tasks, draft.places)) {
      var _ = parts.subscribe(this::showForm);
    }
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    form.addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
  }

  /// Puts the keyboard into the first field of the chosen part.
  void begin() {
    // What scrolls can have the keyboard only once it was dressed.
    form.applyCss();
    if (form.getContent() instanceof KitForm words) {
      words.begin();
    }
  }

  private Node bar() {
    var state = new Label("", Icons.of(Feather.EDIT_2));
    state
        .textProperty()
        .bind(
            model
                .drafted()
                .map(d -> d ? TEXTS.of("kit.editing.drafted") : TEXTS.of("kit.editing")));
    state.getStyleClass().add("muted");
    state.setMinWidth(0);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var leave = Action.of(TEXTS.of("kit.editing.leave"), model::discard);
    var bar =
        new HBox(
            state,
            space,
            Buttons.quiet(leave),
            Buttons.primary(Action.of(TEXTS.of("kit.editing.save"), Feather.CHECK, model::save)));
    bar.getStyleClass().addAll("tools", "kit-editing-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private void showProblems() {
    problems.getChildren().clear();
    if (!model.findings().isEmpty()) {
      var what = new Label(TEXTS.of("kit.unsound"), Icons.of(Feather.ALERT_CIRCLE));
      what.getStyleClass().addAll("bold", "danger-text");
      problems.getChildren().add(what);
      for (var finding : model.findings()) {
        var line = new Label(finding);
        Wrapping.wrap(line);
        problems.getChildren().add(line);
      }
    }
  }

  private void showForm() {
    form.setContent(new KitForm(draft, chosen.get()));
    form.setVvalue(0);
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
      model.save();
      event.consume();
    }
  }

  private void leave(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      outline.begin();
      event.consume();
    }
  }
}
