package candor.app.replay;

import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.interview.NoteLine;
import candor.model.interview.Replay;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The words of a replay, on the screen and in a file.
final class ReplayWords implements Replay.Words {
  private static final Texts TEXTS = Texts.in(ReplayWords.class);
  private final Dates dates;
  private final Map<String, Told.Question> questions;

  ReplayWords(Dates dates, Map<String, Told.Question> questions) {
    this.dates = dates;
    this.questions = questions;
  }

  @Override
  public String time(Instant at) {
    return dates.second(at);
  }

  @Override
  public String question(String key) {
    return Optional.ofNullable(questions.get(key))
        .map(found -> TEXTS.of("replay.question", found.number(), found.text()))
        .orElseGet(() -> other(key));
  }

  /// The number of a question, or a sign for what has none.
  String sign(String key) {
    return Optional.ofNullable(questions.get(key))
        .map(found -> String.valueOf(found.number()))
        .orElse(key.equals(NoteLine.CANDIDATE) ? "?" : "·");
  }

  @Override
  public String what(Replay.What what) {
    return TEXTS.of("replay.what." + what);
  }

  /// How long the interview's clock had run.
  String clock(Optional<Duration> clock) {
    return clock
        .map(
            ran ->
                TEXTS.of("replay.clock", "%d:%02d".formatted(ran.toMinutes(), ran.toSecondsPart())))
        .orElseGet(() -> TEXTS.of("replay.noClock"));
  }

  private static String other(String key) {
    return switch (key) {
      case NoteLine.NO_QUESTION -> TEXTS.of("replay.else");
      case NoteLine.CANDIDATE -> TEXTS.of("replay.candidate");
      default -> TEXTS.of("replay.dropped");
    };
  }
}
