package candor.app.today;

import candor.app.work.Lanes;
import candor.app.work.Refresh;
import candor.model.candidate.Candidate;
import candor.model.intake.Proposal;
import candor.model.interview.Interview;
import candor.model.interview.Panelist;
import candor.model.job.Job;
import candor.model.kit.RoleKit;
import candor.model.pipeline.Application;
import candor.model.scorecard.Scorecard;
import candor.model.store.Change;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What today asks of the user, kept true as things change and as time passes.
final class TodayViewModel {
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
  private static final int DAYS_AHEAD = 8;
  private final Lanes lanes;
  private final Clock clock;
  private final Refresh<Agenda> refresh;
  private final ReadOnlyObjectWrapper<Optional<Agenda>> agenda =
      new ReadOnlyObjectWrapper<>(this, "agenda", Optional.empty());
  private Lanes.Later tick = () -> {};

  TodayViewModel(TodayScreen.Ports ports, Lanes lanes, Clock clock) {
    this.lanes = lanes;
    this.clock = clock;
    this.refresh =
        new Refresh<>(
            lanes, () -> Agenda.read(ports, span()), read -> agenda.set(Optional.of(read)));
  }

  /// Empty until it has been read.
  ReadOnlyObjectProperty<Optional<Agenda>> agendaProperty() {
    return agenda.getReadOnlyProperty();
  }

  /// Tells whether somebody looks at it: then it is read, now, every minute and at midnight. A day
  /// is as long as it is in the user's zone: 23 or 25 hours when the clocks change, and it begins
  /// when it does there.
  void setSeen(boolean now) {
    tick.cancel();
    if (now) {
      refresh.ask();
      wind();
    }
    refresh.setSeen(now);
  }

  private void wind() {
    var turn = Duration.between(clock.instant(), span().tomorrow());
    tick =
        lanes.after(
            turn.compareTo(LOOK_AGAIN) < 0 ? turn : LOOK_AGAIN,
            () -> {
              refresh.ask();
              wind();
            });
  }

  private Agenda.Span span() {
    var now = clock.instant();
    var zone = clock.getZone();
    var day = LocalDate.ofInstant(now, zone);
    return new Agenda.Span(
        day,
        day.atStartOfDay(zone).toInstant(),
        day.plusDays(1).atStartOfDay(zone).toInstant(),
        day.plusDays(DAYS_AHEAD).atStartOfDay(zone).toInstant(),
        now);
  }

  void apply(List<Change<?>> changes) {
    if (changes.stream().anyMatch(TodayViewModel::concerns)) {
      refresh.ask();
    }
  }

  void close() {
    setSeen(false);
  }

  private static boolean concerns(Change<?> change) {
    return switch (change.row()) {
      case Interview _, Panelist _, Scorecard _, Proposal _ -> true;
      case Candidate _, Application _, Job _, RoleKit _ -> true;
      default -> false;
    };
  }
}
