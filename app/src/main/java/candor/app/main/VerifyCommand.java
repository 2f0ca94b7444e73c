package candor.app.main;

import candor.model.archive.Finding;
import candor.persistence.Archive;
import candor.persistence.Backups;
import candor.persistence.CheckResult;
import candor.persistence.Workspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `candor verify [FOLDER or FILE]`.
@Command(
    name = "verify",
    description = "Reads a whole workspace, or a backup, and says whether it is sound.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER|FILE",
      description = "The workspace or the backup; by default the workspace that was open last.")
  private @Nullable Path what;

  @Mixin private GivenKey key = new GivenKey();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (what != null && Files.isRegularFile(what)) {
      return read(what);
    }
    try (var read = ReadFolder.of(what, key)) {
      var verdict = Archive.verify(read.workspace());
      return said(verdict.findings(), Archiving.sound(verdict));
    }
  }

  private int read(Path file) throws IOException {
    var workspaces = new Workspaces(InstantSource.system(), new SecureRandom());
    var result =
        BackupFile.read(
            file,
            () ->
                Backups.isEncrypted(file)
                    ? key.use(file, unlock -> workspaces.check(file, Optional.of(unlock)))
                    : workspaces.check(file, Optional.empty()));
    return switch (result) {
      case CheckResult.Read read ->
          said(read.verdict().findings(), Archiving.checked(read.backup()));
      case CheckResult.Refused refused ->
          throw new RefusedException(OpenWords.of(refused.why(), file));
    };
  }

  private int said(List<Finding> findings, String sound) {
    if (findings.isEmpty()) {
      Printing.line(spec, sound);
      return 0;
    }
    findings.forEach(finding -> Printing.error(spec, Archiving.words(finding)));
    return Refusals.REFUSED;
  }
}
