package candor.app.main;

import candor.persistence.Backups;
import candor.persistence.OpenResult;
import candor.persistence.Workspaces;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `candor restore FILE FOLDER`.
@Command(
    name = "restore",
    description = "Makes a workspace out of a backup, in a new or empty folder.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE", description = "The backup.")
  private Path file = Path.of("");

  @Parameters(index = "1", paramLabel = "FOLDER", description = "Where the workspace is to lie.")
  private Path folder = Path.of("");

  @Mixin private GivenKey key = new GivenKey();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var workspaces = new Workspaces(InstantSource.system(), new SecureRandom());
    var result =
        BackupFile.read(
            file,
            () ->
                Backups.isEncrypted(file)
                    ? key.use(file, unlock -> workspaces.restore(file, folder, unlock))
                    : workspaces.restore(file, folder));
    try (var workspace = OpenWords.opened(result, of(result))) {
      Printing.line(spec, Messages.of("main.restored").formatted(workspace.folder()));
    }
    return 0;
  }

  // A passphrase that is wrong is the backup's.
  private Path of(OpenResult result) {
    return result instanceof OpenResult.WrongPassphrase
            || result instanceof OpenResult.WrongRecoveryCode
        ? file
        : folder;
  }
}
