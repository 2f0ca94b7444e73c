package candor.model.interview;

import static candor.model.interview.Room.DATA;
import static candor.model.interview.Room.DESIGN;
import static candor.model.interview.Room.TEAM;
import static candor.model.interview.Room.line;
import static candor.model.interview.Room.put;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.fixture.Talk;
import candor.model.kit.Competency;
import candor.model.kit.Question;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompassTest {
  private static final Spot SPOT = new Spot("", 1, 0);
  private final Room room = new Room();

  private Compass compass(long seconds, Competency... mine) {
    var interview = room.store.read(s -> s.find(room.interview)).orElseThrow();
    var now = MemoryStore.START.plusSeconds(seconds);
    return Compass.of(List.of(mine), Talk.KIT, room.read(), interview, now);
  }

  private Compass compass(long seconds) {
    return compass(seconds, DESIGN, DATA, TEAM);
  }

  private void open(long seconds, String question) {
    room.at(seconds);
    assertEquals(new AskResult.Kept(), room.questions().open(room.interview, question));
  }

  private static List<String> keys(List<Question> questions) {
    return questions.stream().map(Question::key).toList();
  }

  private static Compass.Evidence evidence(
      Competency competency, int lines, int quotes, int followUps, Duration spent) {
    return new Compass.Evidence(competency, lines, quotes, followUps, spent);
  }

  @Test
  void beforeItBeginsThereIsNothingAndAllTheTime() {
    var compass = compass(600);
    assertTrue(compass.evidence().stream().allMatch(Compass.Evidence::isNone));
    assertEquals(Optional.of(Duration.ofMinutes(45)), compass.left());
    assertEquals(Duration.ofMinutes(45), compass.needed());
    assertTrue(compass.fits());
    assertTrue(compass.drift().isNone());
  }

  @Test
  void aLineCountsForItsTagsElseForItsQuestion() {
    var added = (AskResult.Added) room.questions().add(room.interview, "team", "And then?");
    var _ =
        room.notes()
            .write(
                room.interview,
                put(
                    line(1, 1, "limiter", "asks about volumes"),
                    line(2, 2, "limiter", "! \"we lost a day\""),
                    line(3, 3, "limiter", "? who was on call"),
                    line(4, 4, "limiter", "normalises first #data"),
                    line(5, 5, "", "calm #teamwork, draws well #design"),
                    line(6, 6, "", "of nothing"),
                    line(7, 7, "limiter", "  "),
                    line(8, 8, NoteLine.CANDIDATE, "asks about on-call"),
                    line(9, 9, added.question().key(), "apologised")),
                SPOT);
    assertEquals(
        List.of(
            evidence(DESIGN, 3, 1, 1, Duration.ZERO),
            evidence(DATA, 1, 0, 0, Duration.ZERO),
            evidence(TEAM, 2, 0, 0, Duration.ZERO)),
        compass(0).evidence());
    assertEquals(1, compass(0, DATA).evidence().size(), "mine only");
  }

  @Test
  void aCompetencyOfWhichThereIsOnlyAQuestionToAskHasNoEvidence() {
    var _ = room.notes().write(room.interview, put(line(1, 1, "schema", "? keys")), SPOT);
    assertTrue(compass(0, DATA).evidence().getFirst().isNone());
    assertEquals(1, compass(0, DATA).evidence().getFirst().followUps());
  }

  @Test
  void timeIsCountedFromOneVisitToTheNextWhileTheClockRuns() {
    room.start();
    open(0, "limiter");
    open(300, NoteLine.CANDIDATE);
    open(360, "schema");
    open(600, "queue");
    var running = compass(660);
    assertEquals(evidence(DESIGN, 0, 0, 0, Duration.ofMinutes(6)), running.evidence().get(0));
    assertEquals(evidence(DATA, 0, 0, 0, Duration.ofMinutes(4)), running.evidence().get(1));
    assertEquals(Optional.of(Duration.ofMinutes(34)), running.left());
    assertEquals(Duration.ofMinutes(8), running.needed(), "the conflict is still to come");
    room.at(700);
    var _ = new PlanInterviews(room.store).lead(room.interview, InterviewState.ENDED);
    var ended = compass(9000);
    assertEquals(Duration.ofSeconds(400), ended.evidence().get(0).spent());
    assertEquals(Optional.empty(), ended.left());
  }

  @Test
  void whatIsLeftIsHeldAgainstWhatIsToCome() {
    room.start();
    open(0, "limiter");
    assertTrue(compass(15 * 60).fits());
    var late = compass(16 * 60);
    assertEquals(Duration.ofMinutes(30), late.needed());
    assertFalse(late.fits());
    var _ = room.questions().notAsked(room.interview, "queue", "no time");
    assertEquals(Duration.ofMinutes(20), compass(16 * 60).needed());
    assertEquals(Optional.of(Duration.ofMinutes(-15)), compass(60 * 60).left());
    assertEquals(Duration.ofMinutes(12), compass(16 * 60, DATA).needed(), "only mine are asked");
  }

  @Test
  void aQuestionWithNotesIsReachedThoughItWasNeverOpened() {
    var _ = room.notes().write(room.interview, put(line(1, 1, "schema", "keys first")), SPOT);
    assertEquals(Duration.ofMinutes(33), compass(0).needed());
    assertEquals(List.of("limiter", "queue"), keys(compass(0).drift().skipped()));
  }

  @Test
  void whatWasPassedOverOrNotAskedIsSkippedAndWhatCameLateIsReordered() {
    room.start();
    open(0, "limiter");
    open(60, "schema");
    assertEquals(List.of("queue"), keys(compass(60).drift().skipped()));
    assertEquals(List.of(), keys(compass(60).drift().reordered()));
    open(120, "queue");
    open(180, "schema");
    assertEquals(List.of(), keys(compass(180).drift().skipped()));
    assertEquals(List.of("queue"), keys(compass(180).drift().reordered()));
    var _ = room.questions().notAsked(room.interview, "conflict", "no time");
    assertEquals(List.of("conflict"), keys(compass(180).drift().skipped()));
    assertEquals(List.of(), keys(compass(180, DATA).drift().reordered()), "only mine");
    var _ = room.questions().add(room.interview, "", "Why?");
    assertEquals(1, compass(180).drift().added().size());
    assertFalse(compass(180, DATA).drift().isNone());
  }
}
