package candor.app.pipeline;

import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.history.HistoryStore;
import candor.model.history.PipelineThen;
import candor.model.job.JobId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The pipeline as it was at the end of a day; off while the pipeline of now is shown.
final class ThenViewModel {
  private static final Texts TEXTS = Texts.in(ThenViewModel.class);
  private final JobId job;
  private final HistoryStore history;
  private final Lanes lanes;
  private final Clock clock;
  private final Dates now;
  private final Deck deck =
      new Deck(TEXTS.of("pipeline.column.hired"), TEXTS.of("pipeline.column.ended"));
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<LocalDate> day = new ReadOnlyObjectWrapper<>(LocalDate.MIN);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final Lanes.Slot slot = new Lanes.Slot();

  enum State {
    LOADING,
    READY,
    /// The job was not there yet.
    BEFORE
  }

  ThenViewModel(JobId job, HistoryStore history, Lanes lanes, Clock clock) {
    this.job = job;
    this.history = history;
    this.lanes = lanes;
    this.clock = clock;
    this.now = new Dates(clock);
    deck.showEnded(true);
  }

  /// Whether a day of the past is shown.
  ReadOnlyBooleanProperty on() {
    return on.getReadOnlyProperty();
  }

  /// The day; of no meaning while it is off.
  ReadOnlyObjectProperty<LocalDate> day() {
    return day.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// What was in the pipeline.
  Deck deck() {
    return deck;
  }

  /// The dates as one would have said them then.
  Dates datesThen() {
    return new Dates(Clock.fixed(end(day.get()), clock.getZone()));
  }

  /// The banner's sentence.
  String sentence() {
    return TEXTS.of("pipeline.then.sentence", now.day(day.get()));
  }

  /// Median of the days that a column's cards had been in their stage.
  OptionalLong medianDays(BoardColumn column) {
    return column.median(datesThen()::daysSince);
  }

  /// Begins with yesterday.
  void begin() {
    show(now.today().minusDays(1));
  }

  /// Shows the end of a day; of one to come, that of today.
  void show(LocalDate other) {
    var asked = other.isAfter(now.today()) ? now.today() : other;
    day.set(asked);
    on.set(true);
    lanes.read(slot, () -> history.pipeline(job, end(asked)), this::take);
  }

  /// Some days later, or earlier for less than none.
  void step(int days) {
    show(day.get().plusDays(days));
  }

  /// Back to now.
  void end() {
    on.set(false);
    state.set(State.LOADING);
  }

  boolean hasLater() {
    return day.get().isBefore(now.today());
  }

  private Instant end(LocalDate of) {
    // Times are whole microseconds; the last one of the day.
    return of.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusNanos(1000);
  }

  private void take(Optional<PipelineThen> found) {
    state.set(State.LOADING);
    found.ifPresent(then -> deck.load(then.stages(), then.cards()));
    state.set(found.isPresent() ? State.READY : State.BEFORE);
  }
}
