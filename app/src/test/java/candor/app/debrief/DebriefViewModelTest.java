package candor.app.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.model.debrief.Debriefs;
import candor.model.debrief.Weigh;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.MoveApplications;
import candor.model.pipeline.Outcome;
import candor.model.scorecard.Level;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DebriefViewModelTest {
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();

  @AfterEach
  void close() {
    talks.close();
  }

  private DebriefViewModel open(ApplicationId application) {
    var model =
        new DebriefViewModel(
            application,
            new Debriefs(talks.store(), talks.workspace().interviews()),
            new Weigh(talks.store()),
            lanes);
    read(model);
    return model;
  }

  private void read(DebriefViewModel model) {
    Fx.run(model::load);
    Fx.run(lanes::runAll);
  }

  private static DebriefViewModel.Agreeing agreeing(DebriefViewModel model) {
    return model.agreeingProperty().get().orElseThrow();
  }

  @Test
  void agreementFollowsACardAboutSomebodyWhoIsOutOfIt() {
    var table = new Table(talks, 2);
    var ada = table.rated("Ada Lovelace", 3, table.people);
    var jose = table.candidate("José Álvarez");
    var talk = table.talk(jose);
    var _ = new MoveApplications(talks.store()).end(List.of(jose), Outcome.REJECTED, "Too far");
    var model = open(ada);
    var before = agreeing(model).job().ratings();

    var levels = Collections.nCopies(table.competencies().size(), Level.FOUR);
    table.people.forEach(person -> table.seals(person, talk, levels));
    read(model);

    assertEquals(before + 2 * levels.size(), agreeing(model).job().ratings());
  }

  @Test
  void whereNobodyWasInterviewedYetThereAreNoRatings() {
    var table = new Table(talks, 2);
    assertEquals(0, agreeing(open(table.candidate("Ada Lovelace"))).job().ratings());
  }

  @Test
  void weighingMeasuresNothingAnew() {
    var table = new Table(talks, 2);
    var model = open(table.rated("Ada Lovelace", 3, table.people));
    var before = agreeing(model);

    Fx.run(model::equal);
    Fx.run(() -> model.count(table.competencies().getFirst().key(), 1));
    Fx.run(lanes::runAll);
    read(model);

    assertSame(before, agreeing(model));
  }
}
