package candor.app.main;

import candor.app.settings.WorkspaceScreen.Said;
import candor.model.archive.Exported;
import candor.model.archive.Finding;
import candor.model.archive.Verdict;
import candor.persistence.Archive;
import candor.persistence.Backup;
import candor.persistence.Backups;
import candor.persistence.Tempo;
import candor.persistence.Workspace;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;

/// Checks and exports a workspace, and says in words what came of it.
final class Archiving {
  private Archiving() {}

  static Said verify(Workspace workspace) {
    var verdict = Archive.verify(workspace);
    return verdict.isSound()
        ? new Said(true, sound(verdict), "")
        : new Said(
            false,
            Messages.of("archive.unsound").formatted(verdict.findings().size()),
            words(verdict.findings().getFirst()) + " " + Messages.of("archive.unsound.next"));
  }

  static Said backUp(Workspace workspace, Path file, Tempo tempo) {
    return written(file, () -> backedUp(Backups.write(workspace, file, tempo)));
  }

  static Said export(Workspace workspace, Path file) {
    return written(file, () -> exported(Archive.export(workspace, file), file.toString()));
  }

  static Said copied(Elsewhere elsewhere, Path place, Tempo tempo) {
    if (!elsewhere.isOutside(place)) {
      return new Said(
          false, Messages.of("archive.copy-inside"), Messages.of("archive.copy-inside.next"));
    }
    try {
      elsewhere.copy(place, tempo);
      elsewhere.choose(Optional.of(place));
      return new Said(true, Messages.of("archive.copied").formatted(place), "");
    } catch (IOException e) {
      return new Said(false, DiskWords.of(e), Messages.of("archive.copy-nowhere"));
    }
  }

  static String backedUp(Backup backup) {
    return Messages.of("archive.backed-up")
        .formatted(backup.operations(), backup.documents(), backup.file());
  }

  static String checked(Backup backup) {
    return Messages.of("archive.checked")
        .formatted(backup.workspace(), backup.made(), backup.operations(), backup.documents());
  }

  private interface Writing {
    String done() throws IOException;
  }

  private static Said written(Path file, Writing writing) {
    try {
      return new Said(true, writing.done(), "");
    } catch (FileAlreadyExistsException there) {
      return new Said(
          false,
          Messages.of("main.file-exists").formatted(file),
          Messages.of("archive.nothing-written"));
    } catch (IOException e) {
      return new Said(false, DiskWords.of(e), Messages.of("archive.nothing-written"));
    }
  }

  static String sound(Verdict verdict) {
    return Messages.of("archive.sound").formatted(verdict.rows(), verdict.operations());
  }

  static String exported(Exported exported, String where) {
    var done =
        Messages.of("archive.exported").formatted(exported.rows(), exported.operations(), where);
    return exported.closed() == 0
        ? done
        : done + " " + Messages.of("archive.closed").formatted(exported.closed());
  }

  static String words(Finding finding) {
    return switch (finding) {
      case Finding.KindUnreadable unreadable ->
          Messages.of("archive.kind-unreadable").formatted(unreadable.kind());
      case Finding.RowDiffers differs ->
          Messages.of("archive.row-differs")
              .formatted(differs.kind(), differs.row(), String.join(", ", differs.fields()));
      case Finding.RowUnknown unknown ->
          Messages.of("archive.row-unknown").formatted(unknown.kind(), unknown.row());
      case Finding.RowMissing missing ->
          Messages.of("archive.row-missing").formatted(missing.kind(), missing.row());
      case Finding.OperationUnreadable operation ->
          Messages.of("archive.operation-unreadable").formatted(operation.sequence());
      case Finding.Gap gap -> Messages.of("archive.gap").formatted(gap.after(), gap.next());
      case Finding.OperationAltered altered ->
          Messages.of("archive.operation-altered").formatted(altered.sequence());
      case Finding.JournalDiffers differs ->
          Messages.of("archive.journal-differs").formatted(differs.sequence());
      case Finding.JournalShort cut -> Messages.of("archive.journal-short").formatted(cut.last());
      case Finding.SnapshotAltered altered ->
          Messages.of("archive.snapshot-altered").formatted(altered.file());
      case Finding.SealBroken broken ->
          Messages.of("archive.seal-broken").formatted(broken.scorecard());
      case Finding.DecisionAltered altered ->
          Messages.of("archive.decision-altered").formatted(altered.decision());
      case Finding.DocumentAltered altered ->
          Messages.of("archive.document-altered").formatted(altered.document());
    };
  }
}
