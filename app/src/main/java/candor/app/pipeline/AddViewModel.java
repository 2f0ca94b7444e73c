package candor.app.pipeline;

import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateQuery;
import candor.model.candidate.CandidateRow;
import candor.model.job.JobId;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.ApplyResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Finds candidates by typing and puts them into one job.
final class AddViewModel {
  private static final Texts TEXTS = Texts.in(AddViewModel.class);
  private static final Duration PAUSE = Duration.ofMillis(120);
  private static final int MOST = 30;
  private final JobId job;
  private final PipelineScreen.Data data;
  private final AddApplications applications;
  private final Lanes lanes;
  private final Voice voice;
  private final Deck deck;
  private final Lanes.Slot slot = new Lanes.Slot();
  private final ReadOnlyObjectWrapper<Found> found =
      new ReadOnlyObjectWrapper<>(new Found("", List.of()));
  private Lanes.Later search = () -> {};

  /// Whom words find.
  ///
  /// @param words without outer spaces
  /// @param rows by name; at most 30
  record Found(String words, List<CandidateRow> rows) {}

  AddViewModel(JobId job, PipelineScreen.Data data, Lanes lanes, Voice voice, Deck deck) {
    this.job = job;
    this.data = data;
    this.applications = new AddApplications(data.store());
    this.lanes = lanes;
    this.voice = voice;
    this.deck = deck;
  }

  /// The last answer to words typed.
  ReadOnlyObjectProperty<Found> found() {
    return found.getReadOnlyProperty();
  }

  /// Looks for these words, once the typing pauses.
  void search(String words) {
    search.cancel();
    search = lanes.after(PAUSE, () -> lanes.read(slot, () -> ask(words), found::set));
  }

  /// Looks for these words at once, and hands the answer to whoever asked.
  void find(String words, Consumer<Found> then) {
    lanes.read(() -> ask(words), then);
  }

  /// The stage that a candidate is in already; empty when they are not in this job.
  Optional<String> standing(CandidateId candidate) {
    return deck.of(candidate)
        .flatMap(deck::find)
        .map(
            card ->
                switch (card.application().outcome()) {
                  case ACTIVE -> deck.stageName(card.application().stage());
                  case HIRED -> TEXTS.of("pipeline.column.hired");
                  case REJECTED -> TEXTS.of("pipeline.card.rejected");
                  case WITHDRAWN -> TEXTS.of("pipeline.card.withdrawn");
                });
  }

  void add(CandidateRow row, String source) {
    run(() -> applications.add(row.candidate().id(), job, source), row.candidate().name());
  }

  /// Adds somebody whom the workspace does not know yet.
  void addNew(String name, String source) {
    var details = new CandidateDetails(name, "", "", source);
    run(() -> applications.addNew(details, job), details.name());
  }

  private Found ask(String words) {
    var asked = words.strip();
    var query = new CandidateQuery(asked, null, CandidateQuery.Order.NAME, false);
    return new Found(asked, data.candidates().page(query, 0, MOST));
  }

  private void run(Supplier<ApplyResult> work, String name) {
    lanes.write(
        work,
        result -> {
          switch (result) {
            case ApplyResult.Added added ->
                voice.done(
                    TEXTS.of(
                        "pipeline.done.added", name, deck.stageName(added.application().stage())));
            case ApplyResult.AlreadyApplied there ->
                voice.trouble(
                    TEXTS.of("pipeline.add.already", name), TEXTS.of("pipeline.add.alreadyNext"));
            case ApplyResult.JobClosed closed ->
                voice.trouble(
                    TEXTS.of("pipeline.add.closed", closed.job().title()),
                    TEXTS.of("pipeline.add.closedNext", name));
            case ApplyResult.Impossible none ->
                voice.trouble(
                    TEXTS.of("pipeline.add.impossible", name),
                    TEXTS.of("pipeline.add.impossibleNext"));
          }
        });
  }
}
