package candor.persistence.board.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.Board;
import candor.model.posting.Board.Ref;
import candor.model.posting.Board.Shown;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardId;
import candor.model.posting.PostingId;
import candor.persistence.board.Postings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteBoardTest {
  private static final PostingId ONE = new PostingId(new UUID(0x1111_2222_3333_3444L, -1));
  private static final PostingId TWO = new PostingId(new UUID(0x5555_6666_7777_3888L, -1));
  private static final List<String> LISTS =
      List.of(
          "index.html",
          "sitemap.xml",
          "atom.xml",
          "feed.xml",
          "feed-careerjet.xml",
          "feed-jooble.xml",
          "feed-jobcloud.json");
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

  private static final BoardId OTHER = new BoardId(new UUID(8, 8));

  @TempDir Path place;

  @Test
  void whatIsPublishedIsReadBackWhole() {
    var site = site();
    site.publish(Ref.of(ONE), Postings.nurse());
    site.settle();
    assertEquals(Optional.of(Postings.nurse()), site.look(Ref.of(ONE)).map(Shown::content));
    assertEquals(
        Optional.of(Postings.nurse()),
        site().look(Ref.of(ONE)).map(Shown::content),
        "it is the folder that knows");
    assertEquals(Optional.empty(), site.look(Ref.of(TWO)).map(Shown::content));
  }

  @Test
  void eachOpenJobHasAPageAndALineInEveryList() throws IOException {
    var site = site();
    site.publish(Ref.of(ONE), Postings.nurse());
    site.publish(Ref.of(TWO), Postings.titled("Électricien, été"));
    site.settle();
    assertEquals(
        List.of(
            "atom.xml",
            "candor-pages.json",
            "candor-site.json",
            "electricien-ete-555566667777/index.html",
            "feed-careerjet.xml",
            "feed-jobcloud.json",
            "feed-jooble.xml",
            "feed.xml",
            "index.html",
            "nurse-nights-111122223333/index.html",
            "site.css",
            "sitemap.xml"),
        List.copyOf(files().keySet()));
    for (var list : LISTS) {
      var text = Files.readString(folder().resolve(list));
      assertTrue(text.contains("nurse-nights-111122223333/"), list);
      assertTrue(text.contains("electricien-ete-555566667777/"), list);
    }
  }

  @Test
  void publishingTheSameAgainRewritesNothing() throws IOException {
    publishBoth();
    for (var file : files().keySet()) {
      Files.setLastModifiedTime(folder().resolve(file), LONG_AGO);
    }
    publishBoth();
    for (var file : files().keySet()) {
      assertEquals(LONG_AGO, Files.getLastModifiedTime(folder().resolve(file)), file);
    }
  }

  @Test
  void onlyThePageThatChangedIsRewritten() throws IOException {
    publishBoth();
    var before = files();
    var site = site();
    site.publish(Ref.of(TWO), Postings.with("Electrician", "Another text."));
    site.settle();
    var after = files();
    assertEquals(
        before.get("nurse-nights-111122223333/index.html"),
        after.get("nurse-nights-111122223333/index.html"));
    assertNotEquals(before.get("feed.xml"), after.get("feed.xml"));
  }

  @Test
  void aPageKeepsItsAddressWhenTheTitleChanges() throws IOException {
    var site = site();
    site.publish(Ref.of(ONE), Postings.titled("Nurse"));
    site.publish(Ref.of(ONE), Postings.titled("Head nurse"));
    site.settle();
    assertTrue(files().containsKey("nurse-111122223333/index.html"));
    assertEquals(
        Optional.of(Postings.titled("Head nurse")), site.look(Ref.of(ONE)).map(Shown::content));
  }

  @Test
  void aClosedPageVanishesFromTheFolderAndItsLists() throws IOException {
    publishBoth();
    var site = site();
    site.close(Ref.of(ONE));
    site.close(Ref.of(ONE));
    site.settle();
    assertEquals(Optional.empty(), site.look(Ref.of(ONE)).map(Shown::content));
    assertFalse(Files.exists(folder().resolve("nurse-nights-111122223333")));
    for (var list : LISTS) {
      assertFalse(text(list).contains("nurse-nights"), list);
    }
  }

  @Test
  void aClosingWhosePageIsGoneIsInDoubtWhereItsFolderCanNotBeRemoved() {
    publishBoth();
    var stuck =
        new ForwardingFiles(new LocalFiles(folder().toString())) {
          @Override
          public void removeFolder(String name) {
            throw new BoardException(Reason.NOT_WRITABLE, "It does not allow that.");
          }
        };
    assertRefused(Reason.IN_DOUBT, () -> Sites.on(stuck).close(Ref.of(ONE)));
    assertEquals(Optional.empty(), Sites.on(stuck).look(Ref.of(ONE)), "it can be seen as done");
  }

  @Test
  void whatOthersPutIntoTheFolderStays() throws IOException {
    publishBoth();
    var note = folder().resolve("robots.txt");
    var picture = folder().resolve("nurse-nights-111122223333/picture.png");
    Files.writeString(note, "User-agent: *");
    Files.writeString(picture, "a picture");
    var site = site();
    site.close(Ref.of(ONE));
    site.settle();
    assertEquals("User-agent: *", Files.readString(note));
    assertEquals("a picture", Files.readString(picture));
    assertEquals(Optional.empty(), site.look(Ref.of(ONE)).map(Shown::content));
  }

  @Test
  void aFolderWithAnothersSiteIsRefusedAndLeftAsItWas() throws IOException {
    Files.createDirectory(folder());
    Files.writeString(folder().resolve("index.html"), "<h1>My flowers</h1>");
    var site = site();
    assertRefused(Reason.NOT_WRITABLE, () -> site.publish(Ref.of(ONE), Postings.nurse()));
    assertRefused(Reason.NOT_WRITABLE, site::settle);
    assertEquals(Map.of("index.html", "<h1>My flowers</h1>"), files());
  }

  @Test
  void aFileWhereTheFolderShouldBeIsRefused() throws IOException {
    Files.writeString(folder(), "not a folder");
    var site = site();
    assertRefused(Reason.NOT_WRITABLE, () -> site.publish(Ref.of(ONE), Postings.nurse()));
    assertEquals("not a folder", Files.readString(folder()));
  }

  @Test
  void aPlaceThatIsNotThereIsOutOfReach() {
    var site = Sites.in(place.resolve("stick/site"));
    assertRefused(Reason.UNREACHABLE, () -> site.publish(Ref.of(ONE), Postings.nurse()));
    assertUnseen(Reason.UNREACHABLE, site, ONE);
    assertFalse(Files.exists(place.resolve("stick")));
  }

  @Test
  void aPageThatSomebodyChangedIsNoticedAndCanBeRepaired() throws IOException {
    publishBoth();
    var page = folder().resolve("nurse-nights-111122223333/index.html");
    Files.writeString(page, Files.readString(page).replace("<h1>Nurse", "<h1>Doctor"));
    assertUnseen(Reason.UNREADABLE, site(), ONE);
    site().settle();
    assertTrue(Files.readString(page).contains("<h1>Doctor"), "settling leaves it");

    publishBoth();
    assertEquals(Optional.of(Postings.nurse()), site().look(Ref.of(ONE)).map(Shown::content));
  }

  @Test
  void aPageThatSomebodyRemovedIsNoticed() throws IOException {
    publishBoth();
    Files.delete(folder().resolve("nurse-nights-111122223333/index.html"));
    assertEquals(Optional.empty(), site().look(Ref.of(ONE)).map(Shown::content));
  }

  @Test
  void aPageThatSomebodyReplacedIsNoticed() throws IOException {
    publishBoth();
    Files.copy(
        folder().resolve("nurse-nights-111122223333/index.html"),
        folder().resolve("electrician-555566667777/index.html"),
        StandardCopyOption.REPLACE_EXISTING);
    assertUnseen(Reason.UNREADABLE, site(), TWO);
  }

  @Test
  void aNewPublicAddressReachesEveryPage() {
    publishBoth();
    var moved = Sites.in(folder(), "https://acme.example/jobs/", "jobs@acme.example");
    moved.settle();
    var page = text("nurse-nights-111122223333/index.html");
    assertTrue(page.contains("https://acme.example/jobs/nurse-nights-111122223333/"));
    assertTrue(
        page.contains("mailto:jobs@acme.example?subject=Application%3A%20Nurse%2C%20nights"));
    assertEquals(Optional.of(Postings.nurse()), moved.look(Ref.of(ONE)).map(Shown::content));
  }

  @Test
  void whatABrokenOffWriteLeftIsSweptAway() throws IOException {
    publishBoth();
    var left = folder().resolve("candor-aside-index.html.tmp");
    Files.writeString(left, "half a pa");
    site().settle();
    assertFalse(Files.exists(left));
  }

  @Test
  void aLinkThatLeadsOutOfTheFolderIsNotFollowed() throws IOException {
    publishBoth();
    var secret = Files.writeString(place.resolve("secret.txt"), "secret");
    var page = folder().resolve("nurse-nights-111122223333/index.html");
    Files.delete(page);
    Files.createSymbolicLink(page, secret);
    assertEquals(Optional.empty(), site().look(Ref.of(ONE)).map(Shown::content));
    publishBoth();
    assertEquals("secret", Files.readString(secret));
    assertTrue(Files.isRegularFile(page, LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void noApplicationsComeThisWay() {
    assertEquals(new Board.IncomingPage(List.of(), ""), site().applications(""));
  }

  @Test
  void aFolderOfAnotherSiteOfOursIsRefused() {
    publishBoth();
    var before = files();
    var other = Sites.in(OTHER, folder(), "", "");
    assertRefused(
        Reason.NOT_WRITABLE,
        () -> {
          var _ = other.test();
        });
    assertRefused(
        Reason.NOT_WRITABLE, () -> other.publish(Ref.of(TWO), Postings.titled("Electrician")));
    assertRefused(Reason.NOT_WRITABLE, other::settle);
    assertEquals(before, files());
  }

  @Test
  void aSiteThatDoesNotSayWhoseItIsBecomesThatOfWhoWritesItFirst() throws IOException {
    publishBoth();
    var claim = folder().resolve("candor-site.json");
    Files.writeString(claim, Files.readString(claim).replace(Sites.ID.value().toString(), ""));
    var other = Sites.in(OTHER, folder(), "", "");
    other.publish(Ref.of(TWO), Postings.titled("Electrician"));
    assertRefused(Reason.NOT_WRITABLE, () -> site().settle());
    other.settle();
  }

  private void publishBoth() {
    var site = site();
    site.publish(Ref.of(ONE), Postings.nurse());
    site.publish(Ref.of(TWO), Postings.titled("Electrician"));
    site.settle();
  }

  private static void assertRefused(Reason reason, Runnable work) {
    assertEquals(reason, assertThrows(BoardException.class, work::run).reason());
  }

  private static void assertUnseen(Reason reason, SiteBoard site, PostingId reference) {
    assertEquals(
        reason,
        assertThrows(BoardException.class, () -> site.look(Ref.of(reference)).map(Shown::content))
            .reason());
  }

  private String text(String file) {
    return Objects.requireNonNull(files().get(file), file);
  }

  private Path folder() {
    return place.resolve("site");
  }

  private SiteBoard site() {
    return Sites.in(folder());
  }

  private Map<String, String> files() {
    return Sites.files(folder());
  }
}
