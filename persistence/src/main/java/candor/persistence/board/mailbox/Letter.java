package candor.persistence.board.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import candor.model.posting.Board.Applicant;
import candor.model.posting.Board.Attachment;
import candor.model.posting.Board.IncomingApplication;
import candor.model.posting.Board.Said;
import candor.model.posting.Board.To;
import candor.model.store.Text;
import candor.persistence.board.text.Sha256;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A mail in memory, read as an application. Everything in it is a stranger's: nothing that it says
/// of itself is believed, and what is broken in it is read as far as it goes.
final class Letter {
  private static final List<String> RECIPIENTS =
      List.of(
          "To",
          "Cc",
          "Delivered-To",
          "X-Original-To",
          "Envelope-To",
          "X-Envelope-To",
          "X-Delivered-To",
          "Resent-To");
  private static final int LONGEST_NAME = 200;
  private static final int MOST_BOUNDARIES = 10_000;

  /// The headers that say whether a mail is ours, and who sent it.
  static final List<String> HEADERS =
      Stream.concat(
              RECIPIENTS.stream(),
              Stream.of(
                  "Subject",
                  "From",
                  "Reply-To",
                  "Message-ID",
                  "Date",
                  "Auto-Submitted",
                  "Content-Type"))
          .toList();

  private final MimeMessage message;
  private final Token token;

  private Letter(MimeMessage message, Token token) {
    this.message = message;
    this.token = token;
  }

  /// A mail with a code of ours; empty for others, and for what machines send back.
  static Optional<Letter> of(MimeMessage message) {
    var addresses = RECIPIENTS.stream().map(name -> header(message, name));
    return Token.find(addresses, decoded(header(message, "Subject")))
        .filter(_ -> !isReturned(message))
        .map(token -> new Letter(message, token));
  }

  /// The application that it is.
  ///
  /// @param raw the whole mail
  IncomingApplication application(byte[] raw) {
    if (isBomb(raw)) {
      return withoutContents(
          "This mail has too many parts to be read. It is in the mailbox still.");
    }
    var contents = Contents.of(message);
    return application(
        Sha256.hex(body(raw)), contents.text(), contents.attachments(), contents.lost());
  }

  /// The application of a mail that goes on after what was read of it: what it says there, and
  /// nothing of what it carries, which may be cut anywhere.
  ///
  /// @param raw its beginning
  /// @param why what is not there
  IncomingApplication begun(byte[] raw, String why) {
    return unread(isBomb(raw) ? "" : Contents.of(message).text(), why);
  }

  /// The application of a mail that is too large to be read.
  ///
  /// @param why what is not there
  IncomingApplication withoutContents(String why) {
    return unread("", why);
  }

  private IncomingApplication unread(String said, String why) {
    var headers = Stream.of("From", "Date", "Subject").map(name -> header(message, name)).toList();
    var content = Sha256.hex(String.join("\n", headers).getBytes(UTF_8));
    return application(content, said, List.of(), List.of(why));
  }

  // The same mail may come by two ways: its headers differ then, but not its content.
  private IncomingApplication application(
      String content, String text, List<Attachment> attachments, List<String> lost) {
    var id = Sha256.hex((header(message, "Message-ID").strip() + "\n" + content).getBytes(UTF_8));
    return new IncomingApplication(
        id, To.remote(token.code()), applicant(), new Said(text, "", ""), attachments, lost);
  }

  // Boards write for their users: the reply goes to the applicant, whose name is in the sender's.
  private Applicant applicant() {
    var sender = address("From");
    var reply = address("Reply-To").or(() -> sender);
    var name =
        reply.map(Letter::name).filter(said -> !said.isEmpty()).or(() -> sender.map(Letter::name));
    return new Applicant(name.orElse(""), reply.map(Letter::mail).orElse(""), "");
  }

  private Optional<InternetAddress> address(String header) {
    try {
      return Arrays.stream(InternetAddress.parseHeader(header(message, header), false))
          .filter(address -> !address.isGroup())
          .filter(address -> mail(address).matches("[^@\\s]+@[^@\\s]+"))
          .findFirst();
    } catch (AddressException _) {
      return Optional.empty();
    }
  }

  private static String mail(InternetAddress address) {
    return clean(String.valueOf(address.getAddress()));
  }

  private static String name(InternetAddress address) {
    var name = address.getPersonal();
    return name == null ? "" : clean(decoded(name)).replaceAll("^[\"']+|[\"']+$", "");
  }

  /// Whether a machine sent it back.
  static boolean isReturned(MimeMessage message) {
    return header(message, "Auto-Submitted").toLowerCase(Locale.ROOT).contains("auto-replied")
        || header(message, "Content-Type").toLowerCase(Locale.ROOT).contains("multipart/report");
  }

  /// A header's text, all of its lines joined; empty when it is not there.
  static String header(MimeMessage message, String name) {
    try {
      var lines = message.getHeader(name);
      return lines == null ? "" : String.join(", ", lines);
    } catch (MessagingException _) {
      return "";
    }
  }

  /// Words of a header as people read them.
  static String decoded(String text) {
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(text));
    } catch (UnsupportedEncodingException | RuntimeException _) {
      return text;
    }
  }

  /// One line without what can't be seen or turns the direction of writing.
  static String clean(String text) {
    var line = Text.line(text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " "));
    return line.length() <= LONGEST_NAME
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME / 2));
  }

  // Behind the first empty line.
  private static byte[] body(byte[] raw) {
    for (var i = 0; i + 2 < raw.length; i++) {
      if (raw[i] == '\n' && (raw[i + 1] == '\n' || (raw[i + 1] == '\r' && raw[i + 2] == '\n'))) {
        return Arrays.copyOfRange(raw, i + 1, raw.length);
      }
    }
    return new byte[0];
  }

  // Each part begins with such a line, and each takes far more room in memory than in the mail.
  private static boolean isBomb(byte[] raw) {
    var lines = 0;
    for (var i = 0; i + 2 < raw.length; i++) {
      lines += raw[i] == '\n' && raw[i + 1] == '-' && raw[i + 2] == '-' ? 1 : 0;
    }
    return lines > MOST_BOUNDARIES;
  }

  /// A mail of bytes; empty when not even its headers can be read.
  static Optional<MimeMessage> read(byte[] raw) {
    try {
      return Optional.of(new MimeMessage(null, new SharedByteArrayInputStream(raw)));
    } catch (MessagingException _) {
      return Optional.empty();
    }
  }
}
