package candor.persistence;

import candor.persistence.db.Contents;
import candor.persistence.folder.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The backups that a workspace keeps of itself: in its folder `backups` without the documents,
/// which lie beside and never change, and elsewhere with them.
///
/// @param folder is made with the first one
/// @param documents whether their bytes are to be in them
record Snapshots(Path folder, boolean documents) {
  private static final int DAYS = 7;
  private static final int WEEKS = 4;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss", Locale.ROOT);
  private static final Pattern NAME =
      Pattern.compile(
          "snapshot-(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d)-(\\d{1,18})\\.(?:zip|sealed)");

  /// Those in a workspace.
  Snapshots(Path folder) {
    this(folder, false);
  }

  /// One of them.
  ///
  /// @param made in UTC
  /// @param sequence of the newest operation in it
  record Snapshot(Path file, LocalDateTime made, long sequence) {
    /// The name that it has when it lies there encrypted, or not.
    String name(boolean encrypted) {
      return Snapshots.name(made, sequence, encrypted);
    }
  }

  /// Those that are there, the newest first. They were looked through when they were made.
  List<Snapshot> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(Snapshots::named)
          .flatMap(Optional::stream)
          .sorted(
              Comparator.comparingLong(Snapshot::sequence).thenComparing(Snapshot::made).reversed())
          .toList();
    }
  }

  /// Makes one, unless nothing was changed since the last.
  ///
  /// @return the file that was made
  Optional<Path> take(Workspace workspace, Tempo tempo) throws IOException {
    return take(workspace, workspace.cover(), tempo);
  }

  /// The same.
  ///
  /// @param cover how it is to lie on the disk
  Optional<Path> take(Workspace workspace, Cover cover, Tempo tempo) throws IOException {
    var last = workspace.contents(Contents::last);
    var there = all();
    if (!there.isEmpty() && there.getFirst().sequence() >= last) {
      return Optional.empty();
    }
    var _ = Folders.make(folder);
    removeCutShort();
    var time = LocalDateTime.ofInstant(workspace.clock().instant(), ZoneOffset.UTC);
    var file = folder.resolve(name(time, last, cover.isEncrypted()));
    var made = Backups.write(workspace, file, documents, cover, tempo);
    return Optional.of(made.file());
  }

  /// When the newest was made; nothing when there is none.
  Optional<Instant> last() throws IOException {
    return all().stream().findFirst().map(newest -> newest.made().toInstant(ZoneOffset.UTC));
  }

  /// Removes those that are not wanted any more: all but the two newest, the newest of each of the
  /// last seven days that have one, and the newest of each of the last four such weeks.
  ///
  /// @return the sequence up to which the journal is not needed: even if the newest snapshot turned
  ///   out to be no good, the one before it would do
  long prune() throws IOException {
    var all = all();
    var kept = new HashSet<Snapshot>(all.subList(0, Math.min(2, all.size())));
    kept.addAll(newestOfEach(all, Snapshots::day, DAYS));
    kept.addAll(newestOfEach(all, Snapshots::week, WEEKS));
    for (var snapshot : all) {
      if (!kept.contains(snapshot)) {
        Files.deleteIfExists(snapshot.file());
      }
    }
    return all.size() < 2 ? 0 : all.get(1).sequence();
  }

  // What a kill left of one that was being made holds candidates, too.
  private void removeCutShort() throws IOException {
    try (var files = Files.newDirectoryStream(folder, "snapshot-*.part")) {
      for (var file : files) {
        Files.delete(file);
      }
    }
  }

  private static String name(LocalDateTime made, long sequence, boolean encrypted) {
    var ending = encrypted ? "sealed" : "zip";
    return "snapshot-%s-%d.%s".formatted(TIME.format(made), sequence, ending);
  }

  private static <P> List<Snapshot> newestOfEach(
      List<Snapshot> newestFirst, Function<Snapshot, P> period, int most) {
    var newest = new ArrayList<Snapshot>();
    Set<P> seen = new HashSet<>();
    for (var snapshot : newestFirst) {
      if (seen.size() < most && seen.add(period.apply(snapshot))) {
        newest.add(snapshot);
      }
    }
    return newest;
  }

  private static LocalDate day(Snapshot snapshot) {
    return snapshot.made().toLocalDate();
  }

  private static String week(Snapshot snapshot) {
    var day = day(snapshot);
    return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private static Optional<Snapshot> named(Path file) {
    var name = NAME.matcher(String.valueOf(file.getFileName()));
    try {
      return name.matches()
          ? Optional.of(
              new Snapshot(
                  file, LocalDateTime.parse(name.group(1), TIME), Long.parseLong(name.group(2))))
          : Optional.empty();
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
