package candor.model.posting;

import candor.model.store.Text;
import java.util.List;
import java.util.stream.Stream;

/// A job of a board's own as the public sees it, with what is asked of who applies.
///
/// @param id the board's own id of it
/// @param place where the work is; empty when it does not say
/// @param needsPhone whether nobody may leave the phone open
/// @param needsResume whether nobody may leave the resume out
public record PublicPost(
    String id,
    String title,
    String place,
    boolean needsPhone,
    boolean needsResume,
    List<FormQuestion> questions) {
  public PublicPost {
    title = Text.line(title);
    place = Text.line(place);
    questions = List.copyOf(questions);
  }

  /// What must be answered and can be in the board's own form only, in its words.
  public List<String> elsewhere() {
    return questions.stream()
        .filter(question -> question.form() == FormQuestion.Form.ELSEWHERE)
        .filter(FormQuestion::required)
        .map(FormQuestion::label)
        .toList();
  }

  /// What is asked that a submittal does not answer as it must be answered, and what it answers
  /// that is asked no longer, in the board's words.
  public List<String> unanswered(SubmittalContent content) {
    var asked =
        questions.stream()
            .filter(
                question ->
                    content
                        .answerTo(question.name())
                        .map(answer -> !question.takes(answer.values()))
                        .orElse(question.required()))
            .map(FormQuestion::label);
    var names = questions.stream().map(FormQuestion::name).toList();
    var no =
        content.answers().stream()
            .filter(answer -> !names.contains(answer.name()))
            .map(SubmittalContent.Answer::question);
    var phone = needsPhone && content.phone().isEmpty() ? Stream.of("Phone") : Stream.<String>of();
    var resume =
        needsResume && content.resume() == null ? Stream.of("Resume") : Stream.<String>of();
    return Stream.of(phone, resume, asked, no).flatMap(all -> all).toList();
  }
}
