package candor.app.main;

import candor.persistence.OpenResult;
import candor.persistence.Passphrase;
import candor.persistence.Protection;
import candor.persistence.RecoveryCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// The option that sets a passphrase.
final class NewPassphrase {
  private static final String OPTION = "--new-passphrase-file";

  @Option(
      names = OPTION,
      paramLabel = "FILE",
      description =
          "Takes the new passphrase from the first line of a file, or of standard input (-); "
              + "asked for at the terminal by default.")
  private @Nullable String file;

  /// Whether one was given.
  boolean isGiven() {
    return file != null;
  }

  /// The passphrase, to be closed.
  Passphrase read() throws IOException {
    return Secrets.next(file, OPTION);
  }

  /// Encrypts something with it and a new recovery code, closes it, and shows the code.
  void protect(@Nullable CommandSpec spec, Path folder, Function<Protection, OpenResult> work)
      throws IOException {
    var code = RecoveryCode.random();
    try (var passphrase = read();
        var workspace = OpenWords.opened(work.apply(new Protection(passphrase, code)), folder)) {
      Printing.line(spec, Messages.of("main.encrypted").formatted(workspace.folder()));
      Printing.line(spec, Messages.of("main.recovery-code").formatted(code.text()));
    }
  }
}
