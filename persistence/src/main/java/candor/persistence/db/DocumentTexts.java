package candor.persistence.db;

import java.util.IdentityHashMap;

/// The JSON of documents, each of which is made once: what stands in a row stands in the journal,
/// too, before and after, and of a posting in three of its fields. Keeps what it was asked for, so
/// it is for one change.
final class DocumentTexts {
  private final IdentityHashMap<Object, String> made = new IdentityHashMap<>();

  /// The text of a document.
  String of(Object document) {
    return made.computeIfAbsent(document, Json::document);
  }
}
