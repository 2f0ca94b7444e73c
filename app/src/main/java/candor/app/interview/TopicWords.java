package candor.app.interview;

import candor.app.text.Texts;
import candor.model.interview.AddedQuestion;
import candor.model.kit.Question;

/// What topics are called.
final class TopicWords {
  private static final Texts TEXTS = Texts.in(TopicWords.class);

  private TopicWords() {}

  /// The whole question, or what stands in its place.
  static String of(Topic topic) {
    return switch (topic.kind()) {
      case KIT -> topic.question().map(Question::text).orElse("");
      case ADDED -> topic.added().map(AddedQuestion::text).orElse("");
      case DROPPED -> TEXTS.of("interview.question.dropped");
      case CANDIDATE -> TEXTS.of("interview.question.candidate");
      case ELSE -> TEXTS.of("interview.anythingElse");
    };
  }
}
