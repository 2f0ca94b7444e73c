package candor.app.kit;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The parts of a kit being edited: chosen by a click or Enter, which leads to their words, moved
/// by Alt+Up and Alt+Down, taken out by Delete.
final class KitOutline extends ScrollPane {
  private static final Texts TEXTS = Texts.in(KitOutline.class);
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private final KitViewModel model;
  private final KitDraft draft;
  private final ObjectProperty<KitDraft.Part> chosen;
  private final Runnable write;
  private final Map<KitDraft.Part, Button> rows = new HashMap<>();

  /// @param write puts the keyboard into the words of the chosen part
  KitOutline(
      KitViewModel model, KitDraft draft, ObjectProperty<KitDraft.Part> chosen, Runnable write) {
    this.model = model;
    this.draft = draft;
    this.chosen = chosen;
    this.write = write;
    setFitToWidth(true);
    setFocusTraversable(false);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("kit-outline");
    var parts =
        new VBox(
            rows.computeIfAbsent(draft.about, this::row),
            group("competencies", draft.skills, draft::addSkill),
            group("questions", draft.asks, draft::addAsk),
            group("exercises", draft.tasks, draft::addTask),
            group("sourcing", draft.places, draft::addPlace));
    parts.getStyleClass().add("kit-outline-parts");
    setContent(parts);
  }

  /// Puts the keyboard onto the chosen part.
  void begin() {
    var row = rows.get(chosen.get());
    if (row != null) {
      row.requestFocus();
    }
  }

  private <P extends KitDraft.Part> Node group(
      String kind, ObservableList<P> parts, Supplier<P> add) {
    var name = new Label(TEXTS.of("kit.heading." + kind));
    name.getStyleClass().addAll("caption", "bold", "muted");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var adding =
        Buttons.icon(Feather.PLUS, Action.of(TEXTS.of("kit.add." + kind), () -> choose(add.get())));
    var head = new HBox(name, space, adding);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("kit-outline-head");
    var box = new VBox();
    show(box, parts);
    parts.addListener((ListChangeListener<P>) _ -> show(box, parts));
    return new VBox(head, box);
  }

  private void show(VBox box, ObservableList<? extends KitDraft.Part> parts) {
    box.getChildren()
        .setAll(parts.stream().map(part -> rows.computeIfAbsent(part, this::row)).toList());
  }

  private Button row(KitDraft.Part part) {
    var words = new Label();
    words
        .textProperty()
        .bind(
            part.label()
                .map(text -> text.isBlank() ? TEXTS.of("kit.unnamed") : text.replace('\n', ' ')));
    words.setMinWidth(0);
    var button = new Button("", words);
    button.accessibleTextProperty().bind(words.textProperty());
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    button.setAlignment(Pos.CENTER_LEFT);
    button.getStyleClass().addAll("flat", "kit-outline-row");
    var _ = chosen.subscribe(now -> button.pseudoClassStateChanged(CHOSEN, now.equals(part)));
    button.setOnAction(_ -> choose(part));
    button.setOnKeyPressed(event -> key(event, part));
    if (!(part instanceof KitDraft.About)) {
      button.setContextMenu(Buttons.menu(actions(part)));
    }
    return button;
  }

  private List<Action> actions(KitDraft.Part part) {
    return List.of(
        Action.of(TEXTS.of("kit.up"), Feather.ARROW_UP, () -> move(part, -1)),
        Action.of(TEXTS.of("kit.down"), Feather.ARROW_DOWN, () -> move(part, 1)),
        Action.of(TEXTS.of("kit.remove"), Feather.TRASH_2, () -> remove(part)));
  }

  private void key(KeyEvent event, KitDraft.Part part) {
    switch (event.getCode()) {
      case UP, DOWN -> {
        if (!event.isAltDown()) {
          return;
        }
        move(part, event.getCode() == KeyCode.UP ? -1 : 1);
      }
      case DELETE -> remove(part);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void choose(KitDraft.Part part) {
    chosen.set(part);
    write.run();
  }

  private void move(KitDraft.Part part, int step) {
    draft.move(part, step);
    chosen.set(part);
    begin();
  }

  private void remove(KitDraft.Part part) {
    if (!(part instanceof KitDraft.About)) {
      if (chosen.get().equals(part)) {
        chosen.set(draft.about);
      }
      model.remove(part);
    }
  }
}
