package candor.model.interview;

import candor.model.kit.Competency;
import candor.model.kit.Question;
import candor.model.people.PersonId;
import candor.model.store.Id;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Snapshot;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Everything that one interviewer left behind in one interview, as it stands.
///
/// @param lines in the order in which they stand
/// @param sitting where they were when something was last kept; absent when they wrote nothing
/// @param visits which questions they opened while the clock ran, the oldest first
/// @param notAsked which questions they said they did not ask
/// @param added the questions that they asked beyond the kit, the oldest first
public record Notebook(
    InterviewId interview,
    PersonId author,
    List<NoteLine> lines,
    Optional<Sitting> sitting,
    List<QuestionVisit> visits,
    List<NotAsked> notAsked,
    List<AddedQuestion> added) {
  /// How lines of one author stand: by their places; of two at the same, the older id first.
  public static final Comparator<NoteLine> ORDER =
      Comparator.comparingLong(NoteLine::place).thenComparing(line -> line.id().value());

  static final Comparator<QuestionVisit> BY_TIME =
      Comparator.comparing(QuestionVisit::openedAt).thenComparing(visit -> visit.id().value());

  public Notebook {
    lines = List.copyOf(lines);
    visits = List.copyOf(visits);
    notAsked = List.copyOf(notAsked);
    added = List.copyOf(added);
  }

  /// What was kept of notes that were not left in order.
  ///
  /// @param lines how many lines that are not blank there are
  /// @param letters how many characters (code points) they have
  /// @param lastWritten when something was last kept
  public record Recovered(int lines, int letters, Instant lastWritten) {}

  /// Reads somebody's.
  ///
  /// This does not ask who may see them: mine I may always; for others' go through
  /// `candor.model.scorecard.OpenScorecards`.
  public static Notebook in(Snapshot s, InterviewId interview, PersonId author) {
    var visits = rows(s, QuestionVisit.KIND, interview, author, QuestionVisit::author);
    var added = rows(s, AddedQuestion.KIND, interview, author, AddedQuestion::author);
    return new Notebook(
        interview,
        author,
        rows(s, NoteLine.KIND, interview, author, NoteLine::author).stream().sorted(ORDER).toList(),
        s.find(Sitting.of(interview, author)),
        visits.stream().sorted(BY_TIME).toList(),
        rows(s, NotAsked.KIND, interview, author, NotAsked::author),
        added.stream().sorted(Comparator.comparing(AddedQuestion::addedAt)).toList());
  }

  /// What was kept, when the last sitting was not left in order: the program or the machine ended
  /// while the notes were open. Empty otherwise.
  public Optional<Recovered> recovered() {
    return sitting
        .filter(where -> !where.leftInOrder())
        .map(
            where -> {
              var written = lines.stream().filter(line -> !line.isBlank()).map(NoteLine::text);
              var counts = written.mapToInt(text -> text.codePointCount(0, text.length()));
              var letters = counts.summaryStatistics();
              return new Recovered((int) letters.getCount(), (int) letters.getSum(), where.at());
            });
  }

  /// The lines under one question, in the order in which they stand.
  public List<NoteLine> under(String question) {
    return lines.stream().filter(line -> line.question().equals(question)).toList();
  }

  /// Which of a kit's questions the author asks: those about their competencies, and those under
  /// which they wrote something.
  ///
  /// @param mine the competencies that are the author's
  public List<Question> asked(List<Question> questions, List<Competency> mine) {
    return questions.stream()
        .filter(
            question ->
                !under(question.key()).isEmpty()
                    || mine.stream().anyMatch(each -> each.key().equals(question.competency())))
        .toList();
  }

  private static <R extends Row<R>> List<R> rows(
      Snapshot s,
      Kind<R> kind,
      Id<Interview> interview,
      PersonId author,
      Function<R, PersonId> writer) {
    return s.of(kind, interview).stream().filter(row -> writer.apply(row).equals(author)).toList();
  }
}
