package candor.app.pipeline;

import candor.app.control.Action;
import candor.app.control.Notice;
import candor.app.control.PageHeader;
import candor.app.control.SearchBox;
import candor.app.control.SegmentedChoice;
import candor.app.control.SidePanel;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.shell.Shortcut;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateStore;
import candor.model.history.HistoryStore;
import candor.model.job.Job;
import candor.model.job.JobId;
import candor.model.job.JobStatus;
import candor.model.people.Settings;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.PipelineStore;
import candor.model.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The pipeline of one job, as a board or as a table.
public final class PipelineScreen implements Place {
  private static final Texts TEXTS = Texts.in(PipelineScreen.class);
  private static final String LAYOUT = "pipeline.layout";
  private final JobId job;
  private final Data data;
  private final Lanes lanes;
  private final Frame frame;
  private final Doors doors;
  private final PipelineViewModel model;
  private final PipelineView view;
  private final SearchBox search = new SearchBox(TEXTS.of("pipeline.search"));
  private final StackPane columns = new StackPane();
  private final SegmentedChoice<PipelineView.Layout> layout;

  /// What the screen reads and writes.
  public record Data(
      Store store, PipelineStore pipelines, CandidateStore candidates, HistoryStore history) {}

  /// Where the screen leads to. All are called on the window's thread.
  ///
  /// @param jobs back to the list of jobs
  /// @param show shows a candidate beside the board
  /// @param open opens a candidate's own page
  /// @param planInterview plans an interview for an application
  /// @param debrief what the interviewers of a card say, and what is decided
  /// @param publish posts the job to boards
  /// @param history shows what was changed about the job
  /// @param editJob changes the job's details
  /// @param undo takes back the newest change
  public record Doors(
      Runnable jobs,
      Consumer<CandidateId> show,
      Consumer<CandidateId> open,
      Consumer<ApplicationId> planInterview,
      Consumer<ApplicationId> debrief,
      Consumer<JobId> publish,
      Consumer<JobId> history,
      Consumer<JobId> editJob,
      Runnable undo) {}

  /// Begins to read the job; shows what it is like while that takes its time.
  ///
  /// @param clock its zone is the user's
  public PipelineScreen(JobId job, Data data, Lanes lanes, Frame frame, Clock clock, Doors doors) {
    this.job = job;
    this.data = data;
    this.lanes = lanes;
    this.frame = frame;
    this.doors = doors;
    this.model = new PipelineViewModel(job, data, lanes, clock, voice());
    var settings = new Settings(data.store());
    this.view = new PipelineView(model, frame, doors, lanes, settings);
    this.layout =
        new SegmentedChoice<>(
            TEXTS.of("pipeline.layout"),
            List.of(PipelineView.Layout.BOARD, PipelineView.Layout.TABLE),
            each ->
                switch (each) {
                  case BOARD -> TEXTS.of("pipeline.layout.board");
                  case TABLE -> TEXTS.of("pipeline.layout.table");
                });
    lanes.read(() -> settings.get(LAYOUT, ""), this::choose);
    var _ = layout.valueProperty().subscribe((before, chosen) -> lay(settings, chosen));
    var _ = search.textProperty().subscribe((before, words) -> search(words));
    search.getStyleClass().add("pipeline-search");
    search.setOnAction(event -> view.enter());
    layout.setMinWidth(Region.USE_PREF_SIZE);
    layout.disableProperty().bind(model.then().on());
    columns.setVisible(false);
    columns.setManaged(false);
  }

  @Override
  public Section section() {
    return Section.JOBS;
  }

  @Override
  public ObservableValue<String> title() {
    return model.title();
  }

  @Override
  public List<PageHeader.Crumb> trail() {
    return List.of(new PageHeader.Crumb(TEXTS.of("pipeline.crumb.jobs"), doors.jobs()));
  }

  @Override
  public Node content() {
    return view;
  }

  @Override
  public Optional<Action> primary() {
    return Optional.of(
        Action.of(TEXTS.of("pipeline.add"), Feather.PLUS, this::addCandidates)
            .when(
                Bindings.createBooleanBinding(
                    () ->
                        model.state().get() == PipelineViewModel.State.READY
                            && !model.then().on().get(),
                    model.state(),
                    model.then().on())));
  }

  @Override
  public List<Node> tools() {
    return List.of(columns, layout);
  }

  @Override
  public Optional<SearchBox> search() {
    return Optional.of(search);
  }

  @Override
  public List<Shortcut> shortcuts() {
    return List.of(
        new Shortcut(TEXTS.of("pipeline.keys.arrows"), TEXTS.of("pipeline.keysText.arrows")),
        new Shortcut(TEXTS.of("pipeline.keys.move"), TEXTS.of("pipeline.keysText.move")),
        new Shortcut(TEXTS.of("pipeline.keys.show"), TEXTS.of("pipeline.keysText.show")),
        new Shortcut(TEXTS.of("pipeline.keys.open"), TEXTS.of("pipeline.keysText.open")),
        new Shortcut(TEXTS.of("pipeline.keys.mark"), TEXTS.of("pipeline.keysText.mark")),
        new Shortcut(TEXTS.of("pipeline.keys.markMore"), TEXTS.of("pipeline.keysText.markMore")),
        new Shortcut(TEXTS.of("pipeline.keys.plan"), TEXTS.of("pipeline.keysText.plan")),
        new Shortcut(TEXTS.of("pipeline.keys.interview"), TEXTS.of("pipeline.keysText.interview")),
        new Shortcut(TEXTS.of("pipeline.keys.debrief"), TEXTS.of("pipeline.keysText.debrief")),
        new Shortcut(TEXTS.of("pipeline.keys.hire"), TEXTS.of("pipeline.keysText.hire")),
        new Shortcut(TEXTS.of("pipeline.keys.reject"), TEXTS.of("pipeline.keysText.reject")),
        new Shortcut(TEXTS.of("pipeline.keys.then"), TEXTS.of("pipeline.keysText.then")),
        new Shortcut(TEXTS.of("pipeline.keys.withdraw"), TEXTS.of("pipeline.keysText.withdraw")));
  }

  @Override
  public void shown() {
    view.enter();
  }

  @Override
  public void close() {
    model.close();
  }

  /// Opens the panel for adding candidates; of a closed job, says that it is to be reopened first.
  public void addCandidates() {
    if (Optional.ofNullable(model.job().get()).filter(Job::isClosed).isPresent()) {
      frame.notice(
          Notice.of(
              Tone.NEUTRAL,
              TEXTS.of("pipeline.add.closed", model.title().getValue()),
              TEXTS.of("pipeline.add.closedFirst"),
              Action.of(
                  TEXTS.of("pipeline.tool.reopen"), () -> model.changeStatus(JobStatus.OPEN))));
      return;
    }
    var panel = new AddPanel(new AddViewModel(job, data, lanes, voice(), model.deck()));
    frame.panel(new SidePanel(TEXTS.of("pipeline.add.title"), panel, view::enter));
    panel.begin();
  }

  ThenViewModel then() {
    return model.then();
  }

  private void search(String words) {
    model.deck().search(words);
    model.then().deck().search(words);
  }

  private void choose(String kept) {
    if (kept.equals(PipelineView.Layout.TABLE.name())) {
      layout.valueProperty().set(PipelineView.Layout.TABLE);
    }
  }

  private void lay(Settings settings, PipelineView.Layout chosen) {
    var table = chosen == PipelineView.Layout.TABLE;
    view.show(chosen);
    if (table && columns.getChildren().isEmpty()) {
      columns.getChildren().setAll(view.columnChoice());
    }
    columns.setVisible(table);
    columns.setManaged(table);
    lanes.write(
        () -> {
          if (!settings.get(LAYOUT, "").equals(chosen.name())) {
            settings.set(LAYOUT, chosen.name());
          }
          return chosen;
        },
        kept -> {});
  }

  private Voice voice() {
    return new Voice() {
      @Override
      public void done(String what) {
        frame.undoable(what, doors.undo());
      }

      @Override
      public void trouble(String what, String next) {
        frame.notice(Notice.of(Tone.WARNING, what, next));
      }
    };
  }
}
