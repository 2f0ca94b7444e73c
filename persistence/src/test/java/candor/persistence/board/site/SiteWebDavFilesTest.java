package candor.persistence.board.site;

import static candor.persistence.board.http.Wires.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.site.SiteFiles.Entry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A site on a WebDAV server.
class SiteWebDavFilesTest extends RemoteDeliveryContract {
  private static final URI FOLDER = URI.create("https://acme.example/jobs/");
  private DavPeer peer;

  @BeforeEach
  void start() {
    peer = new DavPeer(place);
  }

  @AfterEach
  void stop() {
    peer.close();
  }

  @Override
  SiteFiles connect() {
    return new WebDavFiles(peer.address("site"), DavPeer.USER, DavPeer.PASSWORD);
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
    return 6;
  }

  @Override
  SiteFiles withWrongPassword() {
    return new WebDavFiles(peer.address("site"), DavPeer.USER, "wrong");
  }

  @Override
  SiteFiles nowhere() {
    var address = peer.address("site");
    peer.close();
    return new WebDavFiles(address, DavPeer.USER, DavPeer.PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://acme.example/jobs/",
        "ftp://acme.example/jobs/",
        "acme.example/jobs",
        "https://anna:secret@acme.example/",
        "https://acme.example/?secret",
        "https://",
        "secret secret"
      })
  void anAddressThatWouldGiveThePasswordAwayIsRefusedAndNotRepeated(String address) {
    var refused =
        assertThrows(BoardException.class, () -> new WebDavFiles(address, "anna", "secret"));
    assertEquals(Reason.NOT_WRITABLE, refused.reason());
    assertFalse(String.valueOf(refused.getMessage()).contains("secret"), refused.getMessage());
  }

  @Test
  void aSiteInAFolderThatNobodyMadeIsRefused() {
    var files = new WebDavFiles(peer.address("no/site"), DavPeer.USER, DavPeer.PASSWORD);
    assertEquals(
        Reason.NOT_WRITABLE,
        assertThrows(BoardException.class, () -> files.makeFolder("")).reason());
  }

  @Test
  void aTestFindsThatTheFolderAboveIsMissing() {
    var files = new WebDavFiles(peer.address("no/site"), DavPeer.USER, DavPeer.PASSWORD);
    assertFails(Reason.NOT_WRITABLE, () -> Sites.on(files).test());
  }

  @Test
  void aServerThatShowsAPageInsteadOfTheFilesIsToldHowToBeSetUp() {
    publish(files());
    peer.hideFolders();
    var site = Sites.on(files());
    var refused = assertThrows(BoardException.class, site::settle);
    assertEquals(Reason.NOT_WRITABLE, refused.reason());
    assertTrue(
        String.valueOf(refused.getMessage()).contains("DirectoryIndex disabled"),
        refused.getMessage());
  }

  @Test
  void anUnchangedSiteCostsAFewJourneys() {
    publish(files());
    var before = peer.log().size();
    Sites.on(files()).settle();
    assertTrue(peer.log().size() - before < 16, peer.log().toString());
  }

  @Test
  void aListingIsReadInAnyDialect() {
    var listing =
        """
        <?xml version="1.0"?><multistatus xmlns="DAV:">
        <response><href>https://acme.example/jobs</href><propstat><prop>
          <resourcetype><collection/></resourcetype></prop></propstat></response>
        <response><href>/jobs/a%20page/</href><propstat><prop>
          <resourcetype><collection/></resourcetype></prop></propstat></response>
        <response><href>/jobs/a.txt</href><propstat><prop><resourcetype/></prop></propstat>
        </response>
        <response><href>/else/b.txt</href><propstat><prop><resourcetype/></prop></propstat>
        </response>
        <response><href>/jobs/../c.txt</href></response>
        <response><href>/jobs/deep/d.txt</href></response>
        <response><href>:::</href></response>
        </multistatus>
        """;
    assertEquals(
        Optional.of(List.of(new Entry("a page", true), new Entry("a.txt", false))), read(listing));
  }

  @Test
  void aFileIsNoFolder() {
    assertEquals(
        Optional.empty(),
        read("<multistatus xmlns='DAV:'><response><href>/jobs</href></response></multistatus>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>Hello</html",
        "",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
        "<!DOCTYPE multistatus><multistatus xmlns='DAV:'></multistatus>"
      })
  void whatIsNoListingOrNotHarmlessIsRefused(String answer) {
    assertEquals(
        Reason.UNREADABLE, assertThrows(BoardException.class, () -> read(answer)).reason());
  }

  private static Optional<List<Entry>> read(String answer) {
    return WebDavListing.read(FOLDER, answer.getBytes(StandardCharsets.UTF_8));
  }
}
