package candor.model.interview;

import candor.model.candidate.CandidateId;
import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationId;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks who would have to be in two interviews at once. That is allowed, and said.
public final class Clashes {
  private static final Duration LONGEST = Duration.ofMinutes(InterviewPlan.MOST_MINUTES);
  private final Store store;
  private final InterviewStore interviews;

  public Clashes(Store store, InterviewStore interviews) {
    this.store = store;
    this.interviews = interviews;
  }

  /// Somebody who is somewhere else then.
  ///
  /// @param who their name
  /// @param other what they are in
  public record Clash(String who, InterviewSummary other) {}

  /// What is asked about.
  ///
  /// @param moved the interview that is planned anew, which does not clash with itself
  public record Question(
      ApplicationId application,
      Instant start,
      int minutes,
      Set<PersonId> panel,
      Optional<InterviewId> moved) {
    public Question {
      panel = Set.copyOf(panel);
    }

    Instant end() {
      return start.plus(Duration.ofMinutes(minutes));
    }
  }

  /// The clashes by the time of the other interview. What ends when the other begins does not
  /// clash; neither does what was called off or is over.
  public List<Clash> find(Question question) {
    var near = interviews.between(question.start().minus(LONGEST), question.end());
    return store.read(s -> near.stream().flatMap(o -> clashes(s, question, o).stream()).toList());
  }

  private static List<Clash> clashes(Snapshot s, Question question, InterviewSummary other) {
    if (question.moved().filter(other.interview().id()::equals).isPresent()
        || !takesPlace(other.interview())
        || !overlaps(question, other.interview())) {
      return List.of();
    }
    var found = new ArrayList<Clash>();
    s.find(question.application())
        .map(Application::candidate)
        .filter((CandidateId candidate) -> candidate.equals(other.candidate()))
        .ifPresent(_ -> found.add(new Clash(other.candidateName(), other)));
    s.of(Panelist.KIND, other.interview().id()).stream()
        .map(Panelist::person)
        .filter(question.panel()::contains)
        .flatMap(person -> s.find(person).stream())
        .map(Person::name)
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .forEach(name -> found.add(new Clash(name, other)));
    return found;
  }

  private static boolean takesPlace(Interview interview) {
    return interview.state() == InterviewState.PLANNED
        || interview.state() == InterviewState.STARTED;
  }

  private static boolean overlaps(Question question, Interview other) {
    var end = other.startsAt().plus(Duration.ofMinutes(other.minutes()));
    return question.start().isBefore(end) && other.startsAt().isBefore(question.end());
  }
}
