package candor.persistence.db;

import candor.model.store.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The values of an edit as JSON: what the journal's tables store, what is hashed, and what its
/// files hold. Whoever needs it for more than one of these makes it once.
///
/// @param before of the row as it was; absent when there was none
/// @param after of the row as it is; absent when there is none
record EditText(@Nullable String before, @Nullable String after) {
  /// Of all edits of an operation, in their order.
  static List<EditText> of(Operation operation) {
    return of(operation, new DocumentTexts());
  }

  /// The same.
  ///
  /// @param texts of documents
  static List<EditText> of(Operation operation, DocumentTexts texts) {
    return operation.edits().stream()
        .map(
            edit -> new EditText(text(edit, edit.before(), texts), text(edit, edit.after(), texts)))
        .toList();
  }

  private static @Nullable String text(
      Operation.Edit edit, @Nullable Map<String, @Nullable Object> values, DocumentTexts texts) {
    return values == null ? null : Json.text(edit.kind(), values, texts);
  }
}
