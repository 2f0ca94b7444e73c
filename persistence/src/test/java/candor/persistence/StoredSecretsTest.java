package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.model.posting.BoardId;
import candor.model.posting.BoardOption;
import candor.model.posting.BoardSecrets.Where;
import candor.persistence.keyring.KeyringException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredSecretsTest {
  private static final BoardId BOARD = new BoardId(new UUID(1, 2));
  private static final BoardId OTHER = new BoardId(new UUID(1, 3));
  private final Locked locked = new Locked();
  private final FakeKeyring keyring = locked.keyring();
  @TempDir private Path temporary;

  @Test
  void aKeyringThatAnswersKeepsThem() throws IOException {
    try (var workspace = locked.made(temporary.resolve("work"))) {
      var secrets = new StoredSecrets(workspace);
      assertEquals(Where.KEYRING, secrets.where());
      assertEquals(Where.KEYRING, secrets.keep(BOARD, BoardOption.KEY, "s3cret"));
      assertEquals(1, keyring.secrets.size());
      assertEquals(
          Optional.of("s3cret"), new StoredSecrets(workspace).find(BOARD, BoardOption.KEY));
      assertEquals(Optional.empty(), secrets.find(OTHER, BoardOption.KEY));
      assertFalse(Files.exists(temporary.resolve("work/boards.secrets")));
    }
  }

  @Test
  void whereNoKeyringAnswersAnEncryptedWorkspaceKeepsThemUnreadably() throws IOException {
    keyring.trouble = Optional.of(Reason.NO_ANSWER);
    var folder = temporary.resolve("work");
    try (var workspace = locked.made(folder)) {
      var secrets = new StoredSecrets(workspace);
      assertEquals(Where.WORKSPACE, secrets.keep(BOARD, BoardOption.KEY, "s3cret"));
      assertEquals(Where.WORKSPACE, secrets.keep(OTHER, BoardOption.PASSWORD, "0ther"));
    }
    var text =
        new String(
            Files.readAllBytes(folder.resolve("boards.secrets")), StandardCharsets.ISO_8859_1);
    assertFalse(text.contains("s3cret") || text.contains("board"), text);
    try (var workspace = locked.opened(folder)) {
      var again = new StoredSecrets(workspace);
      assertEquals(Optional.of("s3cret"), again.find(BOARD, BoardOption.KEY));
      assertEquals(Where.WORKSPACE, again.keep(BOARD, BoardOption.KEY, ""));
      assertEquals(Optional.empty(), new StoredSecrets(workspace).find(BOARD, BoardOption.KEY));
      assertEquals(Optional.of("0ther"), again.find(OTHER, BoardOption.PASSWORD));
    }
  }

  @Test
  void elseTheyAreRememberedUntilTheProgramEndsAndNothingIsWritten() throws IOException {
    var secrets = new StoredSecrets(temporary, Optional.empty(), Optional.empty());
    assertEquals(Where.MEMORY, secrets.where());
    assertEquals(Where.MEMORY, secrets.keep(BOARD, BoardOption.KEY, "s3cret"));
    assertEquals(Optional.of("s3cret"), secrets.find(BOARD, BoardOption.KEY));
    try (var files = Files.list(temporary)) {
      assertEquals(0, files.count());
    }
    var next = new StoredSecrets(temporary, Optional.empty(), Optional.empty());
    assertEquals(Optional.empty(), next.find(BOARD, BoardOption.KEY));
  }

  @Test
  void aDemoSaysThatItKeepsNone() {
    var made =
        new Workspaces(InstantSource.system(), new Random(1))
            .create(temporary.resolve("demo"), true, "Me");
    try (var demo = assertInstanceOf(OpenResult.Opened.class, made).workspace()) {
      var secrets = new StoredSecrets(demo);
      assertEquals(Where.DEMO, secrets.where());
      assertEquals(Where.DEMO, secrets.keep(BOARD, BoardOption.KEY, "s3cret"));
      assertEquals(Optional.of("s3cret"), secrets.find(BOARD, BoardOption.KEY));
    }
  }

  @Test
  void aKeyringThatRefusesLosesNothing() throws IOException {
    try (var workspace = locked.made(temporary.resolve("work"))) {
      var secrets = new StoredSecrets(workspace);
      var _ = secrets.keep(BOARD, BoardOption.KEY, "old");
      keyring.locked = true;
      assertEquals(Where.WORKSPACE, secrets.keep(BOARD, BoardOption.KEY, "s3cret"));
      assertEquals(
          Optional.of("s3cret"), new StoredSecrets(workspace).find(BOARD, BoardOption.KEY));
      keyring.locked = false;
      assertEquals(
          Optional.of("s3cret"), new StoredSecrets(workspace).find(BOARD, BoardOption.KEY));
    }
  }

  @Test
  void whatMovedIntoTheKeyringIsNoLongerInTheFile() throws IOException {
    keyring.trouble = Optional.of(Reason.NO_ANSWER);
    try (var workspace = locked.made(temporary.resolve("work"))) {
      var secrets = new StoredSecrets(workspace);
      var _ = secrets.keep(BOARD, BoardOption.KEY, "old");
      keyring.trouble = Optional.empty();
      assertEquals(Where.KEYRING, secrets.keep(BOARD, BoardOption.KEY, "new"));
      keyring.secrets.clear();
      assertEquals(Optional.empty(), new StoredSecrets(workspace).find(BOARD, BoardOption.KEY));
    }
  }

  @Test
  void whatTheFileDoesNotLetGoOfIsNotSaidToBeInTheKeyring() throws IOException {
    keyring.trouble = Optional.of(Reason.NO_ANSWER);
    try (var workspace = locked.made(temporary.resolve("work"))) {
      var secrets = new StoredSecrets(workspace);
      var _ = secrets.keep(BOARD, BoardOption.KEY, "old");
      keyring.trouble = Optional.empty();
      var inTheWay = Files.createDirectory(temporary.resolve("work/boards.secrets.new"));
      assertEquals(Where.MEMORY, secrets.keep(BOARD, BoardOption.KEY, "new"));
      assertEquals(Optional.of("new"), secrets.find(BOARD, BoardOption.KEY));
      Files.delete(inTheWay);
      assertEquals(Where.KEYRING, secrets.keep(BOARD, BoardOption.KEY, "new"));
      assertEquals(Optional.of("new"), new StoredSecrets(workspace).find(BOARD, BoardOption.KEY));
    }
  }

  @Test
  void aFileOfAnotherKeySaysNothing() throws IOException {
    keyring.trouble = Optional.of(Reason.NO_ANSWER);
    try (var one = locked.made(temporary.resolve("one"));
        var two = locked.made(temporary.resolve("two"))) {
      var _ = new StoredSecrets(one).keep(BOARD, BoardOption.KEY, "s3cret");
      Files.copy(temporary.resolve("one/boards.secrets"), temporary.resolve("two/boards.secrets"));
      assertEquals(Optional.empty(), new StoredSecrets(two).find(BOARD, BoardOption.KEY));
    }
  }
}
