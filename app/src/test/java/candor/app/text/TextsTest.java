package candor.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every key used exists, and every key that exists is used, package by package.
class TextsTest {
  private static final Path CODE = Path.of("src/main/java/candor/app");
  private static final Path WORDS = Path.of("src/main/resources/candor/app");
  private static final Pattern USED = Pattern.compile("(?i:texts)\\s*\\.of\\(\\s*\"([^\"]+)\"");
  private static final Pattern LITERAL = Pattern.compile("\"([\\w.-]+)\"");

  @Test
  void aNumberOfThingsIsSaidInGoodEnglish() {
    var texts = Texts.in(Dates.class);
    assertEquals("a minute ago", texts.of("dates.minutes", 1));
    assertEquals("5 minutes ago", texts.of("dates.minutes", 5));
  }

  @Test
  void everyKeyUsedExists() {
    var missing = new TreeSet<String>();
    for (var area : areas()) {
      var keys = keys(area);
      var used = USED.matcher(code(area));
      while (used.find()) {
        var key = used.group(1);
        var known =
            key.endsWith(".")
                ? keys.stream().anyMatch(each -> each.startsWith(key))
                : keys.contains(key);
        if (!known) {
          missing.add(area + ": " + key);
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyKeyIsUsed() {
    var idle = new TreeSet<String>();
    for (var area : areas()) {
      var literals = new TreeSet<String>();
      var all = LITERAL.matcher(code(area));
      while (all.find()) {
        literals.add(all.group(1));
      }
      for (var key : keys(area)) {
        var begun =
            literals.stream()
                .anyMatch(each -> each.endsWith(".") && each.contains(".") && key.startsWith(each));
        if (!literals.contains(key) && !begun) {
          idle.add(area + ": " + key);
        }
      }
    }
    assertEquals(Set.of(), idle);
  }

  @Test
  void everyTextIsAPatternAndNoneShouts() {
    for (var area : areas()) {
      var words = words(area);
      for (var key : words.stringPropertyNames()) {
        var text = words.getProperty(key);
        var _ = new MessageFormat(text.replace("'", "''"));
        assertFalse(text.contains("''"), () -> key + " shows two apostrophes");
        assertFalse(text.contains("!") || text.isBlank(), area + ": " + key);
      }
    }
  }

  @Test
  void aLineBreakIsBrokenAndNotWrittenOut() {
    for (var area : areas()) {
      var words = words(area);
      for (var key : words.stringPropertyNames()) {
        assertFalse(words.getProperty(key).contains("\\n"), area + ": " + key);
      }
    }
  }

  private static List<String> areas() {
    try (var folders = Files.list(WORDS)) {
      var areas =
          folders
              .filter(folder -> Files.exists(folder.resolve("messages.properties")))
              .map(folder -> folder.getFileName().toString())
              .sorted()
              .toList();
      assertFalse(areas.isEmpty());
      return areas;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> keys(String area) {
    return words(area).stringPropertyNames();
  }

  private static Properties words(String area) {
    var words = new Properties();
    try (var reader = Files.newBufferedReader(WORDS.resolve(area, "messages.properties"))) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static String code(String area) {
    var code = new ArrayList<String>();
    try (var files = Files.list(CODE.resolve(area))) {
      for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        code.add(Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return String.join("\n", code);
  }
}
