package candor.app.scorecard;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.Talks;
import candor.model.scorecard.AmendScorecards;
import candor.model.scorecard.Correction;
import candor.model.scorecard.FillScorecard;
import candor.model.scorecard.GiveEvidence;
import candor.model.scorecard.Level;
import candor.model.scorecard.OpenEarly;
import candor.model.scorecard.Recommendation;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class ScorecardLooksTest extends ScorecardWindow {
  @Test
  void looksRight() {
    var first = line(Talks.LIMITER, "Asks first: how many callers, how bursty?");
    var _ = line(Talks.LIMITER, "! Token bucket per key, fallback when slow. #system-design");
    var _ = line("", "Names two ways to shed load, and the cost of each #system-design");
    var fill = new FillScorecard(talks.store());
    var _ = fill.rate(interview, Talks.DESIGN, Level.FOUR);
    var _ = new GiveEvidence(talks.store()).choose(interview, Talks.DESIGN, List.of(first.id()));
    var _ = fill.rate(interview, "data-modelling", Level.TWO);
    Fx.pictures("scorecard", () -> framed(KeyCode.LEFT));
    Fx.pictures("scorecard-bare", () -> framed(KeyCode.LEFT, 1));
    sealOfGrace();
    Fx.pictures("scorecard-overall-first", () -> framed(KeyCode.RIGHT));
    fillIn();
    settle();
    Fx.pictures("scorecard-overall", () -> framed(KeyCode.RIGHT));
    seal();
    confirm();
    var amend = new AmendScorecards(talks.store());
    var design = new Correction.OfRating(Talks.DESIGN, Level.THREE);
    var other = new Correction.OfRecommendation(Recommendation.NO);
    var why = "Read my notes again: the limiter was mine, not hers.";
    var _ = amend.amend(interview, design, why, SALT);
    var _ = amend.amend(interview, other, why, SALT);
    settle();
    Fx.pictures("scorecard-sealed", () -> framed(KeyCode.RIGHT));
  }

  @Test
  void looksRightWhenOpenedEarly() {
    sealOfGrace();
    var _ = new OpenEarly(talks.store()).open(interview, "The client decides today.");
    Fx.pictures("scorecard-early", () -> framed(KeyCode.RIGHT));
  }

  @Test
  void looksRightWhenACompetencyLeftTheKit() {
    press(KeyCode.DIGIT4);
    write("Drew the queue first.");
    drop(Talks.DESIGN);
    Fx.pictures("scorecard-left", () -> framed(KeyCode.RIGHT, COMPETENCIES - 1));
  }

  private Parent framed(KeyCode key) {
    return framed(key, COMPETENCIES);
  }

  private Parent framed(KeyCode key, int times) {
    var shell = Framed.shell(lanes);
    shell.show(
        new ScorecardScreen(
            interview,
            talks.store(),
            lanes,
            shell,
            talks.clock(),
            new ScorecardScreen.Doors(any -> {}, any -> {}, () -> SALT)));
    lanes.runAll();
    if (times < COMPETENCIES) {
      framed(shell.root(), KeyCode.LEFT, COMPETENCIES);
      framed(shell.root(), KeyCode.RIGHT, times);
    } else {
      framed(shell.root(), key, times);
    }
    return shell.root();
  }

  private static void framed(Parent root, KeyCode key, int times) {
    for (var i = 0; i < times; i++) {
      root.lookup(".scorecard")
          .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
  }
}
