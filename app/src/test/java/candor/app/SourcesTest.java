package candor.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The house rules that are about the text of the sources, over every module.
class SourcesTest {
  private static final int MOST_LINES = 400;

  private static final Pattern UNFINISHED =
      Pattern.compile(".*(?:\\b(?:TODO|FIXME|XXX)\\b|[Nn]ot (?:yet )?implemented).*");

  @Test
  void seesEveryModule() {
    for (var module : List.of("model", "persistence", "app", "packaging")) {
      assertTrue(Source.all().anyMatch(source -> source.path().startsWith(module)), module);
    }
  }

  @Test
  void filesAreShort() {
    assertNone("longer than 400 lines", source -> source.lines().size() > MOST_LINES);
  }

  @Test
  void everyModuleAndPublicTypeSaysWhatItIs() {
    assertNone(
        "public without a /// that says what it is",
        source -> source.isProgram() && source.isSilentAboutItsType());
  }

  @Test
  void importsNameWhatIsUsed() {
    var wildcard = Pattern.compile("import (?:static )?[\\w.]+\\.\\*;");
    assertNone("imports whole packages", source -> source.hasLine(wildcard));
  }

  /// JavaFX on Linux throws for right-to-left text that it wraps itself.
  @Test
  void textIsWrappedInOnePlace() {
    var wrapping = Pattern.compile(".*\\bsetWrapText\\((?!false).*");
    assertNone(
        "wraps text by itself",
        source -> !source.path().endsWith("Wrapping.java") && source.hasLine(wrapping));
  }

  /// What is made for each caller is held by nobody, and tells nothing once it was collected.
  @Test
  void whatTellsOfChangesIsHeld() {
    var made = Pattern.compile(".*\\breturn FXCollections\\.unmodifiable.*");
    assertNone("gives away a view that nobody holds", source -> source.hasLine(made));
  }

  @Test
  void nothingIsLeftUnfinished() {
    assertNone(
        "with work left to do",
        source -> !source.path().endsWith("SourcesTest.java") && source.hasLine(UNFINISHED));
  }

  @Test
  void testsWaitForWhatHappensNotForTime() {
    var sleeping = Pattern.compile(".*\\bThread\\.sleep\\(.*");
    assertNone(
        "a test that sleeps",
        source ->
            !source.isProgram()
                && !source.path().endsWith("SourcesTest.java")
                && source.hasLine(sleeping));
  }

  private static void assertNone(String fault, Predicate<Source> isFaulty) {
    var faulty = Source.all().filter(isFaulty).map(Source::path).toList();
    assertEquals(List.of(), faulty, fault);
  }
}
