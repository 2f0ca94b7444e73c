package candor.app.bench;

import java.io.IOException;
import java.nio.file.Path;

/// How long a key takes in the notes, beside an empty text area of JavaFX in the same run.
final class Keys {
  private static final double THREAD = 8;

  private Keys() {}

  static void measure(Path home, Report report) throws IOException {
    var floor = Child.run(KeysWindow.class, home, "area");
    var end = Child.run(KeysWindow.class, home, "end");
    var middle = Child.run(KeysWindow.class, home, "middle");
    report.section(
        "Typing into notes of 5,000 lines, %s (%d keys each, one in 60 is Enter)"
            .formatted(Child.display(), floor.sample("key").size()));
    note(report, "empty text area", floor);
    report.add("5,000 lines loaded", end.sample("load").median(), 200);
    compare(report, "notes, at the end", end, floor);
    compare(report, "notes, in the middle", middle, floor);
  }

  private static void note(Report report, String name, Child.Said said) {
    report.note(name + ": key to frame drawn, p50", Report.ms(said.sample("key").median()));
    report.note("  p99", Report.ms(said.sample("key").percentile(0.99)));
    report.note("  window's thread, p50", Report.ms(said.sample("work").median()));
    report.note("  window's thread, p99", Report.ms(said.sample("work").percentile(0.99)));
    report.note("  its processor, p50", Report.ms(said.sample("busy").median()));
    report.note("  its processor, p99", Report.ms(said.sample("busy").percentile(0.99)));
  }

  private static void compare(Report report, String name, Child.Said said, Child.Said floor) {
    note(report, name, said);
    ratio(report, "  key to frame beside the empty text area, p50", said, floor, 0.5);
    ratio(report, "  p99", said, floor, 0.99);
    report.add("  window's thread, p99", said.sample("work").percentile(0.99), THREAD);
  }

  private static void ratio(
      Report report, String name, Child.Said said, Child.Said floor, double share) {
    var ratio = said.sample("key").percentile(share) / floor.sample("key").percentile(share);
    report.add(name, Report.fixed(ratio, 2) + " x", "1 x", ratio <= 1.05);
  }
}
