package candor.app.today;

import candor.app.work.Lanes;
import candor.model.candidate.Candidate;
import candor.model.intake.Proposal;
import candor.model.interview.Interview;
import candor.model.interview.InterviewStore;
import candor.model.interview.Panelist;
import candor.model.job.Job;
import candor.model.job.JobStore;
import candor.model.kit.RoleKit;
import candor.model.pipeline.Application;
import candor.model.scorecard.Scorecard;
import candor.model.store.Change;
import candor.model.store.Store;
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
  private final Store store;
  private final InterviewStore interviews;
  private final JobStore jobs;
  private final Lanes lanes;
  private final Clock clock;
  private final Lanes.Slot reading = new Lanes.Slot();
  private final ReadOnlyObjectWrapper<Optional<Agenda>> agenda =
      new ReadOnlyObjectWrapper<>(this, "agenda", Optional.empty());
  private Lanes.Later tick = () -> {};

  TodayViewModel(Store store, InterviewStore interviews, JobStore jobs, Lanes lanes, Clock clock) {
    this.store = store;
    this.interviews = interviews;
    this.jobs = jobs;
    this.lanes = lanes;
    this.clock = clock;
  }

  /// Empty until it has been read.
  ReadOnlyObjectProperty<Optional<Agenda>> agendaProperty() {
    return agenda.getReadOnlyProperty();
  }

  /// Reads it, now and every minute until closed.
  void load() {
    tick.cancel();
    tick = lanes.after(LOOK_AGAIN, this::load);
    var midnight = LocalDate.ofInstant(clock.instant(), clock.getZone());
    var zone = clock.getZone();
    var span =
        new Agenda.Span(
            midnight.atStartOfDay(zone).toInstant(),
            midnight.plusDays(1).atStartOfDay(zone).toInstant(),
            midnight.plusDays(DAYS_AHEAD).atStartOfDay(zone).toInstant(),
            clock.instant());
    lanes.read(
        reading,
        () -> Agenda.read(store, interviews, jobs, span),
        read -> agenda.set(Optional.of(read)));
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
