package candor.app.main;

import candor.app.board.BoardsScreen;
import candor.app.debrief.DebriefScreen;
import candor.app.document.OpenDocument;
import candor.app.document.ShowDocument;
import candor.app.interview.CalendarDoors;
import candor.app.interview.InterviewScreen;
import candor.app.interview.InterviewsScreen;
import candor.app.interview.PlanInterviewScreen;
import candor.app.main.Screens.Ground;
import candor.app.replay.ReplayScreen;
import candor.app.scorecard.ScorecardScreen;
import candor.app.shell.Frame;
import candor.app.today.TodayScreen;
import candor.app.work.Lanes;
import candor.model.access.Area;
import candor.model.candidate.KeptFile;
import candor.model.interview.Interrupted;
import candor.model.interview.InterviewId;
import candor.model.pipeline.ApplicationId;
import candor.persistence.Calendars;
import candor.persistence.Papers;
import candor.persistence.Workspace;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/// Makes the places around interviews, and is the way from each to the others. On the window's
/// thread.
final class InterviewPlaces {
  private static final int SALT_BYTES = 32;
  private final Workspace workspace;
  private final Ground ground;
  private final Screens screens;
  private final Lanes lanes;
  private final Frame frame;
  private final PlanInterviewScreen plans;
  // Those whose notes were opened since the workspace was.
  private final Set<InterviewId> opened = new HashSet<>();
  private final SecureRandom random = new SecureRandom();

  InterviewPlaces(Workspace workspace, Ground ground, Screens screens) {
    this.workspace = workspace;
    this.ground = ground;
    this.screens = screens;
    this.lanes = ground.lanes();
    this.frame = ground.frame();
    this.plans =
        new PlanInterviewScreen(
            workspace.store(),
            new PlanInterviewScreen.Ports(workspace.pipelines(), workspace.interviews()),
            lanes,
            frame,
            ground.clock(),
            ground.doors().undo());
  }

  /// Asks for all that an interview of an application needs.
  void plan(ApplicationId application) {
    plans.open(application);
  }

  /// Asks for whose it is, too.
  void planNew() {
    plans.open();
  }

  // Interviews are planned by those who lead people through pipelines.
  private Optional<Runnable> planning() {
    return Optional.<Runnable>of(this::planNew).filter(_ -> ground.seated().has(Area.JOBS));
  }

  /// What today asks of me.
  void today() {
    screens.show(
        Screens.TODAY,
        new TodayScreen(
            new TodayScreen.Ports(
                workspace.store(), workspace.interviews(), workspace.jobs(), workspace.pipelines()),
            lanes,
            ground.clock(),
            new TodayScreen.Doors(
                this::one,
                this::scorecard,
                this::showDocument,
                ground.desktop()::open,
                screens::candidate,
                () -> screens.boards().show(BoardsScreen.Part.RECEIVED),
                planning(),
                screens::kits,
                screens::newJob,
                screens::candidates)));
  }

  /// All interviews.
  void all() {
    screens.show(
        s -> s.interviews().all(),
        new InterviewsScreen(
            workspace.store(),
            workspace.interviews(),
            lanes,
            frame,
            ground.clock(),
            new InterviewsScreen.Doors(
                this::one,
                this::scorecard,
                this::debrief,
                planning(),
                plans::move,
                this::calendar,
                ground.doors().undo())));
  }

  /// One interview; where it is open already, there: two editors of the same notes would each say
  /// where one goes on the next time.
  void one(InterviewId interview) {
    if (frame.again(InterviewScreen.class, open -> open.isOf(interview)).isEmpty()) {
      open(interview);
    }
  }

  private void open(InterviewId interview) {
    screens.show(
        s -> s.interviews().one(interview),
        new InterviewScreen(
            interview,
            opened.add(interview),
            new InterviewScreen.Data(workspace.store(), workspace.pages(), ground.clock()),
            lanes,
            frame,
            new InterviewScreen.Doors(
                this::all,
                this::scorecard,
                screens::candidate,
                this::openDocument,
                ground.desktop()::open,
                this::replay)));
  }

  /// The interview in whose midst the program ended, if there is one.
  void goOn() {
    lanes.read(() -> workspace.store().read(Interrupted::in), found -> found.ifPresent(this::one));
  }

  /// How my notes of an interview came to be.
  void replay(InterviewId interview) {
    screens.show(
        s -> s.interviews().replay(interview),
        new ReplayScreen(
            interview,
            new ReplayScreen.Data(workspace.store(), workspace.history(), ground.clock()),
            new ReplayScreen.Desk(lanes, frame, ground.files()),
            this::one));
  }

  /// My scorecard of an interview.
  void scorecard(InterviewId interview) {
    screens.show(
        s -> s.interviews().scorecard(interview),
        new ScorecardScreen(
            interview,
            workspace.store(),
            lanes,
            frame,
            ground.clock(),
            new ScorecardScreen.Doors(this::one, this::debrief, this::salt)));
  }

  /// What the interviewers of an application say, and what is decided.
  void debrief(ApplicationId application) {
    screens.show(
        s -> s.interviews().debrief(application),
        new DebriefScreen(
            application,
            new DebriefScreen.Data(workspace.store(), workspace.interviews(), Papers.pdf()),
            new DebriefScreen.Desk(lanes, frame, ground.files(), ground.clock()),
            new DebriefScreen.Doors(
                screens::pipeline,
                screens::candidate,
                this::salt,
                ground.doors().undo(),
                ground.seated().has(Area.DECISIONS))));
  }

  private void calendar(InterviewId interview) {
    var desk = new CalendarDoors.Desk(lanes, frame, ground.files());
    new CalendarDoors(workspace.store(), Calendars.files(), desk, ground.clock()).save(interview);
  }

  /// Shows a document beside what is shown.
  void showDocument(KeptFile document) {
    new ShowDocument(workspace.pages(), lanes, frame, this::openDocument).show(document);
  }

  /// Opens a document in the program that shows such files.
  void openDocument(KeptFile document) {
    new OpenDocument(workspace.documents(), lanes, frame, ground.desktop()).open(document);
  }

  /// Random hex, new each time.
  String salt() {
    var bytes = new byte[SALT_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
