package candor.app.main;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// Writes to the command's own standard output and standard error.
final class Printing {
  private Printing() {}

  static void line(@Nullable CommandSpec spec, String text) {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(text);
    out.flush();
  }

  static void error(@Nullable CommandSpec spec, String text) {
    var err = Objects.requireNonNull(spec).commandLine().getErr();
    err.println(text);
    err.flush();
  }
}
