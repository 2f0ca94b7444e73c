package candor.app.main;

import candor.model.archive.Finding;
import candor.persistence.Archive;
import candor.persistence.Backups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
      var findings = new ArrayList<Finding>();
      var backup = Backups.verify(what, verdict -> findings.addAll(verdict.findings()));
      return said(findings, Archiving.checked(backup));
    }
    try (var workspace = OpenedFolder.of(what)) {
      var verdict = Archive.verify(workspace);
      return said(verdict.findings(), Archiving.sound(verdict));
    }
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
