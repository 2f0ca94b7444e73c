package candor.model.interview;

import candor.model.kit.Competency;
import candor.model.people.PersonId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// One line of what an interviewer wrote.
///
/// @param place orders the lines of one author: a smaller place stands above
/// @param question the question's key; [#NO_QUESTION] for what belongs to none, [#CANDIDATE] for
///   what the candidate asked
/// @param text the line without a line break; it may begin with a mark and hold tags of
///   competencies
/// @param writtenAt when it was begun: editing a line does not move it in time, the journal has
///   each version's own
public record NoteLine(
    NoteLineId id,
    InterviewId interview,
    PersonId author,
    long place,
    String question,
    String text,
    Instant writtenAt,
    long revision)
    implements Row<NoteLine> {
  /// The kind of these rows.
  public static final Kind<NoteLine> KIND = new Kind<>("note_line", NoteLine.class);

  /// How far apart the places of lines are that are written one after another.
  public static final long GAP = 1024;

  /// The question of a line that belongs to none.
  public static final String NO_QUESTION = "";

  /// The question of a line that says what the candidate asked.
  public static final String CANDIDATE = "candidate";

  private static final Pattern BREAK = Pattern.compile("\\r\\n?|\\n");

  public NoteLine {
    question = Text.storable(question);
    text = BREAK.matcher(Text.storable(text)).replaceAll(" ");
  }

  /// Whether it holds the candidate's own words: it begins with `!`, also as Chinese and Japanese
  /// keyboards write it.
  public boolean isQuote() {
    return begins("!！");
  }

  /// Whether it is to be asked on: it begins with `?`, also as Chinese and Japanese keyboards write
  /// it.
  public boolean isFollowUp() {
    return begins("?？");
  }

  /// Whether nothing is written in it.
  public boolean isBlank() {
    return text.isBlank();
  }

  /// Those of the competencies that it is tagged with, in their order: by `#` and the competency's
  /// key or name, whatever the case, with hyphens for the name's spaces or without.
  public List<Competency> competencies(List<Competency> among) {
    return CompetencyTag.in(text, among);
  }

  private boolean begins(String marks) {
    var words = text.stripLeading();
    return !words.isEmpty() && marks.indexOf(words.charAt(0)) >= 0;
  }
}
