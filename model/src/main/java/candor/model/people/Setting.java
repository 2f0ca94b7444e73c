package candor.model.people;

import candor.model.store.Id;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import candor.model.store.Uuid7;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// One remembered choice of this workspace, for example which columns a table shows.
///
/// @param name such as `pipeline.columns`
/// @param value free text that its reader understands
public record Setting(SettingId id, String name, String value, long revision)
    implements Row<Setting> {
  /// The kind of these rows.
  public static final Kind<Setting> KIND = new Kind<>("setting", Setting.class);

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  public Setting {
    name = Text.storable(name);
    value = Text.storable(value);
  }

  /// The id under which a setting of this name is kept.
  public static SettingId named(String name) {
    return new SettingId(Uuid7.named("setting:" + name));
  }

  /// The name of the setting that keeps what somebody types about a row, until it is stored there.
  /// The row's id is in it, so that what was typed about somebody goes with them ([#about]); it may
  /// be kept under no other name.
  ///
  /// @param what such as `note-draft`
  public static String typed(String what, PersonId by, Id<?> about) {
    // The owner's is as all were before there was more than one person.
    return what + "." + (by.equals(Me.OWNER) ? "" : by.value() + ".") + about.value();
  }

  /// The same where there may be no such row yet: then it is about who types it.
  public static String typed(String what, PersonId by, Optional<? extends Id<?>> about) {
    return about.isPresent() ? typed(what, by, about.get()) : typed(what, by, by);
  }

  /// Whether it is for somebody who does not see everything: it is about no row, or they type it.
  public boolean isFor(PersonId somebody) {
    var about = about(name);
    return about.isEmpty() || about.contains(somebody.value());
  }

  /// The rows that a setting of this name is about: all whose ids are in it.
  public static List<UUID> about(String name) {
    return ID.matcher(name).results().map(MatchResult::group).map(UUID::fromString).toList();
  }
}
