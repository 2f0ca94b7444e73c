package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.FakeFiles;
import candor.app.Fx;
import candor.app.tour.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourTest {
  @Test
  void aTourOverOneThatCannotBeForgottenDoesNotBegin(@TempDir Path folder) throws IOException {
    var full = Files.createDirectories(folder.resolve(Book.TEXT).resolve("full"));
    assertFalse(TourGuide.forget(folder));
    Files.delete(full);
    assertTrue(TourGuide.forget(folder));
    assertFalse(TourGuide.isComplete(folder));
  }

  @Test
  void theDayGoesFromTheFirstLookToFindingEverythingAgain(@TempDir Path folder) throws IOException {
    var pictures = folder.resolve("pictures");
    var program =
        Fx.get(
            () -> {
              var home = new HomeFolders(folder.resolve("home"));
              var running = new Program(new Stage(), home, new Nowhere(), new FakeFiles());
              running.begin(new Start(Optional.empty(), true, Optional.of(pictures)));
              return running;
            });

    TourGuide.play(program, pictures);
    Fx.run(program::close);

    assertTrue(TourGuide.isComplete(pictures), "the tour ended early");
    try (var files = Files.list(pictures)) {
      assertTrue(files.filter(file -> file.toString().endsWith("-dark.png")).count() > 15);
    }
  }
}
