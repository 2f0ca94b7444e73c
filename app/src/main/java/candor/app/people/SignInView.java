package candor.app.people;

import candor.app.control.Action;
import candor.app.control.Avatar;
import candor.app.control.Buttons;
import candor.app.control.Field;
import candor.app.control.Icons;
import candor.app.control.OpenRow;
import candor.app.control.PassphraseField;
import candor.app.control.Scroll;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import candor.model.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Names to choose from, and a PIN where one is asked for.
final class SignInView {
  private static final Texts TEXTS = Texts.in(SignInView.class);
  private final SignInViewModel model;
  private final PassphraseField pin = new PassphraseField();
  private final Field pinField = new Field(TEXTS.of("people.signIn.pin"), pin);
  private final Label title = label("", "title");
  private final Label text = label(TEXTS.of("people.signIn.text"), "muted");
  private final VBox names = new VBox();
  private final VBox asking;
  private final Button another;
  private final StackPane root = new StackPane();

  SignInView(String name, SignInViewModel model, Optional<Runnable> back) {
    this.model = model;
    title.setText(name);
    title.setAlignment(Pos.CENTER);
    text.setAlignment(Pos.CENTER);
    var mark = new StackPane(Icons.of(Feather.USERS));
    mark.getStyleClass().add("lock-mark");
    mark.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    model.people().forEach(person -> names.getChildren().add(row(person)));
    names.getStyleClass().add("sign-in-names");
    var enter =
        Buttons.primary(
            Action.of(TEXTS.of("people.signIn.enter"), Feather.LOG_IN, this::entered)
                .when(model.busyProperty().map(busy -> !busy)));
    enter.setMaxWidth(Double.MAX_VALUE);
    another = Buttons.quiet(Action.of(TEXTS.of("people.signIn.another"), model::another));
    pin.setOnAction(event -> entered());
    var forgotten = label(TEXTS.of("people.signIn.forgotten"), "caption");
    forgotten.getStyleClass().add("muted");
    forgotten.setAlignment(Pos.CENTER);
    asking = new VBox(pinField, enter, forgotten, another);
    asking.setAlignment(Pos.CENTER);
    asking.getStyleClass().add("sign-in-asking");
    var box = new VBox(mark, title, text, names, asking);
    back.ifPresent(
        leave ->
            box.getChildren().add(Buttons.quiet(Action.of(TEXTS.of("people.signIn.back"), leave))));
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("lock-box");
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    var middle = new StackPane(box);
    middle.getStyleClass().add("lock-middle");
    root.getStyleClass().add("lock");
    root.getChildren().add(new Scroll(middle));
    // Before the field has it: a field keeps it for itself.
    root.addEventFilter(KeyEvent.KEY_PRESSED, event -> escape(event, back));
    var _ = model.chosenProperty().subscribe(this::show);
    var _ = model.problemProperty().subscribe(this::tell);
  }

  Region root() {
    return root;
  }

  void begin() {
    if (model.chosenProperty().get().isPresent()) {
      pin.requestFocus();
    } else {
      names.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }
  }

  private void entered() {
    model.enter(pin.typed());
  }

  private void escape(KeyEvent event, Optional<Runnable> back) {
    if (event.getCode() == KeyCode.ESCAPE) {
      if (model.chosenProperty().get().isPresent()) {
        model.another();
      } else {
        back.ifPresent(Runnable::run);
      }
      event.consume();
    }
  }

  private void show(Optional<Person> chosen) {
    shown(names, chosen.isEmpty());
    shown(asking, chosen.isPresent());
    another.setVisible(model.people().size() > 1);
    pin.clear();
    text.setText(
        chosen
            .map(person -> TEXTS.of("people.signIn.as", person.name()))
            .orElseGet(() -> TEXTS.of("people.signIn.text")));
    begin();
  }

  private void tell(String problem) {
    pinField.setProblem(problem.isEmpty() ? Optional.empty() : Optional.of(problem));
    if (!problem.isEmpty()) {
      pin.requestFocus();
      pin.selectAll();
    }
  }

  private Node row(Person person) {
    var role = TEXTS.of("people.role." + (person.isOwner() ? "OWNER" : person.rights().name()));
    var words = new VBox(label(person.name(), "strong"), label(role, "muted"));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var parts = new ArrayList<Node>(List.of(new Avatar(person.id(), person.name()), words));
    if (person.pin() != null) {
      parts.add(Icons.of(Feather.LOCK, TEXTS.of("people.pin.has")));
    }
    var key = person.pin() == null ? "people.signIn.row" : "people.signIn.row.pin";
    var row =
        new OpenRow(
            TEXTS.of(key, person.name(), role),
            () -> model.choose(person),
            parts.toArray(Node[]::new));
    row.setMaxWidth(Double.MAX_VALUE);
    return row;
  }

  private static void shown(Node node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }

  private static Label label(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().add(style);
    Wrapping.wrap(label);
    return label;
  }
}
