package candor.app.main;

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

/// `candor decrypt FOLDER`.
@Command(
    name = "decrypt",
    description = "Takes the encryption from a workspace and all that is in it.",
    mixinStandardHelpOptions = true)
final class DecryptCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "The workspace.")
  private Path folder = Path.of("");

  @Mixin private GivenKey key = new GivenKey();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var workspaces = new Workspaces(InstantSource.system(), new SecureRandom());
    var result = key.use(folder, unlock -> workspaces.decrypt(folder, unlock));
    try (var workspace = OpenWords.opened(result, folder)) {
      Printing.line(spec, Messages.of("main.decrypted").formatted(workspace.folder()));
    }
    return 0;
  }
}
