package candor.app.interview;

import candor.app.work.Lanes;
import candor.model.candidate.Candidate;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewNote;
import candor.model.interview.InterviewState;
import candor.model.interview.Panelist;
import candor.model.interview.PlanInterviews;
import candor.model.interview.PlanResult;
import candor.model.job.Job;
import candor.model.note.Note;
import candor.model.store.Change;
import candor.model.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One interview as its interviewer sees it: what is asked, which question is open, how the time
/// goes.
final class InterviewViewModel {
  private static final Duration LOOK_AT_CLOCK = Duration.ofSeconds(15);
  private final InterviewId id;
  private final Store store;
  private final Lanes lanes;
  private final Clock clock;
  private final PlanInterviews planning;
  private final NotesViewModel notes;
  private final Lanes.Slot reading = new Lanes.Slot();
  private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet =
      new ReadOnlyObjectWrapper<>(this, "sheet", Optional.empty());
  private final ReadOnlyObjectWrapper<String> open = new ReadOnlyObjectWrapper<>(this, "open", "");
  private final ReadOnlyObjectWrapper<TalkTime> time =
      new ReadOnlyObjectWrapper<>(this, "time", new TalkTime.Planned(0));
  private final ReadOnlyBooleanWrapper gone = new ReadOnlyBooleanWrapper(this, "gone", false);
  private Lanes.Later tick = () -> {};
  private boolean placed;
  private long revision;

  InterviewViewModel(InterviewId id, Store store, Lanes lanes, Clock clock, NotesViewModel notes) {
    this.id = id;
    this.store = store;
    this.lanes = lanes;
    this.clock = clock;
    this.notes = notes;
    this.planning = new PlanInterviews(store);
  }

  /// Empty until it has been read.
  ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
    return sheet.getReadOnlyProperty();
  }

  /// Whether there is no such interview any more.
  ReadOnlyBooleanProperty goneProperty() {
    return gone.getReadOnlyProperty();
  }

  /// The key of the question that is open.
  ReadOnlyObjectProperty<String> openProperty() {
    return open.getReadOnlyProperty();
  }

  /// How the time goes, in whole minutes.
  ReadOnlyObjectProperty<TalkTime> timeProperty() {
    return time.getReadOnlyProperty();
  }

  /// Reads everything anew; what is typed and not saved yet stays as it is.
  void load() {
    lanes.read(reading, () -> store.read(s -> Sheet.in(s, id)), this::show);
  }

  /// Takes in what was committed, by this screen or another.
  void apply(List<Change<?>> changes) {
    var concerned = false;
    for (var change : changes) {
      switch (change.row()) {
        case InterviewNote note when isMine(note) -> notes.adopt(note);
        case Interview interview when interview.id().equals(id) -> concerned = true;
        case Panelist panelist when panelist.interview().equals(id) -> concerned = true;
        case Candidate candidate when isShown(candidate) -> concerned = true;
        case Note note when isShown(note) -> concerned = true;
        case Job job when isShown(job) -> concerned = true;
        default -> {}
      }
    }
    if (concerned) {
      load();
    }
  }

  /// Opens a question; saves what was typed under the one before.
  void go(String key) {
    if (!key.equals(open.get())) {
      notes.flush();
      open.set(key);
    }
  }

  /// Opens the question after this one, or before it.
  ///
  /// @param steps negative for before; stays at the ends
  void move(int steps) {
    var topics = topics();
    for (var i = 0; i < topics.size(); i++) {
      if (topics.get(i).key().equals(open.get())) {
        go(topics.get(Math.clamp((long) i + steps, 0, topics.size() - 1)).key());
        return;
      }
    }
  }

  /// Opens the question with this number, counted from 1; nothing where there is none.
  void number(int number) {
    var topics = topics();
    if (number >= 1 && number <= topics.size()) {
      go(topics.get(number - 1).key());
    }
  }

  /// Starts the clock, or lets it go on after the interview was ended too early.
  void start() {
    lead(InterviewState.STARTED);
  }

  void end() {
    notes.flush();
    lead(InterviewState.ENDED);
  }

  void close() {
    tick.cancel();
  }

  private void lead(InterviewState state) {
    lanes.write(
        () -> planning.lead(id, state),
        result -> {
          switch (result) {
            case PlanResult.Planned planned -> became(planned.interview());
            case PlanResult.Gone _, PlanResult.Unsound _ -> load();
          }
        });
  }

  private void show(Optional<Sheet> read) {
    gone.set(read.isEmpty());
    sheet.set(read);
    read.ifPresent(
        shown -> {
          shown.notes().forEach(notes::adopt);
          place(shown);
          became(shown.interview());
        });
  }

  private void place(Sheet shown) {
    var keys = shown.topics().stream().map(Sheet.Topic::key).toList();
    if (!placed) {
      placed = true;
      open.set(notes.lastWritten().filter(keys::contains).orElse(keys.getFirst()));
    } else if (!keys.contains(open.get())) {
      open.set(keys.getFirst());
    }
  }

  // An answer read before a change may arrive after it.
  private void became(Interview interview) {
    if (interview.revision() < revision) {
      return;
    }
    revision = interview.revision();
    tick.cancel();
    time.set(time(interview));
    if (interview.state() == InterviewState.STARTED) {
      tick = lanes.after(LOOK_AT_CLOCK, () -> became(interview));
    }
  }

  private TalkTime time(Interview interview) {
    var started = Optional.ofNullable(interview.startedAt());
    var until = Objects.requireNonNullElseGet(interview.endedAt(), clock::instant);
    var gone = started.map(at -> Math.max(0, Duration.between(at, until).toMinutes()));
    return switch (interview.state()) {
      case PLANNED -> new TalkTime.Planned(interview.minutes());
      case STARTED -> new TalkTime.Running(gone.orElse(0L), interview.minutes());
      case ENDED ->
          new TalkTime.Ended(
              gone.map(minutes -> OptionalInt.of(minutes.intValue()))
                  .orElseGet(OptionalInt::empty));
      case CANCELLED -> new TalkTime.Cancelled();
    };
  }

  private List<Sheet.Topic> topics() {
    return sheet.get().map(Sheet::topics).orElseGet(List::of);
  }

  private boolean isMine(InterviewNote note) {
    return note.interview().equals(id)
        && sheet.get().filter(s -> s.me().equals(note.author())).isPresent();
  }

  private boolean isShown(Candidate candidate) {
    return sheet.get().filter(s -> s.candidate().id().equals(candidate.id())).isPresent();
  }

  private boolean isShown(Note note) {
    return sheet.get().filter(s -> s.candidate().id().equals(note.candidate())).isPresent();
  }

  private boolean isShown(Job job) {
    return sheet.get().filter(s -> s.job().id().equals(job.id())).isPresent();
  }
}
