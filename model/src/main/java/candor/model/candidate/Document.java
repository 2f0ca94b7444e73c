package candor.model.candidate;

import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import java.time.Instant;

/// A file about a candidate; its bytes are kept in the workspace's folder of documents.
///
/// @param fileName the name it came with; only for showing
/// @param size in bytes
/// @param sha256 of its bytes, in lower-case hex; where the bytes are found
public record Document(
    DocumentId id,
    CandidateId candidate,
    String fileName,
    long size,
    String sha256,
    Instant addedAt,
    long revision)
    implements Row<Document>, KeptFile {
  /// The kind of these rows.
  public static final Kind<Document> KIND = new Kind<>("document", Document.class);

  public Document {
    fileName = Text.line(fileName);
  }
}
