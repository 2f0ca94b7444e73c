package candor.app.main;

import candor.persistence.Archive;
import candor.persistence.Backups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (what != null && Files.isRegularFile(what)) {
      Printing.line(spec, Archiving.checked(Backups.check(what)));
      return 0;
    }
    try (var workspace = OpenedFolder.of(what)) {
      var verdict = Archive.verify(workspace);
      if (verdict.isSound()) {
        Printing.line(spec, Archiving.sound(verdict));
        return 0;
      }
      verdict.findings().forEach(finding -> Printing.error(spec, Archiving.words(finding)));
      return Refusals.REFUSED;
    }
  }
}
