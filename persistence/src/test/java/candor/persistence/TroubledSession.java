package candor.persistence;

import candor.model.store.StoreException;
import candor.model.store.StoreException.Reason;
import candor.persistence.db.Contents;
import candor.persistence.lossy.LossyDisk;
import candor.persistence.lossy.LossyDisk.Deed;
import candor.persistence.lossy.LossyFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;

/// Works on a workspace as a seed has it, while one of the things that are done to the disk fails,
/// or from it on everything until somebody makes room, which is after something was refused.
final class TroubledSession {
  private final SplittableRandom random;
  private final Workspaces workspaces;
  private final LossyDisk disk;
  private final Trouble trouble;
  private final long seed;
  private final long which;
  private final List<String> findings = new ArrayList<>();
  private Told told = new Told(0, Map.of());
  private long deeds;
  private boolean failing;
  private Optional<String> failed = Optional.empty();
  private long minutes;

  /// What can be the matter with a disk.
  enum Trouble {
    /// No room for a moment.
    FULL_ONCE("No space left on device", Reason.DISK_FULL, true),
    /// No room until somebody makes some.
    FULL("No space left on device", Reason.DISK_FULL, false),
    /// One thing fails.
    ERROR_ONCE("Input/output error", Reason.FAILED, true),
    /// Everything fails.
    ERROR("Input/output error", Reason.FAILED, false);

    private final String words;
    private final Reason reason;
    private final boolean once;

    Trouble(String words, Reason reason, boolean once) {
      this.words = words;
      this.reason = reason;
      this.once = once;
    }

    boolean isFailing(Deed deed) {
      return reason != Reason.DISK_FULL || deed == Deed.WRITE || deed == Deed.MAKE;
    }
  }

  /// @param which of the things that are done to the disk fails, counted from 1
  TroubledSession(long seed, Path folder, Trouble trouble, long which) throws IOException {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
    this.trouble = trouble;
    this.which = which;
    this.disk = new LossyDisk(Files.createDirectories(folder), false, this::before);
    this.workspaces =
        new Workspaces(
            this::now,
            new Random(random.nextLong()),
            LossyFiles.SCHEME,
            random.nextBoolean() ? JournalBeside.DISK : Flaw.SHORT_FILES.disk());
  }

  /// What was not as it should be.
  List<String> findings() {
    return findings;
  }

  /// Whether something failed; if not, there were not so many things to do.
  boolean hasFailed() {
    return failed.isPresent();
  }

  /// Works.
  void run() throws IOException {
    try (disk) {
      var workspace = opened();
      told = new Told(workspace.contents(Contents::last), MixedWork.prints(workspace.store()));
      for (var part = 0; part < 3 && findings.isEmpty(); part++) {
        work(workspace);
        close(workspace);
        workspace = opened();
        compare(workspace, "opened again");
      }
      close(workspace);
    }
  }

  private void work(Workspace workspace) {
    var _ = workspace.store().changes().subscribe(told::add);
    var steps = new WorkspaceSteps(workspace, random);
    for (var rest = 12; rest > 0 && findings.isEmpty(); rest--) {
      minutes += random.nextInt(600);
      try {
        steps.next();
      } catch (StoreException e) {
        if (e.reason() != trouble.reason) {
          find("refused as " + e.reason(), e);
        }
        goOn(workspace);
      } catch (IOException e) {
        goOn(workspace);
      } catch (RuntimeException e) {
        find("not a refusal", e);
      }
    }
  }

  /// Looks while the disk still fails, makes room, and looks again.
  private void goOn(Workspace workspace) {
    try {
      compare(workspace, "before there was room");
    } catch (StoreException e) {
      if (e.reason() != trouble.reason) {
        find("reading refused as " + e.reason(), e);
      }
    }
    refused();
    compare(workspace, "after the refusal");
  }

  private void close(Workspace workspace) {
    try {
      workspace.close();
    } catch (StoreException | UncheckedIOException e) {
      refused();
    } catch (RuntimeException e) {
      find("closing", e);
    }
    failing = false;
  }

  private Workspace opened() throws IOException {
    var folder = disk.folder().resolve("work");
    for (var again = 0; ; again++) {
      startAnew(folder.resolve("workspace.holder"));
      var result =
          Workspaces.isWorkspace(folder)
              ? workspaces.open(folder)
              : workspaces.create(folder, false, "Me");
      if (result instanceof OpenResult.Opened(var workspace)) {
        return workspace;
      }
      var fitting =
          trouble.reason == Reason.DISK_FULL
              ? result instanceof OpenResult.DiskFull
              : result instanceof OpenResult.NotWritable || result instanceof OpenResult.Damaged;
      if (!fitting) {
        findings.add("opening gave " + result + where());
      }
      if (again > 0) {
        throw new IllegalStateException(result + where());
      }
      refused();
    }
  }

  // What could not say that it let the folder go seems to hold it, until the program is started
  // anew.
  private static void startAnew(Path holder) throws IOException {
    if (Files.exists(holder)) {
      Files.writeString(holder, "somebody\n" + UUID.randomUUID());
    }
  }

  private void refused() {
    failing = false;
    if (failed.isEmpty()) {
      findings.add("refused for nothing");
    }
  }

  private void compare(Workspace workspace, String when) {
    var last = workspace.contents(Contents::last);
    if (last != told.last()) {
      findings.add("%s, it ends at %d instead of %d".formatted(when, last, told.last()) + where());
      return;
    }
    var different = told.differing(last, MixedWork.prints(workspace.store()));
    if (!different.isEmpty()) {
      findings.add(when + ", other rows: " + different + where());
    }
    if (!Archive.verify(workspace).isSound()) {
      findings.add(when + ", not sound" + where());
    }
  }

  private void find(String what, Exception e) {
    var words = new StringWriter();
    e.printStackTrace(new PrintWriter(words));
    findings.add(what + where() + "\n" + words);
  }

  private String where() {
    return " (seed %d, %s: %s)".formatted(seed, trouble, failed.orElse("nothing"));
  }

  private Instant now() {
    return Instant.parse("2026-03-02T09:00:00Z").plusSeconds(minutes * 60);
  }

  private boolean before(LossyDisk on, Deed deed, Path file) throws IOException {
    deeds++;
    if (failed.isEmpty() && deeds >= which && trouble.isFailing(deed)) {
      failed = Optional.of(deed + " " + file.getFileName());
      failing = !trouble.once;
      throw new IOException(trouble.words);
    }
    if (failing && trouble.isFailing(deed)) {
      throw new IOException(trouble.words);
    }
    return true;
  }
}
