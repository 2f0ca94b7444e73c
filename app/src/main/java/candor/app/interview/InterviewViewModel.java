package candor.app.interview;

import candor.app.work.Lanes;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateId;
import candor.model.candidate.Document;
import candor.model.interview.AddedQuestion;
import candor.model.interview.AskQuestions;
import candor.model.interview.AskResult;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewState;
import candor.model.interview.NotAsked;
import candor.model.interview.NoteLine;
import candor.model.interview.Panelist;
import candor.model.interview.PlanInterviews;
import candor.model.interview.PlanResult;
import candor.model.interview.QuestionVisit;
import candor.model.interview.Sitting;
import candor.model.job.Job;
import candor.model.kit.RoleKit;
import candor.model.note.Note;
import candor.model.people.PersonId;
import candor.model.store.Change;
import candor.model.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One interview as its interviewer sees it: what is asked, which question is open, how the time
/// goes.
final class InterviewViewModel {
  private static final Duration LOOK_AT_CLOCK = Duration.ofSeconds(15);
  // Whoever steps over questions by key does not ask them.
  private static final Duration STAYED = Duration.ofSeconds(2);
  // The key of no question at all: keys hold no such character.
  private static final String NONE = "\0";
  private final InterviewId id;
  private final Store store;
  private final Lanes lanes;
  private final Clock clock;
  private final PlanInterviews planning;
  private final AskQuestions asking;
  private final NotesViewModel notes;
  private final Lanes.Slot reading = new Lanes.Slot();
  private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet =
      new ReadOnlyObjectWrapper<>(this, "sheet", Optional.empty());
  private final ReadOnlyObjectWrapper<String> open = new ReadOnlyObjectWrapper<>(this, "open", "");
  private final ReadOnlyObjectWrapper<TalkTime> time =
      new ReadOnlyObjectWrapper<>(this, "time", new TalkTime.Planned(0));
  private final ReadOnlyObjectWrapper<List<QuestionVisit>> visits =
      new ReadOnlyObjectWrapper<>(this, "visits", List.of());
  private final ReadOnlyBooleanWrapper gone = new ReadOnlyBooleanWrapper(this, "gone", false);
  private Optional<Interview> interview = Optional.empty();
  private Lanes.Later tick = () -> {};
  private Lanes.Later visiting = () -> {};
  private String visited = NONE;
  private boolean placed;

  InterviewViewModel(InterviewId id, Store store, Lanes lanes, Clock clock, NotesViewModel notes) {
    this.id = id;
    this.store = store;
    this.lanes = lanes;
    this.clock = clock;
    this.notes = notes;
    this.planning = new PlanInterviews(store);
    this.asking = new AskQuestions(store);
    notes.onTyped(this::visit);
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

  /// Which questions I opened while the clock ran, the oldest first.
  ReadOnlyObjectProperty<List<QuestionVisit>> visitsProperty() {
    return visits.getReadOnlyProperty();
  }

  /// The interview as it was heard of last; absent until it has been read.
  Optional<Interview> interview() {
    return interview;
  }

  /// Reads everything anew; what is typed stays as it is.
  void load() {
    lanes.read(reading, () -> store.read(s -> Sheet.in(s, id)), this::show);
  }

  /// Takes in what was committed, by this screen or another.
  void apply(List<Change<?>> changes) {
    var concerned = false;
    for (var change : changes) {
      switch (change.row()) {
        case NoteLine line when isMine(line.interview(), line.author()) && !notes.isSaving() -> {
          notes.outdated();
          concerned = true;
        }
        case Sitting _ -> {}
        case QuestionVisit visit when isMine(visit.interview(), visit.author()) -> saw(change);
        case NotAsked not when isMine(not.interview(), not.author()) -> concerned = true;
        case AddedQuestion added when isMine(added.interview(), added.author()) -> concerned = true;
        case Interview changed when changed.id().equals(id) -> concerned = true;
        case Panelist panelist when panelist.interview().equals(id) -> concerned = true;
        case RoleKit kit -> concerned |= isShown(kit);
        case Candidate candidate -> concerned |= isOf(candidate.id());
        case Document document -> concerned |= isOf(document.candidate());
        case Note note -> concerned |= isOf(note.candidate());
        case Job job ->
            concerned |= sheet.get().filter(s -> s.job().id().equals(job.id())).isPresent();
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
      open.set(key);
      notes.ask(key);
      notes.flush();
      visiting.cancel();
      visiting = lanes.after(STAYED, this::visit);
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

  /// Opens the question with this number, counted from 1, or with 0 what the candidate asks;
  /// nothing where there is none.
  void number(int number) {
    if (number == 0) {
      go(NoteLine.CANDIDATE);
    } else {
      topics().stream()
          .filter(Topic::isAsked)
          .skip(number - 1L)
          .findFirst()
          .ifPresent(topic -> go(topic.key()));
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

  /// Says that a question of the kit was not asked.
  void notAsked(String question, String reason) {
    ask(() -> asking.notAsked(id, question, reason), _ -> {});
  }

  /// Takes that back.
  void asked(String question) {
    ask(() -> asking.asked(id, question), _ -> {});
  }

  /// Adds a question that the kit does not have.
  ///
  /// @param competency the key of what it gives evidence for; empty for none
  /// @param then told of it, to open it
  void add(String competency, String text, Consumer<AddedQuestion> then) {
    ask(
        () -> asking.add(id, competency, text),
        result -> {
          if (result instanceof AskResult.Added added) {
            then.accept(added.question());
          }
        });
  }

  /// Why a question was not asked; absent unless that was said.
  Optional<String> reason(String question) {
    return sheet
        .get()
        .flatMap(
            shown ->
                shown.notes().notAsked().stream()
                    .filter(not -> not.question().equals(question))
                    .map(NotAsked::reason)
                    .findFirst());
  }

  /// What is said of a question in the list.
  TopicMark mark(String question) {
    return new TopicMark(
        notes.lines(question),
        visits.get().stream().anyMatch(visit -> visit.question().equals(question)),
        reason(question));
  }

  void close() {
    tick.cancel();
    visiting.cancel();
  }

  private void ask(Supplier<AskResult> work, Consumer<AskResult> then) {
    lanes.write(
        work,
        result -> {
          load();
          then.accept(result);
        });
  }

  // Remembered by the journal only while the clock runs, and once for each time it is opened.
  private void visit() {
    visiting.cancel();
    var question = open.get();
    var runs = interview.filter(i -> i.state() == InterviewState.STARTED).isPresent();
    if (runs && !question.equals(visited)) {
      visited = question;
      lanes.write(() -> asking.open(id, question), _ -> {});
    }
  }

  private void saw(Change<?> change) {
    if (change.after() instanceof QuestionVisit visit
        && visits.get().stream().noneMatch(each -> each.id().equals(visit.id()))) {
      visits.set(Stream.concat(visits.get().stream(), Stream.of(visit)).toList());
    }
  }

  private void lead(InterviewState state) {
    lanes.write(
        () -> planning.lead(id, state),
        result -> {
          switch (result) {
            case PlanResult.Planned planned -> {
              became(planned.interview());
              visit();
            }
            case PlanResult.Gone _, PlanResult.Unsound _ -> load();
          }
        });
  }

  private void show(Optional<Sheet> read) {
    gone.set(read.isEmpty());
    read.ifPresent(
        shown -> {
          visits.set(shown.notes().visits());
          became(shown.interview());
          place(shown);
          notes.adopt(shown.notes(), open.get());
        });
    sheet.set(read);
  }

  private void place(Sheet shown) {
    var keys = shown.topics().stream().map(Topic::key).toList();
    if (!placed) {
      placed = true;
      visited =
          shown.notes().visits().isEmpty() ? NONE : shown.notes().visits().getLast().question();
      open.set(
          shown
              .notes()
              .sitting()
              .map(Sitting::question)
              .filter(keys::contains)
              .orElse(first(shown)));
    } else if (!keys.contains(open.get())) {
      go(first(shown));
    }
  }

  // What is written with nothing to ask is not what the candidate asks.
  private static String first(Sheet shown) {
    return shown.topics().stream()
        .filter(Topic::isAsked)
        .findFirst()
        .map(Topic::key)
        .orElse(NoteLine.NO_QUESTION);
  }

  // An answer read before a change may arrive after it.
  private void became(Interview now) {
    if (interview.filter(known -> known.revision() > now.revision()).isPresent()) {
      return;
    }
    interview = Optional.of(now);
    tick.cancel();
    time.set(TalkTime.of(now, clock.instant()));
    if (now.state() == InterviewState.STARTED) {
      tick = lanes.after(LOOK_AT_CLOCK, () -> became(now));
    }
  }

  private List<Topic> topics() {
    return sheet.get().map(Sheet::topics).orElseGet(List::of);
  }

  private boolean isMine(InterviewId of, PersonId author) {
    return of.equals(id) && sheet.get().filter(s -> s.me().equals(author)).isPresent();
  }

  private boolean isShown(RoleKit kit) {
    return interview.filter(i -> kit.id().equals(i.kit())).isPresent();
  }

  private boolean isOf(CandidateId candidate) {
    return sheet.get().filter(s -> s.candidate().id().equals(candidate)).isPresent();
  }
}
