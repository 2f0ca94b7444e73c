package candor.app.bench;

import candor.persistence.JobBoards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The exchange with a practice board, and a career site.
///
/// @param folder for workspaces
record Exchanging(Path folder, Report report) {
  private static final int JOBS = 1_000;

  /// Three people apply to each.
  private static final int POSTINGS = 6_667;

  /// From before the operations are queued and the program is started.
  private static final Duration CALM = Duration.ofSeconds(90);

  /// In workspaces of 10,000 candidates. They are removed at the end: where ten thousand files were
  /// deleted within half a minute, each new one takes ext4 up to ten times as long, since it looks
  /// past the places that they left (0.2 ms instead of 0.02).
  void measure(Path usual, Keeping.Program program) throws IOException {
    say("An exchange beside a plain loop");
    var warm = Seed.copy(Seed.workspace(folder, 0), folder.resolve("warm"));
    var work = Seed.copy(usual, folder.resolve("work"));
    var home = Files.createDirectories(folder.resolve("home"));
    rates(Child.run(ExchangeRun.class, home, warm.toString(), work.toString(), folder.toString()));
    say("An exchange while somebody types");
    var typed = waiting(Seed.copy(usual, folder.resolve("typed")), ExchangeRun.ALL);
    typing(program.run("exchange", typed, 1));
    say("A career site");
    var shown = Seed.copy(usual, folder.resolve("shown"));
    site(shown);
    for (var done : List.of(warm, work, typed, shown)) {
      Seed.remove(done);
    }
  }

  private void rates(Child.Said said) {
    var applications = said.value("applications").orElseThrow();
    var published = said.sample("published").median();
    var received = said.sample("received").median();
    var plainPublished = said.sample("plainPublished").median();
    var plainReceived = said.sample("plainReceived").median();
    report.section(
        "Exchange with a practice board over HTTP, without faults, beside a plain loop of"
            + " HttpClient");
    beside("postings published and read back", ExchangeRun.POSTINGS, published, plainPublished);
    beside("applications received", applications, received, plainReceived);
    var all = ExchangeRun.POSTINGS + applications;
    var share = (plainPublished + plainReceived) / (published + received);
    report.add(
        "both, in all",
        rate(all, published + received) + " = " + Report.fixed(share, 2) + " x the loop",
        "> 0.5 x",
        share > 0.5);
  }

  private void beside(String name, long count, double millis, double plain) {
    report.note(
        "%d %s, (plain loop)".formatted(count, name),
        "%s (%s)".formatted(rate(count, millis), rate(count, plain)));
  }

  private static String rate(long count, double millis) {
    return Report.fixed(count / millis * 1000, 0) + " /s";
  }

  /// In the same, with an interview whose notes are 5,000 lines, and 20,001 applications.
  void measureInterview(Path usual, Keeping.Program program) throws IOException {
    say("An exchange while somebody takes notes of an interview");
    var work = Seed.copy(usual, folder.resolve("work"));
    try (var workspace = Seed.open(work)) {
      var interview = Conversation.plan(workspace);
      Conversation.fill(workspace.store(), interview, Conversation.LINES);
    }
    var said = program.run("interview", waiting(work, POSTINGS), 1);
    report.section(
        "%d postings published and %d applications received while notes of %d lines are typed on (%d keys, %d stops)"
            .formatted(
                POSTINGS,
                POSTINGS * ExchangeRun.EACH,
                Conversation.LINES,
                said.sample("duringWork").size(),
                said.sample("duringDurable").size()));
    if (!said.values().containsKey("exchanged")) {
      report.add("the exchange", "not seen", "done", false);
      return;
    }
    report.note("window's thread for a key's frame before it, p99", p99(said, "calmWork"));
    var work99 = said.sample("duringWork").percentile(0.99);
    report.add("window's thread for a key's frame during it, p99", work99, 8);
    report.note("  longest", Report.ms(said.sample("duringWork").longest()));
    report.note("key to frame drawn before it, p50", Report.ms(said.sample("calm").median()));
    report.note("  p99", p99(said, "calm"));
    report.note("key to frame drawn during it, p50", Report.ms(said.sample("during").median()));
    report.note("  p99", p99(said, "during"));
    report.note("key to said to be saved before it, p99", p99(said, "calmDurable"));
    var durable = said.sample("duringDurable");
    report.note("key to said to be saved during it, p50", Report.ms(durable.median()));
    report.add("  p99", durable.percentile(0.99), 250);
    report.note("  longest", Report.ms(durable.longest()));
    report.note("until all was received", Report.ms(said.sample("exchanged").median()));
    Seed.remove(work);
  }

  // All operations are queued, and nothing leaves before somebody has typed for a while.
  private static Path waiting(Path work, int count) throws IOException {
    try (var workspace = Seed.open(work)) {
      var vacancies = new Vacancies(workspace.store());
      var jobs = vacancies.open(count);
      // Else the daily copy would be made meanwhile.
      var _ = workspace.snapshot();
      vacancies.queue(jobs, vacancies.restingPractice(CALM));
    }
    return work;
  }

  private void typing(Child.Said said) {
    if (!said.values().keySet().containsAll(List.of("sent", "afterHeap", "duringSaved"))) {
      report.add("the exchange while somebody types", "not seen", "done", false);
      return;
    }
    var work = said.sample("duringWork");
    var saved = said.sample("duringSaved");
    report.section(
        "%d postings published and %d applications received while a note is typed (%d letters, %d saves)"
            .formatted(
                ExchangeRun.ALL, ExchangeRun.ALL * ExchangeRun.EACH, work.size(), saved.size()));
    report.note(
        "window's thread for a letter's frame before it, p99",
        Report.ms(said.sample("calmWork").percentile(0.99)));
    report.add("window's thread for a letter's frame during it, p99", work.percentile(0.99), 8);
    report.note("  longest", Report.ms(work.longest()));
    report.note("letter to frame drawn during it, p99", p99(said, "during"));
    report.note("note handed over to said to be saved, before it, p99", p99(said, "calmSaved"));
    report.add("note handed over to said to be saved, during it, p99", saved.percentile(0.99), 60);
    report.note("until all was published", Report.ms(said.sample("sent").median()));
    report.note("until all was received", Report.ms(said.sample("exchanged").median()));
    heap(said);
    resident(said);
  }

  // What is in use and can't be collected. What the database keeps of its file in memory grows to
  // its limit first.
  private void heap(Child.Said said) {
    var before = said.value("beforeHeap").orElseThrow();
    var sent = said.value("sentHeap").orElseThrow();
    var after = said.value("afterHeap").orElseThrow();
    report.add(
        "heap in use before the exchange / when all was sent / when all was received, collected",
        "%s / %s / %s".formatted(Report.mb(before), Report.mb(sent), Report.mb(after)),
        "flat",
        Report.isFlat(sent, after));
  }

  // The least of a fifth of the time.
  private void resident(Child.Said said) {
    var name = "resident memory";
    var all = said.values().getOrDefault("receivingResident", List.of());
    if (all.isEmpty()) {
      report.note(name, "not measured");
      return;
    }
    var some = Math.max(1, all.size() / 5);
    var start = least(all.subList(0, some));
    var from = (all.size() - some) / 2;
    var middle = least(all.subList(from, from + some));
    var end = least(all.subList(all.size() - some, all.size()));
    said.value("beforeResident")
        .ifPresent(before -> report.note(name + " before the exchange", Report.mb(before)));
    report.add(
        name + " at start / middle / end of receiving",
        "%s / %s / %s".formatted(Report.mb(start), Report.mb(middle), Report.mb(end)),
        "flat",
        Report.isFlat(start, end));
  }

  private void site(Path work) throws IOException {
    var into = folder.resolve("site");
    Seed.remove(into);
    try (var workspace = Seed.open(work);
        var boards = new JobBoards(workspace, InstantSource.system())) {
      var vacancies = new Vacancies(workspace.store());
      var _ = vacancies.open(JOBS);
      var account = vacancies.site(into);
      var started = System.nanoTime();
      var _ = boards.site(account, into);
      var built = System.nanoTime();
      var files = files(into);
      var again = System.nanoTime();
      var _ = boards.site(account, into);
      var ended = System.nanoTime();
      var written =
          files(into).entrySet().stream()
              .filter(file -> !file.getValue().equals(files.get(file.getKey())))
              .count();
      report.section("A career site of %d jobs in a folder".formatted(JOBS));
      report.add("built, %d files".formatted(files.size()), (built - started) / 1e6, 2000);
      report.note("settled again with unchanged jobs", Report.ms((ended - again) / 1e6));
      report.add("  files written by that", Long.toString(written), "0", written == 0);
    }
    Seed.remove(into);
  }

  /// A file as it was last written: a rename in its place gives it another key.
  private record Written(FileTime at, String key) {}

  private static Map<Path, Written> files(Path into) throws IOException {
    var written = new HashMap<Path, Written>();
    try (var files = Files.walk(into)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var said = Files.readAttributes(file, BasicFileAttributes.class);
        written.put(file, new Written(said.lastModifiedTime(), String.valueOf(said.fileKey())));
      }
    }
    return written;
  }

  private static long least(List<Long> bytes) {
    return bytes.stream().mapToLong(Long::longValue).min().orElseThrow();
  }

  private static String p99(Child.Said said, String name) {
    return said.values().containsKey(name)
        ? Report.ms(said.sample(name).percentile(0.99))
        : "not measured";
  }

  private static void say(String what) {
    System.out.println(what + " ...");
  }
}
