package candor.app.main;

import candor.app.board.BoardsScreen;
import candor.app.board.HandInDoors;
import candor.app.board.PublishScreen;
import candor.app.candidate.CandidateScreen;
import candor.app.main.Screens.Ground;
import candor.app.text.Dates;
import candor.model.job.JobId;
import candor.persistence.Workspace;

/// Makes the places around boards, and is the way from each to the others. On the window's thread.
final class BoardPlaces {
  private final Workspace workspace;
  private final Ground ground;
  private final Screens screens;
  private final HandInDoors handIn;

  BoardPlaces(Workspace workspace, Ground ground, Screens screens) {
    this.workspace = workspace;
    this.ground = ground;
    this.screens = screens;
    this.handIn =
        new HandInDoors(
            new HandInDoors.Ports(workspace.store(), ground.doors().reach()),
            new HandInDoors.Desk(ground.lanes(), ground.frame(), ground.doors().undo()),
            ground.doors().network());
  }

  /// What is on boards, what came from them, and the boards themselves.
  void show(BoardsScreen.Part part) {
    var doors =
        new BoardsScreen.Doors(screens::pipeline, screens::showCandidate, ground.doors().undo());
    var outside =
        new BoardsScreen.Outside(
            ground.doors().network(),
            ground.doors().exchange(),
            ground.doors().reach(),
            ground.files(),
            ground.desktop(),
            screens.interviews()::openDocument);
    var screen =
        new BoardsScreen(
            new BoardsScreen.Data(
                workspace.store(),
                workspace.postings(),
                workspace.replies(),
                workspace.submittals(),
                workspace.pages()),
            outside,
            new Dates(ground.clock()),
            ground.lanes(),
            ground.frame(),
            doors);
    screen.show(part);
    screens.show(s -> s.boards().show(part), screen);
  }

  /// Asks which boards are to show a job.
  void publish(JobId job) {
    publishing().open(job);
  }

  /// Says which boards are to show a job as it was before it was changed, if there are such.
  void changed(JobId job) {
    publishing().changed(job);
  }

  private PublishScreen publishing() {
    return new PublishScreen(
        workspace.store(),
        ground.lanes(),
        ground.frame(),
        () -> show(BoardsScreen.Part.BOARDS),
        ground.doors().undo());
  }

  /// Asks who is to be handed in at a client's board.
  void handIn() {
    handIn.choose();
  }

  /// What leads from a candidate to being handed in.
  CandidateScreen.HandingIn handingIn() {
    return new CandidateScreen.HandingIn(
        handIn.asking(), handIn::boards, handIn::open, handIn::takeBack);
  }
}
