package candor.app.bench;

import candor.persistence.Demo;
import candor.persistence.OpenResult;
import candor.persistence.Passphrase;
import candor.persistence.Protection;
import candor.persistence.RecoveryCode;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures the program and prints tables; `mvn -Pbench` runs it.
///
/// Its first argument is the folder for workspaces; those that take long to make are kept there.
/// Further ones name the parts to measure: all of them when there is none.
public final class Bench {
  private static final int STARTS = 5;
  private static final int OPENINGS = 15;
  private static final int RESETS = 5;
  private static final int WARM = 10;
  private static final int USUAL = 10_000;
  private static final int MANY = 100_000;
  private static final double MIB = 1024.0 * 1024;
  private final Path folder;
  private final List<String> parts;
  private final Report report = new Report();

  private Bench(Path folder, List<String> parts) {
    this.folder = folder;
    this.parts = parts;
  }

  public static void main(String[] args) throws IOException {
    var parts = List.of(args).subList(1, args.length);
    new Bench(Path.of(args[0]).toAbsolutePath(), parts).run();
  }

  private void run() throws IOException {
    report.section(
        "Candor's speed: %s, %s, %d processors, Java %s, seed %d; drawn in software, %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                Seed.NUMBER,
                Child.display()));
    var before = load();
    var usual = Seed.workspace(folder, USUAL);
    part("start", () -> starts(usual));
    part("board", () -> boards(usual));
    part("write", () -> writes(usual));
    part("table", () -> tables(usual, Seed.workspace(folder, MANY)));
    part("keys", () -> Keys.measure(home(), report));
    part("search", () -> search(usual));
    part("demo", this::resets);
    part("keep", () -> new Keeping(folder, report).measure(usual));
    part("large", () -> new Keeping(folder, report).measureLarge(this::run));
    part("week", () -> new Week(folder, report).measure());
    part("exchange", () -> new Exchanging(folder, report).measure(usual, this::run));
    part("talk", () -> new Exchanging(folder, report).measureInterview(usual, this::run));
    part("reopen", () -> new Talking(folder, report, this::run).reopen(usual));
    if (parts.contains("hours")) {
      part("hours", () -> new Talking(folder, report, this::run).twoHours(usual));
    }
    part("list", () -> lists(usual));
    part("debrief", () -> debriefs(usual));
    report.section("The machine");
    report.note("processes that wanted to run, before / after", before + " / " + load());
    report.print();
  }

  private interface Part {
    void measure() throws IOException;
  }

  private void part(String name, Part part) throws IOException {
    if (parts.isEmpty() || parts.contains(name)) {
      var started = System.nanoTime();
      part.measure();
      var seconds = (System.nanoTime() - started) / 1e9;
      report.note("(the part \"%s\" took)".formatted(name), Report.fixed(seconds, 0) + " s");
    }
  }

  // Beyond the number of processors, everything measured is too long.
  private static String load() throws IOException {
    var file = Path.of("/proc/loadavg");
    return Files.exists(file) ? Files.readString(file).split(" ", -1)[0] : "not measured";
  }

  private void starts(Path usual) throws IOException {
    say("Starting the program");
    var none = Seed.workspace(folder, 0);
    var floor = new ArrayList<Child.Said>();
    var empty = new ArrayList<Child.Said>();
    var real = new ArrayList<Child.Said>();
    for (var i = 0; i <= STARTS; i++) {
      var minimal = Child.run(MinimalWindow.class, home());
      var bare = run("today", Seed.copy(none, folder.resolve("work")), 1);
      var program = run("start", Seed.copy(usual, folder.resolve("work")), 1);
      // The first of each only brings the files into the machine's memory.
      if (i > 0) {
        floor.add(minimal);
        empty.add(bare);
        real.add(program);
      }
    }
    report.section(
        "Start, from nothing (medians of %d; JVM options and module path of mvn -Prun)"
            .formatted(STARTS));
    var bottom = at(floor, "window");
    report.note("minimal JavaFX window: process to painted", Report.ms(bottom));
    report.note("minimal JavaFX window: resident memory", mib(floor, "VmRSS"));
    report.note("minimal JavaFX window: processor busy", Report.ms(busy(floor)));
    var start = at(empty, "today");
    report.note("Candor: process to first painted window", Report.ms(at(real, "window")));
    report.note("Candor: process to Today of an empty workspace", Report.ms(start));
    report.note("  of that beyond the minimal window", Report.ms(start - bottom));
    report.note("Candor: process to Today of 10,000 candidates", Report.ms(at(real, "today")));
    var looking = at(real, "found") - at(real, "today");
    var board = at(real, "openBoard") - looking - start;
    report.add("  to a board of 1,000 cards, beyond the empty workspace", board, 1000);
    report.note("Candor: processor busy until that board", Report.ms(busy(real)));
    memory("Candor: resident memory with that board", real);
  }

  private void boards(Path usual) throws IOException {
    say("Boards");
    var work = Seed.copyOfToday(usual, folder.resolve("work"));
    var said = run("board", work, WARM + OPENINGS);
    report.section("Boards, in a running program");
    var open = later(said, "openBoard");
    report.add("board of 1,000 cards opened and painted, p50", open.median(), 300);
    report.note("  longest of " + open.size(), Report.ms(open.longest()));
    report.note("  first of this process", Report.ms(first(said, "openBoard")));
    var frames = said.sample("moveFrames");
    report.add(
        "card moved by key, on screen: frames until then, most of " + frames.size(),
        Report.fixed(frames.longest() * 1e6, 0),
        "1",
        Math.round(frames.longest() * 1e6) == 1);
    report.note("  key to frame painted, p50", Report.ms(said.sample("move").median()));
    report.note("  window's thread, p50", Report.ms(said.sample("moveWork").median()));
    report.note("quick switcher, typed to painted, p50", Report.ms(later(said, "find").median()));
    memory("resident memory after all that", List.of(said));
  }

  private void writes(Path usual) throws IOException {
    say("Writes");
    var work = Seed.copy(usual, folder.resolve("work"));
    try (var workspace = Seed.open(work)) {
      writes("as it is", workspace, work);
    }
    var code = RecoveryCode.random();
    try (var passphrase = Passphrase.of("bench".toCharArray())) {
      var workspaces = new Workspaces(InstantSource.system(), new SecureRandom());
      var encrypted = workspaces.encrypt(work, new Protection(passphrase, code));
      try (var workspace = opened(encrypted)) {
        writes("encrypted", workspace, work);
      }
    }
    Seed.remove(work);
  }

  private void writes(String how, Workspace workspace, Path work) throws IOException {
    var writes = new Writes();
    writes.measure(workspace, work);
    var atOnce = Writes.atOnce(workspace);
    report.section(
        "Durable changes among 10,000 candidates, %s (%d each, after as many to warm up)"
            .formatted(how, writes.moves().size()));
    var bare = writes.bare().median();
    report.note("bare append and fsync, p50", Report.ms(bare));
    report.note("  p99", Report.ms(writes.bare().percentile(0.99)));
    against("card moved and durable, p50", writes.moves(), bare, 5);
    against("note saved and durable, p50", writes.notes(), bare, 3);
    report.add(Writes.AT_ONCE + " notes asked for at once, all durable", atOnce / 1e6, 1000);
  }

  private void against(String name, Sample sample, double bare, int most) {
    var ratio = sample.median() / bare;
    report.add(
        name,
        Report.ms(sample.median()) + " = " + Report.fixed(ratio, 1) + " x bare",
        "< " + most + " x bare",
        ratio < most);
    report.note("  p99", Report.ms(sample.percentile(0.99)));
  }

  private void tables(Path usual, Path many) throws IOException {
    say("The table of candidates");
    report.section("Table of candidates, in a running program (120 steps each)");
    var few = run("table", Seed.copy(usual, folder.resolve("work")), WARM + OPENINGS);
    var all = run("table", many, WARM + OPENINGS);
    compare("opened and painted, p50", later(few, "openTable"), later(all, "openTable"));
    compare(
        "rolled by 3 rows, window's thread, p50",
        few.sample("scrollWork"),
        all.sample("scrollWork"));
    compare("rolled by 3 rows to painted, p50", few.sample("scroll"), all.sample("scroll"));
    compare("thrown anywhere to rows painted, p50", few.sample("jump"), all.sample("jump"));
    memory("resident memory after that, 100,000 candidates", List.of(all));
  }

  private void compare(String name, Sample few, Sample many) {
    var ratio = many.median() / few.median();
    report.add(
        name + ": 10,000 / 100,000 rows",
        Report.ms(few.median()) + " / " + Report.ms(many.median()),
        "the same (< 2 x)",
        ratio < 2);
  }

  private void search(Path usual) throws IOException {
    say("Search");
    var nanos = new ArrayList<Long>();
    try (var workspace = Seed.open(Seed.copy(usual, folder.resolve("work")))) {
      var asked = List.of("m", "ma", "mariam", "okafor", "nurse 77", "jensen@", "site rel", "zzz");
      for (var i = 0; i < 2 * WARM * asked.size(); i++) {
        var started = System.nanoTime();
        var _ = workspace.search().find(asked.get(i % asked.size()), 50);
        if (i >= WARM * asked.size()) {
          nanos.add(System.nanoTime() - started);
        }
      }
    }
    var sample = Sample.of(nanos);
    report.section("Quick switcher over 10,000 candidates (%d questions)".formatted(sample.size()));
    report.note("answer, p50", Report.ms(sample.median()));
    report.note("  p99", Report.ms(sample.percentile(0.99)));
  }

  private void resets() throws IOException {
    say("Demo");
    var demo = folder.resolve("demo");
    Seed.remove(demo);
    var nanos = new ArrayList<Long>();
    var open = opened(Demo.open(demo, Demo.clock()));
    for (var i = 0; i <= RESETS; i++) {
      var started = System.nanoTime();
      open.close();
      open = opened(Demo.reset(demo, Demo.clock()));
      nanos.add(System.nanoTime() - started);
    }
    open.close();
    report.section("Demo (%d times)".formatted(nanos.size()));
    report.add("reset: closed, made anew and open, longest", Sample.of(nanos).longest(), 2000);
  }

  private static Workspace opened(OpenResult result) throws IOException {
    if (result instanceof OpenResult.Opened(var workspace)) {
      return workspace;
    }
    throw new IOException("it could not be opened: " + result);
  }

  private void lists(Path usual) throws IOException {
    say("List queries");
    var sizes = List.of(1_000, USUAL, MANY);
    var workspaces = List.of(Seed.workspace(folder, 1_000), usual, Seed.workspace(folder, MANY));
    Map<String, List<Sample>> all = new LinkedHashMap<>();
    for (var i = 0; i < sizes.size(); i++) {
      try (var workspace = Seed.open(workspaces.get(i))) {
        for (var query : new Lists(workspace, sizes.get(i)).queries()) {
          all.computeIfAbsent(query.name(), name -> new ArrayList<>()).add(Lists.measure(query));
        }
      }
    }
    report.section("List queries, p50 with 1,000 / 10,000 / 100,000 candidates");
    all.forEach(
        (name, samples) ->
            report.note(
                name,
                String.join(
                    " / ", samples.stream().map(each -> Report.ms(each.median())).toList())));
  }

  private void debriefs(Path usual) throws IOException {
    say("Debrief");
    var work = Seed.copy(usual, folder.resolve("work"));
    try (var workspace = Seed.open(work)) {
      var panels = new Panels(workspace);
      panels.measure(WARM, 30);
      report.section(
          "Debrief, 8 interviewers by 12 competencies by 10 candidates, beside 10,000 others (30"
              + " times)");
      report.add("read and every variation tried, p50", panels.whole().median(), 200);
      report.add("read and every variation tried, longest", panels.whole().longest(), 200);
      report.note("  of that read, p50", Report.ms(panels.read().median()));
      report.note("  of that variations, p50", Report.ms(panels.varied().median()));
      report.note("agreement with its intervals, p50", Report.ms(panels.agreed().median()));
    }
    Seed.remove(work);
  }

  private Child.Said run(String what, Path workspace, int times) throws IOException {
    return Child.run(
        ProgramWindow.class, home(), what, workspace.toString(), Integer.toString(times));
  }

  private Path home() throws IOException {
    return Files.createDirectories(folder.resolve("home"));
  }

  // Without what was done to warm up.
  private static Sample later(Child.Said said, String name) {
    var all = said.values().getOrDefault(name, List.of());
    return Sample.of(all.subList(WARM, all.size()));
  }

  private static double first(Child.Said said, String name) {
    return said.value(name).orElseThrow() / 1e6;
  }

  private static double at(List<Child.Said> children, String name) {
    return Sample.of(children.stream().map(each -> each.at(name)).toList()).median();
  }

  private void memory(String name, List<Child.Said> children) {
    var now = last(children, "VmRSS");
    var most = last(children, "VmHWM");
    if (now.isEmpty()) {
      report.note(name, "not measured");
      return;
    }
    var bytes = Sample.of(now).median() * 1e6 / MIB;
    report.add(
        name + ", now (most)",
        mb(bytes) + " (" + mb(Sample.of(most).median() * 1e6 / MIB) + ")",
        "< 400 MB",
        bytes < 400);
  }

  private static double busy(List<Child.Said> children) {
    var nanos = last(children, "busy");
    return nanos.isEmpty() ? 0 : Sample.of(nanos).median();
  }

  private static String mib(List<Child.Said> children, String name) {
    var bytes = last(children, name);
    return bytes.isEmpty() ? "not measured" : mb(Sample.of(bytes).median() * 1e6 / MIB);
  }

  private static String mb(double value) {
    return Report.fixed(value, 0) + " MB";
  }

  private static List<Long> last(List<Child.Said> children, String name) {
    return children.stream()
        .map(each -> each.values().getOrDefault(name, List.of()))
        .filter(values -> !values.isEmpty())
        .map(List::getLast)
        .toList();
  }

  private static void say(String what) {
    System.out.println(what + " ...");
  }
}
