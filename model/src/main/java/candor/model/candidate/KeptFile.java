package candor.model.candidate;

/// A file whose bytes are kept in the workspace's folder of documents.
public interface KeptFile {
  /// The name it came with; only for showing.
  String fileName();

  /// In bytes.
  long size();

  /// Of its bytes, in lower-case hex; where the bytes are found.
  String sha256();
}
