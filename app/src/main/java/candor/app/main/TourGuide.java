package candor.app.main;

import candor.app.tour.Book;
import candor.app.tour.Hand;
import candor.app.tour.Tour;
import candor.app.work.OnWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Plays the tour over the running program. Whether it came to its end is told by the file that the
/// tour's text is written to last, so that the process can answer with an exit code.
final class TourGuide {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  // Says that this process has the folder, which after a kill is another one.
  private static final String HOLDER = "workspace.holder";

  private TourGuide() {}

  /// Forgets an earlier tour into this folder, so that its end is not taken for this one's.
  ///
  /// @return false where that can't be, which is said on standard error
  static boolean forget(Path folder) {
    try {
      Files.deleteIfExists(text(folder));
      return true;
    } catch (IOException e) {
      stuck(e);
      return false;
    }
  }

  /// Plays it; what goes wrong is said on standard error.
  static void play(Program program, Path folder) {
    try {
      var hand = new Hand(program.scene(), program.theme());
      OnWindow.get(
          () -> {
            program.resize(WIDTH, HEIGHT);
            // A picture shows what is there, not what is on its way.
            program.theme().setReducedMotion(true);
            return program;
          });
      new Tour(hand, new Book(folder, hand), () -> reopen(program, () -> {}), () -> cut(program))
          .play();
    } catch (IOException | RuntimeException e) {
      stuck(e);
    }
  }

  /// Whether the last tour into this folder came to its end.
  static boolean isComplete(Path folder) {
    return Files.exists(text(folder));
  }

  private static void stuck(Exception e) {
    System.err.println("candor: " + Messages.of("main.tour-stuck").formatted(e.getMessage()));
  }

  private static Path text(Path folder) {
    return folder.resolve(Book.TEXT);
  }

  private static void reopen(Program program, Runnable meanwhile) {
    OnWindow.get(
        () -> {
          program.reopen(meanwhile);
          return program;
        });
  }

  // A process that is killed leaves its files as they are in the midst of it. What is written while
  // the workspace is closed in order is thrown away for them.
  private static void cut(Program program) {
    var folder = OnWindow.get(() -> program.workspace().orElseThrow().folder());
    var left = folder.resolveSibling(folder.getFileName() + "-cut");
    try {
      discard(left);
      copy(folder, left);
      reopen(
          program,
          () -> {
            try {
              discard(folder);
              Files.move(left, folder);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        if (!file.endsWith(HOLDER)) {
          Files.copy(file, to.resolve(from.relativize(file)));
        }
      }
    }
  }

  private static void discard(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
