package candor.persistence.keyring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import candor.persistence.ChildJvm;
import candor.persistence.keyring.KeyringException.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real thing: GNOME's keyring in a session of its own, with a folder of its own. Skipped where
/// there is none; on Debian `apt install gnome-keyring dbus` brings both.
@Tag("keyring")
class SecretServiceTest {
  private static final String SECRET =
      "00112233445566778899aabbccddeeff0123456789abcdef0123456789abcdef";
  private static final String UNLOCK =
      "printf login | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec \"$@\"";
  @TempDir private Path home;

  /// Does what its arguments say, and prints what came of it.
  static final class Asking {
    private Asking() {}

    public static void main(String[] args) throws KeyringException {
      var keyring = new SecretServiceKeyring();
      System.out.println("trouble " + keyring.trouble());
      for (var what : args) {
        switch (what) {
          case "keep" -> keyring.keep("a", "Candor: work", HexFormat.of().parseHex(SECRET));
          case "other" -> keyring.keep("a", "Candor: work", new byte[] {1, 2, 3});
          case "forget" -> keyring.forget("a");
          default ->
              System.out.println(
                  keyring.find(what).map(secret -> HexFormat.of().formatHex(secret)));
        }
      }
    }
  }

  @Test
  void keepsASecretUntilItIsForgotten() throws Exception {
    assumeKeyring();
    assertEquals(
        said("trouble", Optional.empty(), Optional.empty(), Optional.of(SECRET), Optional.empty()),
        inASession("a", "keep", "a", "b"));
    // Another session of the same user.
    assertEquals(
        said("trouble", Optional.empty(), Optional.of(SECRET), Optional.of("010203")),
        inASession("a", "other", "a"));
    assertEquals(
        said("trouble", Optional.empty(), Optional.empty()), inASession("forget", "a", "forget"));
    assertFalse(everything().contains(SECRET), "the keyring's own file is encrypted");
  }

  @Test
  void withoutASessionItSaysThatNothingAnswers() throws Exception {
    assumeTrue(isLinux(), "only Linux has a Secret Service");
    assertEquals(
        said("trouble", Optional.of(Reason.NO_ANSWER)), printed(ChildJvm.command(Asking.class)));
  }

  private static void assumeKeyring() {
    assumeTrue(isLinux(), "only Linux has a Secret Service");
    for (var needed : List.of("dbus-run-session", "gnome-keyring-daemon", "sh")) {
      assumeTrue(isInstalled(needed), needed + " is not installed");
    }
  }

  private static boolean isLinux() {
    return System.getProperty("os.name", "").startsWith("Linux");
  }

  private static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static List<String> said(String first, Object... rest) {
    var lines = new ArrayList<String>();
    lines.add(first + " " + rest[0]);
    Arrays.stream(rest).skip(1).map(String::valueOf).forEach(lines::add);
    return lines;
  }

  private List<String> inASession(String... what) throws Exception {
    var command = new ArrayList<>(List.of("dbus-run-session", "--", "sh", "-c", UNLOCK, "sh"));
    command.addAll(ChildJvm.command(Asking.class, what));
    return printed(command);
  }

  private List<String> printed(List<String> command) throws Exception {
    var said = home.resolve("said.txt").toFile();
    var builder =
        new ProcessBuilder(command)
            .redirectOutput(said)
            .redirectError(home.resolve("complained.txt").toFile());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
    builder.environment().keySet().removeAll(List.of("DBUS_SESSION_BUS_ADDRESS", "DISPLAY"));
    builder.environment().put("XDG_RUNTIME_DIR", home.toString());
    var process = builder.start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      var _ = process.destroyForcibly().waitFor();
    }
    var complaints = Files.readString(home.resolve("complained.txt"));
    assertFalse(complaints.contains(SECRET), "a secret in what is logged");
    var lines = Files.readAllLines(said.toPath()).stream().filter(line -> !line.isBlank()).toList();
    assertTrue(process.exitValue() == 0, () -> String.join("\n", lines) + "\n" + complaints);
    return lines;
  }

  private String everything() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.walk(home.resolve("data"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    assertTrue(all.length() > 0, "nothing was kept");
    return all.toString();
  }
}
