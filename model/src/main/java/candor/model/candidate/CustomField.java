package candor.model.candidate;

import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;

/// A field that the user added to all candidates, for example *Notice period*.
///
/// @param position its place among them
public record CustomField(CustomFieldId id, String name, int position, long revision)
    implements Row<CustomField> {
  /// The kind of these rows.
  public static final Kind<CustomField> KIND = new Kind<>("custom_field", CustomField.class);

  public CustomField {
    name = Text.line(name);
  }
}
