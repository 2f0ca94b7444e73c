package candor.model.interview;

import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.pipeline.ApplicationId;
import candor.model.store.Act;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Plans interviews and leads them through their states.
public final class PlanInterviews {
  private static final Act PLAN = Act.undoable("plan-interview");
  private static final Act MOVE = Act.undoable("move-interview");
  private static final Act CANCEL = Act.undoable("cancel-interview");
  private static final Act START = Act.lasting("start-interview");
  private static final Act END = Act.lasting("end-interview");
  // More than any panel.
  private static final int MOST_POINTING = 1_000;
  private final Store store;

  public PlanInterviews(Store store) {
    this.store = store;
  }

  /// Plans an interview for an application, with the role kit of its job unless it says another.
  ///
  /// @param panel who interviews, each with the keys of their focus competencies (empty for all)
  public PlanResult plan(
      ApplicationId application, InterviewPlan plan, Map<PersonId, List<String>> panel) {
    var problem = problem(plan, panel);
    if (problem.isPresent()) {
      return new PlanResult.Unsound(problem.get());
    }
    return store.write(
        PLAN,
        tx -> {
          var found = tx.find(application);
          if (found.isEmpty()) {
            return new PlanResult.Gone();
          }
          var ofJob = tx.find(found.get().job()).orElseThrow().kit();
          var kit = plan.kit() == null ? ofJob : plan.kit();
          var id = new InterviewId(tx.newId());
          var interview =
              tx.put(
                  new Interview(
                      id,
                      application,
                      plan.round(),
                      kit,
                      plan.startsAt(),
                      plan.minutes(),
                      plan.zone(),
                      plan.place(),
                      InterviewState.PLANNED,
                      null,
                      null,
                      0));
          panel.forEach(
              (person, focus) ->
                  tx.put(new Panelist(new PanelistId(tx.newId()), id, person, focus, 0)));
          return new PlanResult.Planned(interview);
        });
  }

  /// Moves an interview to another time or place, or to other people. What those who leave the
  /// panel wrote stays theirs.
  ///
  /// @param panel who interviews from now on, each with the keys of their focus competencies
  public PlanResult move(InterviewId id, InterviewPlan plan, Map<PersonId, List<String>> panel) {
    var problem = problem(plan, panel);
    if (problem.isPresent()) {
      return new PlanResult.Unsound(problem.get());
    }
    return store.write(
        MOVE,
        tx -> {
          var found = tx.find(id);
          if (found.isEmpty()) {
            return new PlanResult.Gone();
          }
          if (isOtherKit(found.get(), plan) && isBegun(tx, id)) {
            return new PlanResult.Unsound(PlanResult.Problem.KIT_IN_USE);
          }
          var interview = tx.put(found.get().planned(plan));
          seat(tx, id, panel);
          return new PlanResult.Planned(interview);
        });
  }

  private static boolean isOtherKit(Interview interview, InterviewPlan plan) {
    return plan.kit() != null && !plan.kit().equals(interview.kit());
  }

  // Notes and scorecards name questions and competencies of the kit.
  private static boolean isBegun(Transaction tx, InterviewId id) {
    return tx.pointingAt(id, MOST_POINTING).stream().anyMatch(row -> !(row instanceof Panelist));
  }

  private static void seat(Transaction tx, InterviewId id, Map<PersonId, List<String>> panel) {
    var coming = new LinkedHashMap<>(panel);
    for (var seat : tx.of(Panelist.KIND, id)) {
      var focus = coming.remove(seat.person());
      if (focus == null) {
        tx.remove(seat.id());
      } else if (!focus.equals(seat.focus())) {
        var _ = tx.put(new Panelist(seat.id(), id, seat.person(), focus, seat.revision()));
      }
    }
    coming.forEach(
        (person, focus) -> tx.put(new Panelist(new PanelistId(tx.newId()), id, person, focus, 0)));
  }

  /// Starts the clock, ends the interview, or cancels it. Starting again goes on with the first
  /// clock, for the panel. What was called off neither starts nor ends: it stays as it is.
  public PlanResult lead(InterviewId id, InterviewState state) {
    var act =
        switch (state) {
          case STARTED -> START;
          case ENDED -> END;
          case CANCELLED, PLANNED -> CANCEL;
        };
    return store.write(
        act,
        tx ->
            tx.find(id)
                .<PlanResult>map(
                    i ->
                        new PlanResult.Planned(
                            leads(tx, i, state) ? tx.put(i.in(state, tx.now())) : i))
                .orElseGet(PlanResult.Gone::new));
  }

  // That it begins or ends can't be taken back.
  private static boolean leads(Snapshot s, Interview interview, InterviewState to) {
    var from = interview.state();
    var runs = to == InterviewState.STARTED || to == InterviewState.ENDED;
    var goesOn = from == InterviewState.ENDED && to == InterviewState.STARTED;
    return from != to
        && !(runs && from == InterviewState.CANCELLED)
        && (!goesOn || Panelist.sits(s, interview.id(), Me.id(s)));
  }

  private static Optional<PlanResult.Problem> problem(
      InterviewPlan plan, Map<PersonId, List<String>> panel) {
    if (plan.round().isBlank()) {
      return Optional.of(PlanResult.Problem.ROUND_MISSING);
    }
    if (plan.minutes() < InterviewPlan.LEAST_MINUTES
        || plan.minutes() > InterviewPlan.MOST_MINUTES) {
      return Optional.of(PlanResult.Problem.MINUTES_OUT_OF_RANGE);
    }
    if (!ZoneId.getAvailableZoneIds().contains(plan.zone())) {
      return Optional.of(PlanResult.Problem.ZONE_UNKNOWN);
    }
    return panel.isEmpty() ? Optional.of(PlanResult.Problem.NOBODY_ON_PANEL) : Optional.empty();
  }
}
