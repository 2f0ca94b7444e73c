package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import candor.app.Fx;
import candor.model.job.JobId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpublishedLineTest {
  @TempDir Path folder;
  private Publications all;
  private final List<JobId> opened = new ArrayList<>();

  @BeforeEach
  void open() {
    all = new Publications(folder);
  }

  @AfterEach
  void close() {
    all.close();
  }

  @Test
  void openJobsOnNoBoardAreNamedAndOneStepAway() {
    var line = line();
    assertFalse(line.isVisible());
    var cook = all.job("Cook");
    read();
    assertEquals(List.of("An open job is on no board:", "Cook"), words(line));
    Fx.run(((Hyperlink) line.getChildren().get(1))::fire);
    assertEquals(List.of(cook.id()), opened);
    var _ = all.queue(cook, all.site);
    read();
    assertFalse(line.isVisible());
  }

  @Test
  void ofManyTheFirstAreNamed() {
    for (var title : List.of("Porter", "Cook", "Nurse", "Driver", "Baker")) {
      var _ = all.job(title);
    }
    assertEquals(
        List.of("5 open jobs are on no board:", "Baker", "Cook", "Driver", "and 2 more"),
        words(line()));
  }

  @Test
  void aLongTitleStaysWithinALowWindowWithLargeText() {
    var _ = all.job("Senior principal coordinator for regional logistics ".repeat(3).strip());
    var line = line();
    var window = Fx.window(() -> new VBox(line), 760, 560);
    Fx.run(() -> window.theme().setTextScale(2));
    window.settle();
    window.fits();
    window.close();
  }

  private UnpublishedLine line() {
    return Fx.get(
        () -> {
          var line = new UnpublishedLine(all.workspace.postings(), all.lanes, opened::add);
          var _ = all.workspace.store().changes().subscribe(line::apply);
          all.lanes.runAll();
          return line;
        });
  }

  private void read() {
    Fx.run(all.lanes::runAll);
  }

  private static List<String> words(UnpublishedLine line) {
    return line.getChildren().stream().map(node -> ((Labeled) node).getText()).toList();
  }
}
