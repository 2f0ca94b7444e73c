package candor.model.kit;

import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;

/// A reusable description of a role.
///
/// @param origin the file name of the built-in kit that it began as; empty for the user's own
/// @param archived whether it is put away; jobs that use it keep it
public record RoleKit(
    RoleKitId id, String origin, KitContent content, boolean archived, long revision)
    implements Row<RoleKit> {
  /// The kind of these rows.
  public static final Kind<RoleKit> KIND = new Kind<>("role_kit", RoleKit.class);

  public RoleKit {
    origin = Text.storable(origin);
  }

  /// The same kit with other content.
  public RoleKit with(KitContent other) {
    return new RoleKit(id, origin, other, archived, revision);
  }

  /// The same kit, put away or taken out again.
  public RoleKit archived(boolean away) {
    return new RoleKit(id, origin, content, away, revision);
  }
}
