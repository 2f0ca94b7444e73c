package candor.persistence.board.site;

import static candor.persistence.board.http.Wires.assertFails;
import static candor.persistence.board.http.Wires.words;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.Board.Ref;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.Postings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A site on an SFTP server.
class SiteSftpFilesTest extends RemoteDeliveryContract {
  private static final String OTHER = "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
  private SftpPeer peer;

  @BeforeEach
  void start() {
    peer = new SftpPeer(place);
  }

  @AfterEach
  void stop() {
    peer.close();
  }

  @Override
  SiteFiles connect() {
    return files(peer.fingerprint(), "site", byPassword(SftpPeer.PASSWORD));
  }

  @Override
  void trouble(Trouble what, int after) {
    peer.trouble(what, after);
  }

  @Override
  boolean isOver() {
    return peer.isOver();
  }

  @Override
  int stride() {
    return 19;
  }

  @Override
  SiteFiles withWrongPassword() {
    return files(peer.fingerprint(), "site", byPassword("wrong"));
  }

  @Override
  SiteFiles nowhere() {
    var port = peer.port();
    peer.close();
    return new SftpFiles(
        new SftpServer("127.0.0.1", port, peer.fingerprint(), "site"),
        byPassword(SftpPeer.PASSWORD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", OTHER, "SHA256:", "MD5:00"})
  void aServerWithAnotherKeyThanWasConfirmedIsToldNothing(String fingerprint) {
    var site = Sites.on(files(fingerprint, "site", byPassword(SftpPeer.PASSWORD)));
    var refused =
        assertThrows(BoardException.class, () -> site.publish(Ref.of(ONE), Postings.nurse()));
    assertEquals(Reason.UNREACHABLE, refused.reason());
    assertTrue(
        String.valueOf(refused.getMessage()).contains(peer.fingerprint()), refused.getMessage());
    var untested = words(Reason.UNREACHABLE, site::test);
    assertTrue(untested.contains(peer.fingerprint()), untested);
    assertFalse(Files.exists(folder()));
    assertEquals(0, peer.logins(), "nobody tried to log in");
  }

  @Test
  void theFingerprintToConfirmIsThatOfTheServer() {
    assertEquals(peer.fingerprint(), SftpFiles.fingerprint("127.0.0.1", peer.port()));
    assertEquals(0, peer.logins());
  }

  @Test
  void aFingerprintOfNobodyIsUnreachable() {
    var port = peer.port();
    peer.close();
    assertEquals(
        Reason.UNREACHABLE,
        assertThrows(BoardException.class, () -> SftpFiles.fingerprint("127.0.0.1", port))
            .reason());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "its own secret")
  void aKeyFileOpensTheDoor(@Nullable String password)
      throws IOException, GeneralSecurityException {
    var key = SftpPeer.newKey();
    peer.knows(key.getPublic());
    var login =
        new SftpLogin(SftpPeer.USER, password == null ? "" : password, written(key, password));
    try (var files = files(peer.fingerprint(), "site", login)) {
      files.makeFolder("");
      files.put("a.txt", new byte[] {1, 2});
      assertArrayEquals(new byte[] {1, 2}, files.read("a.txt").orElseThrow());
    }
    assertEquals(0, peer.logins(), "no password was sent");
  }

  @Test
  void aKeyThatTheServerDoesNotKnowIsNotLetIn() throws IOException, GeneralSecurityException {
    var login = byKey(written(SftpPeer.newKey(), null));
    try (var files = files(peer.fingerprint(), "site", login)) {
      assertEquals(
          Reason.NOT_ALLOWED, assertThrows(BoardException.class, () -> files.list("")).reason());
    }
  }

  @Test
  void aKeyWhosePasswordIsWrongIsNotLetIn() throws IOException, GeneralSecurityException {
    var key = SftpPeer.newKey();
    peer.knows(key.getPublic());
    var login = new SftpLogin(SftpPeer.USER, "wrong", written(key, "right"));
    try (var files = files(peer.fingerprint(), "site", login)) {
      assertEquals(
          Reason.NOT_ALLOWED, assertThrows(BoardException.class, () -> files.list("")).reason());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aKeyFileThatIsNoneIsToldAsSuch(boolean isThere) throws IOException {
    var file = place.resolve("key");
    if (isThere) {
      Files.writeString(file, "no key");
    }
    try (var files = files(peer.fingerprint(), "site", byKey(file))) {
      assertEquals(
          Reason.NOT_ALLOWED, assertThrows(BoardException.class, () -> files.list("")).reason());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/site", "site/", "a*b?c", "a\\b", "with space ü"})
  void aFolderIsTakenAsItIsWritten(String folder) throws IOException {
    var decoy = Files.createDirectory(place.resolve("aXbYc"));
    try (var files = files(peer.fingerprint(), folder, byPassword(SftpPeer.PASSWORD))) {
      files.makeFolder("");
      files.put("a.txt", new byte[] {1});
      assertEquals(1, files.list("").orElseThrow().size());
    }
    var made = place.resolve(folder.replaceFirst("^/", ""));
    assertTrue(Files.exists(made.resolve("a.txt")), made.toString());
    assertFalse(Files.exists(decoy.resolve("a.txt")));
  }

  @Test
  void aTestFindsThatTheFolderAboveIsMissing() throws IOException {
    var login = byPassword(SftpPeer.PASSWORD);
    for (var folder : List.of("no/site", "/no/site/", "no/a*b")) {
      var site = Sites.on(files(peer.fingerprint(), folder, login));
      assertFails(Reason.NOT_WRITABLE, site::test);
      site.leave();
    }
    Files.createDirectory(place.resolve("a*b"));
    for (var folder : List.of("", "/", "/site", "a*b/site")) {
      var site = Sites.on(files(peer.fingerprint(), folder, login));
      assertEquals("", site.test(), folder);
      site.leave();
    }
  }

  @Test
  void nothingThatIsPrintedHoldsThePassword() {
    assertFalse(byPassword("secret").toString().contains("secret"));
  }

  private SiteFiles files(String fingerprint, String folder, SftpLogin login) {
    return new SftpFiles(new SftpServer("127.0.0.1", peer.port(), fingerprint, folder), login);
  }

  private static SftpLogin byPassword(String password) {
    return new SftpLogin(SftpPeer.USER, password, null);
  }

  private static SftpLogin byKey(Path file) {
    return new SftpLogin(SftpPeer.USER, "", file);
  }

  private Path written(KeyPair key, @Nullable String password)
      throws IOException, GeneralSecurityException {
    var secret = new OpenSSHKeyEncryptionContext();
    secret.setPassword(password);
    secret.setCipherType("256");
    var file = place.resolve("key");
    try (var out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(
          key, "candor", password == null ? null : secret, out);
    }
    return file;
  }
}
