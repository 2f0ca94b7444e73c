package candor.app.interview;

import candor.app.control.EmptyState;
import candor.app.control.Loading;
import candor.app.control.SavedLabel;
import candor.app.control.Subject;
import candor.app.document.DocumentPane;
import candor.app.document.DocumentViewModel;
import candor.app.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Who is interviewed above, then how much evidence there is; below the questions at the left, the
/// notes in all the room there is, and the resume beside them when it is wanted.
final class InterviewView extends StackPane {
  private static final Texts TEXTS = Texts.in(InterviewView.class);
  // In heights of the text; with less, who and what for are said rather than the rest.
  private static final double NARROW = 36;
  private final Models models;
  private final Subject subject = new Subject();
  private final SavedLabel keeping = new SavedLabel("caption", "muted", "keeping");
  private final TimeBar time;
  private final QuestionColumn questions;
  private final NotesPane notes;
  private final DocumentPane document;
  private final DeskPane desk;
  private final VBox page;

  /// What is shown.
  record Models(
      InterviewViewModel interview,
      NotesViewModel notes,
      CompassViewModel compass,
      DocumentViewModel document) {}

  InterviewView(Models models, NotesPane notes, DocumentPane document, Questions asking) {
    this.models = models;
    this.notes = notes;
    this.document = document;
    this.questions = new QuestionColumn(models.interview(), models.notes(), asking);
    this.desk = new DeskPane(questions, notes, document);
    notes.nameUnless(questions.visibleProperty());
    getStyleClass().add("interview");
    HBox.setHgrow(subject, Priority.ALWAYS);
    this.time = new TimeBar(models.interview());
    var header = new HBox(subject, keeping, time);
    header.getStyleClass().add("interview-header");
    header.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(desk, Priority.ALWAYS);
    page = new VBox(header, new CompassStrip(models.compass().compassProperty()), desk);
    page.getStyleClass().addAll("page", "interview-page");
    getChildren().setAll(new Loading());
    var _ = models.interview().sheetProperty().subscribe(sheet -> sheet.ifPresent(this::show));
    var _ = models.interview().goneProperty().subscribe(this::gone);
    var _ = models.notes().keepingProperty().subscribe(this::say);
    var _ = header.widthProperty().subscribe(this::fit);
    var _ = keeping.label().fontProperty().subscribe(this::fit);
  }

  private void fit() {
    // The label is in captions, 12 px where the text has 14.
    var em = keeping.label().getFont().getSize() * 14 / 12;
    var width = subject.getParent().getLayoutBounds().getWidth();
    var narrow = width > 0 && width < NARROW * em;
    time.setNarrow(narrow);
    keeping.setBrief(narrow);
  }

  /// Lets keys do what they do here, before the editor hears of them.
  void listen(InterviewKeys keys) {
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (keys.act(event)) {
            event.consume();
          }
        });
  }

  /// Puts the keyboard where the interviewer goes on.
  void begin() {
    notes.begin();
  }

  /// The questions.
  QuestionColumn questions() {
    return questions;
  }

  /// Shows the resume beside the notes, or puts it away; the keyboard stays where it is.
  void switchDocument() {
    document.setVisible(!document.isVisible());
    models.document().show(document.isVisible());
  }

  /// Scrolls the resume.
  void scrollDocument(int screens) {
    document.scroll(screens);
  }

  /// Makes the resume wider, or narrower.
  void widenDocument(int steps) {
    desk.widen(steps);
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
      begin();
    }
  }

  private void say(Keeping state) {
    switch (state) {
      case Keeping.Untouched _ -> keeping.say(Feather.CHECK, "");
      case Keeping.Saving _ -> keeping.say(Feather.EDIT_3, TEXTS.of("interview.saving"));
      // When is said at the foot of the window.
      case Keeping.Saved _ -> keeping.say(Feather.CHECK, TEXTS.of("interview.saved"));
      case Keeping.NotSaved _ -> keeping.warn(TEXTS.of("interview.notSaved"), "");
    }
  }
}
