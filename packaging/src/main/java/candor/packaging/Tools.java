package candor.packaging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.spi.ToolProvider;

/// The JDK's own tools, called inside this JVM: they are those of the JDK that builds.
final class Tools {
  private Tools() {}

  /// Has the tool do its work, and passes on nothing of what it printed.
  ///
  /// @throws IllegalStateException with the tool's own words, when it fails
  static void run(String tool, List<String> arguments) {
    var _ = ask(tool, arguments);
  }

  /// Runs the tool and returns what it printed.
  ///
  /// @throws IllegalStateException with the tool's own words, when it fails
  static String ask(String tool, List<String> arguments) {
    var provider =
        ToolProvider.findFirst(tool)
            .orElseThrow(() -> new IllegalStateException("The JDK that builds has no " + tool));
    var printed = new StringWriter();
    var complaints = new StringWriter();
    var result =
        provider.run(
            new PrintWriter(printed),
            new PrintWriter(complaints),
            arguments.toArray(String[]::new));
    if (result != 0) {
      throw new IllegalStateException(
          "%s %s%n%s%s".formatted(tool, String.join(" ", arguments), printed, complaints));
    }
    return printed.toString();
  }
}
