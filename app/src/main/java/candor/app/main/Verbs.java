package candor.app.main;

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
                command(Area.JOBS, Feather.PLUS, "main.open-job", screens::newJob),
                command(Area.CANDIDATES, Feather.PLUS, "main.add-candidate", screens::newCandidate),
                command(Area.JOBS, Feather.PLUS, "main.plan", screens.interviews()::planNew),
                command(Area.TODAY, Feather.CORNER_UP_LEFT, "main.undo-last", wiring::undo),
                command(Area.TODAY, Feather.CORNER_UP_RIGHT, "main.redo-last", wiring::redo),
                command(Area.TODAY, Feather.USERS, "main.turn", wiring::turn)
                    .map(each -> each.also(Messages.of("main.turn.also"))),
                command(Area.SETTINGS, Feather.KEY, "main.pin", screens::pin),
                command(Area.SETTINGS, Feather.MOON, "main.dark", () -> look(Appearance.DARK)),
                command(Area.SETTINGS, Feather.SUN, "main.light", () -> look(Appearance.LIGHT)),
                command(Area.PEOPLE, Feather.USER_PLUS, "main.people", screens::people),
                command(Area.TODAY, Feather.LOCK, "main.lock", wiring::lock),
                command(Area.BOARDS, Feather.INBOX, "main.see-received", wiring::seeReceived),
                command(Area.BOARDS, Feather.SEND, "main.hand-in", screens.boards()::handIn),
                command(
                        Area.BOARDS,
                        Feather.REFRESH_CW,
                        "main.exchange",
                        () -> wiring.exchangeFor(_ -> {}))
                    .map(each -> each.also(Messages.of("main.exchange.also"))),
                command(Area.BOARDS, Feather.WIFI, "main.switch-network", wiring::switchNetwork),
                command(Area.KEEPING, Feather.CLOCK, "main.retention", screens::retention),
                command(Area.KEEPING, Feather.USER_X, "main.erasures", screens::erasures))
            .flatMap(Optional::stream);
    var beside = wiring.has(Area.WORKSPACES) ? wiring.workspaces() : List.<Action>of();
    return Stream.of(places, verbs, beside.stream().map(Finder::workspaces))
        .flatMap(each -> each)
        .toList();
  }

  private void look(Appearance appearance) {
    program.preferences().looks().appearance().set(appearance);
  }

  private Optional<PaletteEntry> command(Area area, Feather icon, String key, Runnable run) {
    return wiring.has(area)
        ? Optional.of(new PaletteEntry(icon, Messages.of(key), "", run))
        : Optional.empty();
  }
}
