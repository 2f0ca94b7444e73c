package candor.app.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.CandidateId;
import candor.model.job.JobId;
import candor.model.job.StageId;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationCard;
import candor.model.pipeline.ApplicationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class BoardColumnTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private final StageId stage = new StageId(new UUID(0, 9));
  private final BoardColumn column = BoardColumn.of(stage, "Applied");
  private final ApplicationCard first = card(1, 0);
  private final ApplicationCard last = card(2, 100);

  BoardColumnTest() {
    column.deal(List.of(first, last));
  }

  @Test
  void aCardThatIsStoredALittleLaterThanShownIsNeverTakenOut() {
    var stored = card(2, 101);
    var changes = new ArrayList<Boolean>();
    column
        .cards()
        .addListener(
            (ListChangeListener<ApplicationCard>)
                change -> {
                  while (change.next()) {
                    changes.add(change.wasReplaced());
                  }
                });

    assertTrue(column.replace(last, stored));

    assertEquals(List.of(first, stored), column.cards());
    assertEquals(List.of(true), changes);
  }

  @Test
  void aCardThatBelongsBeforeAnotherNowIsNotPutWhereItWas() {
    assertFalse(column.replace(first, card(1, 200)));
    assertFalse(column.replace(last, card(2, -1)));
    assertEquals(List.of(first, last), column.cards());
  }

  private ApplicationCard card(int number, int seconds) {
    var application =
        Application.fresh(
            new ApplicationId(new UUID(1, number)),
            new JobId(new UUID(0, 1)),
            new CandidateId(new UUID(2, number)),
            stage,
            "",
            NOON.plusSeconds(seconds));
    return new ApplicationCard(application, "Ada " + number, "", 0);
  }
}
