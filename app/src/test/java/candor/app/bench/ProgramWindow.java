package candor.app.bench;

import candor.app.main.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javafx.application.Platform;

/// The real program, started on a workspace and used by keys; says what it saw.
///
/// Arguments: `today`, `start`, `board` or `table`; the workspace's folder; how often.
public final class ProgramWindow {
  private static final int STEPS = 120;
  private final Hands hands;
  private final int times;

  private ProgramWindow(Watch watch, int times) {
    this.hands = new Hands(watch);
    this.times = times;
  }

  public static void main(String[] args) {
    Child.say("main", 0);
    var first = Watch.first();
    var _ =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    use(Watch.within(first), args);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  } finally {
                    Platform.exit();
                  }
                });
    Main.main(new String[] {"--workspace", args[1]});
  }

  private static void use(Watch watch, String[] args) throws IOException {
    var window = new ProgramWindow(watch, Integer.parseInt(args[2]));
    var _ = watch.see(() -> {}, () -> true);
    Child.say("window", 0);
    var _ = watch.see(() -> {}, () -> watch.has(".today"));
    Child.say("today", 0);
    switch (args[0]) {
      case "today" -> {}
      case "start" -> window.start();
      case "board" -> window.board();
      case "table" -> window.table();
      default -> throw new IllegalArgumentException(args[0]);
    }
    Child.sayUse();
  }

  private void start() throws IOException {
    Child.sayUse();
    var _ = hands.find(Seed.BIG_JOB);
    Child.say("found", 0);
    Child.say("openBoard", hands.openBoard(Seed.CARDS).nanos());
  }

  private void board() {
    for (var i = 0; i < times; i++) {
      Child.say("find", hands.find(Seed.BIG_JOB).nanos());
      Child.say("openBoard", hands.openBoard(Seed.CARDS).nanos());
      if (i < times - 1) {
        var _ = hands.openToday();
      }
    }
    for (var i = 0; i < STEPS; i++) {
      var seen = hands.move(i % 2 == 0);
      Child.say("move", seen.nanos());
      Child.say("moveFrames", seen.frames());
      Child.say("moveWork", seen.work());
    }
  }

  private void table() {
    for (var i = 0; i < times; i++) {
      Child.say("openTable", hands.openCandidates().nanos());
      if (i < times - 1) {
        var _ = hands.openToday();
      }
    }
    var rows = hands.rows();
    Child.say("rows", rows);
    for (var i = 0; i < STEPS; i++) {
      var seen = hands.scroll(108);
      Child.say("scroll", seen.nanos());
      Child.say("scrollWork", seen.work());
    }
    var random = new SplittableRandom(Seed.NUMBER);
    for (var i = 0; i < STEPS; i++) {
      Child.say("jump", hands.jump(random.nextInt(rows)).nanos());
    }
  }
}
