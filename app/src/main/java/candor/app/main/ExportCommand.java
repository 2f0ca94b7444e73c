package candor.app.main;

import candor.persistence.Archive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `candor export [FOLDER] [--to FILE]`.
@Command(
    name = "export",
    description = "Writes a whole workspace as JSON to a new file or to standard output.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "The workspace; by default the one that was open last.")
  private @Nullable Path folder;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "A file that is not there yet; standard output by default.")
  private @Nullable Path file;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (var workspace = OpenedFolder.of(folder)) {
      if (file == null) {
        var exported = Archive.export(workspace, System.out);
        Printing.error(spec, Archiving.exported(exported, Messages.of("archive.stdout")));
      } else {
        var exported = Archive.export(workspace, file);
        Printing.line(spec, Archiving.exported(exported, file.toString()));
      }
    }
    return 0;
  }
}
