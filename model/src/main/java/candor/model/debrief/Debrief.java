package candor.model.debrief;

import candor.model.interview.InterviewId;
import candor.model.job.Job;
import candor.model.people.Person;
import candor.model.pipeline.Application;
import candor.model.scorecard.OpenScorecards;
import java.util.List;
import java.util.Objects;

/// All that a debrief of one candidate is about, as one snapshot and one reader see it.
///
/// @param matrix the candidate's own
/// @param candidates all that are interviewed for the job and under way, the candidate among them
/// @param weighing mine for the job
/// @param draft my decision that is not sealed yet; one that was never stored when I have not begun
/// @param dissents of that draft
/// @param decisions sealed ones about the candidate, the newest first
/// @param early who opened scorecards of their interviews early, the first first
/// @param people everybody, by name
/// @param isToRate whether I have still to rate somebody for the job whom others have rated, under
///   way or not
public record Debrief(
    Job job,
    Application application,
    Matrix matrix,
    List<Matrix> candidates,
    Weighing weighing,
    Decision draft,
    List<Dissent> dissents,
    List<OpenDecisions.View> decisions,
    List<OpenScorecards.Early> early,
    List<Person> people,
    boolean isToRate) {
  public Debrief {
    candidates = List.copyOf(candidates);
    dissents = List.copyOf(dissents);
    decisions = List.copyOf(decisions);
    early = List.copyOf(early);
    people = List.copyOf(people);
  }

  /// Who has said nothing against my draft so far.
  public List<Person> silent() {
    return people.stream()
        .filter(each -> dissents.stream().noneMatch(said -> said.person().equals(each.id())))
        .toList();
  }

  /// Those that came before a sealed decision, of interviews whose ratings it rests on.
  public List<OpenScorecards.Early> earlyBefore(OpenDecisions.Open decision) {
    var interviews = Objects.requireNonNull(decision.decision().basis()).interviews();
    return early.stream()
        .filter(each -> interviews.contains(each.opening().interview()))
        .filter(each -> !each.opening().openedAt().isAfter(decision.sealedAt()))
        .toList();
  }

  /// Whether the place in a sealed decision could tell me how somebody was rated whom I have still
  /// to rate: who was compared then need not be under way any more. Its author saw the place when
  /// sealing it.
  public boolean placesEarly(Decision decision) {
    return isToRate && !decision.author().equals(draft.author());
  }

  /// What an interview of the candidate is called; empty when it is none of the matrix.
  public String round(InterviewId interview) {
    return matrix.raters().stream()
        .filter(rater -> rater.interview().equals(interview))
        .map(Rater::round)
        .findFirst()
        .orElse("");
  }

  /// The candidates side by side, by my weighing.
  public Comparison comparison() {
    return weighing.of(candidates);
  }
}
