package candor.app.kit;

import candor.model.kit.KitContent;
import candor.model.kit.KitFiles;
import candor.model.kit.RoleKit;
import candor.model.kit.RoleKitId;
import candor.model.people.PersonId;
import candor.model.people.Setting;
import candor.model.people.SettingId;
import candor.model.people.Settings;
import candor.model.store.Change;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Edited kits that are not stored as kits yet: kept in the workspace, sound or not, so that
/// nothing typed is lost by leaving the screen or by the end of the program. Each is only for who
/// edited.
///
/// Its methods block; call them in a lane.
final class KitDrafts {
  private static final String WHAT = "kit.draft";
  private final Store store;
  private final Settings settings;
  private final KitFiles files;
  private final PersonId me;
  private volatile String last = "";

  KitDrafts(KitsScreen.Library library) {
    store = library.store();
    settings = new Settings(store);
    files = library.files();
    me = library.me();
  }

  /// An edited kit.
  ///
  /// @param revision of the kit that it began from; 0 for a new kit
  record Draft(long revision, KitContent content) {}

  /// The draft of a kit, or of a new kit.
  Optional<Draft> find(Optional<RoleKitId> kit) {
    var text = settings.get(name(kit), "");
    last = text;
    var end = text.indexOf('\n');
    if (end < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Draft(Long.parseLong(text.substring(0, end)), files.parse(text.substring(end + 1))));
    } catch (IOException | NumberFormatException _) {
      // Another release wrote it in a shape unknown here; the kit itself is whole.
      return Optional.empty();
    }
  }

  void keep(Optional<RoleKitId> kit, Draft draft) {
    var text = draft.revision() + "\n" + files.print(draft.content());
    settings.set(name(kit), text);
    last = text;
  }

  /// The same, but nothing over what another place kept since: that was typed later.
  void keepLate(Optional<RoleKitId> kit, Draft draft) {
    if (settings.get(name(kit), "").equals(last)) {
      keep(kit, draft);
    }
  }

  void drop(Optional<RoleKitId> kit) {
    if (!settings.get(name(kit), "").isEmpty()) {
      settings.set(name(kit), "");
    }
    last = "";
  }

  /// The kits that have drafts.
  Set<RoleKitId> kits() {
    return store.read(
        s ->
            s.all(RoleKit.KIND).stream()
                .map(RoleKit::id)
                .filter(kit -> isKept(s, Setting.named(name(Optional.of(kit)))))
                .collect(Collectors.toSet()));
  }

  /// Whether a change is about a draft.
  static boolean isDraft(Change<?> change) {
    return change.row() instanceof Setting setting && setting.name().startsWith(WHAT + ".");
  }

  private static boolean isKept(Snapshot s, SettingId draft) {
    return s.find(draft).filter(setting -> !setting.value().isEmpty()).isPresent();
  }

  private String name(Optional<RoleKitId> kit) {
    return Setting.typed(WHAT, me, kit);
  }
}
