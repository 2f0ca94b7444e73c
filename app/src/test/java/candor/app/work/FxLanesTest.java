package candor.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.model.people.Setting;
import candor.model.store.Change;
import candor.model.store.Feed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FxLanesTest {
  private final List<Throwable> problems = new CopyOnWriteArrayList<>();
  private final FxLanes lanes = new FxLanes(problems::add);

  @AfterEach
  void close() {
    lanes.close();
  }

  @Test
  void changesAreMadeInTheOrderAskedFor() {
    var made = new CopyOnWriteArrayList<Integer>();
    var done = new CountDownLatch(100);
    for (var i = 0; i < 100; i++) {
      var number = i;
      lanes.write(() -> made.add(number), any -> done.countDown());
    }
    await(done);
    assertEquals(made.stream().sorted().toList(), made);
  }

  @Test
  void questionsThatTakeLongKeepNeitherChangesNorBoardsWaiting() {
    var stored = new CountDownLatch(2);
    var questions = 4 * Runtime.getRuntime().availableProcessors();
    var done = new CountDownLatch(questions);
    var ended = new AtomicBoolean();
    try {
      for (var i = 0; i < questions; i++) {
        lanes.read(() -> busyUntil(stored, ended), any -> done.countDown());
      }
      lanes.write(() -> countDown(stored), any -> {});
      lanes.board(() -> countDown(stored), any -> {});
      await(done);
    } finally {
      ended.set(true);
    }
  }

  // Reads on and on, as the one who asks the database does.
  private static long busyUntil(CountDownLatch latch, AtomicBoolean orEnded) {
    while (latch.getCount() > 0 && !orEnded.get()) {
      Thread.onSpinWait();
    }
    return latch.getCount();
  }

  private static long countDown(CountDownLatch latch) {
    latch.countDown();
    return latch.getCount();
  }

  @Test
  void answersArriveOnTheWindowsThread() {
    var there = new CopyOnWriteArrayList<Boolean>();
    var done = new CountDownLatch(3);
    Consumer<Integer> then =
        any -> {
          there.add(Platform.isFxApplicationThread());
          done.countDown();
        };
    lanes.write(() -> 1, then);
    lanes.read(() -> 2, then);
    lanes.board(() -> 3, then);
    await(done);
    assertEquals(List.of(true, true, true), there);
  }

  @Test
  void aSupersededAnswerIsDropped() {
    var slot = new Lanes.Slot();
    var held = new CountDownLatch(1);
    var begun = new CountDownLatch(1);
    var answered = new CountDownLatch(1);
    var answers = new CopyOnWriteArrayList<String>();
    lanes.read(
        slot,
        () -> {
          begun.countDown();
          await(held);
          return "old";
        },
        answers::add);
    await(begun);
    lanes.read(
        slot,
        () -> "new",
        answer -> {
          answers.add(answer);
          answered.countDown();
        });
    await(answered);
    held.countDown();
    lanes.close();
    Fx.run(() -> {});
    assertEquals(List.of("new"), answers);
  }

  @Test
  void aFailureIsToldOnceAndItsThenIsNotCalled() {
    var failure = new IllegalStateException("no");
    var failed = new CountDownLatch(1);
    lanes.write(
        () -> {
          throw failure;
        },
        any -> problems.add(new AssertionError("called")),
        failed::countDown);
    await(failed);
    Fx.run(() -> {});
    assertEquals(1, problems.size());
    assertSame(failure, problems.getFirst());
  }

  @Test
  void changesThatComeFastArriveTogetherAndInOrder() {
    var feed = new Feed();
    var calls = new ArrayList<List<Change<?>>>();
    var subscription = lanes.deliver(feed, calls::add);
    Fx.run(
        () -> {
          for (var i = 0; i < 50; i++) {
            feed.publish(List.of(change(i)));
          }
        });
    Fx.run(() -> {});
    assertEquals(1, calls.size());
    assertEquals(50, calls.getFirst().size());
    assertEquals(change(49), calls.getFirst().getLast());
    subscription.close();
    feed.publish(List.of(change(50)));
    Fx.run(() -> {});
    assertEquals(1, calls.size());
  }

  @Test
  void whatWasPutOffHappensUnlessCancelled() {
    var happened = new CopyOnWriteArrayList<String>();
    var done = new CountDownLatch(1);
    Fx.run(
        () -> {
          var off = lanes.after(Duration.ofMillis(1), () -> happened.add("cancelled"));
          var _ =
              lanes.after(
                  Duration.ofMillis(20),
                  () -> {
                    happened.add("kept");
                    done.countDown();
                  });
          off.cancel();
        });
    await(done);
    assertEquals(List.of("kept"), happened);
  }

  @Test
  void theEndWaitsForQuestionsAndInterruptsNone() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var closing = new CountDownLatch(1);
    var interrupted = new CompletableFuture<Boolean>();
    var closer =
        Thread.ofPlatform()
            .unstarted(
                () -> {
                  closing.countDown();
                  lanes.close();
                });
    lanes.read(
        () -> {
          begun.countDown();
          await(closing);
          while (closer.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
          }
          return interrupted.complete(Thread.currentThread().isInterrupted());
        },
        _ -> {});
    await(begun);
    closer.start();
    closer.join();
    assertEquals(false, interrupted.getNow(true));
  }

  @Test
  void whatIsAskedOrPutOffAfterTheEndIsLeft() {
    lanes.close();
    var asked = new CopyOnWriteArrayList<Integer>();
    lanes.read(() -> asked.add(1), _ -> asked.add(2));
    var _ = lanes.after(Duration.ZERO, () -> asked.add(3));
    Fx.run(() -> {});
    assertEquals(List.of(), asked);
    assertEquals(List.of(), problems);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Change<?> change(int number) {
    var setting = new Setting(Setting.named("number"), "number", "" + number, 1);
    return new Change<>(null, setting);
  }
}
