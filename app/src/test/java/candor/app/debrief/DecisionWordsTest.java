package candor.app.debrief;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Talks;
import candor.app.text.Dates;
import candor.model.debrief.Decide;
import candor.model.debrief.DecisionOutcome;
import candor.model.debrief.OpenDecisions;
import candor.model.interview.Interview;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.MoveApplications;
import candor.model.pipeline.Outcome;
import candor.model.scorecard.Level;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DecisionWordsTest {
  private final Talks talks = new Talks();
  private final Table table = new Table(talks, 2);

  @AfterEach
  void close() {
    talks.close();
  }

  @Test
  void thePaperTellsNoPlaceAmongCandidatesToWhomHasStillToRateOne() {
    var grace = table.people.getLast();
    var ada = table.rated("Ada Lovelace", 3, table.people);
    var other = table.rated("José Álvarez", 4, table.people.subList(0, 1));
    var decide = new Decide(talks.store(), talks.workspace().interviews());
    var _ = decide.write(ada, DecisionOutcome.HIRE, "Since.", "");
    var _ = decide.seal(table.draft(ada), DebriefPage.SALT);

    var early = paper(ada, grace);
    assertTrue(early.contains("Weighted mean"), early);
    assertFalse(early.contains("of 2 candidates"), early);
    assertTrue(paper(ada, Me.OWNER).contains("of 2 candidates"), "the author saw it");

    var talk = talks.store().read(s -> s.of(Interview.KIND, other)).getFirst().id();
    table.seals(grace, talk, Collections.nCopies(table.competencies().size(), Level.of(4)));
    assertTrue(paper(ada, grace).contains("of 2 candidates"), "nothing is left to rate");
  }

  @Test
  void norWhereThatOneIsNotUnderWayAnyMore() {
    var grace = table.people.getLast();
    var ada = table.rated("Ada Lovelace", 3, table.people);
    var other = table.rated("José Álvarez", 4, table.people.subList(0, 1));
    var decide = new Decide(talks.store(), talks.workspace().interviews());
    var _ = decide.write(ada, DecisionOutcome.HIRE, "Since.", "");
    var _ = decide.seal(table.draft(ada), DebriefPage.SALT);
    var _ =
        new MoveApplications(talks.store()).end(List.of(other), Outcome.WITHDRAWN, "Moved away");

    var early = paper(ada, grace);
    assertTrue(early.contains("Weighted mean"), early);
    assertFalse(early.contains("of 2 candidates"), early);
  }

  private String paper(ApplicationId application, PersonId reader) {
    talks.workspace().seat(reader);
    var debrief = table.debrief(application);
    talks.workspace().seat(Me.OWNER);
    var open = (OpenDecisions.Open) debrief.decisions().getFirst();
    return new DecisionWords(new Dates(talks.clock()))
        .paper(open, debrief, false)
        .blocks()
        .toString();
  }
}
