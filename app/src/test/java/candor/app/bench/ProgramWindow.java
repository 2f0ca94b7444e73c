package candor.app.bench;

import candor.app.main.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/// The real program, started on a workspace and used by keys; says what it saw.
///
/// Arguments: `today`, `start`, `board`, `table`, `type`, `exchange`, `interview` (an exchange,
/// too), `talk`, `kill` or `reopen`; the workspace's folder; how often, or for how many minutes.
public final class ProgramWindow {
  private static final int STEPS = 120;
  private static final int COPY_MINUTES = 15;
  private static final int TYPED = 1_500;
  private static final long PAUSE = 80;
  private static final String WORDS = "She would start in spring, and asked about the rota. ";
  private final Hands hands;
  private final int times;
  private int letters;

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
      case "type" -> window.type(Path.of(args[1]));
      case "exchange", "interview" ->
          new ExchangeWindow(watch, args[0].equals("interview"))
              .type(Path.of(args[1]).resolve("practice-board.jsonl"));
      case "talk" -> new TalkWindow(watch).talk(window.times);
      case "kill" -> new TalkWindow(watch).endKilled();
      case "reopen" -> new TalkWindow(watch).reopen();
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

  // A note is typed before and while the daily copy is made, which comes a minute after the start;
  // then nobody is at work until it is done.
  private void type(Path workspace) throws IOException {
    var copies = workspace.resolve("backups");
    var file = workspace.resolve("candor.mv.db");
    var _ = hands.find(Seed.BIG_JOB);
    var _ = hands.openBoard(Seed.CARDS);
    var _ = hands.find(Seed.SOMEBODY);
    hands.openNotes();
    var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(COPY_MINUTES);
    var state = copying(copies);
    var typed = 0;
    var most = 0L;
    Child.say("file", Files.size(file));
    while (!state.equals("made") && System.nanoTime() < end) {
      if (typed < TYPED) {
        var seen = hands.type(WORDS.charAt(letters++ % WORDS.length()));
        Child.say(state + "Work", seen.work());
        Child.say(state, seen.nanos());
      }
      typed += state.equals("copying") ? 1 : 0;
      most = Math.max(most, Files.size(file));
      pause();
      state = copying(copies);
    }
    Child.say(state, letters);
    Child.say("fileMost", most);
  }

  private static String copying(Path copies) throws IOException {
    if (!Files.isDirectory(copies)) {
      return "calm";
    }
    try (var files = Files.list(copies)) {
      var names = files.map(Path::toString).toList();
      return names.stream().anyMatch(name -> name.endsWith(".zip"))
          ? "made"
          : names.isEmpty() ? "calm" : "copying";
    }
  }

  // About as fast as anybody types.
  private static void pause() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE));
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
