package candor.model.interview;

import candor.model.kit.Competency;
import candor.model.kit.KitContent;
import candor.model.kit.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How much evidence there is for each competency so far, and what fits into the time that is left.
/// It counts, and guesses nothing.
///
/// A line counts for the competencies that it is tagged with, else for its question's. A line to be
/// asked on is no evidence yet; a blank one is none. A question is reached once it was opened while
/// the clock ran, or once something is written under it.
///
/// @param evidence of my competencies, in their order
/// @param left what is left of the planned time; below zero when it is over; the whole before the
///   clock is started; absent once the interview has ended
/// @param needed the minutes that the kit plans for my questions that are neither reached nor left
///   out
public record Compass(
    List<Evidence> evidence, Optional<Duration> left, Duration needed, Drift drift) {
  public Compass {
    evidence = List.copyOf(evidence);
  }

  /// What there is for one competency.
  ///
  /// @param lines how many lines of evidence, quotes among them
  /// @param quotes how many of them hold the candidate's own words
  /// @param followUps how many lines are still to be asked on
  /// @param spent how long its questions were open while the clock ran
  public record Evidence(
      Competency competency, int lines, int quotes, int followUps, Duration spent) {
    /// Whether there is none.
    public boolean isNone() {
      return lines == 0;
    }
  }

  /// How the interview went another way than the kit; of my questions only.
  ///
  /// @param skipped those said to be not asked, and those that were passed over: one later in the
  ///   kit was reached, and they were not; in the kit's order
  /// @param reordered those that were first opened after one that is later in the kit; in its order
  /// @param added those that the kit does not have
  public record Drift(List<Question> skipped, List<Question> reordered, List<AddedQuestion> added) {
    public Drift {
      skipped = List.copyOf(skipped);
      reordered = List.copyOf(reordered);
      added = List.copyOf(added);
    }

    /// Whether everything went by the kit.
    public boolean isNone() {
      return skipped.isEmpty() && reordered.isEmpty() && added.isEmpty();
    }
  }

  /// Whether the questions that are to come fit into the time that is left.
  public boolean fits() {
    return left.isEmpty() || needed.compareTo(left.get()) <= 0;
  }

  /// Takes the bearings.
  ///
  /// @param mine the competencies that are mine
  /// @param kit what is asked
  /// @param notes mine
  /// @param now the time, where the clock still runs
  public static Compass of(
      List<Competency> mine, KitContent kit, Notebook notes, Interview interview, Instant now) {
    var owners = owners(kit, notes);
    var lines = counting(kit, notes, owners);
    var spent = new HashMap<String, Duration>();
    spent(notes, interview, now)
        .forEach(
            (question, length) ->
                spent.merge(owners.getOrDefault(question, ""), length, Duration::plus));
    var questions =
        kit.questions().stream()
            .filter(question -> mine.stream().anyMatch(c -> c.key().equals(question.competency())))
            .toList();
    var reached = reached(notes);
    var notAsked = notes.notAsked().stream().map(NotAsked::question).collect(Collectors.toSet());
    var needed =
        questions.stream()
            .filter(question -> !reached.contains(question.key()))
            .filter(question -> !notAsked.contains(question.key()))
            .mapToInt(Question::minutes)
            .sum();
    return new Compass(
        mine.stream()
            .map(
                each ->
                    evidence(
                        each,
                        lines.getOrDefault(each.key(), List.of()),
                        spent.getOrDefault(each.key(), Duration.ZERO)))
            .toList(),
        left(interview, now),
        Duration.ofMinutes(needed),
        new Drift(
            skipped(questions, reached, notAsked), reordered(questions, notes), notes.added()));
  }

  private static Optional<Duration> left(Interview interview, Instant now) {
    return interview.state() == InterviewState.ENDED
        ? Optional.empty()
        : Optional.of(Duration.ofMinutes(interview.minutes()).minus(elapsed(interview, now)));
  }

  private static Evidence evidence(Competency competency, List<NoteLine> lines, Duration spent) {
    var followUps = (int) lines.stream().filter(NoteLine::isFollowUp).count();
    var quotes = (int) lines.stream().filter(NoteLine::isQuote).count();
    return new Evidence(competency, lines.size() - followUps, quotes, followUps, spent);
  }

  /// The lines that count, by the keys of the competencies that they count for.
  private static Map<String, List<NoteLine>> counting(
      KitContent kit, Notebook notes, Map<String, String> owners) {
    var counting = new HashMap<String, List<NoteLine>>();
    for (var line : notes.lines()) {
      var tagged = line.isBlank() ? List.<Competency>of() : line.competencies(kit.competencies());
      var owner = Optional.ofNullable(owners.get(line.question()));
      var keys =
          tagged.isEmpty()
              ? owner.stream().toList()
              : tagged.stream().map(Competency::key).toList();
      if (!line.isBlank()) {
        keys.forEach(key -> counting.computeIfAbsent(key, _ -> new ArrayList<>()).add(line));
      }
    }
    return counting;
  }

  /// The competency of each question, by their keys.
  private static Map<String, String> owners(KitContent kit, Notebook notes) {
    var owners = new HashMap<String, String>();
    kit.questions().forEach(question -> owners.put(question.key(), question.competency()));
    notes.added().forEach(question -> owners.put(question.key(), question.competency()));
    return owners;
  }

  private static Set<String> reached(Notebook notes) {
    var reached = notes.visits().stream().map(QuestionVisit::question).collect(Collectors.toSet());
    notes.lines().stream()
        .filter(line -> !line.isBlank())
        .forEach(line -> reached.add(line.question()));
    return reached;
  }

  private static List<Question> skipped(
      List<Question> questions, Set<String> reached, Set<String> notAsked) {
    var farthest = -1;
    for (var i = 0; i < questions.size(); i++) {
      if (reached.contains(questions.get(i).key())) {
        farthest = i;
      }
    }
    var skipped = new ArrayList<Question>();
    for (var i = 0; i < questions.size(); i++) {
      var key = questions.get(i).key();
      if (notAsked.contains(key) || (i < farthest && !reached.contains(key))) {
        skipped.add(questions.get(i));
      }
    }
    return skipped;
  }

  private static List<Question> reordered(List<Question> questions, Notebook notes) {
    var keys = questions.stream().map(Question::key).toList();
    var first =
        notes.visits().stream()
            .map(visit -> keys.indexOf(visit.question()))
            .filter(index -> index >= 0)
            .distinct()
            .toList();
    var late = new ArrayList<Integer>();
    var farthest = -1;
    for (var index : first) {
      if (index < farthest) {
        late.add(index);
      }
      farthest = Math.max(farthest, index);
    }
    return late.stream().sorted().map(questions::get).toList();
  }

  /// How long each question was open while the clock ran: from each visit to the next.
  private static Map<String, Duration> spent(Notebook notes, Interview interview, Instant now) {
    var spent = new HashMap<String, Duration>();
    var started = interview.startedAt();
    if (started == null) {
      return spent;
    }
    var end = end(interview, now);
    var visits = notes.visits();
    for (var i = 0; i < visits.size(); i++) {
      var from = visits.get(i).openedAt();
      var to = i + 1 < visits.size() ? visits.get(i + 1).openedAt() : end;
      var length = Duration.between(later(from, started), to.isBefore(end) ? to : end);
      if (length.isPositive()) {
        spent.merge(visits.get(i).question(), length, Duration::plus);
      }
    }
    return spent;
  }

  private static Duration elapsed(Interview interview, Instant now) {
    return Optional.ofNullable(interview.startedAt())
        .map(started -> Duration.between(started, later(end(interview, now), started)))
        .orElse(Duration.ZERO);
  }

  private static Instant end(Interview interview, Instant now) {
    return Objects.requireNonNullElse(interview.endedAt(), now);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
