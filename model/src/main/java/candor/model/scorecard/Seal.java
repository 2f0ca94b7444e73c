package candor.model.scorecard;

import candor.model.people.PersonId;
import candor.model.seal.SaltedHash;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Proves that a sealed scorecard and its amendments were not changed.
///
/// The second form, `2:` and hex, is a [SaltedHash] over all that the card says, its evidence in
/// full; `model/README.md` has its members. An amendment's is over what it says and the seal before
/// it, so that none can be left out or changed in order. Bare hex is the first form, over parts
/// preceded by their lengths; cards of before there was evidence have it.
public final class Seal {
  private static final String SECOND = "2:";
  private static final String NOT_ASSESSED = "not assessed";

  private Seal() {}

  /// The seal of a card.
  ///
  /// @param content with the card's salt and time; amendments play no part
  public static String of(CardContent content) {
    return SECOND + SaltedHash.of(content.card().salt(), said(content));
  }

  /// The seal of an amendment.
  ///
  /// @param author who wrote the card
  /// @param before the seal of the amendment before it, or of the card for the first
  public static String of(Amendment amendment, PersonId author, String before) {
    return SECOND + SaltedHash.of(amendment.salt(), said(amendment, author, before));
  }

  /// What the seal of a card was made of, as canonical JSON: its SHA-256 is the seal. Of a card
  /// whose seal has the first form it is what the second would be made of.
  public static String json(CardContent content) {
    return SaltedHash.json(content.card().salt(), said(content));
  }

  /// Whether a sealed card and its amendments still say what they were sealed with. A draft holds
  /// no seal, so it is intact as long as nobody amended it.
  public static boolean isIntact(CardContent content) {
    var card = content.card();
    if (!card.isSealed()) {
      return content.amendments().isEmpty();
    }
    var own =
        card.seal().startsWith(SECOND)
            ? of(content).equals(card.seal())
            : content.evidence().isEmpty()
                && FirstSeal.of(card, content.ratings()).equals(card.seal());
    return own && areIntact(content);
  }

  private static boolean areIntact(CardContent content) {
    var before = content.card().seal();
    var place = 0;
    for (var amendment : content.amendments()) {
      place++;
      if (amendment.place() != place
          || !of(amendment, content.card().author(), before).equals(amendment.seal())) {
        return false;
      }
      before = amendment.seal();
    }
    return true;
  }

  private static Map<String, @Nullable Object> said(CardContent content) {
    var card = content.card();
    var said = new LinkedHashMap<String, @Nullable Object>();
    said.put("form", "candor-scorecard-2");
    said.put("interview", card.interview().value().toString());
    said.put("author", card.author().value().toString());
    said.put("sealedAt", String.valueOf(card.sealedAt()));
    said.put("recommendation", name(card.recommendation()));
    said.put("reason", card.reason());
    said.put("ratings", content.ratings().stream().map(Seal::said).toList());
    said.put("evidence", content.evidence().stream().map(Seal::said).toList());
    return said;
  }

  private static Map<String, Object> said(Rating rating) {
    return Map.of("competency", rating.competency(), "level", level(rating.level()));
  }

  private static Map<String, String> said(Evidence evidence) {
    return Map.of(
        "competency", evidence.competency(),
        "line", evidence.line(),
        "question", evidence.question(),
        "text", evidence.text());
  }

  private static Map<String, @Nullable Object> said(
      Amendment amendment, PersonId author, String before) {
    var level = amendment.level();
    var said = new LinkedHashMap<String, @Nullable Object>();
    said.put("form", "candor-amendment-2");
    said.put("before", before);
    said.put("scorecard", amendment.scorecard().value().toString());
    said.put("author", author.value().toString());
    said.put("place", amendment.place());
    said.put("amendedAt", String.valueOf(amendment.amendedAt()));
    said.put("competency", amendment.competency());
    said.put("level", level == null ? null : level(level));
    said.put("recommendation", name(amendment.recommendation()));
    said.put("reason", amendment.text());
    said.put("why", amendment.why());
    return said;
  }

  private static Object level(Level level) {
    var number = level.number();
    return number.isPresent() ? number.getAsInt() : NOT_ASSESSED;
  }

  private static @Nullable String name(@Nullable Recommendation recommendation) {
    return recommendation == null ? null : recommendation.name();
  }
}
