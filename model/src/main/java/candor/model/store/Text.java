package candor.model.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Text as it may be stored.
public final class Text {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final char NOTHING_KNOWN = '\uFFFD';

  private Text() {}

  /// Drops NUL and replaces lone surrogates by U+FFFD, since other databases refuse or mangle them.
  public static String storable(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
        return cleaned(text);
      }
    }
    return text;
  }

  /// The same of each text, in a list that does not change.
  public static List<String> storable(List<String> texts) {
    return texts.stream().map(Text::storable).toList();
  }

  /// Storable, with white space around it removed and each run inside it made one space: for names
  /// and titles.
  public static String line(String text) {
    return WHITE_SPACE.matcher(storable(text).strip()).replaceAll(" ");
  }

  /// The web address that a text is, with http or https and a host; empty when it is none.
  public static Optional<URI> webAddress(String text) {
    try {
      return text.matches("(?i)https?://.+")
          ? Optional.of(new URI(text)).filter(address -> address.getHost() != null)
          : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static String cleaned(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c != 0)
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? NOTHING_KNOWN : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
