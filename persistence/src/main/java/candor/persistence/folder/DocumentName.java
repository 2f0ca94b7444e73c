package candor.persistence.folder;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name under which a document's file can stand in a folder of any system. What a stranger
/// called it is no path, names no device, and shows its ending where the ending is.
final class DocumentName {
  // The longest that Linux takes, in bytes, with room to spare; Windows counts the folders too.
  private static final int MOST_BYTES = 200;
  private static final int MOST_CHARACTERS = 120;
  private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}:*?\"<>|]");
  // Letters that turn the text around them: "cv\u202Efdp.exe" would be read as "cvexe.pdf".
  private static final Pattern TURNING =
      Pattern.compile("[\\x{061C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");
  // Windows opens these as devices in every folder, whatever their ending.
  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]) *(\\..*)?");

  private DocumentName() {}

  /// The last part of a name as it came, made harmless; never empty.
  static String safe(String fileName) {
    var path = fileName.replace('\\', '/');
    var last = path.substring(path.lastIndexOf('/') + 1);
    var usable = UNUSABLE.matcher(TURNING.matcher(last).replaceAll("_")).replaceAll("_");
    // Windows drops dots and spaces at the end, so the name would be another one there.
    var capped = capped(usable).strip().replaceAll("[. ]+$", "");
    return stands(capped) ? capped : "document" + capped;
  }

  private static boolean stands(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return !name.isEmpty()
        && !name.startsWith(".")
        && !lower.equals(FileDocuments.BYTES)
        && !DEVICE.matcher(lower).matches();
  }

  // The end stays: it says which program opens the file.
  private static String capped(String name) {
    var rest = name;
    while (rest.length() > MOST_CHARACTERS
        || rest.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      rest = rest.substring(rest.offsetByCodePoints(0, 1));
    }
    return rest;
  }
}
