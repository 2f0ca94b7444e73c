package candor.app.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.interview.TypedLine;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LineListTest {
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private long made;
  private final LineList lines = new LineList(() -> now, () -> new NoteLineId(new UUID(1, ++made)));

  @Test
  void emptyNotesHaveABlankLineThatNoEditTellsOf() {
    assertEquals(List.of(""), texts());
    assertEquals(List.of(), lines.take().put());
  }

  @Test
  void theUpperHalfOfASplitLineIsStillThatLine() {
    lines.load(List.of(line(1, "one two")));
    var _ = lines.replace(0, 3, 0, 4, List.of("", ""));
    assertEquals(List.of("one", "two"), texts());
    assertEquals(id(1), lines.get(0).id());
    assertNotEquals(id(1), lines.get(1).id());
    assertEquals("q1", lines.get(1).question());
    assertEquals(lines.get(0).writtenAt(), lines.get(1).writtenAt());
    assertTrue(lines.get(1).place() > lines.get(0).place());
  }

  @Test
  void aLineThatIsPushedDownIsStillThatLine() {
    lines.load(List.of(line(1, "one"), line(2, "two")));
    var _ = lines.replace(1, 0, 1, 0, List.of("", ""));
    assertEquals(List.of("one", "", "two"), texts());
    assertEquals(id(2), lines.get(2).id());
    var _ = lines.replace(1, 0, 2, 0, List.of(""));
    assertEquals(List.of(line(1, "one"), line(2, "two")), lines.all());
    assertEquals(List.of(), lines.take().removed());
  }

  @Test
  void joinedLinesAreTheUpperOne() {
    lines.load(List.of(line(1, "one"), line(2, "two")));
    var _ = lines.replace(0, 3, 1, 0, List.of(""));
    assertEquals(List.of(line(1, "onetwo")), lines.all());
    var edits = lines.take();
    assertEquals(List.of(line(1, "onetwo")), edits.put());
    assertEquals(List.of(id(2)), edits.removed());
  }

  @Test
  void aLineBeginsWithItsFirstLetterUnderTheQuestionOfThen() {
    lines.load(List.of(line(1, "one")));
    lines.ask("q1");
    var _ = lines.replace(0, 3, 0, 3, List.of("", ""));
    assertEquals(List.of(""), lines.take().put().stream().map(TypedLine::text).toList());
    now = now.plusSeconds(90);
    lines.ask("q2");
    var _ = lines.replace(1, 0, 1, 0, List.of("t"));
    var begun = lines.get(1);
    assertEquals("q2", begun.question());
    assertEquals(now, begun.writtenAt());
    var edits = lines.take();
    assertEquals(List.of(begun), edits.put());
    assertEquals(1, edits.removed().size());
    now = now.plusSeconds(90);
    var _ = lines.replace(1, 1, 1, 1, List.of("wo"));
    assertEquals(begun.saying("two"), lines.get(1));
    var _ = lines.replace(1, 0, 1, 3, List.of(""));
    var _ = lines.replace(1, 0, 1, 0, List.of("x"));
    assertEquals(begun.saying("x"), lines.get(1));
  }

  @Test
  void anEmptiedLineIsBegunAgainByWhatComesUnderAnotherQuestion() {
    lines.load(List.of(line(1, "one"), line(2, "a")));
    var _ = lines.replace(1, 0, 1, 1, List.of(""));
    now = now.plusSeconds(90);
    lines.ask("q2");
    var _ = lines.replace(1, 0, 1, 0, List.of(" "));
    now = now.plusSeconds(90);
    var _ = lines.replace(1, 1, 1, 1, List.of("two"));
    assertEquals("q2", lines.get(1).question());
    assertEquals(now, lines.get(1).writtenAt());
    assertEquals(List.of(id(2)), lines.take().removed(), "its time is stored");
  }

  @Test
  void aLineThatUndoEmptiedIsBegunAgainByWhatComesUnderAnotherQuestion() {
    lines.load(List.of(line(1, "one")));
    lines.ask("q1");
    var _ = lines.replace(0, 3, 0, 3, List.of("", ""));
    var _ = lines.take();
    lines.ask("q2");
    var typed = lines.replace(1, 0, 1, 0, List.of("two"));
    var _ = lines.restore(1, 1, typed.before());
    now = now.plusSeconds(90);
    var _ = lines.replace(1, 0, 1, 0, List.of("two"));
    assertEquals("q2", lines.get(1).question());
    assertEquals(now, lines.get(1).writtenAt());
  }

  @Test
  void anEmptiedLineBetweenLinesOfItsQuestionIsStillThatLine() {
    lines.load(List.of(line(1, "one"), line(2, "two"), line(3, "three")));
    lines.ask("q2");
    var _ = lines.replace(1, 0, 1, 3, List.of(""));
    var _ = lines.replace(1, 0, 1, 0, List.of("again"));
    assertEquals(line(2, "again"), lines.get(1));
  }

  @Test
  void whatIsAddedBetweenLinesOfOneQuestionBelongsToIt() {
    lines.load(List.of(line(1, "one"), line(2, "two")));
    lines.ask("q9");
    var _ = lines.replace(0, 3, 0, 3, List.of("", "between"));
    assertEquals("q1", lines.get(1).question());
    var _ = lines.replace(2, 3, 2, 3, List.of("", "below"));
    assertEquals("q9", lines.get(3).question());
  }

  @Test
  void aLineThatCameAndWentIsNotToldOf() {
    lines.load(List.of(line(1, "one")));
    var _ = lines.replace(0, 3, 0, 3, List.of("", "two"));
    var _ = lines.replace(0, 3, 1, 3, List.of(""));
    assertEquals(List.of(), lines.take().removed());
  }

  @Test
  void controlAndHalfCharactersDoNotGetIn() {
    var _ = lines.replace(0, 0, 0, 0, List.of("a\u0000b\uD83D"));
    assertEquals(List.of("ab\uFFFD"), texts());
  }

  /// Whoever puts and removes what is told of has the same lines, with the same places, all rising.
  @Test
  void whateverIsEditedTakenBackAndAdoptedWhatIsToldOfMakesTheSameLines() {
    var seed = Long.getLong("candor.seed", new Random().nextLong());
    System.out.println("seed " + seed);
    edited(new SplittableRandom(seed), seed);
  }

  @Test
  void whereAllLinesWereTakenAwayByOthersTheBlankOneIsNobodys() {
    lines.load(List.of());
    var _ = lines.replace(0, 0, 0, 0, List.of("said"));
    var gone = lines.take().put().stream().map(TypedLine::id).toList();
    lines.adopt(List.of(), gone);
    var _ = lines.replace(0, 0, 0, 0, List.of("next"));
    assertEquals(List.of(), lines.take().removed());
  }

  private void edited(SplittableRandom random, long seed) {
    var stored = new HashMap<NoteLineId, TypedLine>();
    Deque<LineEdit> done = new ArrayDeque<>();
    for (var step = 0; step < 4000; step++) {
      now = now.plusMillis(random.nextInt(5000));
      switch (random.nextInt(12)) {
        case 0 -> take(stored);
        case 1 -> lines.ask("q" + random.nextInt(3));
        case 2 -> {
          if (!done.isEmpty()) {
            var edit = done.pop();
            var _ = lines.restore(edit.first(), edit.after().size(), edit.before());
          }
        }
        case 3 -> {
          if (random.nextInt(10) == 0) {
            done.clear();
            others(random, stored);
          }
        }
        default -> done.push(edit(random));
      }
      assertSound();
    }
    take(stored);
    var rebuilt =
        stored.values().stream().sorted((a, b) -> Long.compare(a.place(), b.place())).toList();
    assertEquals(lines.all(), rebuilt, "seed " + seed);
    assertTrue(rebuilt.size() > 5, "seed " + seed);
  }

  private void take(Map<NoteLineId, TypedLine> stored) {
    var edits = lines.take();
    edits.removed().forEach(id -> assertTrue(stored.remove(id) != null, "removed unknown " + id));
    edits.put().forEach(line -> stored.put(line.id(), line));
    assertFalse(lines.hasChanges());
  }

  private void others(SplittableRandom random, Map<NoteLineId, TypedLine> stored) {
    take(stored);
    var all = new ArrayList<>(stored.values());
    if (all.isEmpty()) {
      return;
    }
    var changed = all.get(random.nextInt(all.size())).saying("other " + random.nextInt(100));
    var gone = all.get(random.nextInt(all.size())).id();
    var put = changed.id().equals(gone) ? List.<TypedLine>of() : List.of(changed);
    stored.remove(gone);
    put.forEach(line -> stored.put(line.id(), line));
    assertTrue(lines.wouldAdopt(put, List.of(gone)));
    lines.adopt(put, List.of(gone));
  }

  private LineEdit edit(SplittableRandom random) {
    var first = random.nextInt(lines.size());
    var last =
        random.nextInt(4) == 0 ? Math.min(lines.size() - 1, first + random.nextInt(4)) : first;
    var from = random.nextInt(lines.get(first).text().length() + 1);
    var to = random.nextInt(lines.get(last).text().length() + 1);
    if (first == last && (to < from || random.nextInt(3) != 0)) {
      to = from;
    }
    var inserted = new ArrayList<String>();
    var count = random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 1;
    for (var i = 0; i < count; i++) {
      inserted.add(List.of("", "a", " ", "word ", "! said", "人").get(random.nextInt(6)));
    }
    return lines.replace(first, from, last, to, inserted);
  }

  private void assertSound() {
    var ids = new HashSet<NoteLineId>();
    var above = 0L;
    for (var line : lines.all()) {
      assertTrue(line.place() > above, () -> lines.all().toString());
      assertTrue(ids.add(line.id()), () -> lines.all().toString());
      above = line.place();
    }
  }

  private List<String> texts() {
    return lines.all().stream().map(TypedLine::text).toList();
  }

  private static TypedLine line(int number, String text) {
    return new TypedLine(
        id(number),
        number * NoteLine.GAP,
        "q1",
        text,
        Instant.parse("2026-03-02T08:00:00Z").plusSeconds(number));
  }

  private static NoteLineId id(int number) {
    return new NoteLineId(new UUID(9, number));
  }
}
