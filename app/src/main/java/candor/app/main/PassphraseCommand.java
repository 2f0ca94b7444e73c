package candor.app.main;

import candor.persistence.Unlock;
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

/// `candor passphrase FOLDER`.
@Command(
    name = "passphrase",
    description = "Sets another passphrase, or makes another recovery code, for a workspace.",
    mixinStandardHelpOptions = true)
final class PassphraseCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "The workspace.")
  private Path folder = Path.of("");

  @Mixin private GivenKey key = new GivenKey();
  @Mixin private NewPassphrase next = new NewPassphrase();

  @Option(
      names = "--new-recovery-code",
      description = "Leaves the passphrase as it is, and shows another recovery code once.")
  private boolean code;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    return key.use(folder, unlock -> changed(unlock));
  }

  private int changed(Unlock unlock) throws IOException {
    var workspaces = new Workspaces(InstantSource.system(), new SecureRandom());
    try (var workspace = OpenWords.opened(workspaces.open(folder, unlock), folder)) {
      if (!workspace.isEncrypted()) {
        throw new RefusedException(Messages.of("main.not-encrypted").formatted(folder));
      }
      if (code) {
        var made = workspace.newRecoveryCode(unlock).orElseThrow();
        Printing.line(spec, Messages.of("main.recovery-code").formatted(made.text()));
        return 0;
      }
      try (var passphrase = next.read()) {
        if (!workspace.changePassphrase(unlock, passphrase)) {
          throw new IllegalStateException("it opened, and does not any more");
        }
      }
      Printing.line(spec, Messages.of("main.passphrase-changed").formatted(folder));
    }
    return 0;
  }
}
