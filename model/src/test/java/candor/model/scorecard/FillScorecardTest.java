package candor.model.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.interview.AskQuestions;
import candor.model.interview.AskResult;
import candor.model.interview.InterviewState;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.interview.Panelist;
import candor.model.interview.PlanInterviews;
import candor.model.people.Me;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FillScorecardTest {
  private final Panel panel = new Panel();

  private List<String> offered(candor.model.kit.Competency competency) {
    return panel.store.read(
        s ->
            GiveEvidence.offered(s, panel.interview, competency, List.of()).stream()
                .map(offer -> offer.line().text() + (offer.tagged() ? " (tagged)" : ""))
                .toList());
  }

  private void written(String question, String text) {
    var _ = panel.line(question, text);
  }

  @Test
  void linesThatAreTaggedAreOfferedBeforeThoseUnderItsQuestions() {
    var _ = panel.line("limiter", "Asks for bursts");
    var _ = panel.line("bug", "Found it by a trace");
    var _ = panel.line("bug", "Redrew the whole thing #service-design");
    var _ = panel.line("", "Was late");
    var _ = panel.line("limiter", "   ");
    panel.as(panel.grace, () -> written("limiter", "Grace's own"));
    assertEquals(
        List.of("Redrew the whole thing #service-design (tagged)", "Asks for bursts"),
        offered(Panel.DESIGN));
    assertEquals(
        List.of("Found it by a trace", "Redrew the whole thing #service-design"),
        offered(Panel.CRAFT));
    assertEquals(List.of(), offered(Panel.CARE));
  }

  @Test
  void linesUnderAQuestionThatIAddedForACompetencyAreOffered() {
    var care = added("care", "Whom did you ask?");
    var _ = panel.line(care, "The night shift");
    var _ = panel.line(added("", "How was the trip?"), "Long");
    panel.as(panel.grace, () -> written(added("care", "And then?"), "Grace's own"));
    assertEquals(List.of("The night shift"), offered(Panel.CARE));
    assertEquals(List.of(), offered(Panel.DESIGN));
  }

  private String added(String competency, String text) {
    var result = new AskQuestions(panel.store).add(panel.interview.id(), competency, text);
    return assertInstanceOf(AskResult.Added.class, result).question().key();
  }

  @Test
  void aLevelWithoutEvidenceIsNotSealed() {
    var id = panel.interview.id();
    var line = panel.line("limiter", "Asks for bursts");
    var _ = panel.fill.rate(id, "design", Level.FOUR);
    var _ = panel.fill.rate(id, "craft", Level.TWO);
    var _ = panel.fill.rate(id, "care", Level.NOT_ASSESSED);
    var _ = panel.evidence.choose(id, "design", List.of(line.id()));
    var _ = panel.fill.recommend(id, Recommendation.YES, "Sound");
    assertEquals(
        new ScorecardResult.Incomplete(List.of(), List.of("Craft"), false, false),
        panel.fill.seal(id, Panel.SALT));
    var _ = panel.evidence.write(id, "craft", "Found it by a trace");
    var sealed = assertInstanceOf(ScorecardResult.Saved.class, panel.fill.seal(id, Panel.SALT));
    assertEquals(2, sealed.content().evidence().size());
    assertTrue(Seal.isIntact(sealed.content()));
  }

  @Test
  void whatWasRatedBeforeItLeftTheKitStillNeedsEvidence() {
    var id = panel.interview.id();
    rated(Level.NOT_ASSESSED);
    var _ = panel.fill.rate(id, "design", Level.FOUR);
    panel.drop(Panel.DESIGN);
    assertEquals(
        new ScorecardResult.Incomplete(List.of(), List.of("design"), false, false),
        panel.fill.seal(id, Panel.SALT));
    var _ = panel.evidence.write(id, "design", "Drew the queue");
    var sealed = assertInstanceOf(ScorecardResult.Saved.class, panel.fill.seal(id, Panel.SALT));
    assertEquals(1, sealed.content().evidence("design").size());
  }

  @Test
  void whatWasRatedBeforeItLeftTheKitCanBeTakenBackWithItsEvidence() {
    var id = panel.interview.id();
    rated(Level.NOT_ASSESSED);
    var _ = panel.fill.rate(id, "design", Level.FOUR);
    var _ = panel.evidence.write(id, "design", "Drew the queue");
    panel.drop(Panel.DESIGN);
    var _ = panel.fill.rate(id, "design", null);
    var sealed = assertInstanceOf(ScorecardResult.Saved.class, panel.fill.seal(id, Panel.SALT));
    assertEquals(Optional.empty(), sealed.content().given("design"));
    assertEquals(List.of(), sealed.content().evidence());
    assertTrue(Seal.isIntact(sealed.content()));
  }

  @Test
  void whatWasRatedBeforeItLeftMyFocusStillNeedsEvidence() {
    rated(Level.TWO);
    var mine = panel.store.read(s -> s.of(Panelist.KIND, panel.interview.id())).getFirst();
    panel.alter(mine, Map.of("focus", List.of("craft")));
    assertEquals(
        new ScorecardResult.Incomplete(
            List.of(), List.of("Service design", "Craft", "Care"), false, false),
        panel.fill.seal(panel.interview.id(), Panel.SALT));
  }

  private void rated(Level level) {
    for (var each : List.of("design", "craft", "care")) {
      var _ = panel.fill.rate(panel.interview.id(), each, level);
    }
    var _ = panel.fill.recommend(panel.interview.id(), Recommendation.YES, "Sound");
  }

  @Test
  void aSentenceWrittenAsEvidenceIsALineOfTheNotes() {
    var id = panel.interview.id();
    var first = panel.line("limiter", "Asks for bursts");
    var _ = panel.evidence.write(id, "design", " Two\nlines ");
    var _ = panel.evidence.write(id, "care", "Thanked everybody");
    var _ = panel.evidence.write(id, "care", "  ");
    var lines = panel.store.read(s -> s.of(NoteLine.KIND, id));
    assertEquals(
        List.of("Asks for bursts", "Two lines", "Thanked everybody #Care"),
        lines.stream().map(NoteLine::text).toList());
    assertEquals(
        List.of("limiter", "limiter", ""), lines.stream().map(NoteLine::question).toList());
    assertEquals(first.place() + NoteLine.GAP, lines.get(1).place());
    assertEquals(List.of("Thanked everybody #Care (tagged)"), offered(Panel.CARE));
    assertEquals(1, panel.content(Me.OWNER).evidence("care").size());
  }

  @Test
  void aSentenceWrittenAfterTheTalkIsOfNoQuestion() {
    var id = panel.interview.id();
    var planning = new PlanInterviews(panel.store);
    var _ = planning.lead(id, InterviewState.STARTED);
    var _ = planning.lead(id, InterviewState.ENDED);
    var _ = panel.evidence.write(id, "design", "Two lines");
    var lines = panel.store.read(s -> s.of(NoteLine.KIND, id));
    assertEquals(List.of(NoteLine.NO_QUESTION), lines.stream().map(NoteLine::question).toList());
    assertEquals(1, panel.content(Me.OWNER).evidence("design").size());
  }

  @Test
  void aSentenceIsOneLineFromItsFirstLettersOn() {
    var id = panel.interview.id();
    var line = new NoteLineId(new UUID(0, 1));
    for (var said : List.of("Tha", "Thanked", "Thanked everybody")) {
      var _ = panel.evidence.write(id, "care", line, said);
      assertEquals(List.of(said + " #Care (tagged)"), offered(Panel.CARE));
      var evidence = panel.content(Me.OWNER).evidence("care");
      assertEquals(List.of(said + " #Care"), evidence.stream().map(Evidence::text).toList());
    }
    var _ = panel.evidence.write(id, "care", line, " ");
    assertEquals(List.of(), panel.store.read(s -> s.of(NoteLine.KIND, id)));
    assertEquals(List.of(), panel.content(Me.OWNER).evidence("care"));
    var _ = panel.evidence.write(id, "care", line, "");
  }

  @Test
  void theRecommendationComesAfterTheRatings() {
    var id = panel.interview.id();
    var _ = panel.fill.rate(id, "design", Level.FOUR);
    assertEquals(
        new ScorecardResult.RatingsFirst(List.of("Craft", "Care")),
        panel.fill.recommend(id, Recommendation.YES));
    var _ = panel.fill.rate(id, "craft", Level.FOUR);
    var _ = panel.fill.rate(id, "care", Level.NOT_ASSESSED);
    assertInstanceOf(
        ScorecardResult.Saved.class, panel.fill.recommend(id, Recommendation.STRONG_YES));
    var _ = panel.fill.rate(id, "care", null);
    assertInstanceOf(ScorecardResult.Saved.class, panel.fill.recommend(id, null));
  }

  @Test
  void whatIsSealedIsWhatTheLinesSaidThen() {
    var id = panel.interview.id();
    var line = panel.line("limiter", "Asks for bursts");
    var gone = panel.line("limiter", "Gone soon");
    var _ = panel.evidence.choose(id, "design", List.of(line.id(), gone.id()));
    panel.alter(line, Map.of("text", "Asks for bursts and keys"));
    panel.store.write(candor.model.store.Act.lasting("x"), tx -> remove(tx, gone));
    assertInstanceOf(ScorecardResult.Saved.class, panel.sealed(Level.FOUR));
    var texts = panel.content(Me.OWNER).evidence("design").stream().map(Evidence::text).toList();
    assertTrue(texts.contains("Asks for bursts and keys"), texts.toString());
    assertEquals(2, texts.size(), texts.toString());
    var later = panel.store.read(s -> s.find(line.id())).orElseThrow();
    panel.alter(later, Map.of("text", "Something else"));
    assertEquals(
        texts, panel.content(Me.OWNER).evidence("design").stream().map(Evidence::text).toList());
    assertTrue(Seal.isIntact(panel.content(Me.OWNER)));
  }

  private static boolean remove(candor.model.store.Transaction tx, NoteLine line) {
    tx.remove(line.id());
    return true;
  }

  @Test
  void choosingLeavesTheOthersAndTakesOnlyMyLines() {
    var id = panel.interview.id();
    var one = panel.line("limiter", "One");
    var two = panel.line("limiter", "Two");
    panel.as(panel.grace, () -> written("limiter", "Theirs"));
    var all = panel.store.read(s -> s.of(NoteLine.KIND, id)).stream().map(NoteLine::id).toList();
    var _ = panel.evidence.choose(id, "design", List.of(two.id()));
    var others = all.stream().filter(line -> !line.equals(two.id())).toList();
    var _ = panel.evidence.choose(id, "design", others);
    assertEquals(2, panel.content(Me.OWNER).evidence().size());
    var _ = panel.evidence.leave(id, "design", one.id());
    assertEquals(
        List.of(two.id()),
        panel.content(Me.OWNER).evidence().stream().map(Evidence::lineId).toList());
    assertInstanceOf(UndoResult.Done.class, new Undo(panel.store).undo());
    assertEquals(
        List.of(one.id(), two.id()),
        panel.content(Me.OWNER).evidence().stream()
            .map(Evidence::lineId)
            .sorted(byTime())
            .toList());
  }

  private static java.util.Comparator<candor.model.interview.NoteLineId> byTime() {
    return java.util.Comparator.comparing(id -> id.value());
  }

  @Test
  void aSealedCardTakesNothingMore() {
    var id = panel.interview.id();
    assertInstanceOf(ScorecardResult.Saved.class, panel.sealed(Level.FOUR));
    var before = panel.content(Me.OWNER);
    for (var result :
        List.of(
            panel.fill.rate(id, "design", Level.ONE),
            panel.fill.recommend(id, Recommendation.NO),
            panel.fill.explain(id, "Other"),
            panel.evidence.choose(id, "design", List.of()),
            panel.evidence.leave(id, "design", new NoteLineId(new UUID(0, 1))),
            panel.evidence.write(id, "design", "More"),
            panel.fill.seal(id, Panel.SALT))) {
      assertInstanceOf(ScorecardResult.AlreadySealed.class, result);
    }
    assertEquals(before, panel.content(Me.OWNER));
  }

  @Test
  void nobodyTakesBackWhatAnotherRated() {
    panel.as(
        panel.grace,
        () -> {
          var _ = panel.fill.rate(panel.interview.id(), "design", Level.ONE);
        });
    assertInstanceOf(UndoResult.NotMine.class, new Undo(panel.store).undo());
    panel.as(
        panel.grace, () -> assertInstanceOf(UndoResult.Done.class, new Undo(panel.store).undo()));
  }

  @Test
  void withoutARandomSaltNothingIsSealed() {
    assertThrows(
        IllegalArgumentException.class, () -> panel.fill.seal(panel.interview.id(), "salt"));
  }
}
