package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.Talk;
import candor.fixture.Typist;
import candor.model.archive.Finding;
import candor.model.interview.InterviewId;
import candor.model.interview.NoteEdits;
import candor.model.interview.NoteLine;
import candor.model.interview.Notebook;
import candor.model.interview.Spot;
import candor.model.interview.TakeNotes;
import candor.model.interview.TypedLine;
import candor.model.people.Me;
import candor.model.people.People;
import candor.model.people.PersonId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process that types into an interview (SIGKILL on Unix) at random moments. Afterwards
/// there is exactly what was acknowledged, or that and the one save that was under way: every line
/// with its place, question, time and words, and the caret. `candor.typing.kills` says how many,
/// `candor.seed` when. A hundred kills are survived by the same workspace.
class TypingKillTest {
  private static final int KILLS = Integer.getInteger("candor.typing.kills", 6);
  private static final int OF_ONE = 100;
  private final Workspaces workspaces = new Workspaces(InstantSource.system(), new Random());
  private final long seed = Long.getLong("candor.seed", new Random().nextLong());
  private final SplittableRandom random = new SplittableRandom(seed);
  @TempDir private Path temporary;

  /// A workspace with an interview into which is typed, and a colleague who wrote there before.
  private record Desk(Path folder, InterviewId interview, PersonId colleague) {}

  /// What is stored.
  private record Found(Notebook mine, Notebook hers, int lines) {
    Typed typed() {
      var sitting = mine.sitting().orElseThrow();
      return new Typed(
          Typist.lines(mine), new Spot(sitting.question(), sitting.place(), sitting.caret()));
    }
  }

  private record Typed(List<TypedLine> lines, Spot spot) {
    static Typed by(Typist typist) {
      return new Typed(typist.lines(), typist.spot());
    }
  }

  @Test
  void aKillLosesNothingThatWasAcknowledged() throws Exception {
    System.out.println("seed " + seed);
    var kept = 0L;
    var alsoKept = 0;
    var next = start();
    for (var done = 0; done < KILLS; ) {
      var desk = desk(done);
      var before = look(desk);
      for (var kill = 0; kill < OF_ONE && done < KILLS; kill++, done++) {
        var what = "kill " + done;
        var steps = random.nextLong();
        var told = killed(next, desk, steps);
        next = start();
        var typist = new Typist(steps, before.mine.lines());
        for (var i = 0; i < told; i++) {
          var _ = typist.step();
        }
        var found = look(desk);
        if (!found.typed().equals(Typed.by(typist))) {
          var _ = typist.step();
          alsoKept++;
        }
        assertEquals(Typed.by(typist), found.typed(), what);
        assertFalse(found.mine.sitting().orElseThrow().leftInOrder(), what);
        assertEquals(
            found.mine.lines().stream().filter(line -> !line.isBlank()).count(),
            found.mine.recovered().orElseThrow().lines(),
            what);
        assertEquals(before.hers, found.hers, what);
        assertEquals(found.mine.lines().size() + found.hers.lines().size(), found.lines, what);
        kept += told;
        before = found;
      }
      assertEquals(List.of(), verified(desk));
    }
    next.destroyForcibly();
    System.out.printf(
        "%d kills, %d saves acknowledged, all of them there; %d saves under way were there, too%n",
        KILLS, kept, alsoKept);
    assertTrue(kept > 10L * KILLS, kept + " saves are too few to say anything");
  }

  private static Process start() throws IOException {
    return ChildJvm.start(KilledTyping.class);
  }

  /// Lets it type until some saves were acknowledged, and kills it in the midst of the next.
  ///
  /// @return how many were acknowledged
  private int killed(Process child, Desk desk, long steps)
      throws IOException, InterruptedException {
    var enough = new CountDownLatch(random.nextInt(3, 60));
    try (var lines = child.inputReader(StandardCharsets.UTF_8);
        var order = child.outputWriter(StandardCharsets.UTF_8)) {
      order.write(desk.folder + "\n" + desk.interview.value() + "\n" + steps + "\n");
      order.flush();
      var read = new ArrayList<String>();
      var reader =
          Thread.startVirtualThread(
              () ->
                  lines
                      .lines()
                      .forEach(
                          line -> {
                            read.add(line);
                            enough.countDown();
                          }));
      assertTrue(enough.await(60, TimeUnit.SECONDS), "it does not type");
      assertFalse(child.waitFor(random.nextInt(12), TimeUnit.MILLISECONDS), "it ended");
      // By its handle: destroying the process itself would throw away what it still had to say.
      assertTrue(child.toHandle().destroyForcibly());
      reader.join();
      return (int) read.stream().filter(line -> line.matches("kept \\d+ end")).count();
    } finally {
      child.destroyForcibly();
    }
  }

  private Desk desk(int number) {
    var folder = temporary.resolve("work-" + number);
    try (var workspace = opened(workspaces.create(folder, false, "Me"))) {
      var colleague = new People(workspace.store()).add("Grace").orElseThrow().id();
      var panel = Map.of(Me.OWNER, List.<String>of(), colleague, List.<String>of());
      var interview = Talk.planned(workspace.store(), panel);
      workspace.seat(colleague);
      var notes = new TakeNotes(workspace.store());
      var _ = notes.jot(interview, "limiter", "hers\n! \"and his\"\n");
      workspace.seat(Me.OWNER);
      var _ = notes.jot(interview, "", "mine");
      var _ = notes.write(interview, NoteEdits.NONE, new Spot("", 1024, 2));
      return new Desk(folder, interview, colleague);
    }
  }

  private Found look(Desk desk) {
    try (var workspace = opened(workspaces.open(desk.folder))) {
      return workspace
          .store()
          .read(
              s ->
                  new Found(
                      Notebook.in(s, desk.interview, Me.OWNER),
                      Notebook.in(s, desk.interview, desk.colleague),
                      s.all(NoteLine.KIND).size()));
    }
  }

  private List<Finding> verified(Desk desk) {
    try (var workspace = opened(workspaces.open(desk.folder))) {
      return Archive.verify(workspace).findings();
    }
  }

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
