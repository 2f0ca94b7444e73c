package candor.app.main;

import candor.model.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Turns what a command could not do into one sentence on standard error and exit code 1.
final class Refusals implements IExecutionExceptionHandler {
  static final int REFUSED = 1;

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed)
      throws Exception {
    var words =
        switch (e) {
          case RefusedException refused -> refused.getMessage();
          case FileAlreadyExistsException there ->
              Messages.of("main.file-exists").formatted(there.getFile());
          case InvalidPathException path -> noPath(path);
          case UncheckedIOException io -> DiskWords.of(Objects.requireNonNull(io.getCause()));
          case IOException io -> DiskWords.of(io);
          case StoreException store ->
              store.reason() == StoreException.Reason.DISK_FULL
                  ? Messages.of("main.disk-full")
                  : Messages.of("main.io").formatted(store.getMessage());
          default -> throw e;
        };
    command.getErr().println("candor: " + words);
    return REFUSED;
  }

  static String noPath(InvalidPathException path) {
    return Messages.of("main.no-path").formatted(path.getInput());
  }
}
