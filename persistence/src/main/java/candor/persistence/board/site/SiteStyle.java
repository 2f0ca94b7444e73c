package candor.persistence.board.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/// The site's style sheet, with the colour that its owner likes made readable: darker on the light
/// ground and lighter on the dark one, until it differs from it by 4.5 to 1 (WCAG 2.2, 1.4.3).
final class SiteStyle {
  private static final double READABLE = 4.5;
  private static final int STEPS = 50;

  // The grounds that links stand on, as in the style sheet: --raised, the harder of the two.
  private static final int LIGHT = 0xf6f8fa;
  private static final int DARK = 0x161b22;
  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xffffff;

  private SiteStyle() {}

  /// @param accent `#rrggbb`, or empty for the colour of the style sheet
  static String of(String accent) {
    if (accent.isEmpty()) {
      return sheet();
    }
    var colour = Integer.parseInt(accent.substring(1), 16);
    return sheet()
        + """
        :root { --accent: %s; }
        @media (prefers-color-scheme: dark) {
          :root { --accent: %s; }
        }
        """
            .formatted(hex(readable(colour, LIGHT, BLACK)), hex(readable(colour, DARK, WHITE)));
  }

  /// How much two colours differ, from 1 to 21.
  static double contrast(int one, int other) {
    var first = luminance(one);
    var second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static int readable(int colour, int ground, int towards) {
    return IntStream.rangeClosed(0, STEPS)
        .map(step -> mixed(colour, towards, (double) step / STEPS))
        .filter(mixed -> contrast(mixed, ground) >= READABLE)
        .findFirst()
        .orElse(towards);
  }

  private static int mixed(int colour, int with, double share) {
    var mixed = 0;
    for (var shift = 16; shift >= 0; shift -= 8) {
      var from = (colour >> shift) & 0xff;
      var to = (with >> shift) & 0xff;
      mixed |= (int) Math.round(from + (to - from) * share) << shift;
    }
    return mixed;
  }

  private static double luminance(int colour) {
    return 0.2126 * linear((colour >> 16) & 0xff)
        + 0.7152 * linear((colour >> 8) & 0xff)
        + 0.0722 * linear(colour & 0xff);
  }

  private static double linear(int channel) {
    var value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static String hex(int colour) {
    return String.format(Locale.ROOT, "#%06x", colour);
  }

  private static String sheet() {
    try (var css = SiteStyle.class.getResourceAsStream(Claim.STYLE)) {
      return new String(
          Objects.requireNonNull(css, Claim.STYLE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
