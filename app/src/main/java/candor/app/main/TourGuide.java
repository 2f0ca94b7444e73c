package candor.app.main;

import candor.app.tour.Book;
import candor.app.tour.Hand;
import candor.app.tour.Tour;
import candor.app.work.OnWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Plays the tour over the running program. Whether it came to its end is told by the file that the
/// tour's text is written to last, so that the process can answer with an exit code.
final class TourGuide {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private TourGuide() {}

  /// Plays it; what goes wrong is said on standard error.
  static void play(Program program, Path folder) {
    try {
      Files.deleteIfExists(text(folder));
      var hand = new Hand(program.scene(), program.theme());
      OnWindow.get(
          () -> {
            program.resize(WIDTH, HEIGHT);
            // A picture shows what is there, not what is on its way.
            program.theme().setReducedMotion(true);
            return program;
          });
      new Tour(hand, new Book(folder, hand), () -> reopen(program)).play();
    } catch (IOException | RuntimeException e) {
      System.err.println("candor: " + Messages.of("main.tour-stuck").formatted(e.getMessage()));
    }
  }

  /// Whether the last tour into this folder came to its end.
  static boolean isComplete(Path folder) {
    return Files.exists(text(folder));
  }

  private static Path text(Path folder) {
    return folder.resolve(Book.TEXT);
  }

  private static void reopen(Program program) {
    OnWindow.get(
        () -> {
          program.reopen();
          return program;
        });
  }
}
