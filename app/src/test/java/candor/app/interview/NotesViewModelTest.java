package candor.app.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.app.NowLanes;
import candor.app.Talks;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewNote;
import candor.model.interview.TakeNotes;
import candor.model.people.Me;
import candor.model.store.Act;
import candor.model.store.ChangeFeed;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.StoreException;
import candor.model.store.Transaction;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotesViewModelTest {
  private static final Duration PROMISED = Duration.ofMillis(250);
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final InterviewId interview = talks.interview("Ada Lovelace");
  private final Refusing store = new Refusing(talks.store());
  private final NotesViewModel notes = new NotesViewModel(interview, new TakeNotes(store), lanes);

  /// A store whose disk can be full.
  private static final class Refusing implements Store {
    private final Store within;
    private boolean full;
    private int writes;

    Refusing(Store within) {
      this.within = within;
    }

    @Override
    public <T> T write(Act act, Function<Transaction, T> work) {
      writes++;
      if (full) {
        throw new StoreException(
            StoreException.Reason.DISK_FULL, "no room", new IllegalStateException());
      }
      return within.write(act, work);
    }

    @Override
    public <T> T read(Function<Snapshot, T> work) {
      return within.read(work);
    }

    @Override
    public ChangeFeed changes() {
      return within.changes();
    }
  }

  @AfterEach
  void close() {
    talks.close();
  }

  private String stored(String question) {
    return talks
        .store()
        .read(s -> s.find(InterviewNote.of(interview, Me.OWNER, question)))
        .map(InterviewNote::text)
        .orElse("");
  }

  @Test
  void whatIsTypedIsStoredWithinTheTimePromised() {
    notes.text(Talks.LIMITER).set("Asks about volumes");
    assertInstanceOf(Keeping.Saving.class, notes.keepingProperty().get());
    lanes.pass(PROMISED);
    assertEquals("Asks about volumes", stored(Talks.LIMITER));
    assertEquals(new Keeping.Saved(Talks.NOW), notes.keepingProperty().get());
  }

  @Test
  void typingOnDoesNotPutOffTheSave() {
    for (var i = 1; i <= 5; i++) {
      notes.text(Talks.LIMITER).set("x".repeat(i));
      lanes.pass(Duration.ofMillis(50));
    }
    assertEquals("xxxx", stored(Talks.LIMITER));
  }

  @Test
  void typingDuringASaveIsSavedNext() {
    notes.text(Talks.LIMITER).set("Asks");
    notes.flush();
    notes.text(Talks.LIMITER).set("Asks about volumes");
    notes.flush();
    assertEquals(0, store.writes, "the first is still waiting for its turn");
    lanes.runAll();
    assertEquals("Asks about volumes", stored(Talks.LIMITER));
    assertEquals(2, store.writes);
  }

  @Test
  void notesUnderSeveralQuestionsAreAllKept() {
    notes.text(Talks.LIMITER).set("One");
    notes.text("").set("Two");
    lanes.pass(PROMISED);
    assertEquals("One", stored(Talks.LIMITER));
    assertEquals("Two", stored(""));
  }

  @Test
  void aFailingSaveKeepsTheTextAndSaysSo() {
    store.full = true;
    notes.text(Talks.LIMITER).set("Asks about volumes");
    lanes.pass(PROMISED);
    assertInstanceOf(Keeping.NotSaved.class, notes.keepingProperty().get());
    assertEquals("Asks about volumes", notes.text(Talks.LIMITER).get());
    notes.text(Talks.LIMITER).set("Asks about volumes first");
    assertInstanceOf(Keeping.NotSaved.class, notes.keepingProperty().get());
  }

  @Test
  void aFailedSaveIsTriedAgainByItself() {
    store.full = true;
    notes.text(Talks.LIMITER).set("Asks about volumes");
    lanes.pass(PROMISED);
    store.full = false;
    lanes.pass(Duration.ofSeconds(3));
    assertEquals("Asks about volumes", stored(Talks.LIMITER));
    assertEquals(new Keeping.Saved(Talks.NOW), notes.keepingProperty().get());
  }

  @Test
  void closingKeepsWhatWasTypedDuringASave() {
    notes.text(Talks.LIMITER).set("Asks");
    notes.flush();
    notes.text(Talks.LIMITER).set("Asks about volumes");
    notes.close();
    lanes.runAll();
    assertEquals("Asks about volumes", stored(Talks.LIMITER));
  }

  @Test
  void whatIsStoredNeverTakesThePlaceOfWhatIsBeingTyped() {
    notes.text(Talks.LIMITER).set("Typed here");
    var elsewhere = new TakeNotes(talks.store()).write(interview, Talks.LIMITER, "Older");
    notes.adopt(elsewhere);
    assertEquals("Typed here", notes.text(Talks.LIMITER).get());
    lanes.pass(PROMISED);
    assertEquals("Typed here", stored(Talks.LIMITER));
  }

  @Test
  void typingBackToWhatIsStoredIsSaved() {
    notes.adopt(new TakeNotes(talks.store()).write(interview, Talks.LIMITER, "Asks"));
    notes.text(Talks.LIMITER).set("Asks a");
    notes.text(Talks.LIMITER).set("Asks");
    lanes.pass(PROMISED);
    assertEquals(new Keeping.Saved(Talks.NOW), notes.keepingProperty().get());
    assertEquals(0, store.writes);
  }
}
