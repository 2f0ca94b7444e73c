package candor.model.seal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// JSON in the one form that RFC 8785 (JCS) gives to a value, so that the same content has the same
/// bytes wherever it is written.
///
/// Members are sorted by the UTF-16 code units of their names, nothing stands between tokens, and
/// strings are escaped only where they have to be. Numbers are whole and small enough to be exact
/// in every JSON reader; nothing here needs others, so their form in ECMAScript is plain digits.
public final class CanonicalJson {
  /// The largest whole number that an IEEE 754 double holds exactly with all below it.
  private static final long EXACT = (1L << 53) - 1;

  private CanonicalJson() {}

  /// Writes a value.
  ///
  /// @param value null, a `Boolean`, a `String`, an `Integer` or `Long` of at most 2^53 - 1, or a
  ///   `List` or `Map` (names to values) of such
  /// @throws IllegalArgumentException for anything else, and for a lone surrogate, which has no
  ///   UTF-8
  public static String of(@Nullable Object value) {
    var json = new StringBuilder();
    write(json, value);
    return json.toString();
  }

  private static void write(StringBuilder json, @Nullable Object value) {
    switch (value) {
      case null -> json.append("null");
      case Boolean truth -> json.append(truth.booleanValue());
      case Integer number -> json.append(number.intValue());
      case Long number -> json.append(exact(number));
      case String text -> write(json, text);
      case List<?> list -> write(json, list);
      case Map<?, ?> map -> write(json, map);
      default -> throw new IllegalArgumentException("no JSON: " + value.getClass().getName());
    }
  }

  private static void write(StringBuilder json, List<?> list) {
    var between = "";
    json.append('[');
    for (var each : list) {
      json.append(between);
      write(json, each);
      between = ",";
    }
    json.append(']');
  }

  private static void write(StringBuilder json, Map<?, ?> map) {
    // Java compares strings by UTF-16 code units, as RFC 8785, 3.2.3 asks.
    var sorted = new TreeMap<String, @Nullable Object>();
    map.forEach((name, value) -> sorted.put((String) name, value));
    var between = "";
    json.append('{');
    for (var member : sorted.entrySet()) {
      json.append(between);
      write(json, member.getKey());
      json.append(':');
      write(json, member.getValue());
      between = ",";
    }
    json.append('}');
  }

  // RFC 8785, 3.2.2.2.
  private static void write(StringBuilder json, String text) {
    json.append('"');
    for (var at = 0; at < text.length(); at++) {
      var letter = text.charAt(at);
      switch (letter) {
        case '"', '\\' -> json.append('\\').append(letter);
        case '\b' -> json.append("\\b");
        case '\t' -> json.append("\\t");
        case '\n' -> json.append("\\n");
        case '\f' -> json.append("\\f");
        case '\r' -> json.append("\\r");
        default -> {
          if (letter < ' ') {
            json.append("\\u%04x".formatted((int) letter));
          } else {
            json.append(letter);
          }
          if (Character.isSurrogate(letter)) {
            at++;
            json.append(low(text, at));
          }
        }
      }
    }
    json.append('"');
  }

  private static char low(String text, int at) {
    if (at == text.length() || !Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))) {
      throw new IllegalArgumentException("a lone surrogate");
    }
    return text.charAt(at);
  }

  private static long exact(long number) {
    if (number > EXACT || number < -EXACT) {
      throw new IllegalArgumentException("not exact in JSON: " + number);
    }
    return number;
  }
}
