package candor.app.people;

import candor.app.control.Action;
import candor.app.control.Avatar;
import candor.app.control.Buttons;
import candor.app.control.Entry;
import candor.app.control.OpenRow;
import candor.app.control.Prompt;
import candor.app.control.Scroll;
import candor.app.control.SidePanel;
import candor.app.control.Tag;
import candor.app.control.Tone;
import candor.app.control.Wrapping;
import candor.app.people.PeopleViewModel.Duty;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.model.people.Person;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A line for each person; what can be done about one is beside it.
final class PeopleView {
  private static final Texts TEXTS = Texts.in(PeopleView.class);
  private final PeopleViewModel model;
  private final Frame frame;
  private final PeopleScreen.Doors doors;
  private final VBox rows = new VBox();
  private final Scroll root;

  PeopleView(PeopleViewModel model, Frame frame, PeopleScreen.Doors doors) {
    this.model = model;
    this.frame = frame;
    this.doors = doors;
    var text = label(TEXTS.of("people.text"), "muted", "prose");
    var page = new VBox(text, rows);
    page.getStyleClass().addAll("page", "people");
    rows.getStyleClass().add("people-rows");
    root = new Scroll(page);
    var _ = model.peopleProperty().subscribe(this::show);
  }

  Node root() {
    return root;
  }

  /// Asks for somebody new.
  void add() {
    var name = Entry.requiredLine(TEXTS.of("people.name"), "");
    var email = Entry.line(TEXTS.of("people.email"), "");
    var duty = duty(Duty.INTERVIEWER);
    frame.ask(
        Prompt.of(
            TEXTS.of("people.add.title"),
            TEXTS.of("people.add"),
            List.of(name, email, duty),
            () -> model.add(name.value(), email.value(), duty.value())));
  }

  private void show(List<Person> people) {
    rows.getChildren().setAll(people.stream().map(this::row).toList());
  }

  private Node row(Person person) {
    var name = model.isMe(person) ? TEXTS.of("people.me", person.name()) : person.name();
    var words = new VBox(label(name, "strong"));
    if (!person.email().isEmpty()) {
      words.getChildren().add(label(person.email(), "muted"));
    }
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    var parts = new ArrayList<Node>(List.of(new Avatar(person.id(), person.name()), words));
    if (person.pin() != null) {
      parts.add(new Tag(TEXTS.of("people.pin.has"), Tone.NEUTRAL, Feather.LOCK));
    }
    parts.add(
        person.leftAt() == null
            ? new Tag(role(person), Tone.NEUTRAL, Feather.USER)
            : new Tag(TEXTS.of("people.hasLeft"), Tone.NEUTRAL, Feather.LOG_OUT));
    var said =
        TEXTS.of(
            "people.row",
            name,
            person.leftAt() == null ? role(person) : TEXTS.of("people.hasLeft"),
            person.pin() == null ? TEXTS.of("people.pin.hasNot") : TEXTS.of("people.pin.has"));
    return new OpenRow(said, () -> open(person), parts.toArray(Node[]::new));
  }

  private void open(Person person) {
    var box = new VBox();
    box.getStyleClass().addAll("panel-body", "form");
    box.getChildren().add(label(TEXTS.of("people.duty.text." + duties(person)), "muted"));
    if (model.mayChange(person)) {
      box.getChildren().add(button("people.edit", Feather.EDIT_2, () -> edit(person)));
    }
    if (model.isMe(person)) {
      box.getChildren().add(button("people.pin.set", Feather.LOCK, doors.pin()));
      if (person.pin() != null) {
        box.getChildren().add(button("people.pin.remove", Feather.UNLOCK, doors.noPin()));
      }
      box.getChildren().add(button("people.switch", Feather.USERS, doors.turn()));
    }
    if (model.mayUnlock(person)) {
      box.getChildren()
          .add(button("people.pin.clear", Feather.UNLOCK, () -> done(() -> model.unlock(person))));
    }
    if (!model.isMe(person) && !person.isOwner()) {
      box.getChildren()
          .add(
              person.leftAt() == null
                  ? button("people.leave", Feather.LOG_OUT, () -> done(() -> model.leave(person)))
                  : button(
                      "people.comeBack", Feather.LOG_IN, () -> done(() -> model.comeBack(person))));
    }
    frame.panel(new SidePanel(person.name(), Scroll.around(box), () -> {}));
    box.getChildren().stream()
        .filter(Button.class::isInstance)
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private void done(Runnable verb) {
    frame.closePanel();
    verb.run();
  }

  private void edit(Person person) {
    var name = Entry.requiredLine(TEXTS.of("people.name"), person.name());
    var email = Entry.line(TEXTS.of("people.email"), person.email());
    var duty = duty(Duty.of(person));
    var fixed = person.isOwner() || model.isMe(person);
    frame.ask(
        Prompt.of(
            TEXTS.of("people.edit.title", person.name()),
            TEXTS.of("people.save"),
            fixed ? List.of(name, email) : List.of(name, email, duty),
            () ->
                done(
                    () ->
                        model.edit(
                            person,
                            name.value(),
                            email.value(),
                            fixed ? Duty.of(person) : duty.value()))));
  }

  private static Entry<Duty> duty(Duty first) {
    var values = new ArrayList<>(List.of(Duty.values()));
    values.remove(first);
    values.addFirst(first);
    return Entry.choice(
        TEXTS.of("people.duty"), values, each -> TEXTS.of("people.duty." + each.name()));
  }

  private static String role(Person person) {
    return TEXTS.of("people.role." + duties(person));
  }

  private static String duties(Person person) {
    return person.isOwner() ? "OWNER" : Duty.of(person).name();
  }

  private static Button button(String key, Feather icon, Runnable run) {
    var button = Buttons.plain(Action.of(TEXTS.of(key), icon, run));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAlignment(Pos.CENTER_LEFT);
    return button;
  }

  private static Label label(String text, String... styles) {
    var label = new Label(text);
    label.getStyleClass().addAll(styles);
    Wrapping.wrap(label);
    return label;
  }
}
