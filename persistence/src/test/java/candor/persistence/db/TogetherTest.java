package candor.persistence.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.store.Act;
import candor.model.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Changes that are asked for while the disk is waited for.
class TogetherTest {
  private static final int MANY = 60;
  private static final Act ACT = Act.lasting("add");
  private final SlowJournal journal = new SlowJournal();
  private final List<String> published = new ArrayList<>();
  @TempDir private Path folder;
  private Database database;

  @BeforeEach
  void open() {
    var origin = new Origin(new UUID(1, 2), InstantSource.system(), new Random(5));
    database = Database.open(Place.of(Database.DISK, folder.resolve("db")), 0, journal, origin);
    var _ =
        database
            .changes()
            .subscribe(
                changes ->
                    changes.forEach(
                        change -> {
                          if (change.row() instanceof Person person) {
                            published.add(person.name());
                          }
                        }));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void thoseThatWaitShareOneWaitForTheDisk() throws Exception {
    var answers = whileTheDiskIsWaitedFor(this::add, -1);
    for (var answer : answers) {
      assertTrue(stored().contains(answer.get()));
    }
    assertTrue(journal.syncs < MANY / 2, "waited " + journal.syncs + " times");
    assertEquals(MANY + 1, journal.durable);
    assertEquals(MANY + 1, published.size());
    assertEquals(MANY + 1, stored().size());
  }

  @Test
  void aDiskThatFailsRefusesAllThatIsNotDurableAndNothingElse() throws Exception {
    journal.failing = 2;
    var answers = whileTheDiskIsWaitedFor(this::add, -1);
    var kept = new ArrayList<String>();
    for (var answer : answers) {
      try {
        kept.add(answer.get());
      } catch (ExecutionException e) {
        assertInstanceOf(StoreException.class, e.getCause());
      }
    }
    assertTrue(kept.size() < MANY, "none was refused");
    kept.add("first");
    assertEquals(sorted(kept), sorted(stored()));
    assertEquals(sorted(kept), sorted(published));
    assertEquals("later", add("later"));
    assertEquals(kept.size() + 1, journal.durable);
    assertEquals(journal.durable, database.contents(Contents::last));
  }

  @Test
  void oneThatIsRefusedLeavesTheOthersOfItsTurnAsTheyAre() throws Exception {
    var answers = whileTheDiskIsWaitedFor(this::addOrFail, MANY / 2);
    for (var i = 0; i < MANY; i++) {
      var answer = answers.get(i);
      if (i == MANY / 2) {
        var refused = assertThrows(ExecutionException.class, answer::get);
        assertInstanceOf(IllegalArgumentException.class, refused.getCause());
      } else {
        assertTrue(stored().contains(answer.get()));
      }
    }
    assertEquals(MANY, stored().size());
    assertEquals(MANY, journal.durable);
  }

  private interface Step {
    String run(String name);
  }

  // The first one waits for the disk until the others have asked.
  private List<Future<String>> whileTheDiskIsWaitedFor(Step step, int odd) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> add("first"));
      assertTrue(journal.reached.await(30, TimeUnit.SECONDS));
      var asking = new CountDownLatch(MANY);
      var asked = new ArrayList<Future<String>>();
      for (var i = 0; i < MANY; i++) {
        var name = i == odd ? "odd" : "name " + i;
        Callable<String> task =
            () -> {
              asking.countDown();
              return step.run(name);
            };
        asked.add(threads.submit(task));
      }
      assertTrue(asking.await(30, TimeUnit.SECONDS));
      journal.goOn.countDown();
      assertEquals("first", first.get());
      return asked;
    }
  }

  private String add(String name) {
    return database.write(
        ACT, tx -> tx.put(new Person(new PersonId(tx.newId()), name, "", 0)).name());
  }

  private String addOrFail(String name) {
    return database.write(
        ACT,
        tx -> {
          var added = tx.put(new Person(new PersonId(tx.newId()), name, "", 0)).name();
          if (name.equals("odd")) {
            throw new IllegalArgumentException(name);
          }
          return added;
        });
  }

  private List<String> stored() {
    return database.read(snapshot -> snapshot.all(Person.KIND).stream().map(Person::name).toList());
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted().toList();
  }

  /// Waits at its first sync until it is let go on.
  private static final class SlowJournal implements SecondJournal {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private long last;
    private long durable;
    private int syncs;
    private int failing = -1;

    @Override
    public long last() {
      return last;
    }

    @Override
    public void append(long sequence, byte[] operation) {
      last = sequence;
    }

    @Override
    public void sync() throws IOException {
      syncs++;
      if (syncs == 1) {
        reached.countDown();
        try {
          assertTrue(goOn.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
      }
      if (syncs == failing) {
        throw new IOException("no space left on device");
      }
      durable = last;
    }

    @Override
    public void takeBack() {
      last = durable;
    }

    @Override
    public long read(long after, Reader reader) {
      return after;
    }

    @Override
    public void prune(long upTo) {}

    @Override
    public void close() {}
  }
}
