package candor.persistence.board.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.Board;
import candor.model.posting.Board.IncomingApplication;
import candor.model.posting.Board.IncomingPage;
import candor.model.posting.Board.Passed;
import candor.model.posting.Board.Ref;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardSettings;
import candor.persistence.board.Postings;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImapIntakeTest {
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private GreenMailUser user;

  @BeforeEach
  void begin() {
    mail.start();
    user = mail.setUser("jobs@example.com", "jobs", "secret");
  }

  @AfterEach
  void end() {
    mail.stop();
  }

  @Test
  void aJobHasAnAddressOfItsOwn() {
    var shown = board().look(Ref.of(Mails.NURSE).having(Postings.nurse())).orElseThrow();
    assertEquals(Postings.nurse(), shown.content());
    assertEquals(Mails.TO, shown.link());
    assertEquals(Mails.CODE, shown.remote());
    assertEquals(Optional.empty(), board().look(Ref.of(Mails.NURSE)), "closed");
  }

  @Test
  void mailsWithACodeAreReadAndNothingIsMarked() throws MessagingException, IOException {
    deliver(Mails.application("1"));
    deliver(Mails.application("private", "jobs@example.com"));
    deliver(Mails.application("2"));
    var page = board().applications("");
    assertEquals(List.of("Dear all, I apply 1.", "Dear all, I apply 2."), said(page));
    assertEquals(Optional.of(new Passed(true, 1, List.of())), page.passed());
    assertEquals(3, Mails.read(page.applications().getFirst().attachments().getFirst()).length);
    assertEquals(
        List.of(3, 3),
        inFolder("INBOX", f -> List.of(f.getMessageCount(), f.getUnreadMessageCount())));
    assertEquals(page.cursor(), board().applications(page.cursor()).cursor());
    assertEquals(List.of(), said(board().applications(page.cursor())));
    deliver(Mails.application("3"));
    var next = board().applications(page.cursor());
    assertEquals(List.of("Dear all, I apply 3."), said(next));
    assertEquals(Optional.of(new Passed(false, 0, List.of())), next.passed());
  }

  @Test
  void aPageHasAHundredAtMost() throws MessagingException {
    for (var i = 0; i < 230; i++) {
      deliver(Mails.application("n" + i));
    }
    var sizes = new ArrayList<Integer>();
    var ids = new HashSet<String>();
    var cursor = "";
    for (var page = board().applications(cursor);
        !page.applications().isEmpty();
        page = board().applications(cursor)) {
      sizes.add(page.applications().size());
      page.applications().forEach(each -> ids.add(each.externalId()));
      cursor = page.cursor();
    }
    assertEquals(List.of(100, 100, 30), sizes);
    assertEquals(230, ids.size());
  }

  @Test
  void aMailThatIsDeliveredTwiceIsOne() throws MessagingException {
    deliver(Mails.application("1"));
    deliver("Received: again\n" + Mails.application("1"));
    var page = board().applications("");
    assertEquals(
        1, page.applications().stream().map(IncomingApplication::externalId).distinct().count());
  }

  @Test
  void numbersMadeAnewAreReadFromTheFirst() throws MessagingException {
    fill("Jobs", "1", "2", "3");
    var before = board("secret", port(), "Jobs").applications("");
    var numbered = numbering("Jobs");
    do { // the server numbers by the second
      var _ = inFolder("Jobs", folder -> folder.delete(true), false);
      fill("Jobs", "1", "2", "3");
    } while (numbering("Jobs") == numbered);
    var after = board("secret", port(), "Jobs").applications(before.cursor());
    assertNotEquals(before.cursor(), after.cursor());
    assertEquals(
        before.applications().stream().map(IncomingApplication::externalId).toList(),
        after.applications().stream().map(IncomingApplication::externalId).toList(),
        "they are known again");
  }

  @Test
  void aConnectionThatBreaksWithinAMailLosesNothing() throws MessagingException, IOException {
    deliver(Mails.application("1"));
    deliver(Mails.application("2") + "x".repeat(200_000));
    try (var line = new ShortLine(port(), 60_000)) {
      var broken =
          assertThrows(
              BoardException.class, () -> board("secret", line.port(), "").applications(""));
      assertEquals(Reason.UNREACHABLE, broken.reason());
      assertTrue(line.isCut());
    }
    assertEquals(2, board().applications("").applications().size());
  }

  @Test
  void aWrongPasswordIsToldAndNotQuoted() {
    var refused =
        assertThrows(BoardException.class, () -> board("wrong-one", port(), "").applications(""));
    assertEquals(Reason.NOT_ALLOWED, refused.reason());
    for (Throwable why = refused; why != null; why = why.getCause()) {
      assertFalse(String.valueOf(why.getMessage()).contains("wrong-one"));
    }
    assertEquals("jobs: INBOX", board().test());
  }

  @Test
  void whatIsNotThereIsTold() {
    assertEquals(
        Reason.REFUSED,
        assertThrows(BoardException.class, () -> board("secret", port(), "None").test()).reason());
    var gone = board();
    mail.stop();
    assertEquals(Reason.UNREACHABLE, assertThrows(BoardException.class, gone::test).reason());
  }

  @Test
  void aPasswordGoesOnlyWhereNobodyListens() {
    assertEquals(new MailServer("imaps", "imap.example.com", 993, true, false), server("", ""));
    assertEquals(
        new MailServer("imap", "mail.example.com", 143, true, false),
        server("mail.example.com:143", ""));
    assertEquals(
        "true",
        server("mail.example.com:143", "").properties().getProperty("mail.imap.starttls.required"));
    assertEquals(
        new MailServer("imaps", "mail.example.com", 1993, true, true),
        server("mail.example.com:1993", "xoauth2"));
    assertEquals(
        new MailServer("imap", "127.0.0.1", 3143, false, false), server("127.0.0.1:3143", ""));
    assertEquals(
        Reason.REFUSED, assertThrows(BoardException.class, () -> server("mail:x", "")).reason());
  }

  private interface Act<T> {
    T in(Folder folder) throws MessagingException;
  }

  private static MailServer server(String host, String login) {
    return MailServer.incoming(
        new BoardSettings(
            "M", "jobs@example.com", "", "", "", Map.of("host", host, "login", login)));
  }

  private void deliver(String text) throws MessagingException {
    user.deliver(Mails.message(text));
  }

  private void fill(String name, String... ids) throws MessagingException {
    var messages = new ArrayList<Message>();
    for (var id : ids) {
      messages.add(Mails.message(Mails.application(id)));
    }
    var _ =
        inFolder(
            name,
            folder -> {
              var made = folder.create(Folder.HOLDS_MESSAGES);
              folder.appendMessages(messages.toArray(Message[]::new));
              return made;
            },
            false);
  }

  private long numbering(String name) throws MessagingException {
    return inFolder(name, folder -> ((UIDFolder) folder).getUIDValidity(), false);
  }

  private <T> T inFolder(String name, Act<T> act) throws MessagingException {
    return inFolder(name, act, true);
  }

  private <T> T inFolder(String name, Act<T> act, boolean open) throws MessagingException {
    try (var store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect("127.0.0.1", port(), "jobs", "secret");
      var folder = store.getFolder(name);
      if (open) {
        folder.open(Folder.READ_ONLY);
      }
      return act.in(folder);
    }
  }

  private int port() {
    return mail.getImap().getPort();
  }

  private Board board() {
    return board("secret", port(), "");
  }

  private static Board board(String password, int port, String folder) {
    var options = Map.of("host", "127.0.0.1:" + port, "user", "jobs", "folder", folder);
    var said = new BoardSettings("Mail", "jobs@example.com", "", "", "", options);
    return new MailboxBoard(said, () -> password, InstantSource.system());
  }

  private static List<String> said(IncomingPage page) {
    return page.applications().stream().map(each -> each.said().message()).toList();
  }
}
