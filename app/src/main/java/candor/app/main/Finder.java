package candor.app.main;

import candor.app.control.Action;
import candor.app.shell.PaletteEntry;
import candor.app.shell.Section;
import candor.model.candidate.CandidateId;
import candor.model.job.JobId;
import candor.model.search.Hit;
import candor.model.search.SearchStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;

/// What the palette finds: jobs and candidates by their words, and what can be done. Safe off the
/// window's thread.
final class Finder {
  private static final int MOST = 50;
  private final SearchStore search;
  private final List<PaletteEntry> commands;
  private final Consumer<JobId> job;
  private final Consumer<CandidateId> candidate;

  /// @param commands what can be done, in the order of likeliness
  Finder(
      SearchStore search,
      List<PaletteEntry> commands,
      Consumer<JobId> job,
      Consumer<CandidateId> candidate) {
    this.search = search;
    this.commands = List.copyOf(commands);
    this.job = job;
    this.candidate = candidate;
  }

  /// The command that does something about workspaces.
  static PaletteEntry workspaces(Action action) {
    return new PaletteEntry(Feather.HARD_DRIVE, action.text(), "", action.run());
  }

  /// The command that opens a section.
  static PaletteEntry section(Section section, Runnable open) {
    return new PaletteEntry(
        section.icon(),
        Messages.of("main.go." + section.name()),
        Messages.of("main.go.subtitle"),
        Messages.of("main.go.also." + section.name()),
        open);
  }

  /// The best first: commands that begin with these whole words, then jobs and people, then other
  /// commands that are called so, then those that are looked for by such words, too.
  List<PaletteEntry> find(String words) {
    var asked = words.strip().toLowerCase(Locale.ROOT);
    var said =
        commands.stream()
            .filter(command -> command.says(asked))
            .sorted(Comparator.comparing(command -> !command.isCalled(asked)))
            .toList();
    var meant = said.stream().filter(command -> begins(command, asked)).toList();
    var found = new ArrayList<>(meant);
    search.find(words, MOST).stream().map(this::entry).forEach(found::add);
    said.stream().filter(command -> !meant.contains(command)).forEach(found::add);
    return found.subList(0, Math.min(found.size(), MOST));
  }

  private static boolean begins(PaletteEntry command, String asked) {
    return !asked.isEmpty() && command.title().toLowerCase(Locale.ROOT).startsWith(asked + " ");
  }

  private PaletteEntry entry(Hit hit) {
    return switch (hit.id()) {
      case JobId id ->
          new PaletteEntry(Feather.BRIEFCASE, hit.title(), hit.subtitle(), () -> job.accept(id));
      case CandidateId id ->
          new PaletteEntry(Feather.USER, hit.title(), hit.subtitle(), () -> candidate.accept(id));
      default -> throw new IllegalStateException("no place for a " + hit.id().kind());
    };
  }
}
