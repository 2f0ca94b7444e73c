package candor.persistence.board.site;

import static candor.persistence.board.http.Wires.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.Board.Ref;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.PostingId;
import candor.persistence.board.Postings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A site in a folder of this computer.
class SiteLocalFilesTest extends DeliveryContract {
  private static final int MANY = 1_000;

  @Override
  SiteFiles connect() {
    return new LocalFiles(folder().toString());
  }

  @Test
  void whatIsNoPathIsRefused() {
    assertEquals(
        Reason.NOT_WRITABLE,
        assertThrows(BoardException.class, () -> new LocalFiles("a\0b")).reason());
  }

  @Test
  void aPathThatDependsOnWhereTheProgramWasStartedIsRefused() {
    assertEquals(
        Reason.NOT_WRITABLE,
        assertThrows(BoardException.class, () -> new LocalFiles("site")).reason());
  }

  @Test
  void aTestFindsThatThePlaceIsMissingOrAFileIsInTheWay() throws IOException {
    assertFails(Reason.UNREACHABLE, () -> Sites.in(place.resolve("no/site")).test());
    Files.writeString(folder(), "a file in the way");
    assertFails(Reason.NOT_WRITABLE, () -> Sites.in(folder()).test());
  }

  @Test
  void whatIsInTheWayIsSaidInWords() throws IOException {
    Files.writeString(folder(), "a file in the way");
    var refusal = assertThrows(BoardException.class, () -> files().makeFolder(""));
    assertEquals(
        "%s can't be written: %s is a file, and no folder.".formatted(folder(), folder()),
        refusal.getMessage());
  }

  @Test
  void aThousandUnchangedJobsWriteNoFileAndReadNoPage() {
    var site = Sites.on(files());
    for (var i = 0; i < MANY; i++) {
      site.publish(Ref.of(new PostingId(new UUID((long) i << 20, 1))), Postings.titled("Job " + i));
    }
    site.settle();
    var counted = new CountingFiles(files());
    Sites.on(counted).settle();
    assertEquals(List.of(), counted.changes());
    assertTrue(counted.reads().size() < 20, counted.reads().toString());
  }

  @Test
  void anIndexThatSomebodyChangedIsNotBelieved() throws IOException {
    publish(files());
    var expected = Sites.files(folder());
    var index = folder().resolve("candor-pages.json");
    Files.writeString(index, Files.readString(index).replace("Electrician", "Plumber"));
    Sites.on(files()).settle();
    assertEquals(expected, Sites.files(folder()));
  }

  @Test
  void aPlaceThatKeepsSomethingElseIsNotBelieved() {
    var broken =
        new ForwardingFiles(files()) {
          @Override
          public void put(String file, byte[] bytes) {
            super.put(file, Arrays.copyOf(bytes, bytes.length / 2));
          }
        };
    var site = Sites.on(broken);
    assertEquals(
        Reason.NOT_WRITABLE,
        assertThrows(BoardException.class, () -> site.publish(Ref.of(ONE), Postings.nurse()))
            .reason());
    assertEquals(Map.of(), Sites.files(folder()));
  }
}
