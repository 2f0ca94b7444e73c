package candor.app.debrief;

import candor.app.FakeFiles;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.app.control.SegmentedChoice;
import candor.app.debrief.DebriefViewModel.Part;
import candor.app.shell.Frame;
import candor.model.access.Access;
import candor.model.access.Area;
import candor.model.pipeline.ApplicationId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.scene.control.ToggleButton;

/// Makes the debrief's screen for tests.
final class DebriefPage {
  static final String SALT = "5a".repeat(32);
  private final Talks talks;
  private final NowLanes lanes;
  private final FakeFiles files = new FakeFiles();

  DebriefPage(Talks talks, NowLanes lanes) {
    this.talks = talks;
    this.lanes = lanes;
  }

  /// Papers are saved there from now on.
  void saveTo(Path file) {
    files.choice = file;
  }

  DebriefScreen screen(ApplicationId id, Frame in) {
    return new DebriefScreen(
        id,
        new DebriefScreen.Data(
            talks.store(),
            talks.workspace().interviews(),
            (paper, out) ->
                out.write((paper.title() + paper.blocks()).getBytes(StandardCharsets.UTF_8))),
        new DebriefScreen.Desk(lanes, in, files, talks.clock()),
        new DebriefScreen.Doors(
            any -> {},
            any -> {},
            () -> SALT,
            () -> {},
            talks.store().read(Access::of).has(Area.DECISIONS)));
  }

  static void tap(DebriefScreen in, Part part) {
    ((SegmentedChoice<?>) in.tools().getFirst())
        .getChildren().stream()
            .map(ToggleButton.class::cast)
            .filter(button -> button.getUserData() == part)
            .forEach(ToggleButton::fire);
  }
}
