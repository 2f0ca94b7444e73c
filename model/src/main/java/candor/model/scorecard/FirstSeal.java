package candor.model.scorecard;

import candor.model.seal.SaltedHash;
import java.util.Comparator;
import java.util.List;

/// How cards were sealed before there was evidence: SHA-256 over a salt and the card's content,
/// each part preceded by its length so that no two contents look alike. Such seals are looked at
/// for ever, and none is made any more.
final class FirstSeal {
  private FirstSeal() {}

  /// The seal of a card.
  ///
  /// @param ratings all of the card's, in any order
  /// @return lower-case hex
  static String of(Scorecard sealedCard, List<Rating> ratings) {
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
    return SaltedHash.of(content.toString());
  }

  private static void part(StringBuilder content, String part) {
    content.append(part.length()).append(':').append(part).append('\n');
  }
}
