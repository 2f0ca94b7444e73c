package candor.persistence.board.site;

import static candor.persistence.board.http.Wires.assertFails;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.Board.Ref;
import candor.model.posting.Board.Shown;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.PostingId;
import candor.persistence.board.Postings;
import candor.persistence.board.site.SiteFiles.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every place for a site has to do.
abstract class DeliveryContract {
  static final PostingId ONE = new PostingId(new UUID(0x1111_2222_3333_3444L, -1));
  static final PostingId TWO = new PostingId(new UUID(0x5555_6666_7777_3888L, -1));

  @TempDir Path place;
  private final List<SiteFiles> open = new ArrayList<>();

  /// The files of a site in the folder `site` of the place, by a connection of its own.
  abstract SiteFiles connect();

  final SiteFiles files() {
    var files = connect();
    open.add(files);
    return files;
  }

  final Path folder() {
    return place.resolve("site");
  }

  @AfterEach
  final void closeAll() {
    open.forEach(SiteFiles::close);
  }

  @Test
  void whatIsNotThereIsEmpty() {
    assertEquals(Optional.empty(), files().list(""));
    assertEquals(Optional.empty(), files().read("a.txt"));
    files().makeFolder("");
    assertEquals(Optional.of(List.of()), files().list(""));
    assertEquals(Optional.empty(), files().list("page"));
    assertEquals(Optional.empty(), files().read("page/a.txt"));
    assertEquals(Optional.empty(), files().read("a.txt"));
  }

  @Test
  void whatWasPutIsReadByOthers() {
    var files = made();
    var bytes = new byte[200_000];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 + i / 251);
    }
    files.put("a.txt", bytes);
    assertArrayEquals(bytes, files.read("a.txt").orElseThrow());
    assertArrayEquals(bytes, files().read("a.txt").orElseThrow());
    files.put("a.txt", new byte[0]);
    assertEquals(0, files().read("a.txt").orElseThrow().length);
  }

  @Test
  void aListTellsFoldersFromFiles() throws IOException {
    var files = made();
    files.makeFolder("page");
    files.makeFolder("page");
    files.put("page/inside.txt", new byte[1]);
    files.put("a.txt", new byte[1]);
    Files.writeString(folder().resolve("so what ü.txt"), "of somebody else");
    assertEquals(
        Set.of(
            new Entry("page", true), new Entry("a.txt", false), new Entry("so what ü.txt", false)),
        Set.copyOf(files.list("").orElseThrow()));
    assertEquals(List.of(new Entry("inside.txt", false)), files.list("page").orElseThrow());
  }

  @Test
  void aRenamedFileTakesThePlaceOfTheOld() {
    var files = made();
    files.makeFolder("page");
    put(files, "page/a.txt", "old");
    put(files, "aside", "new");
    files.rename("aside", "page/a.txt");
    assertEquals(Map.of("page/a.txt", "new"), Sites.files(folder()));
  }

  @Test
  void removingIsDoneOnce() {
    var files = made();
    put(files, "a.txt", "text");
    files.remove("a.txt");
    files.remove("a.txt");
    files.remove("page/a.txt");
    assertEquals(Map.of(), Sites.files(folder()));
  }

  @Test
  void aFolderWithSomethingInItStays() {
    var files = made();
    files.makeFolder("page");
    put(files, "page/a.txt", "of somebody else");
    files.removeFolder("page");
    assertEquals(Map.of("page/a.txt", "of somebody else"), Sites.files(folder()));
    files.remove("page/a.txt");
    files.removeFolder("page");
    files.removeFolder("page");
    assertFalse(Files.exists(folder().resolve("page")));
  }

  @Test
  void whatIsAsideCanNotBeWrittenWhereThereIsNoFolder() {
    var files = files();
    assertEquals(
        Reason.NOT_WRITABLE,
        assertThrows(BoardException.class, () -> files.put("a.txt", new byte[1])).reason());
  }

  @Test
  void aSiteIsTheSameWhereverItLies() {
    publish(files());
    assertEquals(expected(), Sites.files(folder()));
    var site = Sites.on(files());
    assertEquals(Optional.of(Postings.nurse()), site.look(Ref.of(ONE)).map(Shown::content));
    assertEquals(
        Optional.of(Postings.titled("Electrician")), site.look(Ref.of(TWO)).map(Shown::content));
  }

  @Test
  void closingAJobTakesItsPageAway() {
    publish(files());
    var site = Sites.on(files());
    site.close(Ref.of(ONE));
    site.settle();
    assertEquals(Optional.empty(), Sites.on(files()).look(Ref.of(ONE)).map(Shown::content));
    assertFalse(Files.exists(folder().resolve("nurse-nights-111122223333")));
    assertFalse(Sites.files(folder()).toString().contains("nurse-nights"));
  }

  @Test
  void anExchangeThatChangesNothingWritesNothingAndReadsNoPageTwice() {
    publish(files());
    var counted = new CountingFiles(files());
    var site = Sites.on(counted);
    site.publish(Ref.of(ONE), Postings.nurse());
    site.settle();
    assertEquals(List.of(), counted.changes());
    assertEquals(1, counted.readsOf("nurse-nights-111122223333/index.html"));
    assertEquals(0, counted.readsOf("electrician-555566667777/index.html"));
  }

  @Test
  void anothersSiteIsLeftAlone() throws IOException {
    Files.createDirectory(folder());
    Files.writeString(folder().resolve("index.html"), "<h1>My flowers</h1>");
    var site = Sites.on(files());
    assertEquals(
        Reason.NOT_WRITABLE,
        assertThrows(BoardException.class, () -> site.publish(Ref.of(ONE), Postings.nurse()))
            .reason());
    assertEquals(Map.of("index.html", "<h1>My flowers</h1>"), Sites.files(folder()));
  }

  @Test
  void aTestLooksAndChangesNothing() {
    var counted = new CountingFiles(files());
    assertEquals("", Sites.on(counted).test());
    assertFalse(Files.exists(folder()), "it is made by publishing");
    publish(files());
    assertEquals("", Sites.on(counted).test());
    assertEquals(List.of(), counted.changes());
  }

  @Test
  void aTestFindsAnothersSite() throws IOException {
    Files.createDirectory(folder());
    Files.writeString(folder().resolve("index.html"), "<h1>My flowers</h1>");
    assertFails(Reason.NOT_WRITABLE, () -> Sites.on(files()).test());
  }

  @Test
  void theAddressEndsInASlashAndHoldsNoPassword() {
    var address = files().address();
    assertTrue(address.endsWith("site/"), address);
    assertFalse(address.contains("secret"), address);
  }

  final SiteFiles made() {
    var files = files();
    files.makeFolder("");
    return files;
  }

  static void publish(SiteFiles files) {
    var site = Sites.on(files);
    site.publish(Ref.of(ONE), Postings.nurse());
    site.publish(Ref.of(TWO), Postings.titled("Electrician"));
    site.settle();
  }

  /// The same site in a folder of this computer.
  final Map<String, String> expected() {
    var local = place.resolve("expected");
    publish(new LocalFiles(local.toString()));
    return Sites.files(local);
  }

  private static void put(SiteFiles files, String file, String text) {
    files.put(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
