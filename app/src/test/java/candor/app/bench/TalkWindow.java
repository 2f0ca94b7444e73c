package candor.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.input.KeyCode;

/// An interview in the real program, by keys; says what it did to the memory, and how soon it is
/// open again.
final class TalkWindow {
  /// Some three letters a second, as somebody types who listens.
  private static final long PAUSE = 280;

  private static final long QUICK = 40;
  private static final int LETTERS = 120;
  private static final int QUESTION_MINUTES = 8;
  private static final int SAYS = 12;
  private static final List<String> LINES =
      List.of(
          "She drew the queue first, then asked how much may be lost",
          "! I would rather answer late than twice",
          "? what happens when the clock goes back",
          "Named the index, and why it is not used here #data",
          "Took the hint at once and went on by herself",
          "! we measured it, and it was the lock",
          "Long silence, then the right question");
  private final Hands hands;
  private final Watch watch;
  private final SplittableRandom random = new SplittableRandom(Seed.NUMBER);

  TalkWindow(Watch watch) {
    this.watch = watch;
    this.hands = new Hands(watch);
  }

  /// Takes notes for so many minutes: lines of all sorts, a question after the other, anchors and
  /// resume looked at now and then.
  void talk(int minutes) throws IOException {
    var _ = hands.openInterview(Conversation.WHO);
    press(KeyCode.F5);
    var started = System.nanoTime();
    var length = Duration.ofMinutes(minutes).toNanos();
    var said = 0;
    var questions = 0;
    for (var passed = 0L; passed < length; passed = System.nanoTime() - started) {
      if (passed >= length / SAYS * said) {
        said++;
        sayMemory();
      }
      if (passed >= Duration.ofMinutes((long) QUESTION_MINUTES * questions).toNanos()) {
        questions++;
        question();
      }
      line();
    }
    sayMemory();
  }

  /// Takes notes, and is killed in their midst.
  void endKilled() throws IOException {
    var _ = hands.openInterview(Conversation.WHO);
    for (var i = 0; i < LETTERS; i++) {
      key('a' + i % 26, QUICK);
    }
    Child.say("killed", LETTERS);
    var self = Long.toString(ProcessHandle.current().pid());
    var kill = new ProcessBuilder("kill", "-9", self).start();
    var said = new String(kill.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    throw new IOException("it lives on: " + said);
  }

  /// Opens the interview from *Today*.
  void reopen() {
    var seen = hands.openInterview(Conversation.WHO);
    Child.say("reopened", seen.nanos());
    Child.say("recovered", Watch.get(() -> watch.has(".notice")) ? 1 : 0);
  }

  private void question() {
    var _ = watch.see(() -> watch.key(KeyCode.DOWN, false, true), () -> true);
    press(KeyCode.F2);
    press(KeyCode.F4);
    press(KeyCode.F2);
    press(KeyCode.F4);
  }

  private void line() {
    var words = LINES.get(random.nextInt(LINES.size()));
    for (var i = 0; i < words.length(); i++) {
      key(words.charAt(i), PAUSE);
    }
    var _ = hands.enter();
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextLong(10 * PAUSE)));
  }

  private void key(int letter, long pause) {
    var _ = hands.type((char) letter);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
  }

  private void press(KeyCode code) {
    var _ = watch.see(() -> watch.key(code, false, false), () -> true);
  }

  private static void sayMemory() throws IOException {
    // Before it: what the program itself does not collect counts.
    Child.sayUse();
    System.gc();
    Child.say("heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }
}
