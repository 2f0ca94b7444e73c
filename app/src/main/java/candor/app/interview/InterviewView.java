package candor.app.interview;

import candor.app.control.Beside;
import candor.app.control.EmptyState;
import candor.app.control.Icons;
import candor.app.control.Loading;
import candor.app.control.Subject;
import candor.app.text.Dates;
import candor.app.text.Texts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Who is interviewed above, the questions at the left, the notes in all the room there is.
final class InterviewView extends StackPane {
  private static final Texts TEXTS = Texts.in(InterviewView.class);
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
  private static final List<KeyCode> DIGITS =
      List.of(
          KeyCode.DIGIT1,
          KeyCode.DIGIT2,
          KeyCode.DIGIT3,
          KeyCode.DIGIT4,
          KeyCode.DIGIT5,
          KeyCode.DIGIT6,
          KeyCode.DIGIT7,
          KeyCode.DIGIT8,
          KeyCode.DIGIT9);
  // With less room, the open question stands above the notes rather than squeezing them.
  private static final Beside.Room ROOM = new Beside.Room(20, 24, 1.143, 0.34);
  private final InterviewViewModel model;
  private final Dates dates;
  private final Runnable about;
  private final Subject subject = new Subject();
  private final Label keeping = new Label();
  private final QuestionColumn questions;
  private final NotesPane pane;
  private final VBox page;

  /// @param about shows what is known of the candidate
  InterviewView(InterviewViewModel model, NotesViewModel notes, Dates dates, Runnable about) {
    this.model = model;
    this.dates = dates;
    this.about = about;
    this.questions = new QuestionColumn(model, notes::text);
    this.pane = new NotesPane(model, notes);
    getStyleClass().add("interview");
    keeping.getStyleClass().addAll("caption", "muted", "keeping");
    keeping.setAccessibleRole(AccessibleRole.TEXT);
    keeping.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(subject, Priority.ALWAYS);
    var header = new HBox(subject, keeping, new TimeBar(model));
    header.getStyleClass().add("interview-header");
    header.setAlignment(Pos.CENTER_LEFT);
    var body = new Beside(questions, pane, ROOM);
    VBox.setVgrow(body, Priority.ALWAYS);
    page = new VBox(header, body);
    page.getStyleClass().addAll("page", "interview-page");
    getChildren().setAll(new Loading());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    var _ = model.sheetProperty().subscribe(sheet -> sheet.ifPresent(this::show));
    var _ = model.goneProperty().subscribe(this::gone);
    var _ = notes.keepingProperty().subscribe(this::say);
  }

  /// Puts the keyboard where the interviewer goes on.
  void begin() {
    pane.write();
  }

  /// Who and what for, as the header says it.
  Subject subject() {
    return subject;
  }

  private void gone(boolean isGone) {
    if (isGone) {
      getChildren()
          .setAll(
              new EmptyState(
                  Feather.SLASH, TEXTS.of("interview.gone"), TEXTS.of("interview.gone.text")));
    }
  }

  private void show(Sheet sheet) {
    subject.show(
        sheet.candidate().id(),
        sheet.candidate().name(),
        List.of(sheet.job().title(), sheet.interview().round()));
    if (!getChildren().contains(page)) {
      getChildren().setAll(page);
      pane.write();
    }
  }

  private void say(Keeping state) {
    keeping.pseudoClassStateChanged(DANGER, state instanceof Keeping.NotSaved);
    switch (state) {
      case Keeping.Untouched _ -> tell("", Feather.CHECK);
      case Keeping.Saving _ -> tell(TEXTS.of("interview.saving"), Feather.EDIT_3);
      case Keeping.Saved saved ->
          tell(TEXTS.of("interview.saved", dates.time(saved.at())), Feather.CHECK);
      case Keeping.NotSaved _ -> tell(TEXTS.of("interview.notSaved"), Feather.ALERT_OCTAGON);
    }
  }

  private void tell(String text, Feather icon) {
    keeping.setText(text);
    keeping.setGraphic(text.isEmpty() ? null : Icons.of(icon));
  }

  private void key(KeyEvent event) {
    if (act(event)) {
      event.consume();
    }
  }

  private boolean act(KeyEvent event) {
    if (event.isShortcutDown() || event.isControlDown()) {
      return false;
    }
    var code = event.getCode();
    if (event.isAltDown()) {
      return alt(code);
    }
    switch (code) {
      case F2 -> questions.switchAnchors();
      case F4 -> about.run();
      case F5 -> {
        if (event.isShiftDown()) {
          model.end();
        } else {
          model.start();
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean alt(KeyCode code) {
    switch (code) {
      case DOWN -> model.move(1);
      case UP -> model.move(-1);
      default -> {
        var digit = DIGITS.indexOf(code);
        if (digit < 0) {
          return false;
        }
        model.number(digit + 1);
      }
    }
    pane.write();
    return true;
  }
}
