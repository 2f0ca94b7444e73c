package candor.app.main;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.settings.WorkspaceScreen.Said;
import candor.app.text.Dates;
import candor.persistence.OpenResult;
import candor.persistence.Recovery;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;

/// What came of opening a workspace, in words: what happened, what was kept, what to do.
final class OpenWords {
  private static final Pattern HOLDER =
      Pattern.compile("process \\d+ of (?<who>.*) since (?<since>\\d{4}-[-\\d]+T[:\\d]+Z)");

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

  // A process says nothing to a user, and its time is that of no place.
  private static String by(String holder) {
    var known = HOLDER.matcher(holder);
    if (!known.matches()) {
      return Messages.of("open.in-use.unknown");
    }
    var dates = new Dates(Clock.system(ZoneId.systemDefault()));
    var since = Instant.parse(known.group("since"));
    var day = dates.dayOf(since);
    var time = (day.equals(dates.today()) ? "" : dates.date(day) + ", ") + dates.time(since);
    var who = known.group("who");
    return who.equals(System.getProperty("user.name"))
        ? Messages.of("open.in-use.mine").formatted(time)
        : Messages.of("open.in-use.of").formatted(who, time);
  }

  /// Why a folder was refused; looks at it once more, and so blocks.
  static String of(OpenResult result, Path folder) {
    return switch (result) {
      case OpenResult.Opened opened ->
          Messages.of("open.opened").formatted(opened.workspace().name());
      case OpenResult.InUse use -> Messages.of("open.in-use").formatted(folder, by(use.holder()));
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
          Messages.of(
                  Workspaces.isWorkspace(folder)
                      ? "open.not-writable.workspace"
                      : "open.not-writable")
              .formatted(folder, no.why());
      case OpenResult.DiskFull _ -> Messages.of("open.disk-full").formatted(folder);
      case OpenResult.NoWorkspace _ ->
          Messages.of(Files.exists(folder) ? "open.none" : "open.gone").formatted(folder);
      case OpenResult.NotEmpty _ -> Messages.of("open.not-empty").formatted(folder);
    };
  }
}
