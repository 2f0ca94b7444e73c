package candor.model.debrief;

import candor.model.interview.Interview;
import candor.model.interview.InterviewState;
import candor.model.interview.InterviewStore;
import candor.model.interview.Panelist;
import candor.model.job.JobId;
import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationId;
import candor.model.scorecard.OpenScorecards;
import candor.model.scorecard.Scorecard;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads debriefs. What is closed to whoever asks is in none of the answers.
public final class Debriefs {
  private final Store store;
  private final InterviewStore interviews;

  public Debriefs(Store store, InterviewStore interviews) {
    this.store = store;
    this.interviews = interviews;
  }

  /// The debrief of one candidate for a job; empty when there is no such application. Blocks.
  public Optional<Debrief> of(ApplicationId id) {
    // Who was interviewed is asked before; the rows themselves are of one snapshot.
    var interviewed =
        store
            .read(s -> s.find(id).map(Application::job))
            .map(interviews::interviewed)
            .orElseGet(List::of);
    return store.read(
        s ->
            s.find(id)
                .flatMap(
                    application ->
                        s.find(application.job())
                            .map(
                                job -> {
                                  var reading = new MatrixReading(s);
                                  var matrix = reading.of(application);
                                  var draft = Decide.draft(s, application);
                                  return new Debrief(
                                      job,
                                      application,
                                      matrix,
                                      reading.candidates(matrix, interviewed),
                                      Decide.weighing(s, application),
                                      draft,
                                      s.of(Dissent.KIND, draft.id()),
                                      OpenDecisions.in(s, id),
                                      early(s, matrix),
                                      s.all(Person.KIND).stream()
                                          .filter(person -> !person.name().isBlank())
                                          .sorted(
                                              Comparator.comparing(
                                                  Person::name, String.CASE_INSENSITIVE_ORDER))
                                          .toList(),
                                      isToRate(s, interviewed));
                                })));
  }

  /// Everybody who was interviewed for a job, whatever became of them, in the order in which they
  /// began. Blocks.
  public List<Matrix> interviewed(JobId job) {
    var interviewed = interviews.interviewed(job);
    return store.read(
        s -> {
          var reading = new MatrixReading(s);
          return interviewed.stream().flatMap(id -> s.find(id).stream()).map(reading::of).toList();
        });
  }

  private static boolean isToRate(Snapshot s, List<ApplicationId> interviewed) {
    var me = Me.id(s);
    var mine =
        Stream.concat(
                s.where(Panelist.KIND, "person", me).stream().map(Panelist::interview),
                s.where(Scorecard.KIND, "author", me).stream().map(Scorecard::interview))
            .collect(Collectors.toSet());
    var talks =
        s.ofAny(Interview.KIND, interviewed).stream()
            .filter(talk -> talk.state() != InterviewState.CANCELLED && mine.contains(talk.id()))
            .map(Interview::id)
            .toList();
    return s.ofAny(Scorecard.KIND, talks).stream()
        .map(card -> OpenScorecards.closed(s, card.interview(), card.author()))
        .anyMatch(why -> why.equals(Optional.of(OpenScorecards.Why.MINE_NOT_SEALED)));
  }

  private static List<OpenScorecards.Early> early(Snapshot s, Matrix matrix) {
    return matrix.raters().stream()
        .map(Rater::interview)
        .distinct()
        .flatMap(interview -> OpenScorecards.early(s, interview).stream())
        .sorted(Comparator.comparing(each -> each.opening().openedAt()))
        .toList();
  }
}
