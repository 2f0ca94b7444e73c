package candor.app.interview;

import candor.app.control.Action;
import candor.app.control.Avatar;
import candor.app.control.Buttons;
import candor.app.control.Icons;
import candor.app.text.Texts;
import candor.model.kit.Competency;
import candor.model.people.Person;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Who is on the panel and what each looks at; somebody is added by name.
final class PanelPicker extends VBox {
  private static final Texts TEXTS = Texts.in(PanelPicker.class);
  private final PlanViewModel model;
  private final VBox seats = new VBox();
  private final ComboBox<String> name = new ComboBox<>();

  PanelPicker(PlanViewModel model) {
    this.model = model;
    getStyleClass().add("panel-picker");
    seats.getStyleClass().add("seats");
    name.setEditable(true);
    name.setMaxWidth(Double.MAX_VALUE);
    name.setPromptText(TEXTS.of("plan.panel.add"));
    name.setAccessibleText(TEXTS.of("plan.panel.add"));
    name.getEditor().setAccessibleText(TEXTS.of("plan.panel.add"));
    HBox.setHgrow(name, Priority.ALWAYS);
    // Enter adds the name rather than confirming the whole form.
    name.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !typed().isEmpty()) {
            add();
            event.consume();
          }
        });
    var add = Buttons.plain(Action.of(TEXTS.of("plan.panel.do"), Feather.PLUS, this::add));
    var line = new HBox(name, add);
    line.getStyleClass().add("tools");
    getChildren().addAll(seats, line);
    model.panel().addListener((ListChangeListener<PlanViewModel.Seat>) change -> show());
    model.colleagues().addListener((ListChangeListener<Person>) change -> offer());
    var _ = model.targetProperty().subscribe(this::show);
    offer();
  }

  /// Whether a name stands there that was not added.
  boolean isTyped() {
    return !typed().isEmpty();
  }

  private String typed() {
    return name.getEditor().getText().strip();
  }

  private void add() {
    var text = typed();
    if (!text.isEmpty()) {
      model.invite(text);
      name.setValue(null);
      name.getEditor().clear();
    }
  }

  private void offer() {
    name.getItems()
        .setAll(
            model.colleagues().stream()
                .map(Person::name)
                .filter(
                    each -> model.panel().stream().noneMatch(s -> s.person().name().equals(each)))
                .toList());
  }

  private void show() {
    seats.getChildren().setAll(model.panel().stream().map(this::seat).toList());
    offer();
  }

  private Node seat(PlanViewModel.Seat seat) {
    var who = seat.person();
    var label = new Label(who.name());
    label.setMinWidth(0);
    label.setMaxWidth(Double.MAX_VALUE);
    var remove =
        Buttons.icon(
            Feather.X,
            Action.of(TEXTS.of("plan.panel.remove", who.name()), () -> model.dismiss(seat)));
    var words = new VBox(label);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var line = new HBox(new Avatar(who.id(), who.name(), Avatar.Size.SMALL), words);
    line.getStyleClass().add("seat");
    line.setAlignment(Pos.CENTER_LEFT);
    var competencies = model.targetProperty().get().map(t -> t.competencies()).orElse(List.of());
    if (!competencies.isEmpty()) {
      words.getChildren().add(focus(seat, competencies));
    }
    line.getChildren()
        .add(
            seat.begun()
                ? Icons.of(Feather.LOCK, TEXTS.of("plan.panel.begun", who.name()))
                : remove);
    return line;
  }

  private static Node focus(PlanViewModel.Seat seat, List<Competency> competencies) {
    var menu = new MenuButton();
    menu.setMinWidth(USE_PREF_SIZE);
    menu.getStyleClass().addAll("flat", "focus-menu");
    Runnable say =
        () -> {
          menu.setText(TEXTS.of("plan.focus", seat.focus().size()));
          menu.setAccessibleText(TEXTS.of("plan.focus.name", seat.person().name(), menu.getText()));
        };
    for (var competency : competencies) {
      var item = new CheckMenuItem(competency.name());
      item.setMnemonicParsing(false);
      item.setSelected(seat.focus().contains(competency.key()));
      item.setOnAction(
          event -> {
            var _ =
                item.isSelected()
                    ? seat.focus().add(competency.key())
                    : seat.focus().remove(competency.key());
            say.run();
          });
      menu.getItems().add(item);
    }
    say.run();
    return menu;
  }
}
