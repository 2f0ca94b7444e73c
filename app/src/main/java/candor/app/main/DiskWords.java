package candor.app.main;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What a disk, a stick or a folder was in the way of, in words that say what to do about it.
final class DiskWords {
  private static final List<String> FULL = List.of("no space left", "not enough space", "quota");
  private static final List<String> CLOSED =
      List.of("read-only", "write-protected", "write protected");

  private DiskWords() {}

  static String of(IOException failure) {
    return switch (failure) {
      case NoSuchFileException missing ->
          Messages.of("main.no-file").formatted(missing(missing.getFile()));
      case AccessDeniedException denied ->
          Messages.of("main.disk-denied").formatted(denied.getFile());
      case IOException full when says(full, FULL) -> Messages.of("main.disk-full");
      case IOException closed when says(closed, CLOSED) ->
          Messages.of("main.disk-closed").formatted(closed.getMessage());
      default -> Messages.of("main.io").formatted(failure);
    };
  }

  // A file that was to be written is missing since its folder is.
  private static String missing(String file) {
    var folder = Path.of(file).getParent();
    return folder != null && Files.notExists(folder) ? folder.toString() : file;
  }

  // Java tells it in the words of the system alone.
  private static boolean says(IOException failure, List<String> some) {
    var words = Objects.requireNonNullElse(failure.getMessage(), "").toLowerCase(Locale.ROOT);
    return some.stream().anyMatch(words::contains);
  }
}
