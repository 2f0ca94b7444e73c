package candor.persistence.board.mailbox;

import static candor.persistence.board.http.Wires.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import candor.model.posting.Board.IncomingApplication;
import candor.model.posting.Board.IncomingPage;
import candor.model.posting.Board.Ref;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardSettings;
import candor.persistence.board.Postings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderIntakeTest {
  private static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");
  @TempDir Path folder;

  @Test
  void mailsInFilesAreReadOnceAndTheOldestFirst() throws IOException {
    write("b.eml", 1, Mails.application("1"));
    write("a.eml", 2, Mails.application("2"));
    write("c.eml", 3, Mails.application("private", "jobs@example.com"));
    write("readme.txt", 4, Mails.application("no mail"));
    var page = after("");
    assertEquals(List.of("Dear all, I apply 1.", "Dear all, I apply 2."), said(page));
    assertEquals(List.of(), said(after(page.cursor())));
    assertEquals(page.cursor(), after(page.cursor()).cursor());
    write("d.eml", 5, Mails.application("3"));
    assertEquals(List.of("Dear all, I apply 3."), said(after(page.cursor())));
  }

  @Test
  void anOlderFileThatCameLaterIsReadToo() throws IOException {
    write("b.eml", 5, Mails.application("1"));
    var page = after("");
    write("a.eml", 1, Mails.application("2"));
    var again = after(page.cursor());
    assertEquals(2, again.applications().size());
    assertTrue(ids(again).containsAll(ids(page)), "what came before is known again");
  }

  @Test
  void aFileOfManyMailsIsReadPageByPage() throws IOException {
    write("all.mbox", 1, mbox(230));
    write("later.eml", 2, Mails.application("later"));
    var first = after("");
    var second = after(first.cursor());
    var third = after(second.cursor());
    assertEquals(
        List.of(100, 100, 31),
        List.of(first, second, third).stream().map(p -> p.applications().size()).toList());
    assertEquals(
        "Dear all, I apply 229.\n\nFrom here on.", third.applications().get(29).said().message());
    assertEquals(List.of(), said(after(third.cursor())));
    write("all.mbox", 3, mbox(231));
    assertEquals(100, after(second.cursor()).applications().size(), "it is something else now");
  }

  @Test
  void whatIsBeingWrittenWaits() throws IOException {
    write("a.eml", 59 * 60 + 59, Mails.application("1"));
    var page = after("");
    assertEquals(List.of(), said(page));
    assertEquals("", page.cursor());
  }

  @Test
  void anEmptyOrGoneFolderIsTold() throws IOException {
    assertEquals(List.of(), said(after("")));
    assertEquals(folder.toString(), board(folder.toString()).test());
    var gone =
        assertThrows(BoardException.class, () -> board(folder.resolve("gone").toString()).test());
    assertEquals(Reason.UNREACHABLE, gone.reason());
    write("odd.mbox", 1, "no mail at all\n");
    write("odd.eml", 1, "");
    assertEquals(List.of(), said(after("nonsense:1:2:3")));
  }

  @Test
  void aFileThatMayNotBeReadIsNamedAndReadOnceItMay() throws IOException {
    write("a.eml", 1, Mails.application("1"));
    write("b.eml", 2, Mails.application("2"));
    var closed = folder.resolve("a.eml").toFile();
    assumeTrue(closed.setReadable(false) && !closed.canRead(), "whoever tests may read anything");
    var page = after("");
    assertEquals(List.of("Dear all, I apply 2."), said(page));
    assertEquals(List.of("a.eml"), page.passed().orElseThrow().unreadable());
    assertEquals(List.of(), said(after(page.cursor())), "it goes on behind the others");
    assertTrue(closed.setReadable(true));
    assertTrue(said(after(page.cursor())).contains("Dear all, I apply 1."));
  }

  @Test
  void aFileThatSomebodyTookAwayMeanwhileIsNotCalledUnreadable() throws IOException {
    write("a.eml", 1, Mails.application("1"));
    write("b.eml", 2, Mails.application("2"));
    var intake =
        new FolderIntake(
            folder.toString(),
            () -> NOW,
            file -> {
              Files.deleteIfExists(folder.resolve("a.eml"));
              return Files.newInputStream(file);
            });
    var page = intake.after("");
    assertEquals(List.of("Dear all, I apply 2."), said(page));
    assertEquals(List.of(), page.passed().orElseThrow().unreadable());
  }

  @Test
  void theAddressIsTheFolderWhereItIsNoneForMailAndNoOtherIsSaid() {
    assertEquals(folder.toString(), board(folder.toString(), "").test());
    assertEquals(folder.toString(), board("jobs@example.com", folder.toString()).test());
    assertEquals(folder.toString(), board("/srv/elsewhere", folder.toString()).test());
  }

  @Test
  void noFolderIsLookedForWhereTheProgramRuns() {
    assertFails(Reason.REFUSED, () -> board("jobs@example.com", "").test());
    for (var place : List.of("", ".", "mail")) {
      assertFails(Reason.REFUSED, () -> board(place, "").test());
      assertFails(Reason.REFUSED, () -> board(place, "").applications(""));
    }
  }

  @Test
  void aPostingIsFoundByItsCodeWhereThereIsNoMailAddress() {
    var nurse = new Ref(Mails.NURSE, "", Postings.nurse());
    var link = "[" + Mails.CODE + "]";
    assertEquals(link, board(folder.toString(), "").look(nurse).orElseThrow().link());
    assertEquals(
        Mails.TO, board("jobs@example.com", folder.toString()).look(nurse).orElseThrow().link());
  }

  @Test
  void ofAMailThatIsTooLargeTheWordsAreReadAndNothingThatIsCut() throws IOException {
    var whole = Mails.application("1").replace("AQID", "AQID".repeat(Intake.LARGEST / 4));
    write("a.eml", 1, whole);
    var page = after("");
    assertEquals(List.of("Dear all, I apply 1."), said(page), "only what they said themselves");
    assertEquals(List.of(Intake.tooLarge(whole.length())), page.applications().getFirst().lost());
    assertEquals(List.of(), page.applications().getFirst().attachments());
  }

  @Test
  void aMailThatIsTooLargeAndSaysNothingIsTold() throws IOException {
    write(
        "a.eml", 1, Mails.with("Subject: x\nContent-Type: image/png", "x".repeat(Intake.LARGEST)));
    var page = after("");
    assertEquals(List.of(""), said(page));
    assertEquals(
        List.of(Intake.tooLarge(Intake.LARGEST + 1000)), page.applications().getFirst().lost());
  }

  private static String mbox(int many) {
    return IntStream.range(0, many)
        .mapToObj(
            i ->
                "From ann@example.org Mon Jan  1 00:00:00 2026\n"
                    + Mails.application("" + i)
                        .replace(
                            "I apply " + i + ".\n--a", "I apply " + i + ".\n\n>From here on.\n--a")
                    + "\n")
        .collect(Collectors.joining());
  }

  private void write(String name, int seconds, String mail) throws IOException {
    var file = folder.resolve(name);
    Files.write(file, Mails.bytes(mail));
    Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(3600).plusSeconds(seconds)));
  }

  private IncomingPage after(String cursor) {
    return board(folder.toString()).applications(cursor);
  }

  private static MailboxBoard board(String place) {
    return board("", place);
  }

  private static MailboxBoard board(String address, String place) {
    var options = Map.of("intake", "folder", "folder", place);
    return new MailboxBoard(
        new BoardSettings("Mail", address, "", "", "", options), () -> "", () -> NOW);
  }

  private static List<String> said(IncomingPage page) {
    return page.applications().stream().map(each -> each.said().message()).toList();
  }

  private static List<String> ids(IncomingPage page) {
    return page.applications().stream().map(IncomingApplication::externalId).toList();
  }
}
