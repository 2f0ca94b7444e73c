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

/// `candor encrypt FOLDER`.
@Command(
    name = "encrypt",
    description = "Encrypts a workspace with all that is in it, and shows its recovery code once.",
    mixinStandardHelpOptions = true)
final class EncryptCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "The workspace.")
  private Path folder = Path.of("");

  @Mixin private NewPassphrase next = new NewPassphrase();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var workspaces = new Workspaces(InstantSource.system(), new SecureRandom());
    next.protect(spec, folder, protection -> workspaces.encrypt(folder, protection));
    return 0;
  }
}
