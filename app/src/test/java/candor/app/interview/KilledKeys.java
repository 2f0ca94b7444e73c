package candor.app.interview;

import candor.app.FakeFrame;
import candor.app.Fx;
import candor.app.work.FxLanes;
import candor.model.interview.InterviewId;
import candor.persistence.OpenResult;
import candor.persistence.Workspaces;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// Types into an interview's screen without an end, in a process that is going to be killed. The
/// time is printed before each key, by a clock that all processes of a machine share.
final class KilledKeys {
  /// What is typed, again and again: a line, and the key that ends it.
  static final String LINE =
      "Asks first how many callers there are, and what a burst looks like.\n";

  private static final int QUICKEST = 15;
  private static final int SLOWEST = 60;

  private KilledKeys() {}

  /// The first letters of what is typed in all.
  static String typed(int letters) {
    return LINE.repeat(letters / LINE.length()) + LINE.substring(0, letters % LINE.length());
  }

  /// Waits for a line with the workspace's folder, one with the interview, one with the seed, and
  /// one with how many letters stand there.
  public static void main(String[] args) throws Exception {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Fx.run(() -> {});
    System.out.println("ready");
    var folder = Path.of(lines.readLine());
    var interview = new InterviewId(UUID.fromString(lines.readLine()));
    var random = new SplittableRandom(Long.parseLong(lines.readLine()));
    var from = Integer.parseInt(lines.readLine());
    var opened = new Workspaces(Clock.systemUTC(), new Random()).open(folder);
    if (opened instanceof OpenResult.Opened(var workspace)) {
      var doors =
          new InterviewScreen.Doors(
              () -> {}, any -> {}, any -> {}, any -> {}, any -> {}, any -> {});
      var data = new InterviewScreen.Data(workspace.store(), workspace.pages(), Clock.systemUTC());
      var screen =
          Fx.get(
              () ->
                  new InterviewScreen(
                      interview,
                      true,
                      data,
                      new FxLanes(Throwable::printStackTrace),
                      new FakeFrame(),
                      doors));
      var window = Fx.window(() -> (Parent) screen.content(), 1000, 700);
      Fx.run(screen::shown);
      type(window, from, random);
    }
  }

  private static void type(Fx.Window window, int from, SplittableRandom random) {
    while (!Fx.get(() -> isReady(window.scene().getFocusOwner()))) {
      window.settle();
    }
    for (var letter = from; !System.out.checkError(); letter++) {
      var next = LINE.charAt(letter % LINE.length());
      System.out.println("key " + letter + " " + System.nanoTime() + " end");
      if (next == '\n') {
        window.press(KeyCode.ENTER);
      } else {
        window.type(Character.toString(next));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(QUICKEST, SLOWEST)));
    }
  }

  private static boolean isReady(@Nullable Node focused) {
    return focused != null && focused.getStyleClass().contains("notes-area");
  }
}
