package candor.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class ControlsTest {
  @Test
  void theKeyOfTheMainButtonEditsNoText() {
    var edit = Fx.get(() -> new InlineEdit("Name", text -> {}));
    Fx.run(() -> edit.setText("Ada"));
    var heard = new ArrayList<KeyCode>();
    var root = Fx.get(() -> new VBox(edit));
    var window = Fx.window(() -> root, 400, 300);
    Fx.run(() -> root.setOnKeyPressed(event -> heard.add(event.getCode())));
    var shown = Fx.get(() -> edit.lookup(".label"));
    Fx.run(shown::requestFocus);
    window.press(KeyCode.ENTER, "ctrl");
    assertTrue(heard.contains(KeyCode.ENTER), heard.toString());
    assertEquals(shown, window.scene().getFocusOwner());
    window.press(KeyCode.ENTER);
    assertInstanceOf(TextField.class, window.scene().getFocusOwner());
    window.close();
  }

  @Test
  void lettersChooseWhatBeginsWithThemAndTheSameOneAgainTheNext() {
    var pick = Fx.get(() -> new Pick<String>(each -> each));
    Fx.run(() -> pick.getItems().setAll("Applied", "Phone screen", "On-site", "Offer"));
    var window = Fx.window(() -> new VBox(pick), 400, 300);
    Fx.run(pick::requestFocus);
    for (var expected : List.of("On-site", "Offer", "On-site")) {
      window.type("o");
      assertEquals(expected, Fx.get(pick::getValue));
    }
    window.close();
  }

  @Test
  void initialsAreOfTheFirstAndLastName() {
    assertEquals("AL", Avatar.initials("Ada King Lovelace"));
    assertEquals("P", Avatar.initials("pelé"));
    assertEquals("ŁŻ", Avatar.initials("łukasz żółć"));
    assertEquals("王", Avatar.initials("王小明"));
    assertEquals("", Avatar.initials("  "));
  }

  @Test
  void anActionThatCannotBeDoneIsNotOffered() {
    var possible = new SimpleBooleanProperty(false);
    var button = Fx.get(() -> Buttons.plain(Action.of("Seal", () -> {}).when(possible)));
    assertTrue(button.isDisabled());
    Fx.run(() -> possible.set(true));
    assertFalse(button.isDisabled());
  }

  @Test
  void whatIsTypedHiddenIsShownByAKeyAndTabGoesOnToTheNextField() {
    var first = Fx.get(PassphraseField::new);
    var second = Fx.get(PassphraseField::new);
    var window = Fx.window(() -> new VBox(first, second), 400, 300);
    Fx.run(first::requestFocus);
    window.type("4711");
    window.press(KeyCode.F8, "alt");
    assertTrue(first.getRevealPassword());
    window.press(KeyCode.F8, "alt");
    assertFalse(first.getRevealPassword());
    window.press(KeyCode.TAB);
    window.type("4711");
    assertEquals("4711", first.typed());
    assertEquals("4711", second.typed());
    window.close();
  }

  @Test
  void editingInPlaceCommitsOnEnterAndNotOnEscape() {
    var commits = new ArrayList<String>();
    var edit = Fx.get(() -> new InlineEdit("Stage name", commits::add));
    var window = Fx.window(() -> new VBox(new Button("Before"), edit), 400, 300);
    var field = (TextField) edit.lookup(".text-field");
    Fx.run(
        () -> {
          edit.setText("Onsite");
          edit.edit();
          field.setText("Phone");
        });
    window.press(KeyCode.ESCAPE);
    assertEquals(List.of(), commits);
    assertEquals("Onsite", edit.getText());
    window.press(KeyCode.ENTER);
    Fx.run(() -> field.setText("  Phone  "));
    Fx.run(field::commitValue);
    Fx.run(() -> field.fireEvent(new javafx.event.ActionEvent()));
    assertEquals(List.of("Phone"), commits);
    Fx.run(edit::edit);
    Fx.run(() -> field.setText("Other"));
    Fx.run(() -> window.scene().getRoot().lookup(".button").requestFocus());
    assertEquals(List.of("Phone", "Other"), commits);
    window.close();
  }

  @Test
  void aPromptWaitsForWhatIsRequiredAndKeepsTheFocus() {
    var done = new AtomicInteger();
    var overlay = Fx.get(Overlay::new);
    var behind = Fx.get(() -> new Button("Behind"));
    var window = Fx.window(() -> new StackPane(behind, overlay), 600, 400);
    var name = Fx.get(() -> Entry.requiredLine("Name", ""));
    Fx.run(
        () -> {
          behind.requestFocus();
          overlay.ask(Prompt.of("Add stage", "Add", List.of(name), done::incrementAndGet));
        });
    window.settle();
    for (var i = 0; i < 7; i++) {
      window.press(KeyCode.TAB);
      assertFalse(behind.isFocused());
    }
    Fx.assertNames(overlay);
    Fx.run(() -> ((Button) overlay.lookup(".accent")).fire());
    assertEquals(0, done.get());
    Fx.run(() -> ((TextField) overlay.lookup(".text-field")).setText(" Offer "));
    Fx.run(() -> ((Button) overlay.lookup(".accent")).fire());
    assertEquals(1, done.get());
    assertEquals("Offer", name.value());
    assertFalse(overlay.isOpen());
    assertTrue(behind.isFocused());
    window.close();
  }

  @Test
  void aPromptWaitsWhileWhatWasTypedIsNoDay() {
    var done = new AtomicInteger();
    var overlay = Fx.get(Overlay::new);
    var window = Fx.window(() -> new StackPane(overlay), 600, 400);
    var step = Fx.get(() -> Entry.line("Step", ""));
    var day = Fx.get(() -> Entry.date("On", Optional.empty()));
    Fx.run(() -> overlay.ask(Prompt.of("Plan", "Plan", List.of(day, step), done::incrementAndGet)));
    window.settle();
    window.type("next week");
    window.press(KeyCode.ENTER);
    assertEquals(0, done.get());
    var field = ((DatePicker) overlay.lookup(".date-picker")).getEditor();
    assertTrue(Fx.get(() -> overlay.lookup(".field-problem").isVisible()));
    Fx.run(() -> commit(field));
    assertTrue(Fx.get(() -> overlay.lookup(".field-problem").isVisible()), "it is the same still");
    for (var leave : List.of(KeyCode.TAB, KeyCode.ENTER)) {
      window.press(leave);
      assertEquals("next week", field.getText(), leave.name());
    }
    assertEquals(0, done.get());
    assertTrue(Fx.get(() -> overlay.lookup(".field-problem").isVisible()));
    Fx.run(() -> field.setText("2026-12-03"));
    assertFalse(Fx.get(() -> overlay.lookup(".field-problem").isVisible()));
    Fx.run(() -> field.getParent().requestFocus());
    window.press(KeyCode.ENTER);
    assertEquals(1, done.get());
    assertEquals(Optional.of(LocalDate.of(2026, 12, 3)), day.value());
    window.close();
  }

  // As letting go of Enter does.
  private static void commit(TextField field) {
    var enter = KeyEvent.KEY_RELEASED;
    field
        .getParent()
        .fireEvent(new KeyEvent(enter, "", "", KeyCode.ENTER, false, false, false, false));
  }

  @Test
  void whatIsNoDayIsMarkedUntilItIsChanged() {
    var picker = Fx.get(DayPicker::new);
    var window = Fx.window(() -> new VBox(picker, new Button("Next")), 600, 400);
    Fx.run(picker::requestFocus);
    window.type("soon");
    assertFalse(isMarked(picker), "one types still");
    window.press(KeyCode.TAB);
    assertTrue(isMarked(picker));
    assertEquals(picker.help(), Fx.get(picker::getAccessibleHelp));
    Fx.run(picker::requestFocus);
    Fx.run(() -> picker.getEditor().appendText("er"));
    assertFalse(isMarked(picker));
    Fx.run(() -> picker.getEditor().setText("2026-12-03"));
    window.press(KeyCode.TAB);
    assertFalse(isMarked(picker));
    assertEquals(LocalDate.of(2026, 12, 3), Fx.get(picker::getValue));
    Fx.run(picker::clear);
    Fx.run(picker::requestFocus);
    window.type("soon");
    window.press(KeyCode.TAB);
    assertTrue(isMarked(picker));
    Fx.run(picker::clear);
    assertEquals("", Fx.get(() -> picker.getEditor().getText()));
    assertFalse(isMarked(picker));
    window.close();
  }

  private static boolean isMarked(DayPicker picker) {
    return Fx.get(
        () ->
            picker.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("danger")));
  }

  @Test
  void theArrowsDoNotLeadBehindAPrompt() {
    var overlay = Fx.get(Overlay::new);
    var behind = Fx.get(() -> new Button("Behind"));
    Fx.run(() -> StackPane.setAlignment(behind, Pos.BOTTOM_CENTER));
    var window = Fx.window(() -> new StackPane(behind, overlay), 600, 400);
    Fx.run(() -> overlay.ask(Prompt.of("Go", "Go", List.of(), () -> {})));
    window.settle();
    for (var arrow : List.of(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.LEFT, KeyCode.UP)) {
      window.press(arrow);
      assertFalse(behind.isFocused(), arrow.name());
      var owner = Fx.get(() -> window.scene().getFocusOwner());
      assertTrue(owner.isFocused() && owner instanceof Button, arrow.name());
    }
    window.press(KeyCode.ESCAPE);
    assertFalse(overlay.isOpen());
    window.close();
  }

  @Test
  void whateverIsChosenIsAnAnswerAlsoNoWord() {
    var done = new AtomicInteger();
    var overlay = Fx.get(Overlay::new);
    var window = Fx.window(() -> new StackPane(overlay), 600, 400);
    var country = Fx.get(() -> Entry.choice("Country", List.of("", "CH"), "All "::concat));
    Fx.run(
        () -> overlay.ask(Prompt.of("Add rule", "Add", List.of(country), done::incrementAndGet)));
    window.settle();
    Fx.run(() -> ((Button) overlay.lookup(".accent")).fire());
    assertEquals(1, done.get());
    assertEquals("", country.value());
    window.close();
  }

  @Test
  void escapeEmptiesASearchBoxFirst() {
    var box = Fx.get(() -> new SearchBox("Search candidates"));
    var window = Fx.window(() -> new StackPane(box), 400, 300);
    Fx.run(
        () -> {
          box.requestFocus();
          box.setText("ada");
        });
    window.press(KeyCode.ESCAPE);
    assertEquals("", box.getText());
    window.close();
  }

  @Test
  void theArrowsMoveASegmentedChoice() {
    var choice =
        Fx.get(() -> new SegmentedChoice<>("View", List.of("Board", "Table"), text -> text));
    var window = Fx.window(() -> new StackPane(choice), 400, 300);
    Fx.run(() -> choice.getChildren().getFirst().requestFocus());
    window.press(KeyCode.RIGHT);
    assertEquals("Table", choice.getValue());
    window.press(KeyCode.RIGHT);
    assertEquals("Table", choice.getValue());
    window.click(choice.getChildren().getFirst(), 1);
    assertEquals("Board", choice.getValue());
    window.close();
  }

  @Test
  void keysGoFromLineToLineAndPassWhatCanBePressedInThem() {
    var lines =
        Fx.get(
            () ->
                List.of(
                    new OpenRow("First", () -> {}, new Button("More of the first")),
                    new OpenRow("Second", () -> {}, new Button("More of the second"))));
    var after = new Button("After");
    var window = Fx.window(() -> new VBox(lines.getFirst(), lines.getLast(), after), 400, 300);
    Fx.run(() -> lines.getFirst().requestFocus());
    window.press(KeyCode.DOWN);
    assertTrue(lines.getLast().isFocused());
    window.press(KeyCode.UP);
    assertTrue(lines.getFirst().isFocused());
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    assertTrue(after.isFocused());
    Fx.run(() -> lines.getFirst().requestFocus());
    window.press(KeyCode.END);
    assertTrue(lines.getLast().isFocused());
    window.press(KeyCode.HOME);
    assertTrue(lines.getFirst().isFocused());
    window.close();
  }

  @Test
  void endComesToAnEndWhereThereIsNothingButLines() {
    var lines =
        Fx.get(() -> List.of(new OpenRow("First", () -> {}), new OpenRow("Second", () -> {})));
    var window = Fx.window(() -> new VBox(lines.getFirst(), lines.getLast()), 400, 300);
    Fx.run(() -> lines.getFirst().requestFocus());
    window.press(KeyCode.END);
    assertTrue(lines.getLast().isFocused());
    window.close();
  }

  @Test
  void aLineOpensByTheFirstButtonOfTheMouseAlone() {
    var opened = new AtomicInteger();
    var line = Fx.get(() -> new OpenRow("First", opened::incrementAndGet, new Label("First")));
    var window = Fx.window(() -> new VBox(line), 400, 300);
    window.click(line, MouseButton.SECONDARY);
    assertEquals(0, opened.get());
    window.click(line, 1);
    assertEquals(1, opened.get());
    window.close();
  }

  @Test
  void escapeGetsThroughAList() {
    var list = Fx.get(() -> new ListView<>(FXCollections.observableArrayList("Ada", "Bo")));
    var heard = new ArrayList<KeyCode>();
    Fx.run(() -> Escape.through(list));
    var window = Fx.window(() -> new StackPane(list), 400, 300);
    Fx.run(
        () -> {
          list.requestFocus();
          window
              .scene()
              .getRoot()
              .addEventHandler(KeyEvent.KEY_PRESSED, event -> heard.add(event.getCode()));
        });
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.F1);
    assertEquals(List.of(KeyCode.ESCAPE, KeyCode.F1), heard);
    window.close();
  }
}
