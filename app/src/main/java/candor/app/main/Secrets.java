package candor.app.main;

import candor.persistence.Passphrase;
import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes passphrases and codes from a file, from standard input, or from the terminal; never from
/// the command's arguments, which others can see.
final class Secrets {
  private static final String STANDARD_INPUT = "-";

  private Secrets() {}

  /// The passphrase of something that is encrypted.
  ///
  /// @param file nothing to ask at the terminal
  /// @throws RefusedException when there is none
  static Passphrase passphrase(@Nullable String file, Path of) throws IOException {
    if (file != null) {
      return passphrase(line(file));
    }
    var console = terminal().orElseThrow(() -> refused("main.no-passphrase", of));
    return passphrase(asked(console, Messages.of("main.passphrase").formatted(of)));
  }

  /// A passphrase that is to be set; at the terminal it is asked for twice.
  ///
  /// @throws RefusedException when there is none, or the two are not the same
  static Passphrase next(@Nullable String file, String option) throws IOException {
    if (file != null) {
      return passphrase(typeable(line(file)));
    }
    var console = terminal().orElseThrow(() -> refused("main.no-new-passphrase", option));
    var once = asked(console, Messages.of("main.new-passphrase"));
    var again = asked(console, Messages.of("main.new-passphrase.again"));
    var same = Arrays.equals(once, again);
    Arrays.fill(again, ' ');
    if (!same) {
      Arrays.fill(once, ' ');
      throw new RefusedException(Messages.of("main.new-passphrase.differs"));
    }
    return passphrase(once);
  }

  /// The first line of a file.
  static char[] line(String file) throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return line(System.in);
    }
    try (var in = Files.newInputStream(Path.of(file))) {
      return line(in);
    }
  }

  private static char[] line(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      bytes.write(next);
    }
    var all = bytes.toByteArray();
    var length = all.length > 0 && all[all.length - 1] == '\r' ? all.length - 1 : all.length;
    var decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(all, 0, length));
    var line = new char[decoded.remaining()];
    var _ = decoded.get(line);
    Arrays.fill(all, (byte) 0);
    return line;
  }

  // What is read from a file that is not UTF-8, or begins with a mark, nobody could type
  // afterwards.
  private static char[] typeable(char[] read) {
    for (var letter : read) {
      if (letter == '\uFFFD' || letter == '\uFEFF') {
        Arrays.fill(read, ' ');
        throw new RefusedException(Messages.of("main.new-passphrase.unreadable"));
      }
    }
    return read;
  }

  private static Passphrase passphrase(char[] typed) {
    if (typed.length == 0) {
      throw new RefusedException(Messages.of("main.empty-passphrase"));
    }
    var passphrase = Passphrase.of(typed);
    Arrays.fill(typed, ' ');
    return passphrase;
  }

  private static Optional<Console> terminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }

  private static char[] asked(Console console, String prompt) {
    var typed = console.readPassword("%s ", prompt);
    return typed == null ? new char[0] : typed;
  }

  private static RefusedException refused(String key, Object what) {
    return new RefusedException(Messages.of(key).formatted(what));
  }
}
