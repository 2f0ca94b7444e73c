package candor.app.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.NowLanes;
import candor.app.Refusing;
import candor.app.Talks;
import candor.app.work.Autosave;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.scorecard.GiveEvidence;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SentenceViewModelTest {
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final Refusing store = new Refusing(talks.store());
  private final AtomicLong count = new AtomicLong();
  private final SentenceViewModel sentence =
      new SentenceViewModel(
          talks.interview("Ada Lovelace"),
          new GiveEvidence(store),
          lanes,
          () -> new NoteLineId(new UUID(1, count.incrementAndGet())));

  @BeforeEach
  void begin() {
    sentence.begin(Talks.DESIGN);
  }

  @AfterEach
  void close() {
    talks.close();
  }

  private void type(String text) {
    sentence.textProperty().set(text);
    lanes.pass(Autosave.SOON);
  }

  private List<String> lines() {
    return talks.store().read(s -> s.all(NoteLine.KIND)).stream()
        .map(NoteLine::text)
        .sorted()
        .toList();
  }

  @Test
  void oneThatCouldNotBeStoredIsStoredOnceThereIsRoom() {
    store.setFull(true);
    type("Drew");
    type("Drew the queue");
    assertTrue(sentence.unsavedProperty().get());
    sentence.keep();
    type("Then the cache");
    assertEquals(List.of(), lines());
    store.setFull(false);
    lanes.pass(Duration.ofSeconds(2));
    assertEquals(List.of("Drew the queue", "Then the cache"), lines());
    assertFalse(sentence.unsavedProperty().get());
  }

  @Test
  void itSaysSoWhileOneOfThemIsNotStored() {
    store.refuseOne();
    type("Drew the queue");
    sentence.keep();
    type("Then the cache");
    assertEquals(List.of("Then the cache"), lines());
    assertTrue(sentence.unsavedProperty().get());
    lanes.pass(Duration.ofSeconds(2));
    assertFalse(sentence.unsavedProperty().get());
  }

  @Test
  void itSaysSoNoLongerOnceWhatCameAfterItIsStored() {
    store.refuseOne();
    type("Drew");
    type("Drew the queue");
    lanes.pass(Duration.ofSeconds(2));
    assertEquals(List.of("Drew the queue"), lines());
    assertFalse(sentence.unsavedProperty().get());
  }

  @Test
  void whatIsTypedDuringASaveIsStoredNext() {
    sentence.textProperty().set("Drew");
    sentence.textProperty().set("Drew the queue");
    sentence.keep();
    sentence.textProperty().set("Then");
    sentence.keep();
    lanes.runAll();
    assertEquals(List.of("Drew the queue", "Then"), lines());
  }
}
