package candor.model.intake;

import candor.model.candidate.KeptFile;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;

/// A file that came with a proposal; it becomes a document of the candidate when that is accepted.
///
/// @param fileName as the stranger named it, cleaned; only for showing
public record ProposalFile(
    ProposalFileId id,
    ProposalId proposal,
    String fileName,
    long size,
    String sha256,
    long revision)
    implements Row<ProposalFile>, KeptFile {
  /// The kind of these rows.
  public static final Kind<ProposalFile> KIND = new Kind<>("proposal_file", ProposalFile.class);

  public ProposalFile {
    fileName = Text.line(fileName);
  }
}
