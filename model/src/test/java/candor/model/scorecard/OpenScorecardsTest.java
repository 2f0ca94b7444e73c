package candor.model.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.interview.InterviewPlan;
import candor.model.interview.PlanInterviews;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.scorecard.OpenScorecards.Why;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenScorecardsTest {
  private final Panel panel = new Panel();
  private final OpenEarly early = new OpenEarly(panel.store);

  private Optional<Why> closed(PersonId reader, PersonId author) {
    panel.store.seat(reader);
    var why = panel.store.read(s -> OpenScorecards.closed(s, panel.interview.id(), author));
    panel.store.seat(Me.OWNER);
    return why;
  }

  private boolean isPossible() {
    return panel.store.<Boolean>read(s -> OpenEarly.isPossible(s, panel.interview.id()));
  }

  private void sealedByMe() {
    assertInstanceOf(ScorecardResult.Saved.class, panel.sealed(Level.FOUR));
  }

  private void sealedByGrace() {
    panel.as(
        panel.grace, () -> assertInstanceOf(ScorecardResult.Saved.class, panel.sealed(Level.TWO)));
  }

  @Test
  void onThePanelBothMustBeSealed() {
    assertEquals(Optional.of(Why.THEIRS_NOT_SEALED), closed(Me.OWNER, panel.grace));
    sealedByGrace();
    assertEquals(Optional.of(Why.MINE_NOT_SEALED), closed(Me.OWNER, panel.grace));
    assertEquals(Optional.of(Why.THEIRS_NOT_SEALED), closed(panel.grace, Me.OWNER));
    var _ = panel.fill.rate(panel.interview.id(), "design", Level.ONE);
    assertEquals(Optional.of(Why.MINE_NOT_SEALED), closed(Me.OWNER, panel.grace));
    sealedByMe();
    assertEquals(Optional.empty(), closed(Me.OWNER, panel.grace));
    assertEquals(Optional.empty(), closed(panel.grace, Me.OWNER));
    var views = panel.open.of(panel.interview.id());
    assertEquals(2, views.size());
    var grace = assertInstanceOf(OpenScorecards.Open.class, views.get(1));
    assertEquals(Level.TWO, grace.content().level("design").orElseThrow());
    assertEquals(3, grace.content().evidence().size());
  }

  @Test
  void whoDoesNotInterviewWaitsForThePanelThatIsLeft() {
    assertEquals(Optional.of(Why.THEIRS_NOT_SEALED), closed(panel.linus, panel.grace));
    sealedByGrace();
    assertEquals(Optional.of(Why.PANEL_NOT_SEALED), closed(panel.linus, panel.grace));
    var left = new LinkedHashMap<PersonId, List<String>>();
    left.put(panel.grace, List.of());
    var i = panel.interview;
    var plan = new InterviewPlan(i.round(), i.startsAt(), i.minutes(), i.zone(), i.place());
    var _ = new PlanInterviews(panel.store).move(i.id(), plan, left);
    assertEquals(Optional.empty(), closed(panel.linus, panel.grace));
  }

  @Test
  void whoLeavesThePanelWithADraftHasToSealItStill() {
    sealedByGrace();
    var _ = panel.fill.rate(panel.interview.id(), "design", Level.ONE);
    var left = new LinkedHashMap<PersonId, List<String>>();
    left.put(panel.grace, List.of());
    var i = panel.interview;
    var plan = new InterviewPlan(i.round(), i.startsAt(), i.minutes(), i.zone(), i.place());
    var _ = new PlanInterviews(panel.store).move(i.id(), plan, left);
    assertEquals(Optional.of(Why.MINE_NOT_SEALED), closed(Me.OWNER, panel.grace));
  }

  @Test
  void mineIsOpenToMeAndADraftToNobodyElse() {
    var _ = panel.fill.rate(panel.interview.id(), "design", Level.ONE);
    assertEquals(Optional.empty(), closed(Me.OWNER, Me.OWNER));
    sealedByGrace();
    assertEquals(Optional.of(Why.THEIRS_NOT_SEALED), closed(panel.grace, Me.OWNER));
    assertEquals(Optional.of(Why.THEIRS_NOT_SEALED), closed(panel.linus, Me.OWNER));
  }

  @Test
  void openingEarlyAsksWhyAndIsThereForAllToSee() {
    var id = panel.interview.id();
    assertInstanceOf(EarlyResult.NothingClosed.class, early.open(id, "They are away"));
    sealedByGrace();
    assertTrue(isPossible());
    assertInstanceOf(EarlyResult.NoReason.class, early.open(id, "  "));
    assertInstanceOf(EarlyResult.Opened.class, early.open(id, "The client decides today"));
    assertEquals(Optional.empty(), closed(Me.OWNER, panel.grace));
    assertFalse(isPossible());
    assertInstanceOf(EarlyResult.NothingClosed.class, early.open(id, "Again"));
    assertEquals(Optional.of(Why.PANEL_NOT_SEALED), closed(panel.linus, panel.grace));
    panel.as(
        panel.grace,
        () -> {
          var seen = panel.store.read(s -> OpenScorecards.early(s, id));
          assertEquals("The client decides today", seen.getFirst().opening().why());
          assertEquals(Me.OWNER, seen.getFirst().opening().person());
        });
  }

  @Test
  void onlyWhoseWorkspaceItIsOpensEarly() {
    sealedByMe();
    panel.as(
        panel.grace,
        () -> {
          assertInstanceOf(
              EarlyResult.NotAllowed.class, early.open(panel.interview.id(), "Curious"));
          assertFalse(isPossible());
        });
    assertEquals(Optional.of(Why.MINE_NOT_SEALED), closed(panel.grace, Me.OWNER));
  }

  @Test
  void aDraftStaysClosedToWhoOpenedEarly() {
    sealedByGrace();
    assertInstanceOf(EarlyResult.Opened.class, early.open(panel.interview.id(), "They are away"));
    panel.as(
        panel.linus,
        () ->
            panel.store.write(
                candor.model.store.Act.lasting("x"),
                tx -> tx.put(Scorecard.draft(panel.interview.id(), panel.linus))));
    assertEquals(Optional.of(Why.THEIRS_NOT_SEALED), closed(Me.OWNER, panel.linus));
  }

  @Test
  void whatHasAnAuthorAndAnInterviewIsKnownByItsFields() {
    var authored =
        List.<candor.model.store.Kind<?>>of(
            Scorecard.KIND,
            Rating.KIND,
            Evidence.KIND,
            Amendment.KIND,
            candor.model.interview.NoteLine.KIND,
            candor.model.interview.InterviewNote.KIND,
            candor.model.interview.NotAsked.KIND,
            candor.model.interview.AddedQuestion.KIND);
    assertTrue(authored.stream().allMatch(Authored::is));
    assertFalse(Authored.is(EarlyOpening.KIND));
    assertFalse(Authored.is(candor.model.interview.Interview.KIND));
    assertFalse(Authored.is(candor.model.interview.Panelist.KIND));
  }
}
