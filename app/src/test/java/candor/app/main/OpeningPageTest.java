package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.app.Fx;
import candor.app.NowLanes;
import candor.persistence.Progress;
import java.time.Duration;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import org.junit.jupiter.api.Test;

class OpeningPageTest {
  private final NowLanes time = new NowLanes();

  @Test
  void whatIsDoneAndHowFarItIsIsShown() {
    var page = Fx.get(() -> new OpeningPage(time, "Opening Leeds clinic"));
    var window = Fx.window(page::root, 1000, 700);
    var title = (Labeled) window.scene().getRoot().lookup(".title");
    var bar = (ProgressBar) window.scene().getRoot().lookup(".progress-bar");
    assertEquals("Opening Leeds clinic", title.getText());
    assertEquals(ProgressBar.INDETERMINATE_PROGRESS, bar.getProgress());
    page.at(Progress.Task.PUTTING_IN, 5_000, 20_000);
    Fx.run(() -> time.pass(Duration.ofMillis(100)));
    assertEquals("Putting in what is missing", title.getText());
    assertEquals(0.25, bar.getProgress());
    page.at(Progress.Task.MAKING_ANEW, 0, 0);
    Fx.run(() -> time.pass(Duration.ofMillis(100)));
    assertEquals(ProgressBar.INDETERMINATE_PROGRESS, bar.getProgress());
    page.close();
    window.close();
  }

  @Test
  void looksAsItShould() {
    Fx.pictures("opening", OpeningPageTest::recovering);
  }

  private static Parent recovering() {
    var lanes = new NowLanes();
    var page = new OpeningPage(lanes, "");
    page.at(Progress.Task.MAKING_ANEW, 7, 20);
    lanes.pass(Duration.ofMillis(100));
    return page.root();
  }
}
