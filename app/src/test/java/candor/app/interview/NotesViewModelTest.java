package candor.app.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.NowLanes;
import candor.app.Refusing;
import candor.app.Talks;
import candor.model.interview.InterviewId;
import candor.model.interview.NoteLine;
import candor.model.interview.Notebook;
import candor.model.interview.Sitting;
import candor.model.interview.TakeNotes;
import candor.model.people.Me;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotesViewModelTest {
  private static final Duration PROMISED = Duration.ofMillis(250);
  private static final Duration KEY = Duration.ofMillis(80);
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final InterviewId interview = talks.interview("Ada Lovelace");
  private final Refusing store = new Refusing(talks.store());
  private final FakeWriting writing = new FakeWriting(talks.clock());
  private final NotesViewModel notes =
      new NotesViewModel(interview, new TakeNotes(store), lanes, writing);

  @BeforeEach
  void open() {
    notes.adopt(book(), Talks.LIMITER);
  }

  @AfterEach
  void close() {
    talks.close();
  }

  private Notebook book() {
    return talks.store().read(s -> Notebook.in(s, interview, Me.OWNER));
  }

  private List<String> stored() {
    return book().lines().stream().map(NoteLine::text).toList();
  }

  private void type(String letters) {
    writing.type(letters);
    notes.typed();
  }

  private void line(String text) {
    writing.line(text);
    notes.typed();
  }

  @Test
  void whatIsTypedIsStoredWithinTheTimePromised() {
    type("Asks about volumes");
    assertInstanceOf(Keeping.Saving.class, notes.keepingProperty().get());
    lanes.pass(PROMISED);
    assertEquals(List.of("Asks about volumes"), stored());
    assertEquals(new Keeping.Saved(), notes.keepingProperty().get());
  }

  @Test
  void underContinuousTypingNoKeyWaitsLongerThanPromised() {
    var typedAt = new ArrayList<Duration>();
    var now = Duration.ZERO;
    for (var key = 0; key < 100; key++) {
      type("x");
      typedAt.add(now);
      // Time goes on in small steps, so that each save comes when it is due.
      for (var step = 0; step < 4; step++) {
        lanes.pass(KEY.dividedBy(4));
        now = now.plus(KEY.dividedBy(4));
        var kept = stored().isEmpty() ? 0 : stored().getFirst().length();
        if (kept < typedAt.size()) {
          var waited = now.minus(typedAt.get(kept));
          assertTrue(waited.compareTo(PROMISED) <= 0, "key " + kept + " waited " + waited);
        }
      }
    }
    assertTrue(store.writes() <= 50, "one save serves several keys: " + store.writes());
  }

  @Test
  void typingDuringASaveIsSavedNext() {
    type("Asks");
    notes.flush();
    type(" about volumes");
    notes.flush();
    assertEquals(0, store.writes(), "the first is still waiting for its turn");
    lanes.runAll();
    assertEquals(List.of("Asks about volumes"), stored());
    assertEquals(2, store.writes());
  }

  @Test
  void linesKeepTheirQuestionAndOnlyChangedOnesAreWritten() {
    line("One");
    lanes.pass(PROMISED);
    var first = book().lines().getFirst();
    notes.ask("job-queue");
    line("Two");
    lanes.pass(PROMISED);
    assertEquals(first, book().lines().getFirst());
    assertEquals("job-queue", book().lines().getLast().question());
    assertEquals(Map.of(Talks.LIMITER, 1, "job-queue", 1), notes.countsProperty().get());
  }

  @Test
  void aFailingSaveKeepsTheEditsAndSaysSo() {
    store.setFull(true);
    type("Asks about volumes");
    lanes.pass(PROMISED);
    assertInstanceOf(Keeping.NotSaved.class, notes.keepingProperty().get());
    type(" first");
    assertInstanceOf(Keeping.NotSaved.class, notes.keepingProperty().get());
  }

  @Test
  void aFailedSaveIsTriedAgainByItselfWithWhatCameAfterIt() {
    store.setFull(true);
    type("Asks about volumes");
    line("Gone again");
    lanes.pass(PROMISED);
    type("!");
    writing.removeLast();
    notes.typed();
    line("Stays");
    lanes.pass(PROMISED);
    store.setFull(false);
    lanes.pass(Duration.ofSeconds(3));
    assertEquals(List.of("Asks about volumes", "Stays"), stored());
    assertEquals(new Keeping.Saved(), notes.keepingProperty().get());
  }

  @Test
  void whatTheStoreFailedToKeepIsHeldUntilItIsKept() {
    type("Asks about volumes");
    assertFalse(notes.holds(), "closing saves it");
    store.setFull(true);
    lanes.pass(PROMISED);
    assertTrue(notes.holds());
    store.setFull(false);
    lanes.pass(Duration.ofSeconds(2));
    assertFalse(notes.holds());
  }

  @Test
  void whatIsRefusedIsNotHeld() {
    var _ = talks.onlooker("Grace Hopper");
    type("Asks about volumes");
    lanes.pass(PROMISED);
    assertInstanceOf(Keeping.NotSaved.class, notes.keepingProperty().get());
    assertFalse(notes.holds());
  }

  @Test
  void closingKeepsWhatWasTypedDuringASaveAndLeavesInOrder() {
    type("Asks");
    notes.flush();
    type(" about volumes");
    notes.close();
    lanes.runAll();
    assertEquals(List.of("Asks about volumes"), stored());
    assertTrue(book().sitting().map(Sitting::leftInOrder).orElse(false));
    assertTrue(book().recovered().isEmpty());
  }

  @Test
  void closingWithNothingWrittenStoresNothing() {
    notes.close();
    lanes.runAll();
    assertTrue(book().sitting().isEmpty());
    assertEquals(List.of(), stored());
  }

  @Test
  void notesThatWereNotLeftInOrderTellWhatWasKept() {
    type("Asks about volumes");
    line("Names a limit");
    lanes.pass(PROMISED);
    var next =
        new NotesViewModel(interview, new TakeNotes(store), lanes, new FakeWriting(talks.clock()));
    next.adopt(book(), Talks.LIMITER);
    var recovered = next.recoveredProperty().get().orElseThrow();
    assertEquals(2, recovered.lines());
    assertEquals(Talks.NOW, recovered.lastWritten());
  }

  @Test
  void aCaretThatRestsElsewhereIsKeptToo() {
    type("Asks");
    lanes.pass(PROMISED);
    var before = store.writes();
    notes.ask("job-queue");
    notes.moved();
    lanes.pass(PROMISED);
    assertEquals(before, store.writes(), "not at each step");
    lanes.pass(Duration.ofSeconds(1));
    assertEquals("job-queue", book().sitting().orElseThrow().question());
  }

  @Test
  void whatIsStoredNeverTakesThePlaceOfWhatIsBeingTyped() {
    type("Typed here");
    notes.outdated();
    var elsewhere = new TakeNotes(talks.store()).jot(interview, Talks.LIMITER, "Elsewhere");
    assertTrue(elsewhere.toString().contains("Elsewhere"));
    notes.adopt(book(), Talks.LIMITER);
    assertEquals(List.of("Typed here"), writing.texts());
    lanes.pass(PROMISED);
    notes.adopt(book(), Talks.LIMITER);
    assertEquals(2, writing.texts().size());
  }

  @Test
  void typingBackToWhatIsStoredIsSaved() {
    type("Asks");
    lanes.pass(PROMISED);
    notes.typed();
    lanes.pass(PROMISED);
    assertEquals(new Keeping.Saved(), notes.keepingProperty().get());
  }
}
