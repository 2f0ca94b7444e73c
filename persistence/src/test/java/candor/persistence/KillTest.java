package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.store.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a working process (SIGKILL on Unix) at random moments, and looks whether everything that
/// it was told is saved is there. `candor.kills` says how many, `candor.seed` when. Each round
/// begins with a workspace that was closed in good order.
class KillTest {
  private static final int KILLS = Integer.getInteger("candor.kills", 20);
  private final Workspaces workspaces = new Workspaces(InstantSource.system(), new Random());
  private final long seed = Long.getLong("candor.seed", new Random().nextLong());
  private final SplittableRandom random = new SplittableRandom(seed);
  @TempDir private Path temporary;
  private Path folder = Path.of("");
  private QuickChildren children = new QuickChildren(ChildJvm.classPath(), List.of());

  /// The rows of a workspace: a print of each one's content, by kind and id.
  ///
  /// @param newest operations, newest first
  private record Rows(long sequence, Map<String, String> prints, List<Operation> newest) {
    Map<String, String> without(Set<String> rows) {
      var rest = new TreeMap<>(prints);
      rest.keySet().removeAll(rows);
      return rest;
    }

    // The rows that are not the same in both, with what was done to them.
    String differences(Rows found) {
      var either = new TreeMap<>(prints);
      either.putAll(found.prints);
      return either.keySet().stream()
          .filter(row -> !Objects.equals(prints.get(row), found.prints.get(row)))
          .map(
              row ->
                  "%s: told %s, found %s, by %s"
                      .formatted(row, prints.get(row), found.prints.get(row), found.doneTo(row)))
          .collect(Collectors.joining("; "));
    }

    private List<Operation> doneTo(String row) {
      return newest.stream()
          .filter(done -> done.edits().stream().anyMatch(e -> row.endsWith(e.row().toString())))
          .toList();
    }

    // What was written and not acknowledged before the kill may be there or not.
    Set<String> writtenAfter(long acknowledged) {
      return newest.stream()
          .takeWhile(operation -> operation.sequence() > acknowledged)
          .flatMap(operation -> operation.edits().stream())
          .map(edit -> edit.kind().name() + " " + edit.row())
          .collect(Collectors.toSet());
    }
  }

  /// What a session was told is saved before it was killed.
  ///
  /// @param prints of the rows that it wrote; empty for those that it removed
  private record Session(int transactions, Map<String, String> prints) {
    Rows after(Rows before) {
      var rows = new TreeMap<>(before.prints);
      prints.forEach(
          (row, print) -> {
            if (print.isEmpty()) {
              rows.remove(row);
            } else {
              rows.put(row, print);
            }
          });
      return new Rows(before.sequence + transactions, rows, List.of());
    }
  }

  @BeforeEach
  void create() {
    System.out.println("seed " + seed);
    folder = temporary.resolve("work");
    opened().close();
  }

  @Test
  void aKillLosesNothingThatWasSaved() throws Exception {
    children =
        QuickChildren.after(
            Files.createDirectory(temporary.resolve("classes")),
            KilledSession.class,
            folder.toString(),
            "true",
            "30");
    var rows = look();
    var saved = 0;
    var next = start(true);
    for (var kill = 1; kill <= KILLS; kill++) {
      var before = rows.sequence;
      var session = killed(next);
      next = start(true);
      var told = session.after(rows);
      var found = look();
      var cutOff = found.writtenAfter(told.sequence);
      assertTrue(found.sequence >= told.sequence, "kill " + kill);
      assertEquals(
          told.without(cutOff),
          found.without(cutOff),
          () ->
              "told up to %d of %d, before %d; %s"
                  .formatted(told.sequence, found.sequence, before, told.differences(found)));
      saved += session.transactions;
      rows = found;
    }
    next.destroyForcibly();
    System.out.printf(
        "%d kills, %d operations saved, children started by %s%n",
        KILLS, saved, children.options());
    assertTrue(saved > 10 * KILLS, saved + " operations are too few to say anything");
  }

  @Test
  void withoutTheDiskAndTheSecondJournalAKillLosesWhatWasSaid() throws Exception {
    var lost = false;
    for (var kill = 1; kill <= 5 && !lost; kill++) {
      var before = look();
      var told = killed(start(false)).after(before);
      lost = look().sequence < told.sequence;
    }
    assertTrue(lost, "a loss would not be noticed");
  }

  private Process start(boolean syncing) throws IOException {
    return children.start(KilledSession.class, folder.toString(), String.valueOf(syncing));
  }

  /// Lets a session work until it has saved some, and kills it in the midst of its next work.
  private Session killed(Process child) throws IOException, InterruptedException {
    var enough = new CountDownLatch(random.nextInt(3, 60));
    try (var lines = child.inputReader(StandardCharsets.UTF_8);
        var order = child.outputWriter(StandardCharsets.UTF_8)) {
      order.write(random.nextLong() + "\n");
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
                            if (line.startsWith("saved")) {
                              enough.countDown();
                            }
                          }));
      assertTrue(enough.await(60, TimeUnit.SECONDS), "it does not work");
      assertFalse(child.waitFor(random.nextInt(12), TimeUnit.MILLISECONDS), "it ended");
      // By its handle: destroying the process itself would throw away what it still had to say.
      assertTrue(child.toHandle().destroyForcibly());
      reader.join();
      return session(read);
    } finally {
      child.destroyForcibly();
    }
  }

  private static Session session(List<String> lines) {
    var transactions = 0;
    var saved = new HashMap<String, String>();
    var waiting = new HashMap<String, String>();
    for (var line : lines) {
      var words = line.split(" ", -1);
      if (words[0].equals("saved") && words.length == 2) {
        transactions += Integer.parseInt(words[1]);
        saved.putAll(waiting);
        waiting.clear();
      } else if (words.length == 3) {
        waiting.put(words[0] + " " + words[1], words[2].equals("gone") ? "" : words[2]);
      }
    }
    return new Session(transactions, saved);
  }

  private Rows look() {
    try (var workspace = opened()) {
      var prints = MixedWork.prints(workspace.store());
      var newest = workspace.history().all(Long.MAX_VALUE, 400);
      return new Rows(newest.getFirst().sequence(), prints, newest);
    }
  }

  private Workspace opened() {
    var result =
        Workspaces.isWorkspace(folder)
            ? workspaces.open(folder)
            : workspaces.create(folder, false, "Me");
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
