package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.archive.Finding;
import candor.model.people.Me;
import candor.model.scorecard.AmendResult;
import candor.model.scorecard.AmendScorecards;
import candor.model.scorecard.Correction;
import candor.model.scorecard.Scorecard;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedCardsCheckTest {
  @TempDir private Path temporary;
  private DemoFolder demo = new DemoFolder(Path.of(""));

  @BeforeEach
  void makeDemo() {
    demo = DemoFolder.in(temporary);
  }

  @Test
  void evidenceOfASealedCardThatWasChangedIsFound() throws Exception {
    demo.sql(
        "UPDATE evidence SET text = 'Something else' WHERE id = (SELECT MIN(id) FROM evidence)");
    assertBroken("evidence");
  }

  @Test
  void evidenceThatWasPutIntoASealedCardIsFound() throws Exception {
    demo.sql(
        "INSERT INTO evidence SELECT RANDOM_UUID(), scorecard, competency, line, question, text, 1"
            + " FROM evidence WHERE id = (SELECT MIN(id) FROM evidence)");
    try (var opened = demo.open()) {
      var findings = Archive.verify(opened).findings();
      assertTrue(findings.stream().anyMatch(Finding.SealBroken.class::isInstance));
      assertTrue(findings.stream().anyMatch(Finding.RowUnknown.class::isInstance));
    }
  }

  @Test
  void anAmendmentThatWasChangedIsFound() throws Exception {
    amend();
    assertEquals(List.of(), demo.findings());
    demo.sql("UPDATE amendment SET why = 'Another reason' WHERE place = 1");
    assertBroken("amendment");
  }

  @Test
  void anAmendmentThatWasLeftOutIsFound() throws Exception {
    amend();
    demo.sql("DELETE FROM amendment WHERE place = 1");
    try (var opened = demo.open()) {
      var findings = Archive.verify(opened).findings();
      assertTrue(findings.stream().anyMatch(Finding.SealBroken.class::isInstance));
      assertTrue(findings.stream().anyMatch(Finding.RowMissing.class::isInstance));
    }
  }

  @Test
  void theRowsAndTheSealChangedTogetherAreFoundByTheJournal() throws Exception {
    demo.sql(
        "UPDATE scorecard SET seal = '2:' || REPEAT('0', 64)"
            + " WHERE id = (SELECT MIN(id) FROM scorecard WHERE sealed_at IS NOT NULL)");
    assertBroken("scorecard");
  }

  private void assertBroken(String kind) {
    var findings = demo.findings();
    assertEquals(2, findings.size(), findings.toString());
    assertTrue(findings.stream().anyMatch(Finding.SealBroken.class::isInstance));
    assertTrue(
        findings.stream().anyMatch(f -> f instanceof Finding.RowDiffers d && d.kind().equals(kind)),
        findings.toString());
  }

  private void amend() {
    try (var opened = demo.open()) {
      var card =
          opened.store().read(s -> s.where(Scorecard.KIND, "author", Me.OWNER)).stream()
              .filter(Scorecard::isSealed)
              .findFirst()
              .orElseThrow();
      var amend = new AmendScorecards(opened.store());
      for (var reason : List.of("Looked again", "Looked once more")) {
        var amended =
            amend.amend(
                card.interview(), new Correction.OfReason(reason), "Misheard", "cd".repeat(32));
        assertInstanceOf(AmendResult.Amended.class, amended);
      }
    }
  }
}
