package candor.model.candidate;

import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import candor.model.store.Uuid7;

/// What a custom field says of one candidate; there is at most one per candidate and field.
public record CustomValue(
    CustomValueId id, CandidateId candidate, CustomFieldId field, String value, long revision)
    implements Row<CustomValue> {
  /// The kind of these rows.
  public static final Kind<CustomValue> KIND = new Kind<>("custom_value", CustomValue.class);

  public CustomValue {
    value = Text.line(value);
  }

  /// The id of a candidate's value of a field.
  public static CustomValueId of(CandidateId candidate, CustomFieldId field) {
    return new CustomValueId(Uuid7.named("value:" + candidate.value() + ":" + field.value()));
  }
}
