package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class CourtesyTest {
  private final Presence presence = new Presence();
  private final Courtesy courtesy = new Courtesy(presence);

  @Test
  void whileSomebodyWritesItRestsLongerThanItWorked() {
    courtesy.run();
    var worked = work(TimeUnit.MILLISECONDS.toNanos(20));
    presence.write();
    assertTrue(rested() > 2 * worked);
  }

  @Test
  void whoOnlyLooksOnIsNotWaitedFor() {
    courtesy.run();
    presence.touch();
    var worked = work(TimeUnit.MILLISECONDS.toNanos(200));
    assertTrue(rested() < 2 * worked);
  }

  @Test
  void whatABoardTakesToAnswerIsNoWork() {
    courtesy.run();
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(400));
    presence.write();
    assertTrue(rested() < TimeUnit.MILLISECONDS.toNanos(400));
  }

  @Test
  void eachThreadRestsAfterItsOwnWork() throws InterruptedException {
    courtesy.run();
    var worked = work(TimeUnit.MILLISECONDS.toNanos(20));
    var other = Thread.ofPlatform().start(courtesy);
    other.join();
    presence.write();
    assertTrue(rested() > 2 * worked, "also when another came in between");
  }

  private long rested() {
    var begun = System.nanoTime();
    courtesy.run();
    return System.nanoTime() - begun;
  }

  private static long work(long nanos) {
    var threads = ManagementFactory.getThreadMXBean();
    var begun = threads.getCurrentThreadCpuTime();
    while (threads.getCurrentThreadCpuTime() - begun < nanos) {
      Thread.onSpinWait();
    }
    return threads.getCurrentThreadCpuTime() - begun;
  }
}
