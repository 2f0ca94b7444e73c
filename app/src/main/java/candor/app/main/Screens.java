package candor.app.main;

import candor.app.board.BoardsScreen;
import candor.app.candidate.BriefScreen;
import candor.app.candidate.CandidatePanel;
import candor.app.candidate.CandidateScreen;
import candor.app.candidate.CandidatesScreen;
import candor.app.control.SidePanel;
import candor.app.erasure.EraseDoors;
import candor.app.erasure.ErasuresScreen;
import candor.app.erasure.RetentionScreen;
import candor.app.history.HistoryPanel;
import candor.app.history.HistoryScreen;
import candor.app.history.HistoryWords;
import candor.app.job.JobDoors;
import candor.app.job.JobFormScreen;
import candor.app.job.JobsScreen;
import candor.app.kit.KitScreen;
import candor.app.kit.KitsScreen;
import candor.app.people.ClosedScreen;
import candor.app.people.PeopleScreen;
import candor.app.people.PinDoors;
import candor.app.pipeline.PipelineScreen;
import candor.app.settings.SettingsScreen;
import candor.app.settings.WorkspaceScreen;
import candor.app.shell.Frame;
import candor.app.shell.Network;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.text.Dates;
import candor.app.work.Desktop;
import candor.app.work.FileDialogs;
import candor.app.work.Lanes;
import candor.model.access.Area;
import candor.model.candidate.CandidateId;
import candor.model.job.Job;
import candor.model.job.JobId;
import candor.model.kit.RoleKit;
import candor.model.kit.RoleKitId;
import candor.model.store.Id;
import candor.persistence.Workspace;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/// Makes the screens of an open workspace, and is the way from each to the others. On the window's
/// thread.
final class Screens {
  /// What the screens stand on besides the workspace.
  record Ground(
      Lanes lanes,
      Frame frame,
      FileDialogs files,
      Desktop desktop,
      Clock clock,
      Seated seated,
      Doors doors) {}

  /// What the frame's own wiring does for screens.
  ///
  /// @param network whether boards may be reached
  /// @param exchange runs one exchange with all boards
  /// @param undo takes back the newest change
  /// @param turn lets somebody else sign in
  /// @param finish takes what was erased out of the files, and shows a place of the new screens
  record Doors(
      ObservableValue<Network> network,
      BoardsScreen.Exchange exchange,
      BoardsScreen.Reach reach,
      Runnable undo,
      Runnable turn,
      Consumer<Consumer<Screens>> finish) {}

  /// The way to what a start shows.
  static final Consumer<Screens> TODAY = s -> s.interviews().today();

  private final Workspace workspace;
  private final Lanes lanes;
  private final Frame frame;
  private final Ground ground;
  private final Dates dates;
  private final HistoryWords words;
  private final InterviewPlaces interviews;
  private final CandidateScreen.Ports people;
  private final CandidateScreen.Doors ways;
  private final CandidateScreen.Desk desk;
  private final KitsScreen.Library library;
  private final KitsScreen.Doors kitDoors;
  private final BoardPlaces boards;
  private final Ways again = new Ways();

  Screens(Workspace workspace, Ground ground) {
    this.workspace = workspace;
    this.ground = ground;
    this.lanes = ground.lanes();
    this.frame = ground.frame();
    this.dates = new Dates(ground.clock());
    this.words = new HistoryWords(workspace.store(), workspace.history(), dates);
    var undo = ground.doors().undo();
    this.interviews = new InterviewPlaces(workspace, ground, this);
    this.people =
        new CandidateScreen.Ports(
            workspace.store(),
            workspace.candidates(),
            workspace.pipelines(),
            workspace.interviews(),
            workspace.jobs(),
            workspace.documents(),
            workspace.pages());
    this.boards = new BoardPlaces(workspace, ground, this);
    this.ways =
        new CandidateScreen.Doors(
            this::candidate,
            this::candidates,
            this::pipeline,
            interviews::one,
            interviews::plan,
            interviews::debrief,
            this::historyPart,
            new CandidateScreen.Forgetting(
                this::erase, this::hold, this::retention, this::erasures),
            boards.handingIn());
    this.desk =
        new CandidateScreen.Desk(
            ground.seated().person().id(),
            lanes,
            frame,
            ground.files(),
            ground.desktop(),
            dates,
            undo);
    this.library =
        new KitsScreen.Library(desk.me(), workspace.store(), workspace.kitFiles(), ground.files());
    this.kitDoors = new KitsScreen.Doors(this::jobWith, this::history, undo);
  }

  /// How each place was come to.
  Ways again() {
    return again;
  }

  /// The places around boards.
  BoardPlaces boards() {
    return boards;
  }

  /// What the journal's operations are in words.
  HistoryWords words() {
    return words;
  }

  /// The places around interviews.
  InterviewPlaces interviews() {
    return interviews;
  }

  void jobs() {
    show(
        Screens::jobs,
        new JobsScreen(
            workspace.store(),
            workspace.jobs(),
            lanes,
            frame,
            new JobDoors(this::pipeline, this::editJob, this::newJob, ground.doors().undo())));
  }

  void newJob() {
    form(Optional.empty(), Optional.empty());
  }

  void pipeline(JobId job) {
    show(
        s -> s.pipeline(job),
        new PipelineScreen(
            job,
            new PipelineScreen.Data(
                workspace.store(),
                workspace.pipelines(),
                workspace.candidates(),
                workspace.history()),
            lanes,
            frame,
            ground.clock(),
            new PipelineScreen.Doors(
                this::jobs,
                this::showCandidate,
                this::candidate,
                interviews::plan,
                interviews::debrief,
                boards::publish,
                this::history,
                this::editJob,
                ground.doors().undo())));
  }

  void candidates() {
    show(Screens::candidates, new CandidatesScreen(people, ways, desk));
  }

  void newCandidate() {
    var screen = new CandidatesScreen(people, ways, desk);
    show(Screens::candidates, screen);
    screen.addCandidate();
  }

  void candidate(CandidateId candidate) {
    if (!ground.seated().has(Area.CANDIDATES)) {
      var ports = new BriefScreen.Ports(workspace.store(), workspace.interviews());
      var doors = new BriefScreen.Doors(interviews::all, interviews::one, interviews::showDocument);
      show(s -> s.candidate(candidate), new BriefScreen(candidate, ports, lanes, dates, doors));
      return;
    }
    show(s -> s.candidate(candidate), new CandidateScreen(people, ways, desk, candidate));
  }

  void kits() {
    show(Screens::kits, new KitsScreen(library, lanes, frame, kitDoors));
  }

  void kit(RoleKitId kit) {
    if (frame.again(KitScreen.class, open -> open.isOf(Optional.of(kit))).isEmpty()) {
      show(s -> s.kit(kit), new KitScreen(Optional.of(kit), library, lanes, frame, kitDoors));
    }
  }

  void history() {
    show(Screens::history, historyScreen());
  }

  /// Opens one change in the history.
  void change(long sequence) {
    var screen = historyScreen();
    show(s -> s.change(sequence), screen);
    screen.read(sequence);
  }

  private HistoryScreen historyScreen() {
    var sources = new HistoryScreen.Sources(workspace.store(), workspace.history(), words);
    return new HistoryScreen(sources, workspace.search(), dates, lanes, frame);
  }

  void settings(SettingsScreen.Looks looks, WorkspaceScreen.Workspaces workspaces) {
    if (frame.again(SettingsScreen.class, SettingsScreen::holds).isPresent()) {
      return;
    }
    show(
        s -> s.settings(looks, workspaces),
        new SettingsScreen(
            workspace.store(),
            looks,
            workspaces,
            new SettingsScreen.Desk(ground.files(), lanes, frame),
            new SettingsScreen.Doors(
                ground.seated().has(Area.WORKSPACES),
                this::pin,
                Optional.<Runnable>of(this::people)
                    .filter(_ -> ground.seated().has(Area.PEOPLE)))));
  }

  /// Asks for a PIN of whoever sits here.
  void pin() {
    pins().change();
  }

  /// Who works here.
  void people() {
    var doors =
        new PeopleScreen.Doors(
            frame::back, this::pin, pins()::remove, ground.doors().turn(), ground.doors().undo());
    show(Area.PEOPLE, Screens::people, new PeopleScreen(workspace.store(), lanes, frame, doors));
  }

  private PinDoors pins() {
    return new PinDoors(workspace.store(), lanes, frame, interviews::salt);
  }

  /// Stands where somebody's role has nothing.
  void closed(Section section, Area area) {
    var role = ground.seated().access().role();
    frame.show(new ClosedScreen(section, area, role, ground.doors().turn()));
  }

  void workspaces(WorkspaceScreen.Workspaces workspaces) {
    show(
        Area.WORKSPACES,
        s -> s.workspaces(workspaces),
        new WorkspaceScreen(workspaces, ground.files(), frame));
  }

  /// Shows a place.
  ///
  /// @param way leads there again
  void show(Consumer<Screens> way, Place place) {
    show(Seated.area(place.section()), way, place);
  }

  /// Shows a place of a part that not everybody has.
  private void show(Area area, Consumer<Screens> way, Place place) {
    if (!ground.seated().has(area)) {
      place.close();
      closed(place.section(), area);
      return;
    }
    again.put(place, way);
    frame.show(place);
  }

  void retention() {
    show(
        Area.KEEPING,
        Screens::retention,
        new RetentionScreen(
            new RetentionScreen.Ports(workspace.store(), workspace.retention(), ground.clock()),
            new RetentionScreen.Desk(lanes, frame, dates),
            new RetentionScreen.Doors(
                this::candidate,
                this::candidates,
                this::erasures,
                () -> ground.doors().finish().accept(Screens::retention),
                ground.doors().undo())));
  }

  void erasures() {
    show(
        Area.KEEPING,
        Screens::erasures,
        new ErasuresScreen(
            workspace.store(),
            new ErasuresScreen.Desk(lanes, frame, ground.files(), dates),
            this::candidates));
  }

  private void erase(CandidateId candidate) {
    erasing().erase(candidate);
  }

  private void hold(CandidateId candidate) {
    erasing().hold(candidate);
  }

  private EraseDoors erasing() {
    var doors =
        new EraseDoors.Ways(
            () -> ground.doors().finish().accept(Screens::candidates), ground.doors().undo());
    return new EraseDoors(workspace.store(), lanes, frame, dates, doors);
  }

  /// Shows somebody beside whatever is shown.
  void showCandidate(CandidateId candidate) {
    frame.panel(new CandidatePanel(people, ways, desk).panel(candidate));
  }

  private void editJob(JobId job) {
    form(Optional.of(job), Optional.empty());
  }

  private void jobWith(RoleKitId kit) {
    lanes.read(
        () -> workspace.store().read(s -> s.find(kit)), found -> form(Optional.empty(), found));
  }

  private void form(Optional<JobId> job, Optional<RoleKit> kit) {
    var open = frame.again(JobFormScreen.class, form -> form.isOf(job));
    if (open.isPresent()) {
      kit.ifPresent(open.get()::begin);
      return;
    }
    show(
        s -> s.form(job, kit),
        new JobFormScreen(
            workspace.store(),
            new JobFormScreen.Desk(desk.me(), lanes, frame),
            job,
            kit,
            this::afterForm));
  }

  // Back from the form to where it was opened, or into the pipeline of the new job.
  private void afterForm(Job job) {
    frame.back();
    if (job.revision() == 1) {
      pipeline(job.id());
    } else {
      boards.changed(job.id());
    }
  }

  private void history(Id<?> subject) {
    var part = historyPart(subject);
    frame.panel(new SidePanel(Messages.of("main.history"), part.content(), part::close));
  }

  private HistoryPanel historyPart(Id<?> subject) {
    var sources = new HistoryPanel.Sources(workspace.store().changes(), workspace.history(), words);
    return new HistoryPanel(lanes, sources, dates, subject);
  }
}
