package candor.persistence;

import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.persistence.PoweredSession.Cut;
import candor.persistence.db.Contents;
import candor.persistence.lossy.Loss;
import candor.persistence.lossy.LossyDisk;
import candor.persistence.lossy.LossyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;

/// Starts after a power cut, and looks whether everything is there that the user was told is
/// stored. Now and then the power goes again while it starts.
final class PowerCheck {
  private static final Loss[] LOSSES = Loss.values();
  private final Told told;
  private final SplittableRandom random;
  private final List<String> findings = new ArrayList<>();
  private int points;
  private int recovered;
  private int madeAnew;

  PowerCheck(Told told, SplittableRandom random) {
    this.told = told;
    this.random = random;
  }

  /// What was not as it should be.
  List<String> findings() {
    return findings;
  }

  /// How many power cuts were looked at.
  int points() {
    return points;
  }

  /// In how many of them the database lacked something, or was made anew.
  int recovered() {
    return recovered;
  }

  /// In how many of them it was made anew.
  int madeAnew() {
    return madeAnew;
  }

  /// Looks at one.
  void look(Cut cut) throws IOException {
    points++;
    var next = random.nextBoolean() ? random.nextInt(20) + 1 : 0;
    if (random.nextInt(6) == 0) {
      scribble(cut.image().resolve("work").resolve(Workspaces.DATABASE));
    }
    var reboot = new Reboot(cut, next);
    try (var disk = new LossyDisk(cut.image(), random.nextBoolean(), reboot)) {
      var workspaces =
          new Workspaces(
              new Machine(
                  InstantSource.system(), new Random(1), LossyFiles.SCHEME, JournalBeside.DISK),
              new Gate(Locked.LITTLE, _ -> {}, new FakeKeyring()));
      look(cut, disk.folder().resolve("work"), workspaces, reboot);
    } catch (RuntimeException e) {
      find(cut, e.toString());
    }
    if (reboot.cut.isPresent()) {
      look(reboot.cut.get());
    }
  }

  private void look(Cut cut, Path folder, Workspaces workspaces, Reboot reboot) throws IOException {
    var wasMade = Workspaces.isWorkspace(folder);
    if (!wasMade && cut.acknowledged() > 0) {
      find(cut, "there is no workspace");
      return;
    }
    if (Files.exists(folder.resolve("workspace.holder"))) {
      // Left by a process that is no more.
      Files.writeString(folder.resolve("workspace.holder"), "somebody\n" + UUID.randomUUID());
    }
    var result = wasMade ? opened(cut, folder, workspaces) : workspaces.create(folder, false, "Me");
    switch (result) {
      case OpenResult.Opened(var workspace) -> {
        reboot.rest = 0;
        recovered += workspace.recovery().isPresent() ? 1 : 0;
        madeAnew += workspace.recovery().flatMap(Recovery::aside).isPresent() ? 1 : 0;
        try (workspace) {
          if (cut.acknowledged() > 0) {
            compare(cut, workspace);
          }
        }
      }
      default -> find(cut, result.toString());
    }
  }

  private static OpenResult opened(Cut cut, Path folder, Workspaces workspaces) {
    var result = cut.opens().contains("") ? workspaces.open(folder) : new OpenResult.Locked();
    for (var passphrase : cut.opens()) {
      if (!passphrase.isEmpty()
          && (result instanceof OpenResult.Locked
              || result instanceof OpenResult.WrongPassphrase)) {
        result = workspaces.open(folder, Locked.by(passphrase));
        if (result instanceof OpenResult.Opened(var workspace) && !workspace.isEncrypted()) {
          workspace.close();
          return new OpenResult.Damaged("it is not encrypted");
        }
      }
    }
    return result;
  }

  /// Makes a file unreadable, as a power cut does to H2's now and then.
  private void scribble(Path file) throws IOException {
    if (Files.exists(file)) {
      var bytes = new byte[(int) Files.size(file)];
      random.nextBytes(bytes);
      Files.write(file, bytes);
    }
  }

  private void compare(Cut cut, Workspace workspace) {
    var last = workspace.contents(Contents::last);
    if (last < cut.acknowledged() || last > Math.min(cut.acknowledged() + 1, told.last())) {
      find(cut, "it ends at %d instead of %d".formatted(last, cut.acknowledged()));
      return;
    }
    var different = told.differing(last, MixedWork.prints(workspace.store()));
    if (!different.isEmpty()) {
      find(cut, "other rows than at %d: %s".formatted(last, different));
    }
    var verdict = Archive.verify(workspace);
    if (!verdict.isSound()) {
      find(cut, verdict.toString());
    }
    var before = MixedWork.prints(workspace.store(), false);
    var undo = new Undo(workspace.store());
    if (undo.undo() instanceof UndoResult.Done && undo.redo() instanceof UndoResult.Done) {
      if (!MixedWork.prints(workspace.store(), false).equals(before)) {
        find(cut, "undone and done again, there are other rows");
      }
    }
  }

  private void find(Cut cut, String what) {
    findings.add("%s: %s (%s)".formatted(cut.moment(), what, cut.image()));
  }

  /// Lets the power go once more.
  private final class Reboot implements LossyDisk.Watch {
    private final Cut first;
    private int rest;
    private Optional<Cut> cut = Optional.empty();

    Reboot(Cut first, int rest) {
      this.first = first;
      this.rest = rest;
    }

    @Override
    public boolean before(LossyDisk disk, LossyDisk.Deed deed, Path file) {
      if (rest > 0 && --rest == 0) {
        var loss = LOSSES[random.nextInt(LOSSES.length)];
        var image = first.image().resolveSibling(first.image().getFileName() + "+");
        try {
          disk.cut(image, loss, random);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        var moment =
            "%s; starting, %s %s, %s".formatted(first.moment(), deed, file.getFileName(), loss);
        cut = Optional.of(new Cut(image, first.acknowledged(), moment, first.opens()));
      }
      return true;
    }
  }
}
