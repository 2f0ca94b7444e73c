package candor.persistence.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a document is by its content, whatever its name says.
enum Sort {
  /// Pages to be drawn.
  PDF,
  /// One page to be drawn.
  PICTURE,
  /// A zip file: DOCX, ODT, or something else.
  ZIP,
  HTML,
  /// What Word writes as one file of XML.
  WORD_XML,
  OTHER;

  // Readers of PDF look for its head that far into the file.
  private static final int HEAD = 1024;
  private static final Pattern PICTURES =
      Pattern.compile(
          "\\x89PNG\\r\\n\\x1A\\n.*|\\xFF\\xD8\\xFF.*|GIF8[79]a.*|BM.{4}\\x00{4}.*",
          Pattern.DOTALL);
  private static final Pattern BEFORE_MARKUP =
      Pattern.compile("^(\\xEF\\xBB\\xBF|\\xFF\\xFE)|\\x00");

  static Sort of(byte[] bytes) {
    var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\u0003\u0004")) {
      return ZIP;
    }
    if (PICTURES.matcher(head).matches()) {
      return PICTURE;
    }
    return head.contains("%PDF-") ? PDF : markup(head);
  }

  private static Sort markup(String head) {
    var text = BEFORE_MARKUP.matcher(head).replaceAll("").strip().toLowerCase(Locale.ROOT);
    var isXml = text.startsWith("<?xml");
    if (!isXml) {
      return text.startsWith("<html") || text.startsWith("<!doctype html") ? HTML : OTHER;
    }
    if (text.contains("<w:worddocument") || text.contains("<pkg:package")) {
      return WORD_XML;
    }
    return text.contains("<html") ? HTML : OTHER;
  }
}
