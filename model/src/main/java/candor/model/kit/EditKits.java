package candor.model.kit;

import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Uuid7;

/// Changes the library of role kits.
public final class EditKits {
  private static final Act SHELVE = Act.lasting("add-built-in-kits");
  private static final Act ADD = Act.undoable("add-kit");
  private static final Act EDIT = Act.undoable("edit-kit");
  private static final Act ARCHIVE = Act.undoable("archive-kit");
  private final Store store;

  public EditKits(Store store) {
    this.store = store;
  }

  /// Adds the built-in kits that this workspace has not seen yet. One that the user changed or put
  /// away is left as it is. Each start asks for this, so only those that are missing are read.
  public void shelve(KitFiles files) {
    var missing =
        store.read(
            s ->
                files.builtIn().stream()
                    .filter(origin -> s.find(builtIn(origin)).isEmpty())
                    .toList());
    if (missing.isEmpty()) {
      return;
    }
    store.write(
        SHELVE,
        tx -> {
          missing.forEach(
              origin ->
                  tx.put(new RoleKit(builtIn(origin), origin, files.builtIn(origin), false, 0)));
          return missing.size();
        });
  }

  private static RoleKitId builtIn(String origin) {
    return new RoleKitId(Uuid7.named("kit:" + origin));
  }

  /// Adds a kit: a new one, an imported one, or a copy under another title.
  public KitResult add(KitContent content) {
    var findings = KitCheck.findings(content);
    if (!findings.isEmpty()) {
      return new KitResult.Unsound(findings);
    }
    return store.write(
        ADD,
        tx ->
            new KitResult.Saved(
                tx.put(new RoleKit(new RoleKitId(tx.newId()), "", content, false, 0))));
  }

  /// Stores the content of an edited kit.
  ///
  /// @param edited the kit as it was read, with its content changed
  public KitResult edit(RoleKit edited) {
    var findings = KitCheck.findings(edited.content());
    if (!findings.isEmpty()) {
      return new KitResult.Unsound(findings);
    }
    return store.write(
        EDIT,
        tx -> {
          var stored = tx.find(edited.id());
          if (stored.isEmpty()) {
            return new KitResult.Gone(edited.id());
          }
          return stored.get().revision() == edited.revision()
              ? new KitResult.Saved(tx.put(edited))
              : new KitResult.Conflict(stored.get());
        });
  }

  /// Puts a kit away, or takes it out again.
  public KitResult archive(RoleKitId id, boolean away) {
    return store.write(
        ARCHIVE,
        tx -> {
          var stored = tx.find(id);
          return stored.isEmpty()
              ? new KitResult.Gone(id)
              : new KitResult.Saved(tx.put(stored.get().archived(away)));
        });
  }
}
