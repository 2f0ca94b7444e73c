package candor.model.interview;

import static candor.model.interview.Room.id;
import static candor.model.interview.Room.line;
import static candor.model.interview.Room.put;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.fixture.Talk;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.people.Me;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TakeNotesTest {
  private static final Spot START = new Spot("limiter", 1024, 4);
  private final Room room = new Room();
  private final TakeNotes notes = room.notes();

  private NotesResult.Written write(NoteEdits edits, Spot spot) {
    return assertInstanceOf(NotesResult.Written.class, notes.write(room.interview, edits, spot));
  }

  private int operations() {
    return room.store.journal().size();
  }

  @Test
  void linesStandInTheOrderOfTheirPlacesWithTheCaretAsGiven() {
    var written =
        write(put(line(1, 2048, "queue", "second"), line(2, 1024, "limiter", "first")), START);
    assertEquals(List.of("first", "second"), room.texts());
    assertEquals(List.of("second", "first"), texts(written.lines()));
    var book = room.read();
    assertEquals(Optional.of(START), book.sitting().map(TakeNotesTest::spot));
    assertEquals(Me.OWNER, book.author());
    assertEquals(List.of("second"), texts(book.under("queue")));
    assertEquals(Instant.EPOCH.plusSeconds(1), written.lines().getFirst().writtenAt());
  }

  @Test
  void oneKeystrokeWritesOneLineAndTheCaret() {
    var _ = write(put(line(1, 1024, "", "a"), line(2, 2048, "", "b")), START);
    var _ = write(put(line(2, 2048, "", "bc")), new Spot("", 2048, 2));
    var edits = room.store.journal().getLast().edits();
    assertEquals(
        List.of(id(2).value(), Sitting.of(room.interview, Me.OWNER).value()),
        edits.stream().map(edit -> edit.row()).toList());
    assertEquals(Map.of("text", "bc"), edits.getFirst().after());
  }

  @Test
  void theSameEditsGivenAgainWriteNothing() {
    var edits = new NoteEdits(List.of(line(1, 1024, "", "a")), List.of(id(9)));
    var first = write(edits, START);
    var before = operations();
    room.at(60);
    assertEquals(first, write(edits, START));
    assertEquals(before, operations());
  }

  @Test
  void movingTheCaretAloneIsKept() {
    var _ = write(put(line(1, 1024, "", "a")), START);
    var elsewhere = new Spot("queue", 1024, 0);
    var _ = write(NoteEdits.NONE, elsewhere);
    assertEquals(Optional.of(elsewhere), room.read().sitting().map(TakeNotesTest::spot));
  }

  @Test
  void aLineThatIsRemovedAndTypedAgainIsThere() {
    var _ = write(put(line(1, 1024, "", "a")), START);
    var _ = write(new NoteEdits(List.of(), List.of(id(1))), START);
    assertEquals(List.of(), room.texts());
    var _ = write(new NoteEdits(List.of(line(1, 1024, "", "b")), List.of(id(1))), START);
    assertEquals(List.of("b"), room.texts());
  }

  @Test
  void editingALineDoesNotMoveItInTime() {
    var _ = write(put(line(1, 1024, "", "a")), START);
    var later = new TypedLine(id(1), 1024, "", "ab", Instant.EPOCH.plusSeconds(500));
    assertEquals(
        Instant.EPOCH.plusSeconds(1), write(put(later), START).lines().getFirst().writtenAt());
  }

  @Test
  void notesLeftInOrderHaveNothingToRecover() {
    assertEquals(Optional.empty(), room.read().recovered());
    room.at(60);
    var _ =
        write(
            put(line(1, 1024, "", "abc"), line(2, 2048, "", "  "), line(3, 3072, "", "d😀")),
            START);
    var cutOff = new Notebook.Recovered(2, 5, MemoryStore.START.plusSeconds(60));
    assertEquals(Optional.of(cutOff), room.read().recovered());
    var _ = notes.leave(room.interview, START);
    assertEquals(Optional.empty(), room.read().recovered());
    assertEquals(Optional.of(START), room.read().sitting().map(TakeNotesTest::spot));
    var before = operations();
    var _ = notes.leave(room.interview, START);
    assertEquals(before, operations(), "said twice, kept once");
    room.at(120);
    var _ = write(put(line(1, 1024, "", "abcd")), START);
    assertTrue(room.read().recovered().isPresent());
  }

  @Test
  void whoOnlyLooksLeavesNothing() {
    var before = operations();
    var left = notes.leave(room.interview, START);
    assertEquals(new NotesResult.Written(List.of(), Optional.empty()), left);
    assertEquals(before, operations());
  }

  @Test
  void whoIsNotOnThePanelWritesNothing() {
    room.store.seat(room.alan);
    var before = operations();
    assertEquals(
        new NotesResult.NotOnPanel(),
        notes.write(room.interview, put(line(1, 1024, "", "a")), START));
    assertEquals(new NotesResult.NotOnPanel(), notes.jot(room.interview, "", "a"));
    assertEquals(new NotesResult.NotOnPanel(), notes.leave(room.interview, START));
    assertEquals(before, operations());
  }

  @Test
  void whoLeftThePanelKeepsTheirNotesAndEndsTheirSentence() {
    var _ = write(put(line(1, 1024, "", "a")), START);
    var plan = new InterviewPlan("Technical", MemoryStore.START, 45, "UTC", "");
    var _ =
        new PlanInterviews(room.store).move(room.interview, plan, Map.of(room.grace, List.of()));
    assertEquals(List.of("a"), room.texts());
    var _ = write(put(line(1, 1024, "", "as said")), START);
    assertEquals(List.of("as said"), room.texts());
  }

  @Test
  void aLineOfSomebodyElseIsNeverTouched() {
    room.store.seat(room.grace);
    var _ = write(put(line(1, 1024, "", "hers")), START);
    room.store.seat(Me.OWNER);
    var before = operations();
    var foreign = new NotesResult.Foreign(id(1));
    assertEquals(
        foreign,
        notes.write(room.interview, put(line(2, 1024, "", "mine"), line(1, 1, "", "mine")), START));
    assertEquals(
        foreign, notes.write(room.interview, new NoteEdits(List.of(), List.of(id(1))), START));
    assertEquals(before, operations());
    assertEquals(List.of(), room.texts());
  }

  @Test
  void aLineOfAnotherInterviewIsNeverTouched() {
    var _ = write(put(line(1, 1024, "", "here")), START);
    var other = Talk.planned(room.store, Map.of(Me.OWNER, List.of()));
    assertEquals(
        new NotesResult.Foreign(id(1)), notes.write(other, put(line(1, 1024, "", "there")), START));
  }

  @Test
  void anInterviewThatIsGoneTakesNothing() {
    var gone = new InterviewId(new UUID(1, 1));
    assertEquals(new NotesResult.Gone(), notes.write(gone, put(line(1, 1, "", "a")), START));
    assertEquals(new NotesResult.Gone(), notes.leave(gone, START));
    assertEquals(new NotesResult.Gone(), notes.jot(gone, "", "a"));
  }

  @Test
  void undoDoesNotReachWhatWasTyped() {
    var _ = write(put(line(1, 1024, "", "a")), START);
    var _ = notes.leave(room.interview, START);
    var blocked = assertInstanceOf(UndoResult.Blocked.class, new Undo(room.store).undo());
    assertEquals("plan-interview", blocked.operation().act());
    assertEquals(List.of("a"), room.texts());
  }

  @Test
  void whatIsJottedDownComesAtTheEndAndLeavesTheCaret() {
    var _ = write(put(line(1, 5000, "queue", "a")), START);
    var _ = notes.jot(room.interview, "", "b\n\nc\n");
    assertEquals(List.of("a", "b", "", "c"), room.texts());
    assertEquals(Optional.of(START), room.read().sitting().map(TakeNotesTest::spot));
  }

  private static Spot spot(Sitting sitting) {
    return new Spot(sitting.question(), sitting.place(), sitting.caret());
  }

  private static List<String> texts(List<NoteLine> lines) {
    return lines.stream().map(NoteLine::text).toList();
  }
}
