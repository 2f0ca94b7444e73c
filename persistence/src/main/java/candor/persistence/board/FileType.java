package candor.persistence.board;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// What a file is by its first bytes, whatever its name says.
///
/// The bytes are those of the formats' own specifications: PDF 32000-1 § 7.5.2, the compound file
/// format [MS-CFB] § 2.2, ZIP APPNOTE § 4.3.7, RTF 1.9.1, PNG, JPEG (JFIF), GIF89a, the PE, ELF and
/// Mach-O formats, and the class file of the JVM specification § 4.1.
///
/// @param endings of names; the first is the usual one
/// @param begins the first bytes, any of these, in hex
record FileType(List<String> endings, List<String> begins) {
  /// Something that a system would run.
  static final FileType PROGRAM =
      of(
          List.of(),
          "4d5a",
          "7f454c46",
          "cafebabe",
          "feedface",
          "feedfacf",
          "cefaedfe",
          "cffaedfe",
          "2321");

  /// Nothing of these: text, or what it says it is.
  static final FileType OTHER = of(List.of());

  /// So many first bytes are looked at.
  static final int HEAD = 1024;

  private static final FileType PDF = of(List.of("pdf"), "255044462d");
  private static final List<FileType> ALL =
      List.of(
          PROGRAM,
          PDF,
          of(List.of("doc", "xls", "ppt", "msg"), "d0cf11e0a1b11ae1"),
          of(List.of("zip", "docx", "odt", "pages", "xlsx", "pptx", "ods", "odp"), "504b0304"),
          of(List.of("rtf", "doc"), "7b5c727466"),
          of(List.of("png"), "89504e470d0a1a0a"),
          of(List.of("jpg", "jpeg"), "ffd8ff"),
          of(List.of("gif"), "47494638"));

  private static FileType of(List<String> endings, String... begins) {
    return new FileType(endings, List.of(begins));
  }

  /// What begins with these bytes.
  static FileType of(byte[] head) {
    var hex = HexFormat.of().formatHex(head);
    // Some writers put a line or a mark before a PDF's own first bytes.
    var late = new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-") ? PDF : OTHER;
    return ALL.stream()
        .filter(type -> type.begins.stream().anyMatch(hex::startsWith))
        .findFirst()
        .orElse(late);
  }

  /// A name whose ending does not say something else than this.
  String name(String said) {
    var dot = said.lastIndexOf('.');
    var ending = dot < 0 ? "" : said.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (equals(OTHER)) {
      return ALL.stream().anyMatch(type -> type.endings.contains(ending)) || isRun(ending)
          ? said + ".txt"
          : said;
    }
    return endings.contains(ending) ? said : said + "." + endings.getFirst();
  }

  // What a double click would run, though it is text.
  private static boolean isRun(String ending) {
    return List.of(
            "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf", "hta", "sh", "command", "py",
            "desktop", "url", "lnk", "scf", "reg", "svg", "html", "htm", "xhtml", "jar", "exe")
        .contains(ending);
  }
}
