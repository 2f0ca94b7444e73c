package candor.app.replay;

import candor.app.work.Lanes;
import candor.model.history.HistoryStore;
import candor.model.interview.InterviewId;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.interview.Replay;
import candor.model.store.Change;
import candor.model.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/// My notes of an interview as they stood at a place of its tape, and the tape that runs.
final class ReplayViewModel {
  private static final Duration FRAME = Duration.ofMillis(100);
  private final InterviewId id;
  private final Store store;
  private final HistoryStore history;
  private final Lanes lanes;
  private final Lanes.Slot looking = new Lanes.Slot();
  private final ReadOnlyObjectWrapper<Optional<Told>> told =
      new ReadOnlyObjectWrapper<>(this, "told", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Then>> then =
      new ReadOnlyObjectWrapper<>(this, "then", Optional.empty());
  private final ReadOnlyBooleanWrapper gone = new ReadOnlyBooleanWrapper(this, "gone", false);
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing", false);
  private final DoubleProperty place = new SimpleDoubleProperty(this, "place", 0);
  private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(this, "speed", Speed.TEN);
  private Tape tape = new Tape(List.of());
  private int index = -1;
  private Lanes.Later next = () -> {};

  /// How fast the tape runs.
  enum Speed {
    ONE(1),
    TEN(10),
    SIXTY(60);

    private final int times;

    Speed(int times) {
      this.times = times;
    }

    /// How many seconds of the interview go by in one.
    int times() {
      return times;
    }
  }

  /// How it stood.
  ///
  /// @param lines in their order
  /// @param changed those that this moment changed
  record Then(Replay.Moment moment, List<NoteLine> lines, Set<NoteLineId> changed) {}

  ReplayViewModel(InterviewId id, Store store, HistoryStore history, Lanes lanes) {
    this.id = id;
    this.store = store;
    this.history = history;
    this.lanes = lanes;
    var _ = place.subscribe(this::look);
  }

  /// Empty until it has been read.
  ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
    return told.getReadOnlyProperty();
  }

  /// Whether there is no such interview any more.
  ReadOnlyBooleanProperty goneProperty() {
    return gone.getReadOnlyProperty();
  }

  /// How it stood at the place of the tape; empty before anything happened.
  ReadOnlyObjectProperty<Optional<Then>> thenProperty() {
    return then.getReadOnlyProperty();
  }

  /// Where the tape stands, in seconds of it.
  DoubleProperty placeProperty() {
    return place;
  }

  /// How long the tape is, in seconds.
  double length() {
    return tape.length();
  }

  ObjectProperty<Speed> speedProperty() {
    return speed;
  }

  ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /// Reads it anew; the tape stands where it stood, and at the first moment the first time.
  void load() {
    lanes.read(() -> Told.in(store, history, id), this::show);
  }

  /// Lets the tape run, from its beginning where it had come to its end, or stops it.
  void switchPlaying() {
    if (playing.get()) {
      stop();
    } else if (tape.length() > 0) {
      if (place.get() >= tape.length()) {
        place.set(0);
      }
      playing.set(true);
      next = lanes.after(FRAME, this::run);
    }
  }

  /// Goes to the moment after this one, or before it.
  ///
  /// @param steps negative for before; stays at the ends
  void step(int steps) {
    stop();
    told.get()
        .map(read -> read.replay().moments().size())
        .filter(count -> count > 0)
        .ifPresent(count -> at(Math.clamp((long) index + steps, 0, count - 1)));
  }

  /// Goes to where another line or question was begun, after this one or before.
  ///
  /// @param forwards whether after
  void stepRun(boolean forwards) {
    stop();
    told.get()
        .ifPresent(
            read -> {
              var starts = read.replay().runs().stream().map(run -> run.first().index()).toList();
              var found =
                  forwards
                      ? starts.stream().filter(start -> start > index).findFirst()
                      : starts.reversed().stream().filter(start -> start < index).findFirst();
              found.ifPresent(this::at);
            });
  }

  /// Goes to the first moment, or to the last.
  void toEnd(boolean last) {
    step(last ? Integer.MAX_VALUE / 2 : -Integer.MAX_VALUE / 2);
  }

  void stop() {
    next.cancel();
    playing.set(false);
  }

  void close() {
    stop();
  }

  private void at(int moment) {
    index = moment;
    var now = tape.place(moment);
    if (place.get() == now) {
      show(moment);
    } else {
      place.set(now);
    }
  }

  private void run() {
    var ahead = place.get() + speed.get().times() * FRAME.toMillis() / 1000.0;
    place.set(Math.min(ahead, tape.length()));
    if (place.get() < tape.length()) {
      next = lanes.after(FRAME, this::run);
    } else {
      stop();
    }
  }

  private void show(Optional<Told> read) {
    gone.set(read.isEmpty());
    tape = new Tape(read.map(found -> found.replay().moments()).orElseGet(List::of));
    told.set(read);
    look();
  }

  // Several moments may stand at one place of the tape: stepping stays at the one it came to.
  private void look() {
    if (index < 0 || tape.place(Math.min(index, tape.index(tape.length()))) != place.get()) {
      index = tape.index(place.get());
    }
    show(index);
  }

  private void show(int moment) {
    told.get()
        .filter(read -> moment >= 0 && moment < read.replay().moments().size())
        .ifPresentOrElse(
            read ->
                lanes.read(
                    looking, () -> then(read.replay(), moment), now -> then.set(Optional.of(now))),
            () -> then.set(Optional.empty()));
  }

  private static Then then(Replay replay, int index) {
    var moment = replay.moments().get(index);
    return new Then(
        moment,
        replay.at(index).lines(),
        moment.words().stream()
            .map(Change::row)
            .map(NoteLine::id)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
