package candor.app.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.app.shell.Shell;
import candor.model.interview.InterviewId;
import candor.model.job.Job;
import candor.model.kit.RoleKit;
import candor.model.scorecard.Amendment;
import candor.model.scorecard.FillScorecard;
import candor.model.scorecard.Level;
import candor.model.scorecard.Recommendation;
import candor.model.scorecard.ScorecardResult;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is asked before a sealed card is amended.
class AmendingTest {
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final InterviewId interview =
      talks.interview(
          talks.application(talks.candidate("Ada Lovelace", "Analyst")),
          Talks.NOW,
          talks.person("Grace Hopper"));
  private Shell shell;
  private Fx.Window window;

  @BeforeEach
  void open() {
    shell = Fx.get(() -> Framed.shell(lanes));
    window = Fx.window(shell::root, 1000, 700);
  }

  @AfterEach
  void close() {
    window.close();
    talks.close();
  }

  @Test
  void aReasonOfTwoLinesThatIsLeftAsItIsIsNoAmendment() {
    seal("Designs for failure.\nSlow in code.");
    Fx.run(
        () ->
            shell.show(
                new ScorecardScreen(
                    interview,
                    talks.store(),
                    lanes,
                    shell,
                    talks.clock(),
                    new ScorecardScreen.Doors(any -> {}, any -> {}, () -> ScorecardWindow.SALT))));
    settle();
    fire(".button", "Amend");
    Fx.run(
        () ->
            ((ComboBox<?>) shell.root().lookup(".prompt .combo-box"))
                .getSelectionModel()
                .selectLast());
    fire(".prompt .button", "Next");
    Fx.run(() -> why().setText("Looked again"));
    fire(".prompt .button", "Amend");
    assertEquals(List.of(), talks.store().read(s -> s.all(Amendment.KIND)));
    assertTrue(
        Fx.get(() -> ScorecardWindow.says(shell.root(), "says so already")), "nothing is said");
  }

  private void seal(String reason) {
    var fill = new FillScorecard(talks.store());
    var kit = talks.store().read(s -> s.find(talks.job()).map(Job::kit).flatMap(s::find));
    for (var each : kit.map(RoleKit::content).orElseThrow().competencies()) {
      var _ = fill.rate(interview, each.key(), Level.NOT_ASSESSED);
    }
    var _ = fill.recommend(interview, Recommendation.YES, reason);
    assertInstanceOf(ScorecardResult.Saved.class, fill.seal(interview, ScorecardWindow.SALT));
  }

  private void settle() {
    Fx.run(lanes::runAll);
    window.settle();
  }

  private TextField why() {
    return shell.root().lookupAll(".prompt .label").stream()
        .map(Label.class::cast)
        .filter(label -> label.getText().startsWith("Why"))
        .map(label -> (TextField) label.getLabelFor())
        .findFirst()
        .orElseThrow();
  }

  private void fire(String where, String words) {
    Fx.run(
        () ->
            shell.root().lookupAll(where).stream()
                .map(ButtonBase.class::cast)
                .filter(button -> button.getText().startsWith(words))
                .findFirst()
                .orElseThrow()
                .fire());
    settle();
  }
}
