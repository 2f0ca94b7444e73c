package candor.app.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Refusing;
import candor.app.Talks;
import candor.model.debrief.Debriefs;
import candor.model.debrief.Weigh;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the lab shows where a change could not be stored.
class LabViewTest {
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final Refusing store = new Refusing(talks.store());
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
    lab = Fx.get(() -> new LabView(model, _ -> {}));
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
