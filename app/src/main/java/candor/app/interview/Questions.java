package candor.app.interview;

import candor.app.control.Entry;
import candor.app.control.Prompt;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.model.kit.Competency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The one way to open a question; and asks what is to be said of questions: why one was not asked,
/// and what was asked beyond the kit. Asks nothing of whoever takes no notes here, since nothing of
/// it would be kept.
final class Questions {
  private static final Texts TEXTS = Texts.in(Questions.class);
  private final InterviewViewModel model;
  private final NotesPane notes;
  private final Frame frame;

  Questions(InterviewViewModel model, NotesPane notes, Frame frame) {
    this.model = model;
    this.notes = notes;
    this.frame = frame;
  }

  /// Opens a question, with the keyboard where one goes on in the notes.
  ///
  /// @param there opens it in the model
  /// @param toItsLines whether that is the last line of the question: whoever listens writes on at
  ///   the end, whoever comes back to a question adds to what is there
  void go(Runnable there, boolean toItsLines) {
    there.run();
    if (toItsLines) {
      notes.goToLast(model.openProperty().get());
    } else {
      notes.goToEnd();
    }
    notes.begin();
  }

  /// Opens the question of this key, and goes on at the end.
  void go(String key) {
    go(() -> model.go(key), false);
  }

  /// The same of the question that is open.
  void switchNotAsked() {
    model
        .sheetProperty()
        .get()
        .filter(Sheet::isMine)
        .flatMap(sheet -> sheet.topic(model.openProperty().get()))
        .filter(topic -> topic.kind() == Topic.Kind.KIT)
        .ifPresent(this::switchNotAsked);
  }

  /// Asks why a question of the kit was not asked, or takes back that it was not.
  void switchNotAsked(Topic topic) {
    if (model.reason(topic.key()).isPresent()) {
      model.asked(topic.key());
      return;
    }
    var reason =
        Entry.line(TEXTS.of("interview.notAsked.reason"), "")
            .hint(TEXTS.of("interview.notAsked.hint"));
    frame.ask(
        new Prompt(
            TEXTS.of("interview.notAsked.title"),
            TopicWords.of(topic),
            TEXTS.of("interview.notAsked.do"),
            false,
            List.of(reason),
            () -> model.notAsked(topic.key(), reason.value())));
  }

  /// Asks for a question that the kit does not have.
  void add() {
    model
        .sheetProperty()
        .get()
        .filter(Sheet::isMine)
        .ifPresent(
            sheet -> {
              var choices = new ArrayList<Optional<Competency>>();
              choices.add(Optional.empty());
              sheet.mine().forEach(competency -> choices.add(Optional.of(competency)));
              var text = Entry.requiredLine(TEXTS.of("interview.add.text"), "");
              var competency =
                  Entry.choice(
                      TEXTS.of("interview.add.competency"),
                      choices,
                      each -> each.map(Competency::name).orElse(TEXTS.of("interview.add.none")));
              frame.ask(
                  Prompt.of(
                      TEXTS.of("interview.add.title"),
                      TEXTS.of("interview.add"),
                      List.of(text, competency),
                      () ->
                          model.add(
                              competency.value().map(Competency::key).orElse(""),
                              text.value(),
                              added -> go(added.key()))));
            });
  }
}
