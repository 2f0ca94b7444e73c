package candor.app.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewState;
import candor.model.interview.PlanInterviews;
import candor.model.interview.TakeNotes;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the clock of an interview that is over offers.
class TimeBarTest {
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final InterviewId interview = talks.interview("Ada Lovelace");

  @BeforeEach
  void end() {
    var planning = new PlanInterviews(talks.store());
    var _ = planning.lead(interview, InterviewState.STARTED);
    var _ = planning.lead(interview, InterviewState.ENDED);
  }

  @AfterEach
  void close() {
    talks.close();
  }

  @Test
  void thePanelMayGoOn() {
    assertEquals(List.of("Go on"), offered());
  }

  @Test
  void nobodyElseMay() {
    var _ = talks.onlooker("Grace Hopper");
    assertEquals(List.of(), offered());
  }

  private List<String> offered() {
    return Fx.get(
        () -> {
          var store = talks.store();
          var writing = new FakeWriting(talks.clock());
          var notes = new NotesViewModel(interview, new TakeNotes(store), lanes, writing);
          var model = new InterviewViewModel(interview, store, lanes, talks.clock(), notes);
          var bar = new TimeBar(model);
          model.load();
          lanes.runAll();
          return bar.getChildren().stream()
              .filter(Button.class::isInstance)
              .map(button -> ((Button) button).getText())
              .toList();
        });
  }
}
