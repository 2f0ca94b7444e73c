package candor.app.interview;

import candor.app.text.Dates;
import candor.app.work.Lanes;
import candor.app.work.Refresh;
import candor.model.candidate.Candidate;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewState;
import candor.model.interview.InterviewStore;
import candor.model.interview.InterviewSummary;
import candor.model.interview.Panelist;
import candor.model.interview.PlanInterviews;
import candor.model.interview.PlanResult;
import candor.model.scorecard.Scorecard;
import candor.model.store.Change;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Interviews by day: those of today, to come or still on, or those of the year before.
final class InterviewsViewModel {
  private static final Period FAR = Period.ofYears(1);
  private final InterviewStore interviews;
  private final PlanInterviews planning;
  private final Lanes lanes;
  private final Clock clock;
  private final Dates dates;
  private final Map<When, Refresh<List<InterviewSummary>>> refreshes = new EnumMap<>(When.class);
  private final ObjectProperty<When> when = new SimpleObjectProperty<>(this, "when", When.UPCOMING);
  private final ReadOnlyObjectWrapper<Optional<List<Day>>> days =
      new ReadOnlyObjectWrapper<>(this, "days", Optional.empty());

  private boolean seen;

  /// Which interviews are shown.
  enum When {
    UPCOMING,
    PAST
  }

  /// The interviews of one day of the user's, by time.
  record Day(LocalDate date, List<InterviewSummary> interviews) {}

  InterviewsViewModel(
      InterviewStore interviews, PlanInterviews planning, Lanes lanes, Clock clock) {
    this.interviews = interviews;
    this.planning = planning;
    this.lanes = lanes;
    this.clock = clock;
    this.dates = new Dates(clock);
    for (var each : When.values()) {
      refreshes.put(each, new Refresh<>(lanes, () -> read(each), found -> take(each, found)));
    }
    var _ = when.subscribe((before, now) -> setSeen(seen));
  }

  ObjectProperty<When> whenProperty() {
    return when;
  }

  /// By day, the next first (past: the last first); empty until they have been read.
  ReadOnlyObjectProperty<Optional<List<Day>>> daysProperty() {
    return days.getReadOnlyProperty();
  }

  /// Tells whether somebody looks at them: then they are read.
  void setSeen(boolean now) {
    seen = now;
    // What is asked for out of sight is read once it is seen: time has passed since it was.
    refreshes.forEach(
        (each, refresh) -> {
          refresh.setSeen(false);
          refresh.ask();
          refresh.setSeen(seen && each == when.get());
        });
  }

  private List<InterviewSummary> read(When which) {
    var midnight = dates.today().atStartOfDay(clock.getZone());
    var now = clock.instant();
    return switch (which) {
      case UPCOMING -> upcoming(midnight, now);
      case PAST -> past(midnight, now);
    };
  }

  private void take(When which, List<InterviewSummary> found) {
    if (which == when.get()) {
      days.set(Optional.of(byDay(found, which == When.UPCOMING)));
    }
  }

  private List<InterviewSummary> upcoming(ZonedDateTime midnight, Instant now) {
    return interviews.between(midnight.toInstant(), midnight.plus(FAR).toInstant(), now);
  }

  private List<InterviewSummary> past(ZonedDateTime midnight, Instant now) {
    return interviews.between(midnight.minus(FAR).toInstant(), midnight.toInstant()).stream()
        .filter(each -> !each.interview().isStillOn(now))
        .toList();
  }

  void apply(List<Change<?>> changes) {
    if (changes.stream().anyMatch(InterviewsViewModel::concerns)) {
      refreshes.values().forEach(Refresh::ask);
    }
  }

  /// Calls an interview off.
  ///
  /// @param then told once it is stored
  void cancel(InterviewId id, Consumer<PlanResult> then) {
    lanes.write(() -> planning.lead(id, InterviewState.CANCELLED), then);
  }

  private List<Day> byDay(List<InterviewSummary> found, boolean rising) {
    var byDay =
        found.stream()
            .collect(
                Collectors.groupingBy(
                    s -> dates.dayOf(s.interview().startsAt()),
                    TreeMap<LocalDate, List<InterviewSummary>>::new,
                    Collectors.toList()));
    SortedMap<LocalDate, List<InterviewSummary>> ordered = rising ? byDay : byDay.reversed();
    return ordered.entrySet().stream()
        .map(entry -> new Day(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static boolean concerns(Change<?> change) {
    return switch (change.row()) {
      case Interview _, Panelist _, Scorecard _, Candidate _ -> true;
      default -> false;
    };
  }
}
