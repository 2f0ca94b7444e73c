package candor.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.control.Entry;
import candor.app.control.Prompt;
import candor.app.control.SidePanel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is being filled in can be had back.
class PutAwayTest {
  private final TextField room = Fx.get(TextField::new);
  private final SidePanel form =
      Fx.get(
          () ->
              new SidePanel("Plan an interview", room, () -> {})
                  .form(() -> !room.getText().isEmpty()));
  private Shell shell;
  private Fx.Window window;

  @BeforeEach
  void open() {
    shell = Fx.get(() -> Framed.shell(new NowLanes()));
    window = Fx.window(shell::root, 1000, 700);
    Fx.run(() -> shell.show(new Page("Today")));
    window.settle();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aBoxComesBackAsItWas() {
    var why = Fx.get(() -> Entry.line("Why", ""));
    ask(why);
    window.type("Too few");
    assertTrue(Fx.get(shell::isFilledIn));
    window.press(KeyCode.ESCAPE);
    assertFalse(Fx.get(shell::isAsking));
    assertEquals("Put away: Dissent", said());
    window.press(KeyCode.Z, "ctrl");
    assertTrue(Fx.get(shell::isAsking));
    window.type(" answers");
    assertEquals("Too few answers", Fx.get(why::value));
  }

  @Test
  void soDoesOneThatAClickBesideItPutAway() {
    ask(Fx.get(() -> Entry.lines("Why", "")));
    window.type("Too few");
    window.click(Fx.get(() -> window.scene().lookup(".overlay")), 1);
    assertFalse(Fx.get(shell::isAsking));
    assertEquals("Put away: Dissent", said());
  }

  @Test
  void soDoesOneThatAnotherTookThePlaceOf() {
    ask(Fx.get(() -> Entry.line("Why", "")));
    window.type("Too few");
    ask(Fx.get(() -> Entry.line("Why", "")));
    assertEquals("Put away: Dissent", said());
    assertFalse(Fx.get(shell::isFilledIn), "the other is new");
  }

  @Test
  void whatWasConfirmedIsNotPutAway() {
    ask(Fx.get(() -> Entry.line("Why", "")));
    window.type("Too few");
    window.press(KeyCode.ENTER);
    assertEquals("", said());
  }

  @Test
  void oneInWhichNothingWasChangedGoes() {
    ask(Fx.get(() -> Entry.line("Why", "As before")));
    window.press(KeyCode.ESCAPE);
    assertEquals("", said());
  }

  @Test
  void oneWithADayInWhichNothingWasChangedGoes() {
    ask(Fx.get(() -> Entry.date("On", Optional.of(LocalDate.of(2026, 12, 3)))));
    assertFalse(Fx.get(shell::isFilledIn));
    window.press(KeyCode.ESCAPE);
    assertEquals("", said());
  }

  @Test
  void oneWhoseSecretIsEmptyComesBack() {
    ask(Fx.get(() -> Entry.line("Name", "")), Fx.get(() -> Entry.secret("Key")));
    window.type("Greenhouse");
    window.press(KeyCode.ESCAPE);
    assertEquals("Put away: Dissent", said());
  }

  @Test
  void oneWithASecretTypedGoesButIsBeingFilledIn() {
    ask(Fx.get(() -> Entry.secret("Key")), Fx.get(() -> Entry.line("Name", "")));
    window.type("s3cret");
    assertTrue(Fx.get(shell::isFilledIn));
    window.press(KeyCode.ESCAPE);
    assertEquals("", said());
    assertFalse(Fx.get(shell::isFilledIn));
  }

  @Test
  void aFormComesBackFromBehindAnotherPlace() {
    fill();
    assertTrue(Fx.get(shell::isFilledIn));
    Fx.run(() -> shell.show(new Page("Jobs")));
    assertTrue(Fx.get(() -> shell.panel().isEmpty()));
    assertEquals("Put away: Plan an interview", said());
    window.press(KeyCode.Z, "ctrl");
    window.type(" 4");
    assertEquals("Room 4", Fx.get(room::getText));
    assertTrue(Fx.get(() -> shell.panel().isPresent()));
  }

  @Test
  void aFormComesBackAfterEscapeItsButtonAndAnotherPanel() {
    var ways =
        Stream.<Runnable>of(
            () -> window.press(KeyCode.ESCAPE),
            () -> Fx.run(() -> ((Button) form.lookup(".icon-button")).fire()),
            () -> Fx.run(() -> shell.panel(new SidePanel("Ada", new Label(), () -> {}))));
    ways.forEach(
        way -> {
          fill();
          way.run();
          window.settle();
          assertEquals("Put away: Plan an interview", said());
          window.press(KeyCode.Z, "ctrl");
          assertTrue(Fx.get(() -> form.getScene() != null));
          Fx.run(shell::closePanel);
        });
  }

  @Test
  void aFormThatItsScreenClosesIsDone() {
    fill();
    Fx.run(shell::closePanel);
    assertEquals("", said());
  }

  private void ask(Entry<?>... entries) {
    Fx.run(() -> shell.ask(Prompt.of("Dissent", "Record", List.of(entries), () -> {})));
    window.settle();
  }

  private void fill() {
    Fx.run(
        () -> {
          shell.panel(form);
          room.requestFocus();
          room.setText("Room");
          room.end();
        });
    window.settle();
  }

  private String said() {
    return Fx.get(
        () ->
            shell.root().lookupAll(".undo-bar .label").stream()
                .map(label -> ((Labeled) label).getText())
                .findFirst()
                .orElse(""));
  }

  private record Page(String name) implements Place {
    @Override
    public Section section() {
      return Section.JOBS;
    }

    @Override
    public ObservableValue<String> title() {
      return new SimpleStringProperty(name);
    }

    @Override
    public Node content() {
      return new Button(name);
    }
  }
}
