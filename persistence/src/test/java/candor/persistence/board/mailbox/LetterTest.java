package candor.persistence.board.mailbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.Board.Applicant;
import candor.model.posting.Board.Attachment;
import candor.model.posting.Board.IncomingApplication;
import candor.model.posting.Board.To;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LetterTest {
  private static final String CUT = "More of this mail was not read. It is in the mailbox still.";

  @Test
  void itSaysWhoAppliesToWhatAndWithWhat() throws IOException {
    var came = read(Mails.application("1"));
    assertEquals(To.remote(Mails.CODE), came.to());
    assertEquals(new Applicant("Ann Smïth", "ann@example.org", ""), came.who());
    assertEquals("Dear all, I apply 1.", came.said().message(), "once, though it is there twice");
    assertEquals(List.of("Résumé.pdf"), came.attachments().stream().map(Attachment::name).toList());
    assertArrayEquals(new byte[] {1, 2, 3}, Mails.read(came.attachments().getFirst()));
  }

  @Test
  void whatABoardSendsIsFromTheApplicant() {
    var came =
        read(
            Mails.with("Reply-To: ann@example.net\nSubject: x", "Hi")
                .replace("From: Ann", "From: Ann by Board"));
    assertEquals(new Applicant("Ann by Board", "ann@example.net", ""), came.who());
    assertEquals(
        new Applicant("", "", ""),
        read(Mails.with("Subject: x", "Hi").replace("From: Ann <ann@example.org>", "From: <>"))
            .who());
  }

  @Test
  void mailsOfOthersAndWhatMachinesSendBackAreLeftAlone() {
    assertEquals(Optional.empty(), find(Mails.application("1", "jobs@example.com")));
    assertEquals(Optional.empty(), find(Mails.with("Auto-Submitted: auto-replied", "I am away.")));
    assertEquals(
        Optional.empty(),
        find(
            Mails.with(
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x", "")));
    assertTrue(find(Mails.with("Auto-Submitted: auto-generated", "By a board")).isPresent());
    assertTrue(
        find("From: a@b.c\nTo: x@y.z\nSubject: =?utf-8?Q?Nurse_=5B" + Mails.CODE + "=5D?=\n\nHi")
            .isPresent(),
        "the code in the subject");
  }

  @Test
  void theSameMailByTwoWaysIsOne() {
    var once = Mails.application("1");
    var twice = "Received: from elsewhere\nDelivered-To: me@example.com\n" + once;
    assertEquals(read(once).externalId(), read(twice).externalId());
    assertNotEquals(read(once).externalId(), read(once.replace("AQID", "AQIE")).externalId());
    assertNotEquals(read(once).externalId(), read(once.replace("<1@", "<2@")).externalId());
  }

  @Test
  void htmlIsReadAsTextAndItsProgramsAreNot() {
    var came =
        read(
            Mails.with(
                "Content-Type: text/html",
                "<p>Dear<script>x()</script> all</p><img src=http://t/x>"));
    assertEquals("Dear all", came.said().message());
  }

  @Test
  void wrongCharsetsAndEncodingsAreReadAsFarAsTheyGo() {
    assertEquals(
        "Grüße",
        read(Mails.with("Content-Type: text/plain; charset=no-such", "Grüße")).said().message());
    assertEquals(
        "Hi", read(Mails.with("Content-Transfer-Encoding: uuencoode", "Hi")).said().message());
    assertEquals("Hi", read(Mails.with("Content-Type: ;;;", "Hi")).said().message());
    var latin = Mails.with("Content-Type: text/plain; charset=iso-8859-1", "Gr\u00fc\u00dfe");
    var raw = latin.getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        "Grüße",
        Letter.read(raw).flatMap(Letter::of).orElseThrow().application(raw).said().message());
  }

  @Test
  void namesOfFilesCarryNothingUnseen() {
    var came =
        read(
            Mails.with(
                "Content-Type: multipart/mixed; boundary=b",
                "--b\nContent-Type: application/pdf\nContent-Disposition: attachment;"
                    + " filename=\"=?utf-8?B?Y3bigK5mZHAuZXhl?=\"\n\nx\n--b--"));
    assertEquals("cv fdp.exe", came.attachments().getFirst().name());
  }

  @Test
  void aBrokenFileIsKeptAsItCame() throws IOException {
    var came =
        read(
            Mails.with(
                "Content-Type: multipart/mixed; boundary=b",
                """
                --b
                Content-Type: application/pdf; name=cv.pdf
                Content-Transfer-Encoding: base64

                AQI\u0001D!
                --b
                Content-Type: text/plain

                Hi\
                """));
    assertEquals("Hi", came.said().message(), "though it never ends");
    assertTrue(Mails.read(came.attachments().getFirst()).length > 0);
  }

  @Test
  void partsWithinPartsAreFollowedSoFar() {
    var nested = new StringBuilder();
    for (var i = 0; i < 2_000; i++) {
      nested.append("--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(i, i + 1));
    }
    assertCut(Mails.with("Content-Type: multipart/mixed; boundary=b0", nested.toString()));
    assertCut(
        Mails.with(
            "Content-Type: multipart/mixed; boundary=b",
            "--b\nContent-Type: text/plain\n\nHi\n".repeat(2_000)));
    var bomb = Mails.with("Content-Type: multipart/mixed; boundary=b", "--b\n\n\n".repeat(200_000));
    var came = readSoon(bomb);
    assertEquals("", came.said().message());
    assertTrue(came.lost().getFirst().contains("too many parts"));
  }

  @Test
  void endlessTextIsCut() {
    var came = readSoon(Mails.with("Subject: x", "word ".repeat(1_000_000)));
    assertTrue(came.said().message().length() < 101_000);
    assertTrue(came.said().message().endsWith("word"), "only what they said themselves");
    assertEquals(List.of(CUT), came.lost());
    assertTrue(
        readSoon(Mails.with("Content-Type: text/html", "<div>".repeat(500_000) + "x"))
                .said()
                .message()
                .length()
            < 101_000);
  }

  @Test
  void whatIsNoMailIsNone() {
    assertEquals(Optional.empty(), find(""));
    assertEquals(Optional.empty(), find("\u0000\u0001\u0002"));
    assertEquals(Optional.empty(), find("To"));
  }

  private static void assertCut(String mail) {
    assertEquals(List.of(CUT), readSoon(mail).lost());
  }

  private static IncomingApplication readSoon(String mail) {
    return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(mail));
  }

  private static IncomingApplication read(String mail) {
    return find(mail).orElseThrow().application(Mails.bytes(mail));
  }

  private static Optional<Letter> find(String mail) {
    return Letter.read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
        .flatMap(Letter::of);
  }
}
