package candor.app.kit;

import candor.model.kit.KitContent;
import candor.model.kit.KitFiles;
import candor.model.kit.RoleKitId;
import candor.model.people.Setting;
import candor.model.people.Settings;
import candor.model.store.Change;
import candor.model.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Edited kits that are not stored as kits yet: kept in the workspace, sound or not, so that
/// nothing typed is lost by leaving the screen or by the end of the program.
///
/// Its methods block; call them in a lane.
final class KitDrafts {
  private static final String PREFIX = "kit.draft.";
  private static final String NEW = "new";
  private final Store store;
  private final Settings settings;
  private final KitFiles files;

  KitDrafts(Store store, KitFiles files) {
    this.store = store;
    this.settings = new Settings(store);
    this.files = files;
  }

  /// An edited kit.
  ///
  /// @param revision of the kit that it began from; 0 for a new kit
  record Draft(long revision, KitContent content) {}

  /// The draft of a kit, or of a new kit.
  Optional<Draft> find(Optional<RoleKitId> kit) {
    var text = settings.get(name(kit), "");
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
    settings.set(name(kit), draft.revision() + "\n" + files.print(draft.content()));
  }

  void drop(Optional<RoleKitId> kit) {
    if (!settings.get(name(kit), "").isEmpty()) {
      settings.set(name(kit), "");
    }
  }

  /// The kits that have drafts.
  Set<RoleKitId> kits() {
    return names().stream()
        .filter(name -> !name.equals(NEW))
        .map(name -> new RoleKitId(UUID.fromString(name)))
        .collect(Collectors.toSet());
  }

  /// Whether a change is about a draft.
  static boolean isDraft(Change<?> change) {
    return change.row() instanceof Setting setting && setting.name().startsWith(PREFIX);
  }

  private List<String> names() {
    return store.read(s -> s.all(Setting.KIND)).stream()
        .filter(setting -> setting.name().startsWith(PREFIX) && !setting.value().isEmpty())
        .map(setting -> setting.name().substring(PREFIX.length()))
        .toList();
  }

  private static String name(Optional<RoleKitId> kit) {
    return PREFIX + kit.map(id -> id.value().toString()).orElse(NEW);
  }
}
