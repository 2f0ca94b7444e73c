package candor.model.kit;

import java.util.List;

/// What came of changing a kit.
public sealed interface KitResult {
  /// Stored; the row with its new revision.
  record Saved(RoleKit kit) implements KitResult {}

  /// Not stored, since the kit breaks rules.
  record Unsound(List<KitCheck.Finding> findings) implements KitResult {}

  /// Not stored, since somebody changed it in between.
  ///
  /// @param stored what is there now
  record Conflict(RoleKit stored) implements KitResult {}

  /// Not stored, since there is no such kit.
  record Gone(RoleKitId id) implements KitResult {}
}
