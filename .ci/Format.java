import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/// Hands every source file of the program to google-java-format: `--check` names those that it
/// would change and fails if there are any, `--replace` rewrites them. Run by the build.
final class Format {
  private static final List<String> CHECK = List.of("--dry-run", "--set-exit-if-changed");

  private Format() {}

  public static void main(String[] args) throws IOException {
    var check = !List.of(args).contains("--replace");
    var arguments = new ArrayList<>(check ? CHECK : List.of("--replace"));
    for (var folder : List.of("model", "persistence", "app", "packaging", ".ci")) {
      if (Files.isDirectory(Path.of(folder))) {
        arguments.addAll(sources(Path.of(folder)));
      }
    }
    var formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
    var result = formatter.run(System.out, System.err, arguments.toArray(String[]::new));
    if (check && result != 0) {
      System.err.println("The sources named above are not formatted: mvn -Pformat formats them.");
    }
    System.exit(result);
  }

  private static List<String> sources(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.startsWith(folder.resolve("target")))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }
}
