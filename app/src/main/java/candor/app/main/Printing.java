package candor.app.main;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// Writes to the command's own standard output and standard error.
final class Printing {
  private Printing() {}

  /// @throws RefusedException when it does not take it
  static void line(@Nullable CommandSpec spec, String text) {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(text);
    out.flush();
    requireTaken();
  }

  /// Standard output is asked whether it took all that was written: by itself it never says.
  ///
  /// @throws RefusedException when it did not
  static void requireTaken() {
    if (System.out.checkError()) {
      throw new RefusedException(Messages.of("main.not-taken"));
    }
  }

  static void error(@Nullable CommandSpec spec, String text) {
    var err = Objects.requireNonNull(spec).commandLine().getErr();
    err.println(text);
    err.flush();
  }
}
