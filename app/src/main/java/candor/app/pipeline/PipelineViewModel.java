package candor.app.pipeline;

import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.candidate.Candidate;
import candor.model.interview.Interview;
import candor.model.job.Job;
import candor.model.job.JobId;
import candor.model.job.JobResult;
import candor.model.job.JobStages;
import candor.model.job.JobStatus;
import candor.model.job.Stage;
import candor.model.kit.RoleKit;
import candor.model.kit.RoleKitId;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationCard;
import candor.model.pipeline.ApplicationId;
import candor.model.posting.PublishJob;
import candor.model.scorecard.Scorecard;
import candor.model.store.Change;
import candor.model.store.ChangeFeed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;

/// One job's pipeline: its cards, what is marked, and what can be done with them.
///
/// All that is shown follows the store's changes; the user's own moves show before they are stored.
final class PipelineViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.in(PipelineViewModel.class);
  private final JobId job;
  private final PipelineScreen.Data data;
  private final Lanes lanes;
  private final Voice voice;
  private final Dates dates;
  private final Deck deck =
      new Deck(TEXTS.of("pipeline.column.hired"), TEXTS.of("pipeline.column.ended"));
  private final CardMoves moves;
  private final ThenViewModel then;
  private final StageEdits stages;
  private final ObservableSet<ApplicationId> marked = FXCollections.observableSet();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyObjectWrapper<@Nullable Job> shownJob = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<String> kit = new ReadOnlyObjectWrapper<>("");
  private final List<Change<?>> early = new ArrayList<>();
  private final ChangeFeed.Subscription changes;

  enum State {
    LOADING,
    READY,
    /// The job is not there any more.
    GONE
  }

  private record Loaded(
      @Nullable Job job, String kit, List<Stage> stages, List<ApplicationCard> cards) {}

  PipelineViewModel(JobId job, PipelineScreen.Data data, Lanes lanes, Clock clock, Voice voice) {
    this.job = job;
    this.data = data;
    this.lanes = lanes;
    this.voice = voice;
    this.dates = new Dates(clock);
    this.moves = new CardMoves(deck, data.store(), lanes, clock, voice);
    this.then = new ThenViewModel(job, data.history(), lanes, clock);
    this.stages = new StageEdits(job, deck, data.store(), lanes, voice);
    this.changes = lanes.deliver(data.store().changes(), this::apply);
    lanes.read(this::ask, this::take);
  }

  Dates dates() {
    return dates;
  }

  Deck deck() {
    return deck;
  }

  CardMoves moves() {
    return moves;
  }

  /// The pipeline as it was.
  ThenViewModel then() {
    return then;
  }

  StageEdits stages() {
    return stages;
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// The job as it is stored; absent until it has been read, and when it is gone.
  ReadOnlyObjectProperty<@Nullable Job> job() {
    return shownJob.getReadOnlyProperty();
  }

  /// The job's title; empty until it has been read.
  ObservableValue<String> title() {
    return title;
  }

  /// The title of the job's role kit; empty when it has none.
  ReadOnlyObjectProperty<String> kit() {
    return kit.getReadOnlyProperty();
  }

  /// Applications that the next verb is about, together.
  ObservableSet<ApplicationId> marked() {
    return marked;
  }

  /// Marks a card, or takes its mark away.
  void mark(ApplicationId id) {
    if (!marked.remove(id)) {
      marked.add(id);
    }
  }

  /// What a verb at this card is about: all that are marked when it is one of them, else it alone.
  List<ApplicationId> chosen(ApplicationId at) {
    return marked.contains(at) ? List.copyOf(marked) : List.of(at);
  }

  /// Calls when something was marked or its mark taken away.
  void onMarks(Runnable run) {
    marked.addListener((SetChangeListener<ApplicationId>) change -> run.run());
  }

  /// Median of the days that a column's cards have been in their stage.
  OptionalLong medianDays(BoardColumn column) {
    return column.median(dates::daysSince);
  }

  /// Puts the job on hold, closes or reopens it.
  void changeStatus(JobStatus status) {
    lanes.write(
        () -> new PublishJob(data.store()).changeStatus(job, status),
        result -> {
          switch (result) {
            case JobResult.Saved saved ->
                voice.done(
                    switch (status) {
                      case OPEN -> TEXTS.of("pipeline.done.jobReopened", saved.job().title());
                      case ON_HOLD -> TEXTS.of("pipeline.done.jobHeld", saved.job().title());
                      case CLOSED -> TEXTS.of("pipeline.done.jobClosed", saved.job().title());
                    });
            case JobResult.Gone gone -> state.set(State.GONE);
            case JobResult.Conflict conflict -> show(conflict.stored());
            case JobResult.Unsound unsound ->
                voice.trouble(TEXTS.of("pipeline.refused.status"), "");
          }
        });
  }

  @Override
  public void close() {
    changes.close();
  }

  private Loaded ask() {
    var cards = data.pipelines().cards(job);
    return data.store()
        .read(
            s -> {
              var found = s.find(job);
              var kitTitle =
                  found
                      .flatMap(each -> Optional.ofNullable(each.kit()))
                      .flatMap(s::find)
                      .map(each -> each.content().title())
                      .orElse("");
              return new Loaded(found.orElse(null), kitTitle, JobStages.inUse(s, job), cards);
            });
  }

  private void take(Loaded loaded) {
    show(loaded.job());
    kit.set(loaded.kit());
    deck.load(loaded.stages(), loaded.cards());
    state.set(loaded.job() == null ? State.GONE : State.READY);
    apply(List.copyOf(early));
    early.clear();
  }

  private void apply(Collection<Change<?>> news) {
    if (state.get() == State.LOADING) {
      early.addAll(news);
      return;
    }
    for (var change : news) {
      switch (change.row()) {
        case Application application when application.job().equals(job) ->
            application(application, change.after() == null);
        case Candidate candidate ->
            deck.name(candidate.id(), candidate.name(), candidate.headline());
        case Stage stage when stage.job().equals(job) ->
            deck.stage((Stage) change.before(), (Stage) change.after());
        case Scorecard card when card.isSealed() -> scorecard(card);
        case Job changed when changed.id().equals(job) -> job((Job) change.after());
        case RoleKit changed when changed.id().equals(kitOf(shownJob.get())) ->
            kit.set(changed.content().title());
        default -> {}
      }
    }
  }

  private void application(Application application, boolean gone) {
    if (gone) {
      marked.remove(application.id());
      deck.remove(application.id());
    } else if (!deck.put(application)) {
      lanes.read(
          () -> data.pipelines().card(application.id()), found -> found.ifPresent(deck::put));
    }
  }

  // A scorecard knows its interview only; the card is asked for, so that it counts what is sealed.
  private void scorecard(Scorecard card) {
    lanes.read(
        () ->
            data.store()
                .read(s -> s.find(card.interview()).map(Interview::application))
                .flatMap(data.pipelines()::card),
        found -> found.filter(each -> each.application().job().equals(job)).ifPresent(deck::put));
  }

  private void job(@Nullable Job after) {
    var before = shownJob.get();
    show(after);
    state.set(after == null ? State.GONE : State.READY);
    var other = kitOf(after);
    if (other == null) {
      kit.set("");
    } else if (!other.equals(kitOf(before))) {
      lanes.read(
          () -> data.store().read(s -> s.find(other)).map(each -> each.content().title()),
          title -> kit.set(title.orElse("")));
    }
  }

  private void show(@Nullable Job found) {
    shownJob.set(found);
    if (found != null) {
      title.set(found.title());
    }
  }

  private static @Nullable RoleKitId kitOf(@Nullable Job job) {
    return job == null ? null : job.kit();
  }

  /// The names of these candidates, or, for many, how many they are.
  static String who(Stream<ApplicationCard> cards) {
    var names = cards.map(ApplicationCard::name).toList();
    return names.size() == 1 ? names.getFirst() : TEXTS.of("pipeline.people", names.size());
  }
}
