package candor.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class SteadyTest {
  private final AtomicInteger layouts = new AtomicInteger();
  private final SavedLabel saved = Fx.get(SavedLabel::new);
  private final Label beside = Fx.get(() -> new Label("Online"));
  private final Fx.Window window = Fx.window(() -> new Counting(saved, beside), 400, 100);

  private final class Counting extends HBox {
    Counting(Node... nodes) {
      super(nodes);
    }

    @Override
    protected void layoutChildren() {
      layouts.incrementAndGet();
      super.layoutChildren();
    }
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void whatIsSaidAgainAndAgainLaysOutNothingAroundIt() {
    say(Feather.CHECK, "Saved 10:24");
    say(Feather.EDIT_3, "Saving");
    var before = layouts.get();
    var at = beside.getLayoutX();
    for (var i = 0; i < 3; i++) {
      say(Feather.CHECK, "Saved 10:24");
      say(Feather.EDIT_3, "Saving");
    }
    assertEquals(before, layouts.get());
    assertEquals(at, beside.getLayoutX());
    assertTrue(saved.label().getText().contains("Saving"));
  }

  @Test
  void longerWordsGetTheirRoomAndShorterKeepIt() {
    say(Feather.EDIT_3, "Saving");
    var few = saved.getWidth();
    say(Feather.CHECK, "Saved on Thursday 10:24");
    var more = saved.getWidth();
    assertTrue(more > few);
    assertTrue(more >= Fx.get(() -> saved.label().prefWidth(-1)));
    say(Feather.EDIT_3, "Saving");
    assertEquals(more, saved.getWidth());
  }

  @Test
  void largerTextGetsMoreRoomAndSmallerLessAgain() {
    say(Feather.CHECK, "Saved 10:24");
    var before = saved.getWidth();
    Fx.run(() -> window.theme().setTextScale(2));
    window.settle();
    assertTrue(saved.getWidth() > before * 1.5);
    Fx.run(() -> window.theme().setTextScale(1));
    window.settle();
    assertEquals(before, saved.getWidth());
  }

  @Test
  void withLittleRoomTheIconIsEnoughButNotForWhatIsLost() {
    say(Feather.CHECK, "Saved 10:24");
    var whole = saved.getWidth();
    Fx.run(() -> saved.setBrief(true));
    window.settle();
    assertTrue(saved.getWidth() < whole / 2);
    assertEquals("Saved 10:24", saved.label().getAccessibleText());
    Fx.run(() -> saved.warn("Not saved", "The disk is full."));
    window.settle();
    assertTrue(saved.getWidth() > whole / 2);
    assertEquals("The disk is full.", saved.label().getTooltip().getText());
  }

  @Test
  void whatSaysNothingTakesNoRoom() {
    assertEquals(0, saved.getWidth());
    assertFalse(saved.label().isVisible());
  }

  private void say(Feather sign, String words) {
    Fx.run(() -> saved.say(sign, words));
    window.settle();
  }
}
