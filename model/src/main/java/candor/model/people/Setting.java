package candor.model.people;

import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import candor.model.store.Uuid7;

/// One remembered choice of this workspace, for example which columns a table shows.
///
/// @param name such as `pipeline.columns`
/// @param value free text that its reader understands
public record Setting(SettingId id, String name, String value, long revision)
    implements Row<Setting> {
  /// The kind of these rows.
  public static final Kind<Setting> KIND = new Kind<>("setting", Setting.class);

  public Setting {
    name = Text.storable(name);
    value = Text.storable(value);
  }

  /// The id under which a setting of this name is kept.
  public static SettingId named(String name) {
    return new SettingId(Uuid7.named("setting:" + name));
  }
}
