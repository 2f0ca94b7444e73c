package candor.model.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.fixture.Talk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanInterviewsTest {
  private final Room room = new Room();
  private final PlanInterviews planning = new PlanInterviews(room.store);

  private Interview interview() {
    return room.store.read(s -> s.find(room.interview)).orElseThrow();
  }

  @Test
  void whatWasCalledOffNeitherStartsNorEnds() {
    var _ = planning.lead(room.interview, InterviewState.CANCELLED);
    var off = interview();
    for (var state : List.of(InterviewState.STARTED, InterviewState.ENDED)) {
      assertEquals(new PlanResult.Planned(off), planning.lead(room.interview, state));
    }
    assertEquals(off, interview());
    var _ = planning.lead(room.interview, InterviewState.PLANNED);
    room.start();
    assertEquals(InterviewState.STARTED, interview().state());
  }

  @Test
  void anInterviewThatEndedTooEarlyGoesOnWithItsFirstClock() {
    room.start();
    var started = interview().startedAt();
    room.at(60);
    var _ = planning.lead(room.interview, InterviewState.ENDED);
    room.at(120);
    room.start();
    assertEquals(started, interview().startedAt());
    assertEquals(InterviewState.STARTED, interview().state());
  }

  @Test
  void whoIsNotOnThePanelDoesNotLetItGoOn() {
    var theirs = Talk.planned(room.store, Map.of(room.grace, List.of()));
    var _ = planning.lead(theirs, InterviewState.STARTED);
    var ended = planning.lead(theirs, InterviewState.ENDED);
    assertEquals(ended, planning.lead(theirs, InterviewState.STARTED));
  }
}
