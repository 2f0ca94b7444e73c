package candor.app.today;

import candor.app.work.Lanes;
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
  private final TodayScreen.Ports ports;
  private final Lanes lanes;
  private final Clock clock;
  private final Lanes.Slot reading = new Lanes.Slot();
  private final ReadOnlyObjectWrapper<Optional<Agenda>> agenda =
      new ReadOnlyObjectWrapper<>(this, "agenda", Optional.empty());
  private Lanes.Later tick = () -> {};

  TodayViewModel(TodayScreen.Ports ports, Lanes lanes, Clock clock) {
    this.ports = ports;
    this.lanes = lanes;
    this.clock = clock;
  }

  /// Empty until it has been read.
  ReadOnlyObjectProperty<Optional<Agenda>> agendaProperty() {
    return agenda.getReadOnlyProperty();
  }

  /// Reads it, now, every minute and at midnight until closed. A day is as long as it is in the
  /// user's zone: 23 or 25 hours when the clocks change, and it begins when it does there.
  void load() {
    tick.cancel();
    var now = clock.instant();
    var zone = clock.getZone();
    var day = LocalDate.ofInstant(now, zone);
    var tomorrow = day.plusDays(1).atStartOfDay(zone).toInstant();
    var turn = Duration.between(now, tomorrow);
    tick = lanes.after(turn.compareTo(LOOK_AGAIN) < 0 ? turn : LOOK_AGAIN, this::load);
    var span =
        new Agenda.Span(
            day,
            day.atStartOfDay(zone).toInstant(),
            tomorrow,
            day.plusDays(DAYS_AHEAD).atStartOfDay(zone).toInstant(),
            now);
    lanes.read(reading, () -> Agenda.read(ports, span), read -> agenda.set(Optional.of(read)));
  }

  void apply(List<Change<?>> changes) {
    if (changes.stream().anyMatch(TodayViewModel::concerns)) {
      load();
    }
  }

  void close() {
    tick.cancel();
  }

  private static boolean concerns(Change<?> change) {
    return switch (change.row()) {
      case Interview _, Panelist _, Scorecard _, Proposal _ -> true;
      case Candidate _, Application _, Job _, RoleKit _ -> true;
      default -> false;
    };
  }
}
