package candor.app.board;

import candor.app.control.Entry;
import candor.app.text.Texts;
import candor.model.posting.FormQuestion;
import candor.model.posting.FormQuestion.Choice;
import candor.model.posting.SubmittalContent.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A question of a board's form as it is asked here.
///
/// @param said what was answered; nothing where it was left open
record QuestionEntry(Entry<?> entry, Supplier<Optional<Answer>> said) {
  private static final Texts TEXTS = Texts.in(QuestionEntry.class);

  /// How a question is asked; nothing for what can be answered only in the board's own form.
  static Stream<QuestionEntry> of(FormQuestion question) {
    return switch (question.form()) {
      case LINE -> Stream.of(written(question, Entry.line(label(question), "")));
      case LINES -> Stream.of(written(question, Entry.lines(label(question), "")));
      case ONE -> Stream.of(one(question));
      case SOME -> Stream.of(some(question));
      case ELSEWHERE -> Stream.empty();
    };
  }

  Optional<Answer> answer() {
    return said.get();
  }

  private static QuestionEntry written(FormQuestion question, Entry<String> entry) {
    var line =
        question.required()
            ? entry.must(text -> !text.isEmpty(), TEXTS.of("board.handIn.must.answer"))
            : entry;
    return new QuestionEntry(
        line,
        () ->
            Optional.of(line.value())
                .filter(text -> !text.isEmpty())
                .map(text -> new Answer(question.name(), question.label(), List.of(text), text)));
  }

  private static QuestionEntry one(FormQuestion question) {
    var open = Stream.of(Optional.<Choice>empty());
    var choices = Stream.concat(open, question.choices().stream().map(Optional::of)).toList();
    Entry<Optional<Choice>> entry =
        Entry.choice(
            label(question),
            choices,
            choice -> choice.map(Choice::label).orElse(TEXTS.of("board.handIn.unanswered")));
    var asked =
        question.required()
            ? entry.must(Optional::isPresent, TEXTS.of("board.handIn.must.answer"))
            : entry;
    return new QuestionEntry(
        asked, () -> asked.value().map(choice -> answer(question, List.of(choice))));
  }

  private static QuestionEntry some(FormQuestion question) {
    var entry = Entry.several(label(question), question.choices(), Choice::label);
    var asked =
        question.required()
            ? entry.must(chosen -> !chosen.isEmpty(), TEXTS.of("board.handIn.must.answer"))
            : entry;
    return new QuestionEntry(
        asked,
        () ->
            Optional.of(asked.value())
                .filter(chosen -> !chosen.isEmpty())
                .map(chosen -> answer(question, chosen)));
  }

  private static Answer answer(FormQuestion question, List<Choice> chosen) {
    return new Answer(
        question.name(),
        question.label(),
        chosen.stream().map(Choice::value).toList(),
        chosen.stream().map(Choice::label).collect(Collectors.joining(", ")));
  }

  private static String label(FormQuestion question) {
    return question.required()
        ? TEXTS.of("board.handIn.required", question.label())
        : question.label();
  }
}
