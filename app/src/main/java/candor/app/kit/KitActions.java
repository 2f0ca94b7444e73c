package candor.app.kit;

import candor.app.control.Action;
import candor.app.text.Texts;
import candor.model.kit.RoleKit;
import candor.model.kit.RoleKitId;
import java.util.List;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with a kit as a whole, in the library and on its own screen.
final class KitActions {
  private static final Texts TEXTS = Texts.in(KitActions.class);

  private KitActions() {}

  static List<Action> of(
      RoleKit kit,
      KitsViewModel model,
      KitsScreen.Library library,
      KitsScreen.Doors doors,
      Consumer<RoleKitId> open) {
    var away = kit.archived();
    return List.of(
        Action.of(TEXTS.of("kit.job"), Feather.BRIEFCASE, () -> doors.openJob().accept(kit.id())),
        Action.of(TEXTS.of("kit.duplicate"), Feather.COPY, () -> model.duplicate(kit, open)),
        Action.of(TEXTS.of("kit.export"), Feather.UPLOAD, () -> export(kit, model, library)),
        Action.of(TEXTS.of("kit.history"), Feather.CLOCK, () -> doors.history().accept(kit.id())),
        Action.of(
            away ? TEXTS.of("kit.out") : TEXTS.of("kit.away"),
            Feather.ARCHIVE,
            () -> model.putAway(kit, !away)));
  }

  private static void export(RoleKit kit, KitsViewModel model, KitsScreen.Library library) {
    library
        .dialogs()
        .save(TEXTS.of("kit.export"), KitWords.fileName(kit.content().title()), library.kinds())
        .ifPresent(file -> model.export(kit, file));
  }
}
