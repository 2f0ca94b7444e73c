package candor.persistence.board.mailbox;

import candor.model.posting.Board.Attachment;
import candor.model.posting.BoardException;
import candor.persistence.board.text.Html;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a mail says and carries. Parts inside parts are followed so far only, and so many: a mail
/// may be made to never end.
final class Contents {
  private static final int DEEPEST = 8;
  private static final int MOST_PARTS = 100;
  private static final int LONGEST_TEXT = 100_000;
  private static final int MOST_BYTES = 4 * LONGEST_TEXT;
  private final StringBuilder text = new StringBuilder();
  private final List<Attachment> attachments = new ArrayList<>();
  private int parts;
  private boolean cut;

  private Contents() {}

  static Contents of(MimeMessage message) {
    var contents = new Contents();
    contents.read(message, 0);
    return contents;
  }

  /// What it says as plain text.
  String text() {
    return text.toString().strip();
  }

  /// What of it was not read, a sentence each.
  List<String> lost() {
    return cut ? List.of("More of this mail was not read. It is in the mailbox still.") : List.of();
  }

  /// What it carries; opened from the mail in memory.
  List<Attachment> attachments() {
    return attachments;
  }

  private void read(MimePart part, int depth) {
    if (depth > DEEPEST || ++parts > MOST_PARTS) {
      cut = true;
      return;
    }
    var type = type(part);
    if (type.startsWith("multipart/")) {
      readAll(part, type, depth);
    } else if (isText(part, type)) {
      add(type.equals("text/html") ? Html.text(words(part)) : words(part));
    } else {
      attachments.add(attachment(part, type));
    }
  }

  private void readAll(MimePart part, String type, int depth) {
    var inside = inside(part);
    if (inside.isEmpty()) {
      cut = true;
      add(words(part));
      return;
    }
    if (type.equals("multipart/alternative")) {
      readOne(inside, depth);
    } else {
      inside.forEach(each -> read(each, depth + 1));
    }
  }

  // Of the same words in several forms the plain one is taken, and the others only when it is
  // empty.
  private void readOne(List<MimePart> forms, int depth) {
    var before = text.length();
    for (var plain : List.of(true, false)) {
      for (var form : forms) {
        var type = type(form);
        var words = type.startsWith("text/");
        if (words && type.equals("text/plain") == plain && text.length() == before) {
          read(form, depth + 1);
        }
      }
    }
    forms.stream().filter(form -> !type(form).startsWith("text/")).forEach(f -> read(f, depth + 1));
  }

  private static List<MimePart> inside(MimePart part) {
    var found = new ArrayList<MimePart>();
    try {
      var all = new MimeMultipart(new MimePartDataSource(part));
      var count = Math.min(all.getCount(), MOST_PARTS + 1);
      for (var i = 0; i < count; i++) {
        BodyPart each = all.getBodyPart(i);
        if (each instanceof MimePart mime) {
          found.add(mime);
        }
      }
    } catch (MessagingException | RuntimeException _) {
      // What was found before it broke is what there is.
    }
    return found;
  }

  private void add(String words) {
    if (!words.isBlank()) {
      var room = Math.max(0, LONGEST_TEXT - text.length());
      cut |= words.length() > room;
      text.append(text.isEmpty() ? "" : "\n\n")
          .append(words.strip(), 0, Math.min(room, words.strip().length()));
    }
  }

  private static boolean isText(MimePart part, String type) {
    return (type.equals("text/plain") || type.equals("text/html"))
        && !isAttached(part)
        && name(part).isEmpty();
  }

  private static boolean isAttached(MimePart part) {
    try {
      return "attachment".equalsIgnoreCase(part.getDisposition());
    } catch (MessagingException _) {
      return false;
    }
  }

  private static Attachment attachment(MimePart part, String type) {
    var name = name(part);
    var ending = type.equals("message/rfc822") ? "message.eml" : "file";
    return new Attachment(
        name.isEmpty() ? ending : name, () -> new ByteArrayInputStream(whole(part)));
  }

  // Whole, since a broken end would else look like a broken connection.
  private static byte[] whole(MimePart part) {
    try (var in = bytes(part)) {
      return in.readAllBytes();
    } catch (IOException e) {
      try (var in = raw(part, e)) {
        return in.readAllBytes();
      } catch (IOException _) {
        throw new BoardException(BoardException.Reason.REFUSED, "it is broken.", e);
      }
    }
  }

  private static String words(MimePart part) {
    try (var in = bytes(part)) {
      var read = in.readNBytes(MOST_BYTES);
      return new String(read, charset(part)).replace("\r\n", "\n").replace("\0", "");
    } catch (IOException _) {
      return "";
    }
  }

  private static InputStream bytes(MimePart part) throws IOException {
    try {
      return part instanceof MimeBodyPart || part instanceof MimeMessage
          ? part.getInputStream()
          : InputStream.nullInputStream();
    } catch (IOException | MessagingException e) {
      return raw(part, e);
    }
  }

  // An encoding that nobody knows: as it stands, since people can often read it still.
  private static InputStream raw(MimePart part, Exception why) throws IOException {
    try {
      return switch (part) {
        case MimeBodyPart body -> body.getRawInputStream();
        case MimeMessage message -> message.getRawInputStream();
        default -> throw new IOException(why);
      };
    } catch (MessagingException _) {
      throw new IOException(why);
    }
  }

  private static Charset charset(MimePart part) {
    try {
      var said = parameter(part, "charset");
      return said == null
          ? StandardCharsets.UTF_8
          : Charset.forName(MimeUtility.javaCharset(said.strip()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return StandardCharsets.UTF_8;
    }
  }

  private static @Nullable String parameter(MimePart part, String name) {
    try {
      return new ContentType(String.valueOf(part.getContentType())).getParameter(name);
    } catch (MessagingException _) {
      return null;
    }
  }

  private static String type(MimePart part) {
    try {
      var said = new ContentType(String.valueOf(part.getContentType()));
      return said.getBaseType().toLowerCase(Locale.ROOT);
    } catch (ParseException _) {
      return "text/plain";
    } catch (MessagingException _) {
      return "application/octet-stream";
    }
  }

  private static String name(MimePart part) {
    try {
      var name = part.getFileName();
      return name == null ? "" : Letter.clean(MimeUtility.decodeText(name));
    } catch (MessagingException | UnsupportedEncodingException | RuntimeException _) {
      return "";
    }
  }
}
