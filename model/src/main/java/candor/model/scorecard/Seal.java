package candor.model.scorecard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// Proves that a sealed scorecard was not changed: SHA-256 (FIPS 180-4) over a salt and the card's
/// whole content, each part preceded by its length so that no two contents look alike.
public final class Seal {
  private Seal() {}

  /// The seal of a card's content.
  ///
  /// @param sealedCard with its salt and time
  /// @param ratings all of its ratings, in any order
  /// @return lower-case hex
  public static String of(Scorecard sealedCard, List<Rating> ratings) {
    var content = new StringBuilder();
    part(content, sealedCard.salt());
    part(content, sealedCard.interview().value().toString());
    part(content, sealedCard.author().value().toString());
    part(content, String.valueOf(sealedCard.sealedAt()));
    part(content, String.valueOf(sealedCard.recommendation()));
    part(content, sealedCard.reason());
    ratings.stream()
        .sorted(Comparator.comparing(Rating::competency))
        .forEach(
            rating -> {
              part(content, rating.competency());
              part(content, rating.level().name());
            });
    return HexFormat.of().formatHex(sha256(content.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /// Whether a sealed card still says what it was sealed with. A draft holds no seal, so it is
  /// intact.
  public static boolean isIntact(Scorecard card, List<Rating> ratings) {
    return !card.isSealed() || of(card, ratings).equals(card.seal());
  }

  private static void part(StringBuilder content, String part) {
    content.append(part.length()).append(':').append(part).append('\n');
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
