package candor.model.submittal;

import candor.model.job.Job;
import candor.model.pipeline.Application;
import candor.model.posting.BoardId;
import candor.model.posting.OutboxState;
import candor.model.posting.Steps;
import candor.model.store.Act;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// What an exchange needs to know of candidates who are to be handed in.
public final class Submittals {
  private static final Act STEP = Act.lasting("submittal-to-board");
  private static final Comparator<Submittal> IN_ORDER =
      Comparator.comparing(Submittal::queuedAt).thenComparing(each -> each.id().value());
  private final Store store;
  private final Steps<Submittal> steps;

  public Submittals(Store store) {
    this.store = store;
    this.steps = new Steps<>(store, Submittal.KIND, STEP);
  }

  /// The steps around the calls to a board.
  public Steps<Submittal> steps() {
    return steps;
  }

  /// Somebody who is to be handed in.
  ///
  /// @param jobTitle of the job here
  public record Due(Submittal submittal, String jobTitle) {}

  /// Why a submittal that waited is not to be sent any more.
  public enum Hitch {
    /// The application has ended here, or is gone.
    ENDED,
    /// The job here is tied to another one there, or to none.
    TIED_OTHERWISE,
    /// The same person, who is here twice, was handed in there for that job meanwhile, or goes
    /// first.
    ALREADY
  }

  /// Who is to be handed in at a board, in the order asked for.
  public List<Due> due(BoardId board) {
    return store.read(
        s ->
            steps
                .unsent(s)
                .filter(submittal -> submittal.board().equals(board))
                .flatMap(submittal -> due(s, submittal).stream())
                .toList());
  }

  private static Optional<Due> due(Snapshot s, Submittal submittal) {
    return s.find(submittal.application())
        .map(
            application -> {
              var title = s.find(application.job()).map(Job::title).orElse("");
              return new Due(submittal, title);
            });
  }

  /// Why this is not to be sent any more; nothing when it is. Asked just before it is: those before
  /// it may have taken minutes.
  public Optional<Hitch> hitch(SubmittalId id) {
    return store.read(
        s ->
            s
                .find(id)
                .flatMap(
                    submittal ->
                        s.find(submittal.application())
                            .map(application -> hitches(s, submittal, application)))
                .orElse(EnumSet.of(Hitch.ENDED))
                .stream()
                .findFirst());
  }

  private static EnumSet<Hitch> hitches(Snapshot s, Submittal submittal, Application application) {
    var there =
        HandInCandidates.place(s, application.job(), submittal.board())
            .filter(place -> place.remote().equals(submittal.remote()));
    var hitches = EnumSet.noneOf(Hitch.class);
    if (!HandInCandidates.isOpen(application)) {
      hitches.add(Hitch.ENDED);
    }
    if (there.isEmpty()) {
      hitches.add(Hitch.TIED_OTHERWISE);
    }
    if (HandInCandidates.others(s, submittal).anyMatch(other -> goesFirst(other, submittal))) {
      hitches.add(Hitch.ALREADY);
    }
    return hitches;
  }

  private static boolean goesFirst(Submittal other, Submittal submittal) {
    return other.state() != OutboxState.QUEUED || IN_ORDER.compare(other, submittal) < 0;
  }
}
