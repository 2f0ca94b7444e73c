package candor.app.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Refusing;
import candor.app.Talks;
import candor.model.debrief.Debriefs;
import candor.model.debrief.Weigh;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the lab shows where a change could not be stored.
class LabViewTest {
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final Refusing store = new Refusing(talks.store());
  private final List<Node> revealed = new ArrayList<>();
  private DebriefViewModel model;
  private LabView lab;

  @BeforeEach
  void open() {
    var table = new Table(talks, 3);
    var application = table.rated("Ada Lovelace", 3, table.people);
    model =
        new DebriefViewModel(
            application,
            new Debriefs(store, talks.workspace().interviews()),
            new Weigh(store),
            lanes);
    lab = Fx.get(() -> new LabView(model, revealed::add));
    Fx.run(model::load);
    Fx.run(lanes::runAll);
  }

  @AfterEach
  void close() {
    talks.close();
  }

  @Test
  void whatCouldNotBeStoredIsNotShownAsChosen() {
    var before = chosen();
    assertEquals(List.of("Weighted mean"), before);
    store.setFull(true);
    for (var i = 0; i < 2; i++) {
      tap("Judge the whole");
      assertTrue(model.failedProperty().get());
      assertEquals(before, chosen());
      tap("counts");
      assertEquals(before, chosen());
    }
    store.setFull(false);
    tap("Judge the whole");
    assertEquals(List.of("Judge the whole"), chosen());
    tap("counts");
    assertEquals(2, chosen().size());
  }

  @Test
  void leavingSomebodyOutMovesNeitherThePageNorTheKeyboard() {
    var window = Fx.window(() -> lab, 1000, 700);
    var rater = Fx.get(() -> buttons().filter(b -> b.getText().endsWith("counts")).toList()).get(1);
    Fx.run(rater::requestFocus);
    Fx.run(rater::fire);
    Fx.run(lanes::runAll);
    Fx.run(model::load);
    Fx.run(() -> lanes.pass(Duration.ofSeconds(1)));
    window.settle();
    assertTrue(Fx.get(() -> rater.getText().endsWith("left out") && rater.isSelected()));
    assertEquals(rater, Fx.get(() -> window.scene().getFocusOwner()));
    assertEquals(List.of(), revealed);
    Fx.run(lab::focus);
    window.press(KeyCode.DOWN);
    assertEquals(1, revealed.size());
    window.close();
  }

  private void tap(String words) {
    Fx.run(
        () -> buttons().filter(b -> b.getText().endsWith(words)).findFirst().orElseThrow().fire());
    Fx.run(lanes::runAll);
  }

  private List<String> chosen() {
    return Fx.get(
        () -> buttons().filter(ToggleButton::isSelected).map(ToggleButton::getText).toList());
  }

  private Stream<ToggleButton> buttons() {
    return lab.lookupAll(".toggle-button").stream().map(ToggleButton.class::cast);
  }
}
