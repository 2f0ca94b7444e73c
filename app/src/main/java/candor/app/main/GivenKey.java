package candor.app.main;

import candor.persistence.Passphrase;
import candor.persistence.RecoveryCode;
import candor.persistence.Unlock;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that open what is encrypted.
final class GivenKey {
  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description =
          "Takes the passphrase from the first line of a file, or of standard input (-); "
              + "asked for at the terminal by default.")
  private @Nullable String passphrase;

  @Option(
      names = "--recovery-code-file",
      paramLabel = "FILE",
      description = "Takes the recovery code, in the passphrase's place, from the first line.")
  private @Nullable String code;

  /// What is done with what opens something.
  interface Use<T> {
    T with(Unlock unlock) throws IOException;
  }

  /// Hands over what was given or asked for, and wipes it afterwards.
  ///
  /// @param of what is encrypted
  /// @throws RefusedException when there is nothing, or the code is misspelt
  <T> T use(Path of, Use<T> use) throws IOException {
    if (code != null) {
      return use.with(new Unlock.ByCode(code(code)));
    }
    try (var given = passphrase(of)) {
      return use.with(new Unlock.ByPassphrase(given));
    }
  }

  private Passphrase passphrase(Path of) throws IOException {
    return Secrets.passphrase(passphrase, of);
  }

  private static RecoveryCode code(String file) throws IOException {
    var line = Secrets.line(file);
    try {
      return RecoveryCode.of(CharBuffer.wrap(line))
          .orElseThrow(() -> new RefusedException(Messages.of("main.code-misspelt")));
    } finally {
      Arrays.fill(line, ' ');
    }
  }
}
