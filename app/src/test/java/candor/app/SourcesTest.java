package candor.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The house rules that are about the text of the sources, over every module.
class SourcesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final int MOST_LINES = 400;

  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "(?:public (?:(?:final|sealed|non-sealed|abstract) )*(?:@?interface|class|record|enum)"
              + "|module|open module) .*");

  private static final Pattern UNFINISHED =
      Pattern.compile(".*(?:\\b(?:TODO|FIXME|XXX)\\b|[Nn]ot (?:yet )?implemented).*");

  private record Source(Path path, List<String> lines) {
    boolean isTest() {
      return path.toString().contains("src/test/");
    }

    boolean hasLine(Pattern pattern) {
      return lines.stream().anyMatch(line -> pattern.matcher(line).matches());
    }

    boolean isSilentAboutItsType() {
      var declaration = lines.stream().takeWhile(line -> !PUBLIC_TYPE.matcher(line).matches());
      return hasLine(PUBLIC_TYPE) && declaration.noneMatch(line -> line.startsWith("///"));
    }
  }

  @Test
  void seesEveryModule() {
    for (var module : List.of("model", "persistence", "app", "packaging")) {
      assertTrue(sources().anyMatch(source -> source.path.startsWith(module)), module);
    }
  }

  @Test
  void filesAreShort() {
    assertNone("longer than 400 lines", source -> source.lines.size() > MOST_LINES);
  }

  @Test
  void everyModuleAndPublicTypeSaysWhatItIs() {
    assertNone(
        "public without a /// that says what it is",
        source -> !source.isTest() && source.isSilentAboutItsType());
  }

  @Test
  void importsNameWhatIsUsed() {
    var wildcard = Pattern.compile("import (?:static )?[\\w.]+\\.\\*;");
    assertNone("imports whole packages", source -> source.hasLine(wildcard));
  }

  @Test
  void nothingIsLeftUnfinished() {
    assertNone("with work left to do", source -> source.hasLine(UNFINISHED));
  }

  @Test
  void testsWaitForWhatHappensNotForTime() {
    var sleeping = Pattern.compile(".*\\bThread\\.sleep\\(.*");
    assertNone("a test that sleeps", source -> source.isTest() && source.hasLine(sleeping));
  }

  private static void assertNone(String fault, Predicate<Source> isFaulty) {
    var faulty = sources().filter(isFaulty).map(Source::path).toList();
    assertEquals(List.of(), faulty, fault);
  }

  private static Stream<Source> sources() {
    return Stream.of("model", "persistence", "app", "packaging")
        .flatMap(module -> javaFiles(ROOT.resolve(module, "src")))
        .filter(file -> !file.endsWith("SourcesTest.java"))
        .map(SourcesTest::read);
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
