package candor.app.bench;

import candor.persistence.Archive;
import candor.persistence.Backups;
import candor.persistence.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Copies, openings and repairs of whole workspaces.
///
/// @param folder for workspaces
record Keeping(Path folder, Report report) {
  private static final int LARGE = 20_000;
  private static final int NOTES = 10;

  /// Uses the real program in a process of its own.
  interface Program {
    Child.Said run(String what, Path workspace, int times) throws IOException;
  }

  /// With 10,000 candidates.
  void measure(Path usual) throws IOException {
    say("Copies");
    var work = Seed.copy(usual, folder.resolve("work"));
    report.section("Copies of 10,000 candidates (once, in a process that has done nothing before)");
    look(work);
    destroyed(work, 0);
    Seed.remove(work);
  }

  /// With 20,000 candidates and 200,000 notes, and somebody typing.
  void measureLarge(Program program) throws IOException {
    say("20,000 candidates and 200,000 notes");
    var large = Seed.workspace(folder, LARGE, NOTES);
    report.section("20,000 candidates with 10 notes each");
    var work = Seed.copy(large, folder.resolve("work"));
    look(work);
    destroyed(work, 60_000);
    say("A copy while somebody types");
    Seed.remove(work);
    var said = program.run("type", Seed.copy(large, work), 1);
    typing(said);
    Seed.remove(work);
  }

  private void typing(Child.Said said) {
    if (!said.values().keySet().containsAll(List.of("calm", "copying", "made"))) {
      report.add("the daily copy while somebody types", "not seen", "made", false);
      return;
    }
    var before = said.sample("calmWork");
    var during = said.sample("copyingWork");
    report.section(
        "The daily copy of that workspace while a note is typed (%d letters before, %d during it)"
            .formatted(before.size(), during.size()));
    report.note("window's thread for a letter's frame before it, p99", p99(before));
    report.add("window's thread for a letter's frame during it, p99", during.percentile(0.99), 8);
    report.note("  longest", Report.ms(during.longest()));
    report.note("letter to frame drawn before it, p50", median(said.sample("calm")));
    report.note("letter to frame drawn during it, p50", median(said.sample("copying")));
    report.note("  p99", p99(said.sample("copying")));
    said.values()
        .getOrDefault("VmHWM", List.of())
        .forEach(most -> report.note("resident memory, most", Report.mb(most)));
    report.note("database file before it", Report.mb(said.value("file").orElse(0)));
    report.note("  at its largest until it was made", Report.mb(said.value("fileMost").orElse(0)));
  }

  private void look(Path work) throws IOException {
    var file = folder.resolve("backup.zip");
    Files.deleteIfExists(file);
    var started = System.nanoTime();
    try (var workspace = Seed.open(work)) {
      report.add("opened after a clean end", since(started), 300);
      started = System.nanoTime();
      var _ = Backups.write(workspace, file);
      report.note("backup written and looked through", Report.ms(since(started)));
      started = System.nanoTime();
      var _ = workspace.snapshot();
      report.note("snapshot kept after that", Report.ms(since(started)));
      verify(workspace);
      report.note("size of the backup", Report.mb(Files.size(file)));
    }
    started = System.nanoTime();
    Seed.open(work).close();
    report.note("opened after a clean end and closed again", Report.ms(since(started)));
    report.note("size of the database file", Report.mb(Files.size(work.resolve("candor.mv.db"))));
    Files.delete(file);
  }

  private void verify(Workspace workspace) {
    var started = System.nanoTime();
    var verdict = Archive.verify(workspace);
    report.note("every row compared with the journal", Report.ms(since(started)));
    report.note("  rows / operations", verdict.rows() + " / " + verdict.operations());
  }

  /// @param target in ms; 0 for none
  private void destroyed(Path work, double target) throws IOException {
    Files.write(work.resolve("candor.mv.db"), new byte[1 << 16]);
    var started = System.nanoTime();
    Seed.open(work).close();
    var name = "opened with its database destroyed: made anew";
    if (target > 0) {
      report.add(name, since(started), target);
    } else {
      report.note(name, Report.ms(since(started)));
    }
  }

  private static double since(long started) {
    return (System.nanoTime() - started) / 1e6;
  }

  private static String median(Sample sample) {
    return Report.ms(sample.median());
  }

  private static String p99(Sample sample) {
    return Report.ms(sample.percentile(0.99));
  }

  private static void say(String what) {
    System.out.println(what + " ...");
  }
}
