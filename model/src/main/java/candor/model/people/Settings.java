package candor.model.people;

import candor.model.store.Act;
import candor.model.store.Store;

/// Remembers choices of this workspace.
public final class Settings {
  /// The journal's name for a changed setting; such operations are left out of histories.
  public static final Act CHANGE = Act.lasting("change-setting");

  private final Store store;

  public Settings(Store store) {
    this.store = store;
  }

  /// The remembered value.
  ///
  /// @param otherwise what to answer when there is none
  public String get(String name, String otherwise) {
    return store.read(s -> s.find(Setting.named(name)).map(Setting::value).orElse(otherwise));
  }

  /// Remembers a value.
  public void set(String name, String value) {
    store.write(
        CHANGE,
        tx -> {
          var id = Setting.named(name);
          var revision = tx.find(id).map(Setting::revision).orElse(0L);
          return tx.put(new Setting(id, name, value, revision));
        });
  }
}
