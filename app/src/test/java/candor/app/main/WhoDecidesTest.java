package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.app.Talks;
import candor.model.people.EditPeople;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.people.PersonResult;
import candor.model.people.Role;
import candor.model.pipeline.ApplicationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the program's own wiring offers in a debrief, by who sits here.
class WhoDecidesTest {
  private static final String WHY = "Deciding is for recruiters and managers";
  private final Talks talks = new Talks();
  private final PersonId grace = grace();
  private final ApplicationId ada = talks.application(talks.candidate("Ada Lovelace", "Engines"));

  WhoDecidesTest() {
    var _ = talks.interview(ada, Talks.NOW, grace);
  }

  private PersonId grace() {
    var added = new EditPeople(talks.store()).add("Grace Hopper", "", Role.INTERVIEWER);
    return assertInstanceOf(PersonResult.Saved.class, added).person().id();
  }

  @AfterEach
  void close() {
    talks.close();
  }

  @Test
  void theOwnerIsOfferedToDecideAndToSeal() {
    assertOffered(true);
  }

  @Test
  void aManagerIsToo() {
    hers(Role.MANAGER);
    assertOffered(true);
  }

  @Test
  void aRecruiterIsToo() {
    hers(Role.RECRUITER);
    assertOffered(true);
  }

  @Test
  void anInterviewerIsNotAndIsToldWhy() {
    hers(Role.INTERVIEWER);
    assertOffered(false);
  }

  private void hers(Role role) {
    talks.workspace().seat(Me.OWNER);
    var _ = new EditPeople(talks.store()).assign(grace, role);
    talks.workspace().seat(grace);
  }

  private void assertOffered(boolean decides) {
    try (var walk = new Walk(talks.workspace())) {
      var words = walk.to(screens -> screens.interviews().debrief(ada));
      assertEquals(decides, words.contains("Seal decision"), words);
      assertEquals(decides, words.contains("Decide"), words);
      assertEquals(!decides, words.contains(WHY), words);
    }
  }
}
