package candor.model.archive;

import java.util.List;
import java.util.UUID;

/// Something that is not as it must be in a workspace. Names rows by kind and id; no content.
public sealed interface Finding {
  /// The rows of a kind can't be read.
  record KindUnreadable(String kind) implements Finding {}

  /// A row says something else than the journal.
  record RowDiffers(String kind, UUID row, List<String> fields) implements Finding {}

  /// A row is there that the journal does not know.
  record RowUnknown(String kind, UUID row) implements Finding {}

  /// A row is gone that the journal knows.
  record RowMissing(String kind, UUID row) implements Finding {}

  /// An operation of the journal can't be understood.
  record OperationUnreadable(long sequence) implements Finding {}

  /// Operations are missing from the journal.
  ///
  /// @param after the sequence before the gap
  /// @param next the sequence behind it
  record Gap(long after, long next) implements Finding {}

  /// An operation of the journal is not what its hash was made of: it was changed afterwards.
  record OperationAltered(long sequence) implements Finding {}

  /// The journal beside the database says something else of an operation than the one in it.
  record JournalDiffers(long sequence) implements Finding {}

  /// The journal beside the database can't be read as far as it has to be.
  ///
  /// @param last the sequence up to which it can
  record JournalShort(long last) implements Finding {}

  /// A snapshot in the workspace is no use any more, or says something else.
  ///
  /// @param file its name
  record SnapshotAltered(String file) implements Finding {}

  /// A sealed scorecard does not say any more what was sealed.
  record SealBroken(UUID scorecard) implements Finding {}

  /// A sealed decision, or what was sealed with it, does not say any more what was sealed.
  record DecisionAltered(UUID decision) implements Finding {}

  /// The bytes of a document are gone, or not the ones that were kept.
  record DocumentAltered(UUID document) implements Finding {}
}
