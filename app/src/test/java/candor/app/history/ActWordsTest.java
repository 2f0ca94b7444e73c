package candor.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.scorecard.OpenScorecards;
import candor.model.scorecard.Scorecard;
import candor.model.store.Operation;
import candor.persistence.Demo;
import candor.persistence.OpenResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever anybody can do, the history has words for it.
class ActWordsTest {
  private static final Texts TEXTS = Texts.in(HistoryWords.class);
  private static final Pattern MADE =
      Pattern.compile("(?:\\bAct\\s*\\.\\s*(?:undoable|lasting)|new\\s+Act)\\s*\\(");
  private static final Pattern NAME = Pattern.compile("\\G\\s*\"([a-z-]+)\"");

  @TempDir Path folder;

  @Test
  void everyActThatTheCodeNamesIsInOneGroup() throws IOException {
    var grouped = Arrays.stream(ActGroup.values()).flatMap(group -> group.acts().stream()).toList();
    assertEquals(Set.copyOf(grouped).size(), grouped.size());
    var missing = named();
    missing.removeAll(grouped);
    missing.remove("change-setting");
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyActThatTheCodeNamesHasWords() throws IOException {
    var acts = named();
    assertTrue(acts.size() > 50, acts.toString());
    assertEquals(Set.of(), wordless(acts));
  }

  private static Set<String> named() throws IOException {
    var acts = new TreeSet<String>();
    for (var module : List.of("model", "persistence", "app")) {
      try (var files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          if (!file.endsWith("store/Act.java")) {
            acts.addAll(acts(file));
          }
        }
      }
    }
    return acts;
  }

  @Test
  void everyActOfTheDemoIsToldInWords() {
    try (var demo =
        assertInstanceOf(OpenResult.Opened.class, Demo.open(folder.resolve("demo"), Demo.clock()))
            .workspace()) {
      var journal = demo.history().all(Long.MAX_VALUE, 10_000);
      var acts = journal.stream().map(Operation::act).collect(Collectors.toSet());
      assertTrue(acts.size() > 25, acts.toString());
      assertEquals(Set.of(), wordless(acts));
      var dates = new Dates(Clock.fixed(Demo.NOW, ZoneOffset.UTC), Locale.UK);
      var words = new HistoryWords(demo.store(), demo.history(), dates);
      for (var operation : journal) {
        var told = words.describe(operation);
        assertFalse(
            told.isBlank() || told.matches(".*(\\{|  | $|null|: $|“nothing”|other content).*"),
            operation.act() + ": " + told);
      }
    }
  }

  @Test
  void noWordOfAClosedScorecardIsInAHistory() {
    try (var demo =
        assertInstanceOf(OpenResult.Opened.class, Demo.open(folder.resolve("demo"), Demo.clock()))
            .workspace()) {
      var rows = demo.store();
      var closed =
          rows.read(
              s ->
                  s.all(Scorecard.KIND).stream()
                      .filter(card -> !OpenScorecards.maySee(s, card))
                      .toList());
      assertFalse(closed.isEmpty());
      var dates = new Dates(Clock.fixed(Demo.NOW, ZoneOffset.UTC), Locale.UK);
      var words = new HistoryWords(rows, demo.history(), dates);
      for (var card : closed) {
        var operations = demo.history().of(card.interview(), Long.MAX_VALUE, 100);
        var told = words.lines(card.interview(), operations).toString();
        assertTrue(told.contains("eceived a colleague’s sealed scorecard"), told);
        for (var said : List.of(card.reason(), card.seal(), card.salt())) {
          assertFalse(told.contains(said), told);
          assertFalse(operations.toString().contains(said), told);
        }
      }
    }
  }

  private static Set<String> acts(Path file) throws IOException {
    var code = Files.readString(file);
    var found = new TreeSet<String>();
    var made = MADE.matcher(code);
    var name = NAME.matcher(code);
    while (made.find()) {
      assertTrue(
          name.find(made.end()) && name.start() == made.end(), file + " hides the name of an act");
      found.add(name.group(1));
    }
    return found;
  }

  private static Set<String> wordless(Set<String> acts) {
    return acts.stream()
        .filter(
            act -> !TEXTS.has((Set.of("undo", "redo").contains(act) ? "history." : "act.") + act))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
