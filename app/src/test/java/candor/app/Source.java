package candor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A source file of any module, test or program.
///
/// @param path from the root of the tree
/// @param lines as they are written
record Source(Path path, List<String> lines) {
  static final List<String> MODULES = List.of("model", "persistence", "app", "packaging");

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "(?:public (?:(?:final|sealed|non-sealed|abstract) )*(?:@?interface|class|record|enum)"
              + "|module|open module) .*");

  static Stream<Source> all() {
    return MODULES.stream()
        .map(module -> ROOT.resolve(module, "src"))
        .flatMap(Source::javaFiles)
        .map(Source::read);
  }

  boolean isProgram() {
    return path.subpath(1, 3).equals(Path.of("src", "main"));
  }

  /// The package of a program's source: the folder below `src/main/java`, with dots.
  String packageName() {
    var folder = path.subpath(4, path.getNameCount() - 1);
    return folder.toString().replace(path.getFileSystem().getSeparator(), ".");
  }

  boolean hasLine(Pattern pattern) {
    return lines.stream().anyMatch(line -> pattern.matcher(line).matches());
  }

  boolean isSilentAboutItsType() {
    var above = lines.stream().takeWhile(line -> !PUBLIC_TYPE.matcher(line).matches());
    return hasLine(PUBLIC_TYPE) && above.noneMatch(line -> line.startsWith("///"));
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source read(Path file) {
    try {
      return new Source(ROOT.relativize(file), Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
