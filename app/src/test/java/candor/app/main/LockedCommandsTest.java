package candor.app.main;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockedCommandsTest {
  private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4}-){8}[0-9A-Z]{4}");
  @TempDir private Path temporary;
  private Path work = Path.of("");
  private Path secret = Path.of("");
  private Path other = Path.of("");
  private Path code = Path.of("");
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void create() throws IOException {
    work = temporary.resolve("work");
    secret = Files.writeString(temporary.resolve("secret"), "correct horse\n");
    other = Files.writeString(temporary.resolve("other"), "battery staple\r\n");
    assertEquals(0, run("create", work, "--new-passphrase-file", secret));
    code = Files.writeString(temporary.resolve("code"), shownCode() + "\n");
  }

  @Test
  void itOpensWithThePassphraseOrTheCodeAndSaysOneSentenceWithout() {
    assertEquals(0, run("verify", work, "--passphrase-file", secret));
    assertEquals(0, run("verify", work, "--recovery-code-file", code));
    assertEquals(1, run("verify", work));
    assertTrue(err.toString().contains("--passphrase-file"), err.toString());
    assertEquals(1, run("verify", work, "--passphrase-file", other));
    assertTrue(err.toString().contains("not the passphrase"), err.toString());
    assertFalse(err.toString().contains("battery"), err.toString());
  }

  @Test
  void aMisspeltCodeIsTold() throws IOException {
    var text = Files.readString(code);
    Files.writeString(code, (text.charAt(0) == '2' ? "3" : "2") + text.substring(1));
    assertEquals(1, run("verify", work, "--recovery-code-file", code));
    assertTrue(err.toString().contains("misspelt"), err.toString());
  }

  @Test
  void aBackupIsLookedThroughAndRestoredWithIt() {
    var backup = temporary.resolve("copy.candor");
    assertEquals(0, run("backup", work, "--to", backup, "--passphrase-file", secret));
    assertEquals(1, run("verify", backup));
    assertEquals(0, run("verify", backup, "--passphrase-file", secret));
    var back = temporary.resolve("back");
    assertEquals(1, run("restore", backup, back, "--passphrase-file", other));
    assertTrue(err.toString().contains(backup.toString()), err.toString());
    assertFalse(Files.exists(back));
    assertEquals(0, run("restore", backup, back, "--recovery-code-file", code));
    assertEquals(0, run("verify", back, "--passphrase-file", secret));
  }

  @Test
  void anExportSaysThatItIsNotEncrypted() {
    var file = temporary.resolve("export.json");
    assertEquals(0, run("export", work, "--to", file, "--passphrase-file", secret));
    assertTrue(err.toString().contains("not encrypted"), err.toString());
  }

  @Test
  void theOldPassphraseOpensNothingAfterAnotherWasSet() {
    assertEquals(
        0, run("passphrase", work, "--recovery-code-file", code, "--new-passphrase-file", other));
    assertEquals(1, run("verify", work, "--passphrase-file", secret));
    assertEquals(0, run("verify", work, "--passphrase-file", other));
    assertEquals(0, run("passphrase", work, "--passphrase-file", other, "--new-recovery-code"));
    assertFalse(shownCode().isEmpty());
    assertEquals(1, run("verify", work, "--recovery-code-file", code));
  }

  @Test
  void aWorkspaceIsMadePlainAndEncryptedAgain() {
    assertEquals(1, run("encrypt", work, "--new-passphrase-file", other));
    assertEquals(1, run("decrypt", work, "--passphrase-file", other));
    assertEquals(0, run("decrypt", work, "--passphrase-file", secret));
    assertEquals(0, run("verify", work));
    assertEquals(1, run("passphrase", work, "--passphrase-file", secret));
    assertEquals(0, run("encrypt", work, "--new-passphrase-file", other));
    assertFalse(shownCode().isEmpty());
    assertEquals(0, run("verify", work, "--passphrase-file", other));
  }

  @Test
  void anEmptyPassphraseIsRefused() throws IOException {
    Files.writeString(other, "\n");
    assertEquals(1, run("create", temporary.resolve("new"), "--new-passphrase-file", other));
    assertEquals(1, run("create", temporary.resolve("new"), "--encrypt"));
    assertFalse(Files.exists(temporary.resolve("new")));
  }

  @Test
  void aPassphraseThatNobodyCouldTypeIsNotSet() throws IOException {
    for (var bytes : List.of("M\u00FCller".getBytes(ISO_8859_1), "\uFEFFcorrect".getBytes(UTF_8))) {
      Files.write(other, bytes);
      assertEquals(1, run("create", temporary.resolve("new"), "--new-passphrase-file", other));
      assertTrue(err.toString().contains("UTF-8"), err.toString());
      assertFalse(Files.exists(temporary.resolve("new")));
    }
  }

  private String shownCode() {
    var shown = CODE.matcher(out.toString());
    return shown.find() ? shown.group() : "";
  }

  private int run(Object... words) {
    out = new StringWriter();
    err = new StringWriter();
    var arguments = new String[words.length];
    for (var i = 0; i < words.length; i++) {
      arguments[i] = words[i].toString();
    }
    return CandorCommand.line(_ -> 0)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
