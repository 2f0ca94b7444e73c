package candor.model.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.interview.InterviewId;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.seal.SaltedHash;
import candor.model.store.Act;
import candor.model.store.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealTest {
  private final Panel panel = new Panel();

  private AmendResult amend(Correction correction) {
    return panel.amend.amend(panel.interview.id(), correction, "Misheard", Panel.SALT);
  }

  private CardContent amended() {
    assertInstanceOf(ScorecardResult.Saved.class, panel.sealed(Level.FOUR));
    assertInstanceOf(
        AmendResult.Amended.class, amend(new Correction.OfRating("design", Level.NOT_ASSESSED)));
    assertInstanceOf(
        AmendResult.Amended.class, amend(new Correction.OfRating("design", Level.TWO)));
    assertInstanceOf(
        AmendResult.Amended.class, amend(new Correction.OfRecommendation(Recommendation.NO)));
    assertInstanceOf(AmendResult.Amended.class, amend(new Correction.OfReason("Not sound")));
    return panel.content(Me.OWNER);
  }

  /// The bytes are for ever: other programs check them.
  @Test
  void theSealIsTheHashOfThisText() {
    var interview = new InterviewId(new UUID(0, 1));
    var author = new PersonId(new UUID(0, 2));
    var id = Scorecard.of(interview, author);
    var card =
        new Scorecard(
            id,
            interview,
            author,
            Recommendation.YES,
            "Asks \"why\"",
            Instant.parse("2026-03-02T09:00:00.000001Z"),
            "00".repeat(32),
            "",
            1);
    var content =
        new CardContent(
            card,
            List.of(
                new Rating(Rating.of(id, "b"), id, "b", Level.NOT_ASSESSED, 1),
                new Rating(Rating.of(id, "a"), id, "a", Level.FOUR, 1)),
            List.of(
                new Evidence(
                    new EvidenceId(new UUID(0, 3)),
                    id,
                    "a",
                    "line-1",
                    "limiter",
                    "Token bucket",
                    1)),
            List.of());
    var json =
        "{\"author\":\"00000000-0000-0000-0000-000000000002\",\"evidence\":[{\"competency\":\"a\","
            + "\"line\":\"line-1\",\"question\":\"limiter\",\"text\":\"Token bucket\"}],"
            + "\"form\":\"candor-scorecard-2\","
            + "\"interview\":\"00000000-0000-0000-0000-000000000001\","
            + "\"ratings\":[{\"competency\":\"a\",\"level\":4},"
            + "{\"competency\":\"b\",\"level\":\"not assessed\"}],"
            + "\"reason\":\"Asks \\\"why\\\"\",\"recommendation\":\"YES\",\"salt\":\""
            + "00".repeat(32)
            + "\",\"sealedAt\":\"2026-03-02T09:00:00.000001Z\"}";
    assertEquals(json, Seal.json(content));
    assertEquals("2:" + SaltedHash.of(json), Seal.of(content));
  }

  @Test
  void aSealOfBeforeThereWasEvidenceStillHolds() {
    var interview = new InterviewId(new UUID(0, 1));
    var author = new PersonId(new UUID(0, 2));
    var id = Scorecard.of(interview, author);
    var ratings = List.of(new Rating(Rating.of(id, "a"), id, "a", Level.FOUR, 1));
    var at = Instant.parse("2026-03-02T09:00:00Z");
    var unsigned =
        new Scorecard(
            id, interview, author, Recommendation.YES, "Sound", at, "ab".repeat(16), "", 1);
    // By sha256sum, over the form of the release before.
    var seal = "34cfc4ae77dcac07ad29639c82b85b27120955f66ee3147e0a784f93105872d7";
    var card = unsigned.sealed(at, unsigned.salt(), seal);
    assertTrue(Seal.isIntact(new CardContent(card, ratings, List.of(), List.of())));
    assertFalse(Seal.isIntact(new CardContent(card, List.of(), List.of(), List.of())));
    var line = new Evidence(new EvidenceId(new UUID(0, 3)), id, "a", "l", "q", "Put in later", 1);
    assertFalse(Seal.isIntact(new CardContent(card, ratings, List.of(line), List.of())));
  }

  @Test
  void readersSeeWhatWasSealedAndWhatIsSaidNow() {
    var content = amended();
    assertEquals(Level.FOUR, content.given("design").orElseThrow());
    assertEquals(Level.TWO, content.level("design").orElseThrow());
    assertEquals(Level.FOUR, content.level("craft").orElseThrow());
    assertEquals(Recommendation.YES, content.card().recommendation());
    assertEquals(Recommendation.NO, content.recommendation().orElseThrow());
    assertEquals("Sound", content.card().reason());
    assertEquals("Not sound", content.reason());
    assertEquals(2, content.amendments(Correction.OfRating.class, "design").size());
    assertTrue(Seal.isIntact(content));
  }

  @Test
  void everyFieldOfEveryPartIsSealed() {
    var content = amended();
    assertTrue(Seal.isIntact(content));
    var card = content.card();
    broken(card, Map.of("reason", "Other"));
    broken(card, Map.of("recommendation", Recommendation.STRONG_YES));
    broken(card, Map.of("sealedAt", Instant.EPOCH));
    broken(card, Map.of("salt", "cd".repeat(32)));
    broken(content.ratings().getFirst(), Map.of("level", Level.FIVE));
    broken(content.ratings().getFirst(), Map.of("competency", "other"));
    for (var field : List.of("text", "question", "line", "competency")) {
      broken(content.evidence().getFirst(), Map.of(field, "other"));
    }
    var amendments = content.amendments();
    broken(amendments.getFirst(), Map.of("level", Level.ONE));
    broken(amendments.getFirst(), Map.of("competency", "craft"));
    broken(amendments.get(2), Map.of("recommendation", Recommendation.STRONG_NO));
    broken(amendments.get(3), Map.of("text", "Other"));
    broken(amendments.get(3), Map.of("why", "Other"));
    broken(amendments.get(3), Map.of("amendedAt", Instant.EPOCH));
    broken(amendments.get(3), Map.of("salt", "cd".repeat(32)));
    broken(amendments.get(3), Map.of("place", 5));
    broken(amendments.get(3), Map.of("seal", amendments.get(2).seal()));
  }

  private <R extends Row<R>> void broken(R row, Map<String, Object> fields) {
    panel.alter(row, fields);
    assertFalse(Seal.isIntact(panel.content(Me.OWNER)), fields.toString());
    var stored = panel.store.read(s -> s.find(row.id())).orElseThrow();
    panel.store.write(
        Act.lasting("back"), tx -> tx.put(row.id().kind().withRevision(row, stored.revision())));
    assertTrue(Seal.isIntact(panel.content(Me.OWNER)), fields.toString());
  }

  @Test
  void nothingCanBeLeftOutOrPutIn() {
    var content = amended();
    var card = content.card();
    var ratings = content.ratings();
    var lines = content.evidence();
    var amendments = content.amendments();
    var fewer = amendments.subList(1, amendments.size());
    var middle = List.of(amendments.get(0), amendments.get(2), amendments.get(3));
    for (var altered :
        List.of(
            new CardContent(card, ratings.subList(1, 3), lines, amendments),
            new CardContent(card, ratings, lines.subList(1, 3), amendments),
            new CardContent(card, ratings, lines, fewer),
            new CardContent(card, ratings, lines, middle),
            new CardContent(
                Scorecard.draft(card.interview(), card.author()), ratings, lines, amendments))) {
      assertFalse(Seal.isIntact(altered));
    }
  }

  @Test
  void anAmendmentNeedsASealedCardSomethingNewAndAReason() {
    var design = new Correction.OfRating("design", Level.TWO);
    assertInstanceOf(AmendResult.NotSealed.class, amend(design));
    assertInstanceOf(ScorecardResult.Saved.class, panel.sealed(Level.FOUR));
    assertInstanceOf(
        AmendResult.NoReason.class,
        panel.amend.amend(panel.interview.id(), design, " ", Panel.SALT));
    assertInstanceOf(
        AmendResult.NothingNew.class, amend(new Correction.OfRating("design", Level.FOUR)));
    assertInstanceOf(
        AmendResult.NotThere.class, amend(new Correction.OfRating("other", Level.FOUR)));
    assertInstanceOf(AmendResult.NotThere.class, amend(new Correction.OfReason(" ")));
    assertInstanceOf(AmendResult.Amended.class, amend(design));
    assertInstanceOf(AmendResult.NothingNew.class, amend(design));
    panel.as(panel.grace, () -> assertInstanceOf(AmendResult.NotSealed.class, amend(design)));
  }

  @Test
  void twoCardsThatSayTheSameHaveDifferentSeals() {
    assertInstanceOf(ScorecardResult.Saved.class, panel.sealed(Level.FOUR));
    var content = panel.content(Me.OWNER);
    var card = content.card();
    var other =
        new CardContent(
            card.sealed(Instant.EPOCH, "cd".repeat(32), ""),
            content.ratings(),
            content.evidence(),
            List.of());
    assertNotEquals(Seal.of(content), Seal.of(other));
  }
}
