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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `candor create FOLDER`.
@Command(
    name = "create",
    description = "Creates a workspace in a new or empty folder.",
    mixinStandardHelpOptions = true)
final class CreateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "Where the workspace is to lie.")
  private Path folder = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Who will sit at it; the user name of this system by default.")
  private @Nullable String name;

  @Option(names = "--encrypt", description = "Encrypts it, and shows its recovery code once.")
  private boolean encrypt;

  @Mixin private NewPassphrase passphrase = new NewPassphrase();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var me = name == null ? System.getProperty("user.name", "Me") : name;
    var workspaces = new Workspaces(InstantSource.system(), new SecureRandom());
    if (encrypt || passphrase.isGiven()) {
      passphrase.protect(
          spec, folder, protection -> workspaces.create(folder, false, me, protection));
      return 0;
    }
    try (var workspace = OpenWords.opened(workspaces.create(folder, false, me), folder)) {
      Printing.line(spec, Messages.of("main.created").formatted(workspace.folder()));
    }
    return 0;
  }
}
