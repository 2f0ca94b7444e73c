package candor.model.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.store.Act;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BringOverNotesTest {
  private static final Instant THEN = MemoryStore.START.minusSeconds(86_400);
  private final Room room = new Room();

  private void old(PersonId author, String question, String text) {
    room.store.write(
        Act.lasting("type-interview-note"),
        tx ->
            tx.put(
                new InterviewNote(
                    InterviewNote.of(room.interview, author, question),
                    room.interview,
                    author,
                    question,
                    text,
                    THEN,
                    0)));
  }

  @Test
  void oldTextsBecomeLinesInTheOrderOfTheKit() {
    old(Me.OWNER, "", "At the end\n");
    old(Me.OWNER, "dropped", "Of a question that the kit has no more");
    old(Me.OWNER, "schema", "Keys first\r\n\r\n! \"I index late\"\n\n");
    old(Me.OWNER, "limiter", "Asks about volumes");
    old(Me.OWNER, "queue", "");
    old(room.grace, "limiter", "Hers");
    var before = room.store.journal().size();
    assertEquals(6, new BringOverNotes(room.store).run());
    assertEquals(before + 1, room.store.journal().size(), "in one operation");
    assertEquals(
        List.of(
            "Asks about volumes",
            "Keys first",
            "",
            "! \"I index late\"",
            "Of a question that the kit has no more",
            "At the end"),
        room.texts());
    var book = room.read();
    assertEquals(3, book.under("schema").size());
    assertTrue(book.lines().stream().allMatch(line -> line.writtenAt().equals(THEN)));
    assertEquals(Optional.empty(), book.recovered());
    var hers = room.store.read(s -> Notebook.in(s, room.interview, room.grace));
    assertEquals(List.of("Hers"), hers.lines().stream().map(NoteLine::text).toList());
    assertEquals(List.of(), room.store.read(s -> s.all(InterviewNote.KIND)));
    assertEquals(0, new BringOverNotes(room.store).run());
    assertEquals(before + 1, room.store.journal().size(), "once");
  }

  @Test
  void theyComeBelowLinesThatAreThereAlready() {
    var _ = room.notes().jot(room.interview, "", "new");
    old(Me.OWNER, "limiter", "old");
    assertEquals(1, new BringOverNotes(room.store).run());
    assertEquals(List.of("new", "old"), room.texts());
  }
}
