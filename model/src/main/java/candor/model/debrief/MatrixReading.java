package candor.model.debrief;

import candor.model.candidate.Candidate;
import candor.model.interview.Interview;
import candor.model.interview.InterviewState;
import candor.model.interview.Panelist;
import candor.model.kit.Competency;
import candor.model.kit.RoleKitId;
import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.Outcome;
import candor.model.scorecard.CardContent;
import candor.model.scorecard.Correction;
import candor.model.scorecard.Evidence;
import candor.model.scorecard.Level;
import candor.model.scorecard.OpenScorecards;
import candor.model.scorecard.Rating;
import candor.model.store.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts matrices together out of one snapshot, by the rule of who may see which scorecard. What is
/// the same for many candidates is read once.
final class MatrixReading {
  private static final Set<Outcome> OUT = Set.of(Outcome.REJECTED, Outcome.WITHDRAWN);

  private final Snapshot s;
  private final PersonId me;
  private final Map<RoleKitId, List<Competency>> kits = new HashMap<>();
  private final Map<PersonId, String> names = new HashMap<>();

  MatrixReading(Snapshot s) {
    this.s = s;
    this.me = Me.id(s);
  }

  /// The matrix of an application over its interviews, the cancelled ones aside.
  Matrix of(Application application) {
    var interviews =
        s.of(Interview.KIND, application.id()).stream()
            .filter(interview -> interview.state() != InterviewState.CANCELLED)
            .sorted(
                Comparator.comparing(Interview::startsAt)
                    .thenComparing(interview -> interview.id().value()))
            .toList();
    var competencies = new LinkedHashMap<String, Competency>();
    var raters = new ArrayList<Rater>();
    for (var interview : interviews) {
      kit(interview.kit()).forEach(each -> competencies.putIfAbsent(each.key(), each));
      raters.addAll(raters(interview));
    }
    // What was rated stays, though the kit has it no more.
    raters.forEach(
        rater ->
            rater
                .cells()
                .keySet()
                .forEach(key -> competencies.computeIfAbsent(key, Competency::gone)));
    return new Matrix(
        application.id(),
        application.candidate(),
        s.find(application.candidate()).map(Candidate::name).orElse(""),
        List.copyOf(competencies.values()),
        raters);
  }

  /// The matrices of all that are compared: the interviewed who are not out of it. One's own stands
  /// first where it is not among them.
  List<Matrix> candidates(Matrix own, List<ApplicationId> interviewed) {
    var all = new ArrayList<Matrix>();
    for (var id : interviewed) {
      s.find(id)
          .filter(application -> !OUT.contains(application.outcome()))
          .map(application -> id.equals(own.application()) ? own : of(application))
          .ifPresent(all::add);
    }
    if (!all.contains(own)) {
      all.addFirst(own);
    }
    return all;
  }

  private List<Competency> kit(@Nullable RoleKitId id) {
    return id == null
        ? List.of()
        : kits.computeIfAbsent(
            id, each -> s.find(each).map(kit -> kit.content().competencies()).orElse(List.of()));
  }

  private List<Rater> raters(Interview interview) {
    var views = new LinkedHashMap<PersonId, Optional<OpenScorecards.View>>();
    s.of(Panelist.KIND, interview.id()).forEach(seat -> views.put(seat.person(), Optional.empty()));
    // Who has left the panel and has a scorecard is still in it.
    OpenScorecards.in(s, interview.id())
        .forEach(view -> views.put(view.author(), Optional.of(view)));
    return views.entrySet().stream()
        .map(entry -> rater(interview, entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Rater::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private Rater rater(Interview interview, PersonId person, Optional<OpenScorecards.View> view) {
    var state = view.map(MatrixReading::state).orElse(CardState.NOT_BEGUN);
    var open =
        state == CardState.OPEN && view.orElseThrow() instanceof OpenScorecards.Open card
            ? Optional.of(card.content())
            : Optional.<CardContent>empty();
    return new Rater(
        person,
        name(person),
        person.equals(me),
        interview.id(),
        interview.round(),
        state,
        open.flatMap(CardContent::recommendation).orElse(null),
        open.map(CardContent::reason).orElse(""),
        open.map(MatrixReading::cells).orElse(Map.of()));
  }

  private static CardState state(OpenScorecards.View view) {
    return switch (view) {
      case OpenScorecards.Open open ->
          open.content().card().isSealed() ? CardState.OPEN : CardState.DRAFT;
      case OpenScorecards.Closed closed ->
          switch (closed.why()) {
            case THEIRS_NOT_SEALED -> CardState.DRAFT;
            case MINE_NOT_SEALED -> CardState.CLOSED_UNTIL_MINE;
            case PANEL_NOT_SEALED -> CardState.CLOSED_UNTIL_ALL;
          };
    };
  }

  private static Map<String, Cell> cells(CardContent content) {
    var cells = new HashMap<String, Cell>();
    for (var rating : content.ratings()) {
      cells.put(rating.competency(), cell(content, rating));
    }
    return cells;
  }

  private static Cell cell(CardContent content, Rating rating) {
    var competency = rating.competency();
    var level = content.level(competency).orElse(rating.level());
    var amended =
        content.amendments(Correction.OfRating.class, competency).stream()
            .reduce((_, last) -> last)
            .map(last -> new Cell.Amended(rating.level(), last.why()));
    return level == Level.NOT_ASSESSED
        ? new Cell.NotAssessed(amended)
        : new Cell.Rated(
            level, amended, content.evidence(competency).stream().map(Evidence::text).toList());
  }

  private String name(PersonId person) {
    return names.computeIfAbsent(person, id -> s.find(id).map(Person::name).orElse(""));
  }
}
