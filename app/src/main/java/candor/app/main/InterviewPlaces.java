package candor.app.main;

import candor.app.board.BoardsScreen;
import candor.app.interview.InterviewScreen;
import candor.app.interview.InterviewsScreen;
import candor.app.interview.PlanInterviewScreen;
import candor.app.main.Screens.Ground;
import candor.app.scorecard.ScorecardScreen;
import candor.app.shell.Frame;
import candor.app.today.TodayScreen;
import candor.app.work.Lanes;
import candor.model.candidate.Document;
import candor.model.interview.InterviewId;
import candor.model.pipeline.ApplicationId;
import candor.persistence.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.HexFormat;

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
            workspace.pipelines(),
            lanes,
            frame,
            ground.clock(),
            ground.doors().undo());
  }

  /// Asks for all that an interview of an application needs.
  void plan(ApplicationId application) {
    plans.open(application);
  }

  /// What today asks of me.
  void today() {
    screens.show(
        Screens::today,
        new TodayScreen(
            workspace.store(),
            workspace.interviews(),
            workspace.jobs(),
            lanes,
            ground.clock(),
            new TodayScreen.Doors(
                this::one,
                this::scorecard,
                () -> screens.boards(BoardsScreen.Part.RECEIVED),
                plans::open,
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
                this::one, this::scorecard, plans::open, plans::move, ground.doors().undo())));
  }

  /// One interview.
  void one(InterviewId interview) {
    screens.show(
        s -> s.interviews().one(interview),
        new InterviewScreen(
            interview,
            workspace.store(),
            lanes,
            frame,
            ground.clock(),
            new InterviewScreen.Doors(
                this::all, this::scorecard, screens::candidate, this::openDocument)));
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
            new ScorecardScreen.Doors(this::one, this::salt)));
  }

  private void openDocument(Document document) {
    lanes.board(
        () -> {
          try {
            return workspace.documents().fileOf(document);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        ground.desktop()::open);
  }

  private String salt() {
    var bytes = new byte[SALT_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
