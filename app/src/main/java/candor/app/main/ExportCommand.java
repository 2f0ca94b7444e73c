package candor.app.main;

import candor.persistence.Archive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `candor export [FOLDER] [--to FILE]`.
@Command(
    name = "export",
    description = "Writes a whole workspace as JSON to a new file or to standard output.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @Mixin private NamedWorkspace named = new NamedWorkspace();

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "A file that is not there yet; standard output by default.")
  private @Nullable Path file;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (var read = named.read()) {
      var workspace = read.workspace();
      if (workspace.isEncrypted()) {
        Printing.error(spec, Messages.of("main.exported-openly").formatted(workspace.name()));
      }
      if (file == null) {
        var exported = Archive.export(workspace, System.out);
        Printing.requireTaken();
        Printing.error(spec, Archiving.exported(exported, Messages.of("archive.stdout")));
      } else {
        var exported = Archive.export(workspace, file);
        Printing.line(spec, Archiving.exported(exported, file.toString()));
      }
    }
    return 0;
  }
}
