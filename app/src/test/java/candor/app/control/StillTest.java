package candor.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class StillTest {
  private final AtomicInteger layouts = new AtomicInteger();

  private final class Counting extends VBox {
    Counting(TextArea area) {
      super(new Label("A note"), new Still(area));
    }

    @Override
    protected void layoutChildren() {
      layouts.incrementAndGet();
      super.layoutChildren();
    }
  }

  @Test
  void whatIsTypedLaysOutNothingAroundTheArea() {
    var area = Fx.get(() -> new TextArea("She"));
    var window = Fx.window(() -> new Counting(area), 300, 400);
    var before = layouts.get();
    Fx.run(() -> area.appendText(" would start"));
    window.settle();
    assertEquals(before, layouts.get());
    window.close();
  }

  @Test
  void itIsAsLargeAsJavaFxMakesItAndGrowsWithTheLetters() {
    var area = Fx.get(() -> new TextArea("A note"));
    var usual = Fx.get(() -> new TextArea("A note"));
    var window = Fx.window(() -> new VBox(new Still(area), usual), 300, 900);
    Fx.run(
        () -> {
          for (var each : new TextArea[] {area, usual}) {
            each.setPrefRowCount(4);
          }
        });
    window.settle();
    assertEquals(usual.getHeight(), area.getHeight());
    var small = area.getHeight();
    Fx.run(() -> window.theme().setTextScale(2));
    window.settle();
    assertTrue(area.getHeight() > small * 1.5, small + ", then " + area.getHeight());
    assertEquals(usual.getHeight(), area.getHeight(), usual.getHeight() / 20);
    window.close();
  }

  @Test
  void moreThanHasRoomScrollsAndTheCaretStaysInView() {
    var area = Fx.get(TextArea::new);
    var window = Fx.window(() -> new VBox(new Still(area)), 300, 400);
    for (var i = 0; i < 40; i++) {
      Fx.run(() -> area.appendText("another line\n"));
      window.settle();
    }
    var pane = Fx.get(() -> (ScrollPane) area.lookup(".scroll-pane"));
    assertEquals(1, Fx.get(pane::getVvalue), 0.01);
    Fx.run(area::clear);
    window.settle();
    assertTrue(Fx.get(() -> pane.getContent().getLayoutBounds().getHeight()) <= area.getHeight());
    window.close();
  }
}
