package candor.app.main;

import candor.persistence.Backups;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `candor backup [FOLDER] --to FILE`.
@Command(
    name = "backup",
    description = "Writes a whole workspace with its documents into a new file, and checks it.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Mixin private NamedWorkspace named = new NamedWorkspace();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "A file that is not there yet, such as candor.zip.")
  private Path file = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (var read = named.read()) {
      Printing.line(spec, Archiving.backedUp(Backups.write(read.workspace(), file)));
    }
    return 0;
  }
}
