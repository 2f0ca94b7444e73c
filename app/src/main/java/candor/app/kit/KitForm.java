package candor.app.kit;

import candor.app.control.Field;
import candor.app.control.Pick;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The words of one part of a kit being edited.
final class KitForm extends VBox {
  private static final Texts TEXTS = Texts.in(KitForm.class);
  private final KitDraft draft;

  KitForm(KitDraft draft, KitDraft.Part part) {
    this.draft = draft;
    getStyleClass().addAll("form", "kit-form");
    var heading = new Label(heading(part));
    heading.getStyleClass().add("title");
    getChildren().add(heading);
    switch (part) {
      case KitDraft.About about -> show(about);
      case KitDraft.Skill skill -> show(skill);
      case KitDraft.Ask ask -> show(ask);
      case KitDraft.Task task -> show(task);
      case KitDraft.Place place -> show(place);
    }
  }

  /// Puts the keyboard into the first field.
  void begin() {
    getChildren().stream()
        .filter(Field.class::isInstance)
        .map(Field.class::cast)
        .findFirst()
        .ifPresent(Field::begin);
  }

  private String heading(KitDraft.Part part) {
    return switch (part) {
      case KitDraft.About _ -> TEXTS.of("kit.form.about");
      case KitDraft.Skill _ -> TEXTS.of("kit.part.competency", draft.number(part));
      case KitDraft.Ask _ -> TEXTS.of("kit.part.question", draft.number(part));
      case KitDraft.Task _ -> TEXTS.of("kit.part.exercise", draft.number(part));
      case KitDraft.Place _ -> TEXTS.of("kit.part.source", draft.number(part));
    };
  }

  private void show(KitDraft.About about) {
    add(
        line("title", about.title()),
        line("family", about.family()).hint(TEXTS.of("kit.field.family.hint")),
        area("summary", about.summary(), 2),
        area("overview", about.overview(), 8).hint(TEXTS.of("kit.field.overview.hint")),
        area("lookFor", about.lookFor(), 6).hint(TEXTS.of("kit.field.lines.hint")));
  }

  private void show(KitDraft.Skill skill) {
    add(line("name", skill.name()), area("behaviour", skill.behaviour(), 3));
    var explain = new Label(TEXTS.of("kit.field.anchors"));
    explain.getStyleClass().add("muted");
    Wrapping.wrap(explain);
    add(explain);
    for (var i = 0; i < skill.anchors().size(); i++) {
      add(area(TEXTS.of("kit.level." + (i + 1)), skill.anchors().get(i), 3, true));
    }
  }

  private void show(KitDraft.Ask ask) {
    add(
        area("question", ask.text(), 3),
        new Field(TEXTS.of("kit.field.competency"), competency(ask.skill())),
        area("probes", ask.probes(), 5).hint(TEXTS.of("kit.field.lines.hint")),
        minutes(ask.minutes()));
  }

  private void show(KitDraft.Task task) {
    add(
        line("exercise", task.title()),
        area("task", task.task(), 4),
        area("good", task.lookFor(), 4).hint(TEXTS.of("kit.field.lines.hint")),
        minutes(task.minutes()),
        competencies(task));
  }

  private void show(KitDraft.Place place) {
    add(line("where", place.where()), area("how", place.how(), 3));
  }

  private void add(Node... nodes) {
    getChildren().addAll(nodes);
  }

  private static Field line(String key, StringProperty text) {
    var field = new TextField();
    field.textProperty().bindBidirectional(text);
    return new Field(TEXTS.of("kit.field." + key), field);
  }

  private static Field area(String key, StringProperty text, int rows) {
    return area(TEXTS.of("kit.field." + key), text, rows, true);
  }

  private static Field area(String label, StringProperty text, int rows, boolean wrap) {
    var area = new TextArea();
    if (wrap) {
      Wrapping.wrap(area);
    }
    area.setPrefRowCount(rows);
    area.textProperty().bindBidirectional(text);
    return new Field(label, area);
  }

  private static Field minutes(StringProperty text) {
    var field = new TextField();
    field.setPrefColumnCount(4);
    field.setMaxWidth(USE_PREF_SIZE);
    field.textProperty().bindBidirectional(text);
    return new Field(TEXTS.of("kit.field.minutes"), field);
  }

  private Pick<String> competency(StringProperty key) {
    var box = new Pick<>(this::named);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setItems(
        FXCollections.observableArrayList(draft.skills.stream().map(s -> s.key()).toList()));
    box.setValue(isGone(key.get()) ? null : key.get());
    box.valueProperty()
        .addListener(
            (_, _, chosen) -> {
              if (chosen != null) {
                key.set(chosen);
              }
            });
    box.setPromptText(TEXTS.of("kit.field.competency.prompt"));
    return box;
  }

  private Node competencies(KitDraft.Task task) {
    var boxes = new VBox();
    boxes.getStyleClass().add("kit-checks");
    for (var skill : draft.skills) {
      var box = new CheckBox();
      box.setMnemonicParsing(false);
      box.setText(named(skill.key()));
      box.setSelected(task.skills().contains(skill.key()));
      box.selectedProperty()
          .addListener(
              (_, _, on) -> {
                var _ = on ? task.skills().add(skill.key()) : task.skills().remove(skill.key());
              });
      boxes.getChildren().add(box);
    }
    var label = new Label(TEXTS.of("kit.field.competencies"));
    label.getStyleClass().add("field-label");
    return new VBox(label, boxes);
  }

  private boolean isGone(String key) {
    return draft.skills.stream().noneMatch(skill -> skill.key().equals(key));
  }

  private String named(String key) {
    var name = draft.skillName(key);
    return name.isBlank() ? TEXTS.of("kit.unnamed") : name;
  }
}
