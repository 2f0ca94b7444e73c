package candor.app.main;

import candor.persistence.Archive;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `candor verify [FOLDER]`.
@Command(
    name = "verify",
    description = "Reads a whole workspace and says whether it is sound.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "The workspace; by default the one that was open last.")
  private @Nullable Path folder;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    try (var workspace = OpenedFolder.of(folder)) {
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
