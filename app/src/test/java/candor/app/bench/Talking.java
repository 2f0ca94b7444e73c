package candor.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// An interview of two hours, and interviews that are opened again after a kill.
///
/// @param folder for workspaces
record Talking(Path folder, Report report, Keeping.Program program) {
  private static final int MINUTES = 120;
  private static final int KILLS = 5;

  /// Kills the program while notes of 5,000 lines are typed on, and opens them again, among 10,000
  /// candidates; then once more after a clean end.
  void reopen(Path usual) throws IOException {
    System.out.println("Interviews opened again after a kill ...");
    var work = Seed.copy(usual, folder.resolve("work"));
    planned(work, Conversation.LINES);
    var killed = new ArrayList<Child.Said>();
    var clean = new ArrayList<Child.Said>();
    for (var i = 0; i < KILLS; i++) {
      var _ = program.run("kill", work, 1);
      killed.add(program.run("reopen", work, 1));
      clean.add(program.run("reopen", work, 1));
    }
    report.section(
        "Notes of %d lines opened again, after the program was killed while it typed (medians of %d)"
            .formatted(Conversation.LINES, KILLS));
    var recovered = killed.stream().mapToLong(said -> said.value("recovered").orElse(0)).sum();
    report.add("  said to be recovered", recovered + " of " + KILLS, "all", recovered == KILLS);
    var longer = today(killed) - today(clean);
    var opened = reopened(killed);
    report.note("start until Today, beyond one after a clean end", Report.ms(longer));
    report.note("Today to its notes, the caret where it was", Report.ms(opened));
    report.note("  after a clean end", Report.ms(reopened(clean)));
    report.add("both, after the kill", Math.max(0, longer) + opened, 1000);
    Seed.remove(work);
  }

  /// Takes notes for two hours, and looks at what memory that takes.
  void twoHours(Path usual) throws IOException {
    System.out.println("An interview of " + MINUTES + " minutes ...");
    var work = Seed.copyOfToday(usual, folder.resolve("talk"));
    planned(work, 0);
    var said = program.run("talk", work, MINUTES);
    var heap = said.values().getOrDefault("heap", List.of());
    var resident = said.values().getOrDefault("VmRSS", List.of());
    report.section(
        "An interview of %d minutes, typed as somebody does who listens".formatted(MINUTES));
    report.note("heap in use, collected, every tenth minute", all(heap));
    report.note("resident memory, every tenth minute", all(resident));
    flat("heap in use", heap);
    flat("resident memory", resident);
    Seed.remove(work);
  }

  // The first look is before anything was typed, and with no class of what is to come.
  private void flat(String name, List<Long> bytes) {
    var before = bytes.get(1);
    var after = bytes.getLast();
    report.add(
        name + " after ten minutes / at the end",
        Report.mb(before) + " / " + Report.mb(after),
        "flat",
        Report.isFlat(before, after));
  }

  private static void planned(Path work, int lines) throws IOException {
    try (var workspace = Seed.open(work)) {
      var interview = Conversation.plan(workspace);
      if (lines > 0) {
        Conversation.fill(workspace.store(), interview, lines);
      }
    }
  }

  private static double today(List<Child.Said> said) {
    return Sample.of(said.stream().map(each -> each.at("today")).toList()).median();
  }

  private static double reopened(List<Child.Said> said) {
    return Sample.of(
            said.stream()
                .flatMap(each -> each.values().getOrDefault("reopened", List.of()).stream())
                .toList())
        .median();
  }

  private static String all(List<Long> bytes) {
    return String.join(", ", bytes.stream().map(Report::mb).toList());
  }
}
