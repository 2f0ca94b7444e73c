package candor.app.history;

import candor.app.control.Chip;
import candor.app.control.DayPicker;
import candor.app.control.Pick;
import candor.app.text.Texts;
import candor.model.store.Id;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// Who, what, from when to when, and whom it is about.
final class HistoryFilters extends FlowPane {
  private static final Texts TEXTS = Texts.in(HistoryFilters.class);
  private final HistoryListViewModel model;
  private final Pick<String> who = new Pick<>(name -> name);
  private final Pick<ActGroup> what = new Pick<>(ActGroup::toString);
  private final DayPicker from = new DayPicker();
  private final DayPicker to = new DayPicker();
  private final HBox about = new HBox();

  HistoryFilters(HistoryListViewModel model) {
    this.model = model;
    getStyleClass().add("history-filters");
    who.setAccessibleText(TEXTS.of("filter.who"));
    who.getItems().setAll(TEXTS.of("filter.everybody"));
    who.getSelectionModel().selectFirst();
    who.setOnAction(
        event -> model.by(who.getSelectionModel().getSelectedIndex() > 0 ? who.getValue() : null));
    what.setAccessibleText(TEXTS.of("filter.what"));
    what.getItems().setAll(ActGroup.values());
    what.setValue(ActGroup.EVERYTHING);
    what.setOnAction(event -> model.of(what.getValue()));
    model.authors().addListener((ListChangeListener<String>) change -> offer());
    about.setVisible(false);
    about.managedProperty().bind(about.visibleProperty());
    getChildren().addAll(who, what, day("filter.from", from), day("filter.to", to), about);
  }

  void about(Id<?> subject, String name) {
    about.getChildren().setAll(new Chip(TEXTS.of("filter.about", name), this::aboutAnything));
    about.setVisible(true);
    model.about(subject);
  }

  void clear() {
    who.getSelectionModel().selectFirst();
    what.setValue(ActGroup.EVERYTHING);
    from.clear();
    to.clear();
    about.setVisible(false);
    model.clear();
  }

  private void aboutAnything() {
    about.setVisible(false);
    model.about(null);
    who.requestFocus();
  }

  private HBox day(String key, DayPicker picker) {
    var label = new Label(TEXTS.of(key));
    label.setMinWidth(USE_PREF_SIZE);
    label.getStyleClass().add("muted");
    label.setLabelFor(picker);
    picker.setAccessibleText(TEXTS.of(key));
    picker.getEditor().setAccessibleText(TEXTS.of(key));
    picker.setPromptText(TEXTS.of("filter.anyDay"));
    picker.setOnAction(event -> model.within(from.getValue(), to.getValue()));
    var line = new HBox(label, picker);
    line.getStyleClass().add("tools");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void offer() {
    var chosen = who.getSelectionModel().getSelectedIndex() > 0 ? who.getValue() : null;
    var all = new ArrayList<String>(List.of(TEXTS.of("filter.everybody")));
    all.addAll(model.authors());
    who.getItems().setAll(all);
    who.getSelectionModel().select(chosen == null ? 0 : Math.max(0, all.indexOf(chosen)));
  }
}
