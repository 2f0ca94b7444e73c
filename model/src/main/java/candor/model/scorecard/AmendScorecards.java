package candor.model.scorecard;

import candor.model.interview.InterviewId;
import candor.model.people.Me;
import candor.model.seal.SaltedHash;
import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Transaction;

/// Says of my sealed scorecards what I would say otherwise now. Nothing that was sealed is changed:
/// an amendment stands beside it, with its own time, reason and seal.
public final class AmendScorecards {
  private static final Act AMEND = Act.lasting("amend-scorecard");
  private final Store store;

  public AmendScorecards(Store store) {
    this.store = store;
  }

  /// Amends my sealed scorecard for an interview.
  ///
  /// @param why the reason, for all who read the card
  /// @param salt random hex of at least 32 digits, never used before
  /// @throws IllegalArgumentException when it is no such salt
  public AmendResult amend(InterviewId interview, Correction correction, String why, String salt) {
    if (!SaltedHash.isSalt(salt)) {
      throw new IllegalArgumentException("no salt");
    }
    if (why.isBlank()) {
      return new AmendResult.NoReason();
    }
    return store.write(
        AMEND,
        tx ->
            tx.find(Scorecard.of(interview, Me.id(tx)))
                .filter(Scorecard::isSealed)
                .map(card -> amend(tx, CardContent.of(tx, card), correction, why, salt))
                .orElseGet(AmendResult.NotSealed::new));
  }

  private static AmendResult amend(
      Transaction tx, CardContent content, Correction correction, String why, String salt) {
    if (!isThere(content, correction)) {
      return new AmendResult.NotThere();
    }
    if (says(content, correction)) {
      return new AmendResult.NothingNew();
    }
    var card = content.card();
    var all = content.amendments();
    var before = all.isEmpty() ? card.seal() : all.getLast().seal();
    var unsealed =
        Amendment.unsealed(card.id(), all.size() + 1, correction, why.strip(), tx.now(), salt);
    tx.put(unsealed.sealed(Seal.of(unsealed, card.author(), before)));
    return new AmendResult.Amended(CardContent.of(tx, card));
  }

  private static boolean isThere(CardContent content, Correction correction) {
    return switch (correction) {
      case Correction.OfRating rating -> content.given(rating.competency()).isPresent();
      case Correction.OfRecommendation _ -> true;
      case Correction.OfReason reason -> !reason.reason().isBlank();
    };
  }

  private static boolean says(CardContent content, Correction correction) {
    return switch (correction) {
      case Correction.OfRating rating ->
          content.level(rating.competency()).filter(rating.level()::equals).isPresent();
      case Correction.OfRecommendation other ->
          content.recommendation().filter(other.recommendation()::equals).isPresent();
      case Correction.OfReason other -> content.reason().equals(other.reason());
    };
  }
}
