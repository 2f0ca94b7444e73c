package candor.app.main;

import candor.app.board.BoardsScreen;
import candor.app.control.Action;
import candor.app.shell.PaletteEntry;
import candor.app.shell.Section;
import candor.app.theme.Appearance;
import candor.model.access.Area;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/// What can be done from anywhere in an open workspace, as the palette finds it: what whoever sits
/// here may do.
final class Verbs {
  private final Wiring wiring;
  private final Screens screens;
  private final Program program;

  Verbs(Wiring wiring, Screens screens, Program program) {
    this.wiring = wiring;
    this.screens = screens;
    this.program = program;
  }

  /// In the order of likeliness.
  List<PaletteEntry> all() {
    var places =
        Arrays.stream(Section.values())
            .filter(wiring::has)
            .map(s -> Finder.section(s, () -> wiring.open(s)));
    var verbs =
        Stream.of(
                command(Area.JOBS, Feather.PLUS, "open-job", screens::newJob),
                command(Area.CANDIDATES, Feather.PLUS, "add-candidate", screens::newCandidate),
                command(Area.JOBS, Feather.PLUS, "plan", screens.interviews()::planNew),
                command(Area.TODAY, Feather.CORNER_UP_LEFT, "undo-last", wiring::undo),
                command(Area.TODAY, Feather.CORNER_UP_RIGHT, "redo-last", wiring::redo),
                command(Area.TODAY, Feather.USERS, "turn", wiring::turn),
                command(Area.SETTINGS, Feather.KEY, "pin", screens::pin),
                command(Area.SETTINGS, Feather.MOON, "dark", () -> look(Appearance.DARK)),
                command(Area.SETTINGS, Feather.SUN, "light", () -> look(Appearance.LIGHT)),
                command(Area.PEOPLE, Feather.USER_PLUS, "people", screens::people),
                command(Area.TODAY, Feather.LOCK, "lock", wiring::lock),
                command(Area.BOARDS, Feather.INBOX, "see-received", wiring::seeReceived),
                command(
                    Area.BOARDS,
                    Feather.PLUS,
                    "add-board",
                    () -> screens.boards().show(BoardsScreen.Part.BOARDS)),
                command(Area.BOARDS, Feather.SEND, "hand-in", screens.boards()::handIn),
                command(Area.BOARDS, Feather.REFRESH_CW, "exchange", this::exchange),
                command(Area.BOARDS, Feather.WIFI, "switch-network", wiring::switchNetwork),
                command(Area.KEEPING, Feather.CLOCK, "retention", screens::retention),
                command(Area.KEEPING, Feather.USER_X, "erasures", screens::erasures))
            .flatMap(Optional::stream);
    var beside = wiring.has(Area.WORKSPACES) ? wiring.workspaces() : List.<Action>of();
    return Stream.of(places, verbs, beside.stream().map(Finder::workspaces))
        .flatMap(each -> each)
        .toList();
  }

  private void exchange() {
    wiring.exchangeFor(report -> report.ifPresent(wiring::exchanged));
  }

  private void look(Appearance appearance) {
    program.preferences().looks().appearance().set(appearance);
  }

  private Optional<PaletteEntry> command(Area area, Feather icon, String name, Runnable run) {
    return wiring.has(area)
        ? Optional.of(
            new PaletteEntry(
                icon, Messages.of("main.do." + name), "", Messages.of("main.do.also." + name), run))
        : Optional.empty();
  }
}
