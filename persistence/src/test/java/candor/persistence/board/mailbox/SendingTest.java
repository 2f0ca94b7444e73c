package candor.persistence.board.mailbox;

import static candor.persistence.board.http.Wires.assertFails;
import static candor.persistence.board.http.Wires.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.Board.Thanks;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardSettings;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendingTest {
  private static final Thanks ANN =
      new Thanks("7d1c", "Änn Ek", "ann@example.org", "Nurse, nights");
  @TempDir Path folder;
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void begin() {
    mail.start();
    mail.setUser("jobs@example.com", "jobs", "secret");
  }

  @AfterEach
  void end() {
    mail.stop();
  }

  @Test
  void whoAppliedIsThankedInTheUsersWords() throws MessagingException, IOException {
    board("secret", port()).thank(ANN);
    var sent = mail.getReceivedMessages();
    assertEquals(1, sent.length);
    assertEquals("Nurse, nights – Acme", sent[0].getSubject());
    assertEquals("Acme <jobs@example.com>", sent[0].getFrom()[0].toString());
    assertEquals(
        "=?UTF-8?Q?=C3=84nn_Ek?= <ann@example.org>",
        sent[0].getRecipients(Message.RecipientType.TO)[0].toString());
    assertEquals(
        "Thank you, Änn Ek, for applying for Nurse, nights.\n\n-- \nAcme",
        String.valueOf(sent[0].getContent()).replace("\r\n", "\n").strip());
  }

  @Test
  void noMachineAnswersItAndAnAnswerByAPersonIsNoApplication() throws MessagingException {
    board("secret", port()).thank(ANN);
    MimeMessage sent = mail.getReceivedMessages()[0];
    assertEquals("auto-replied", sent.getHeader("Auto-Submitted", ","));
    assertEquals("<7d1c@example.com>", sent.getMessageID());
    assertNull(sent.getHeader("Reply-To", ","));
    assertTrue(Letter.of(sent).isEmpty());
  }

  @Test
  void aWrongPasswordAsksTheUser() {
    assertFails(Reason.NOT_ALLOWED, () -> board("wrong", port()).thank(ANN));
    assertEquals(0, mail.getReceivedMessages().length);
  }

  @Test
  void whereNobodyAnswersItWaits() throws IOException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertFails(Reason.UNREACHABLE, () -> board("secret", port).thank(ANN));
  }

  @Test
  void aTestLogsInToSendAndSendsNothing() {
    assertEquals(folder.toString(), files("secret", port(), "Thank you.").test());
    assertEquals(
        "The mail server for sending does not let this user in.",
        words(Reason.NOT_ALLOWED, () -> files("wrong", port(), "Thank you.").test()));
    assertEquals(0, mail.getReceivedMessages().length);
  }

  @Test
  void aTestTriesTheServerForSendingOnlyWhereMailsAreSent() {
    var port = port();
    mail.stop();
    assertEquals(
        "The mail server for sending can't be reached.",
        words(Reason.UNREACHABLE, () -> files("secret", port, "Thank you.").test()));
    assertEquals(folder.toString(), files("secret", port, "").test());
  }

  @Test
  void anAddressThatIsNoneIsRefusedAndNothingGoes() {
    var odd = new Thanks("7d1c", "Ann", "ann@example.org, bob@example.org", "Nurse");
    assertFails(Reason.REFUSED, () -> board("secret", port()).thank(odd));
    assertEquals(0, mail.getReceivedMessages().length);
  }

  @Test
  void aNameCanNotAddToTheMailsHead() throws MessagingException {
    board("secret", port()).thank(new Thanks("7d1c", "Ann\r\nBcc: x@y.org", "ann@ex.org", "Nurse"));
    assertNull(mail.getReceivedMessages()[0].getHeader("Bcc", ","));
  }

  @Test
  void aConnectionThatBreaksAfterTheMailLeavesItInDoubt() throws IOException {
    assertEquals(Reason.IN_DOUBT, where("none", ""));
  }

  @Test
  void aConnectionThatBreaksBeforeTheMailLeavesNoDoubt() throws IOException {
    for (var command : List.of("MAIL", "RCPT", "DATA")) {
      assertEquals(Reason.UNREACHABLE, where(command, ""), command);
    }
  }

  @Test
  void aServerThatAsksToComeBackLaterForThisAddressPutsOffThisMailOnly() throws IOException {
    for (var said : List.of("450 4.2.0 Greylisted", "451 later", "452 4.2.2 full")) {
      assertEquals(Reason.PUT_OFF, where("RCPT", said), said);
      for (var command : List.of("MAIL", "DATA")) {
        assertEquals(Reason.BUSY, where(command, said), command);
      }
    }
    assertEquals(Reason.BUSY, where("RCPT", "421 closing"));
    assertEquals(Reason.REFUSED, where("RCPT", "550 5.1.1 Nobody of this name"));
    assertEquals(Reason.REFUSED, where("RCPT", "552 5.2.2 Full"));
  }

  @Test
  void anAddressThatDoesNotExistIsRefusedAtOnce() throws IOException {
    for (var said : List.of("450 4.1.2 Domain not found", "450-4.1.8 No such\r\n450 4.1.8 place")) {
      assertEquals(Reason.REFUSED, where("RCPT", said), said);
    }
  }

  /// Why no mail goes to a server that says this to a command, or hangs up where it says nothing.
  private static Reason where(String command, String said) throws IOException {
    try (var server = new ServerSocket(0)) {
      var _ = Thread.ofVirtual().start(() -> talk(server, command, said));
      var port = server.getLocalPort();
      return assertThrows(BoardException.class, () -> board("", port).thank(ANN)).reason();
    }
  }

  // As a mail server speaks until all of the mail is there; then it hangs up.
  private static void talk(ServerSocket server, String command, String answer) {
    try (var socket = server.accept();
        var in = socket.getInputStream();
        var out = socket.getOutputStream()) {
      out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
      var body = false;
      for (var line = line(in); !line.equals("."); line = line(in)) {
        var special = line.startsWith(command);
        if (line.equals("QUIT") || (special && answer.isEmpty())) {
          return;
        }
        if (!body) {
          body = line.equals("DATA") && !special;
          var said = special ? answer : body ? "354 go on" : "250 well";
          out.write((said + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (var next = in.read(); next != '\n' && next >= 0; next = in.read()) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private int port() {
    return mail.getSmtp().getPort();
  }

  private static MailboxBoard board(String password, int port) {
    return board(
        password,
        Map.of(
            "user",
            "jobs",
            "smtp",
            "127.0.0.1:" + port,
            "thanks",
            "Thank you, [name], for applying for [job]."));
  }

  /// One that reads files, so that sending alone is tried at a server.
  private MailboxBoard files(String password, int port, String thanks) {
    return board(
        password,
        Map.of(
            "intake",
            "folder",
            "folder",
            folder.toString(),
            "user",
            "jobs",
            "smtp",
            "127.0.0.1:" + port,
            "thanks",
            thanks));
  }

  private static MailboxBoard board(String password, Map<String, String> options) {
    var settings = new BoardSettings("Mail", "jobs@example.com", "Acme", "", "", options);
    return new MailboxBoard(settings, () -> password, InstantSource.system());
  }
}
