package candor.persistence.db;

import java.util.List;

/// An operation that the database's journal has now, and the second journal is to have.
///
/// @param texts of its edits
record Noted(Entry entry, List<EditText> texts) {
  /// Where the journal ends with it.
  Journal.End end() {
    return entry.end();
  }

  /// What the second journal keeps of it.
  byte[] bytes() {
    return entry.bytes(texts);
  }
}
