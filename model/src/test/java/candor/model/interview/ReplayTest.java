package candor.model.interview;

import static candor.model.interview.Room.id;
import static candor.model.interview.Room.line;
import static candor.model.interview.Room.put;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.fixture.Typist;
import candor.model.history.Undo;
import candor.model.people.Me;
import candor.model.store.Change;
import candor.model.store.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private static final Replay.Words WORDS =
      new Replay.Words() {
        @Override
        public String time(Instant at) {
          return at.atZone(ZoneOffset.UTC).toLocalTime().toString();
        }

        @Override
        public String question(String key) {
          return key.isEmpty() ? "else" : key;
        }

        @Override
        public String what(Replay.What what) {
          return what.name();
        }
      };

  private final Room room = new Room();

  private Replay replay() {
    return Replay.of(room.interview, Me.OWNER, room.store.journal());
  }

  private void write(long seconds, NoteEdits edits, Spot spot) {
    room.at(seconds);
    var _ = room.notes().write(room.interview, edits, spot);
  }

  private void somethingHappens() {
    write(0, put(line(1, 1024, "", "before")), new Spot("", 1024, 6));
    room.at(60);
    room.start();
    var _ = room.questions().open(room.interview, "limiter");
    write(70, put(line(2, 2048, "limiter", "a")), new Spot("limiter", 2048, 1));
    write(72, put(line(2, 2048, "limiter", "as")), new Spot("limiter", 2048, 2));
    write(73, NoteEdits.NONE, new Spot("limiter", 2048, 0));
    write(74, put(line(2, 2048, "limiter", "asks")), new Spot("limiter", 2048, 4));
    room.store.seat(room.grace);
    write(75, put(line(5, 1024, "limiter", "hers")), new Spot("limiter", 1024, 4));
    room.store.seat(Me.OWNER);
    write(100, put(line(2, 2048, "limiter", "asks!")), new Spot("limiter", 2048, 5));
    write(101, new NoteEdits(List.of(), List.of(id(1))), new Spot("limiter", 2048, 5));
    var _ = room.questions().notAsked(room.interview, "queue", "no time");
    var _ = new Undo(room.store).undo();
    room.at(200);
    var _ = room.notes().leave(room.interview, new Spot("limiter", 2048, 5));
    var _ = new PlanInterviews(room.store).lead(room.interview, InterviewState.ENDED);
    write(300, put(line(3, 3072, "", "after")), new Spot("", 3072, 5));
  }

  @Test
  void everyMomentSaysWhatChangedWhenAndUnderWhichQuestion() {
    somethingHappens();
    var moments = replay().moments();
    assertEquals(
        "[TYPED, STARTED, OPENED, TYPED, TYPED, MOVED, TYPED, TYPED, TYPED, NOT_ASKED, NOT_ASKED,"
            + " LEFT, ENDED, TYPED]",
        moments.stream().map(Replay.Moment::what).toList().toString());
    var typed = moments.get(4);
    assertEquals(MemoryStore.START.plusSeconds(72), typed.at());
    assertEquals(Optional.of(Duration.ofSeconds(12)), typed.clock());
    assertEquals("limiter", typed.question());
    assertEquals("a", before(typed.lines()));
    assertEquals("as", after(typed.lines()));
    assertEquals(Optional.of(new Spot("limiter", 2048, 2)), typed.spot());
    assertEquals(Optional.empty(), moments.getFirst().clock());
    assertEquals(
        Optional.of(Duration.ofSeconds(140)), moments.getLast().clock(), "it stands at the end");
    assertEquals("limiter", moments.get(2).question(), "opened before anything is typed there");
  }

  @Test
  void theClockIsStartedUnderTheQuestionThatIsOpen() {
    room.start();
    var _ = room.questions().open(room.interview, "limiter");
    var replay = replay();
    assertEquals(
        List.of("limiter", "limiter"),
        replay.moments().stream().map(Replay.Moment::question).toList());
    assertTrue(replay.text(WORDS).contains("\tlimiter\t* STARTED"), replay.text(WORDS));
  }

  @Test
  void theNotesStandAsTheyDidAtAnyTime() {
    somethingHappens();
    var replay = replay();
    assertEquals(-1, replay.indexAt(MemoryStore.START.minusSeconds(1)));
    assertEquals(List.of(), replay.at(-1).lines());
    var at = replay.indexAt(MemoryStore.START.plusSeconds(73));
    assertEquals(List.of("before", "as"), texts(replay.at(at)));
    assertEquals(1, replay.at(at).visits().size());
    assertEquals(Optional.of(0), replay.at(at).sitting().map(Sitting::caret));
    assertEquals(1, replay.at(9).notAsked().size());
    assertEquals(0, replay.at(10).notAsked().size());
    assertEquals(List.of("asks!", "after"), texts(replay.at(replay.moments().size() - 1)));
    var his = Replay.of(room.interview, room.grace, room.store.journal());
    assertEquals(List.of("hers"), texts(his.at(his.moments().size() - 1)));
  }

  @Test
  void goingOnInALineIsOneRunUntilAPause() {
    somethingHappens();
    var runs = replay().runs();
    var going = runs.get(3);
    assertEquals(MemoryStore.START.plusSeconds(70), going.first().at());
    assertEquals(MemoryStore.START.plusSeconds(74), going.last().at());
    assertEquals("asks", after(going.lines()));
    assertEquals("asks!", after(runs.get(4).lines()));
    assertEquals("asks", before(runs.get(4).lines()));
  }

  @Test
  void itIsExportedAsPlainText() {
    somethingHappens();
    assertEquals(
        """
        09:00\t\telse\t+ before
        09:01\t00:00:00\telse\t* STARTED
        09:01\t00:00:00\tlimiter\t* OPENED
        09:01:10\t00:00:10\tlimiter\t+ asks
        09:01:40\t00:00:40\tlimiter\t~ asks!
        09:01:41\t00:00:41\tlimiter\t- before
        09:01:41\t00:00:41\tlimiter\t* NOT_ASKED
        09:01:41\t00:00:41\tlimiter\t* NOT_ASKED
        09:03:20\t00:02:20\tlimiter\t* LEFT
        09:03:20\t00:02:20\tlimiter\t* ENDED
        09:05\t00:02:20\telse\t+ after
        """,
        replay().text(WORDS));
    assertTrue(replay().everything(WORDS).contains("09:01:12\t00:00:12\tlimiter\t~ as\n"));
    assertTrue(replay().everything(WORDS).contains("09:01:13\t00:00:13\tlimiter\t* MOVED\n"));
  }

  @Test
  void whatWasErasedTellsNothing() {
    somethingHappens();
    var erased =
        room.store.journal().stream()
            .map(
                o ->
                    new Operation(
                        o.sequence(),
                        o.id(),
                        o.at(),
                        o.author(),
                        o.act(),
                        o.target(),
                        o.edits().stream()
                            .map(e -> new Operation.Edit(e.kind(), e.row(), null, null))
                            .toList()))
            .toList();
    assertEquals(List.of(), Replay.of(room.interview, Me.OWNER, erased).moments());
  }

  @Test
  void whateverIsTypedIsKeptAsItIsAndReplayedAsItWas() {
    var seed = Long.getLong("candor.seed", new Random().nextLong());
    System.out.println("seed " + seed);
    var typist = new Typist(seed, List.of());
    var then = new ArrayList<List<TypedLine>>();
    var spots = new ArrayList<Spot>();
    var moments = 0;
    for (var step = 0; step < 350; step++) {
      var typed = typist.step();
      room.at(step);
      var _ = room.notes().write(room.interview, typed.edits(), typed.spot());
      assertEquals(typist.lines(), Typist.lines(room.read()), "step " + step);
      // A step that changes nothing is no operation.
      if (replayable() > moments) {
        moments++;
        then.add(typist.lines());
        spots.add(typist.spot());
      }
    }
    var replay = replay();
    assertEquals(then.size(), replay.moments().size());
    for (var i = 0; i < then.size(); i++) {
      assertEquals(then.get(i), Typist.lines(replay.at(i)), "moment " + i);
      assertEquals(Optional.of(spots.get(i)), replay.moments().get(i).spot(), "moment " + i);
    }
    assertTrue(then.size() > 280, "too few to say anything: " + then.size());
  }

  private int replayable() {
    return (int)
        room.store.journal().stream().filter(o -> o.act().equals("type-interview-note")).count();
  }

  private static String before(List<Change<NoteLine>> lines) {
    return Objects.requireNonNull(lines.getFirst().before()).text();
  }

  private static String after(List<Change<NoteLine>> lines) {
    return Objects.requireNonNull(lines.getFirst().after()).text();
  }

  private static List<String> texts(Notebook book) {
    return book.lines().stream().map(NoteLine::text).toList();
  }

  @Test
  void anotherInterviewIsNotAmongIt() {
    somethingHappens();
    var other = new InterviewId(new UUID(1, 1));
    assertEquals(List.of(), Replay.of(other, Me.OWNER, room.store.journal()).moments());
  }
}
