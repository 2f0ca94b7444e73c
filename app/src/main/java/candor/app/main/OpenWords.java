package candor.app.main;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.settings.WorkspaceScreen.Said;
import candor.persistence.OpenResult;
import candor.persistence.Recovery;
import candor.persistence.Workspace;
import java.nio.file.Path;

/// What came of opening a workspace, in words: what happened, what was kept, what to do.
final class OpenWords {
  private OpenWords() {}

  /// The open workspace.
  ///
  /// @throws RefusedException when it was refused
  static Workspace opened(OpenResult result, Path folder) {
    if (result instanceof OpenResult.Opened opened) {
      return opened.workspace();
    }
    throw new RefusedException(of(result, folder));
  }

  /// What was done to make a workspace whole again.
  static Notice of(Recovery recovery) {
    return recovery
        .aside()
        .map(
            aside ->
                Notice.of(
                    Tone.WARNING,
                    Messages.of("open.rebuilt"),
                    Messages.of("open.rebuilt.aside").formatted(aside)))
        .orElseGet(
            () ->
                Notice.of(
                    Tone.NEUTRAL,
                    Messages.of("open.recovered").formatted(recovery.operations()),
                    Messages.of("open.recovered.nothing-lost")));
  }

  /// A backup that is none.
  static Said noBackup() {
    return new Said(false, Messages.of("open.no-backup"), Messages.of("archive.nothing-written"));
  }

  static String of(OpenResult result, Path folder) {
    return switch (result) {
      case OpenResult.Opened opened ->
          Messages.of("open.opened").formatted(opened.workspace().name());
      case OpenResult.InUse use -> Messages.of("open.in-use").formatted(folder, use.holder());
      case OpenResult.Locked _ -> Messages.of("open.locked").formatted(folder);
      case OpenResult.WrongPassphrase _ -> Messages.of("open.wrong-passphrase").formatted(folder);
      case OpenResult.WrongRecoveryCode _ -> Messages.of("open.wrong-code").formatted(folder);
      case OpenResult.NotRemembered _ -> Messages.of("open.not-remembered").formatted(folder);
      case OpenResult.Newer newer ->
          Messages.of("open.newer").formatted(folder, newer.version(), newer.newest());
      case OpenResult.Damaged damaged ->
          Messages.of("open.damaged").formatted(folder, damaged.why());
      case OpenResult.CloudFolder cloud ->
          Messages.of("open.cloud").formatted(folder, cloud.synced());
      case OpenResult.NetworkFolder _ -> Messages.of("open.network").formatted(folder);
      case OpenResult.NotWritable no ->
          Messages.of("open.not-writable").formatted(folder, no.why());
      case OpenResult.DiskFull _ -> Messages.of("open.disk-full").formatted(folder);
      case OpenResult.NoWorkspace _ -> Messages.of("open.none").formatted(folder);
      case OpenResult.NotEmpty _ -> Messages.of("open.not-empty").formatted(folder);
    };
  }
}
