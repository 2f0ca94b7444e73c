package candor.persistence.board.mailbox;

import candor.model.posting.Board.Attachment;
import candor.model.posting.PostingId;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Mails to try with, as bytes.
final class Mails {
  static final PostingId NURSE = new PostingId(new UUID(0x1111_2222_3333_7444L, -1));
  static final String CODE = Token.of(NURSE).code();
  static final String TO = "jobs+" + CODE + "@example.com";

  private Mails() {}

  /// One with a resume of three bytes in it.
  static String application(String id, String to) {
    return """
    From: =?UTF-8?Q?Ann_Sm=C3=AFth?= <ann@example.org>
    To: %s
    Subject: I apply
    Message-ID: <%s@example.org>
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="b"

    --b
    Content-Type: multipart/alternative; boundary="a"

    --a
    Content-Type: text/plain; charset=utf-8

    Dear all, I apply %s.
    --a
    Content-Type: text/html; charset=utf-8

    <p>Dear <b>all</b>, I apply %s.</p>
    --a--
    --b
    Content-Type: application/pdf; name="=?utf-8?B?UsOpc3Vtw6kucGRm?="
    Content-Disposition: attachment
    Content-Transfer-Encoding: base64

    AQID
    --b--
    """
        .formatted(to, id, id, id);
  }

  static String application(String id) {
    return application(id, TO);
  }

  /// One with these headers besides, and all after them.
  static String with(String headers, String body) {
    return "From: Ann <ann@example.org>\nTo: %s\nMessage-ID: <x@example.org>\n%s\n\n%s"
        .formatted(TO, headers, body);
  }

  static byte[] bytes(String mail) {
    return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  static MimeMessage message(String mail) throws MessagingException {
    return new MimeMessage(null, new ByteArrayInputStream(bytes(mail)));
  }

  static byte[] read(Attachment attachment) throws IOException {
    try (var in = attachment.bytes().open()) {
      return in.readAllBytes();
    }
  }
}
